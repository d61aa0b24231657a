// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, a style is laid twice over the template, or a collection of styles is lost by one key.
#include "core/base/file.h"
#include "core/styles/style_files.h"
#include "tests/ui/panel_fixture.h"
#include "ui/styles/style_card.h"
#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <set>

namespace seedbook {
namespace {

class StyleCardTest : public PanelTest
{
protected:
    void open(const std::vector<StylePreset>& styles)
    {
        ComposeSettings settings;
        settings.templateText = "a {fox|owl}";
        settings.width = settings.height = 64;
        settings.steps = 2;
        openProject(settings);
        user = toPath(folder.filePath(QStringLiteral("user")));
        ASSERT_TRUE(saveStyles(user, styles));
        window.resize(1000, 700);
        window.show();
        reopen();
    }
    void reopen()
    {
        card = new StyleCard(*bridge, *state, user, &window);
        QObject::connect(card, &StyleCard::settingsWanted, card,
                         [this](const ComposeSettings& settings, const QString& name) {
                             state->setCompose(settings);
                             taken = name;
                         });
        card->open();
        list = card->findChild<QListView*>(QStringLiteral("styleList"));
        search = card->findChild<QLineEdit*>(QStringLiteral("styleSearch"));
        ASSERT_TRUE(wait([&] { return card->shelf().isRead(); }));
    }
    QPushButton* button(const char* name) { return card->findChild<QPushButton*>(QLatin1String(name)); }
    [[nodiscard]] std::vector<StylePreset> stored() const { return loadStyles(user).value(); }

    QWidget window;
    std::filesystem::path user;
    StyleCard* card = nullptr;
    QListView* list = nullptr;
    QLineEdit* search = nullptr;
    QString taken;
};

const std::vector<StylePreset> kThree{
    {"Ink", "ink of {prompt}", "photo"}, {"Lubok", "lubok", ""}, {"Oil", "oil paint", ""}};

} // namespace

TEST_F(StyleCardTest, EnterLaysOverAndAnotherStyleTakesItsPlace)
{
    open(kThree);
    QTest::keyClicks(search, QStringLiteral("photo"));
    EXPECT_EQ(list->model()->rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(state->compose().templateText, "ink of a {fox|owl}");
    EXPECT_EQ(state->compose().negative, "photo");
    EXPECT_EQ(taken, QStringLiteral("Ink"));
    reopen();
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(state->compose().templateText, "a {fox|owl}, lubok");
    EXPECT_EQ(state->compose().negative, "");
    reopen();
    QTest::keyClick(search, Qt::Key_Down);
    EXPECT_EQ(button("applyStyle")->text(), QStringLiteral("Take off"));
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(state->compose().templateText, "a {fox|owl}");
}

TEST_F(StyleCardTest, FavouritesComeFirstAndStay)
{
    open(kThree);
    QTest::keyClicks(search, QStringLiteral("oil"));
    QTest::keyClick(search, Qt::Key_B, Qt::ControlModifier);
    ASSERT_TRUE(wait([&] { return stored()[2].favourite; }));
    search->clear();
    ASSERT_TRUE(wait([&] { return list->model()->index(0, 0).data().toString() == QLatin1String("Oil"); }));
}

TEST_F(StyleCardTest, ASampleIsMadeWithTheModelInUse)
{
    open(kThree);
    button("makeSample")->click();
    ASSERT_TRUE(wait([&] { return !card->shelf().styles()[0].sample.isNull(); }));
    EXPECT_TRUE(std::filesystem::exists(samplePicture(user, "Ink")));
    EXPECT_EQ(state->counts().all, 0) << "a sample is no picture of the project";
}

TEST_F(StyleCardTest, ADeletedStyleComesBack)
{
    open(kThree);
    button("deleteStyle")->click();
    ASSERT_TRUE(wait([&] { return stored().size() == 2; }));
    ASSERT_TRUE(button("bringBackStyle")->isVisible());
    button("bringBackStyle")->click();
    ASSERT_TRUE(wait([&] { return stored().size() == 3; }));
}

TEST_F(StyleCardTest, FilesComeInAndGoOut)
{
    open({});
    EXPECT_TRUE(card->findChild<QLabel*>(QStringLiteral("noStyles"))->isVisible());
    const QString csv = folder.filePath(QStringLiteral("styles.csv"));
    ASSERT_TRUE(exportStyles(toPath(csv), kThree));
    const QString out = folder.filePath(QStringLiteral("out.json"));
    const auto always = [](const QString& file) {
        return [file](QWidget*, const QString&, const QString&, const std::function<void(QString)>& chosen) {
            chosen(file);
        };
    };
    card->setChoosers(always(csv), always(out));
    button("importStyles")->click();
    ASSERT_TRUE(wait([&] { return list->model()->rowCount() == 3; }));
    EXPECT_EQ(stored(), kThree);
    button("exportStyles")->click();
    ASSERT_TRUE(wait([&] { return std::filesystem::exists(toPath(out)); }));
    EXPECT_EQ(importStyles(toPath(out)).value().size(), 3U);
    card->setChoosers(always(QStringLiteral("/nowhere.csv")), always(out));
    button("importStyles")->click();
    ASSERT_TRUE(wait([&] {
        return card->findChild<QLabel*>(QStringLiteral("styleSaid"))->text().contains(QStringLiteral("nowhere"));
    }));
}

TEST_F(StyleCardTest, OneIsWrittenAndChanged)
{
    open({});
    button("newStyle")->click();
    auto* name = card->findChild<QLineEdit*>(QStringLiteral("styleName"));
    auto* prompt = card->findChild<QPlainTextEdit*>(QStringLiteral("stylePrompt"));
    name->setText(QStringLiteral("Ink"));
    prompt->clear();
    EXPECT_FALSE(button("saveStyle")->isEnabled()) << "it would do nothing";
    prompt->setPlainText(QStringLiteral("ink of {prompt}"));
    QTest::keyClick(prompt, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(wait([&] { return list->model()->rowCount() == 1; }));
    EXPECT_EQ(stored(), (std::vector<StylePreset>{{"Ink", "ink of {prompt}", ""}}));
    button("makeSample")->click();
    ASSERT_TRUE(wait([&] { return !card->shelf().styles()[0].sample.isNull(); }));
    button("editStyle")->click();
    name->setText(QStringLiteral("Dry ink"));
    button("saveStyle")->click();
    ASSERT_TRUE(wait([&] { return stored().front().name == "Dry ink"; }));
    ASSERT_TRUE(wait([&] { return card->shelf().styles()[0].preset.name == "Dry ink"; }));
    EXPECT_FALSE(card->shelf().styles()[0].sample.isNull()) << "the sample goes with its style";
    button("editStyle")->click();
    QTest::keyClick(name, Qt::Key_Escape);
    EXPECT_TRUE(card->isVisible()) << "Escape leaves the form, not the card";
    button("newStyle")->click();
    name->setText(QStringLiteral("Ours"));
    card->findChild<QCheckBox*>(QStringLiteral("styleOfProject"))->setChecked(true);
    button("saveStyle")->click();
    ASSERT_TRUE(wait([&] { return list->model()->rowCount() == 2; }));
    EXPECT_EQ(loadStyles(state->project().folder).value().size(), 1U);
}

// A letter would reject the picture that the card covers.
TEST_F(StyleCardTest, KeysOfTheWindowSleepUnderTheCard)
{
    open(kThree);
    QAction reject(&window);
    reject.setShortcut(Qt::Key_X);
    window.addAction(&reject);
    int rejected = 0;
    QObject::connect(&reject, &QAction::triggered, &window, [&rejected] { ++rejected; });
    window.activateWindow();
    button("newStyle")->setFocus();
    QTest::keyClick(button("newStyle"), Qt::Key_X);
    EXPECT_EQ(rejected, 0);
    delete card;
    window.setFocus();
    QTest::keyClick(&window, Qt::Key_X);
    EXPECT_EQ(rejected, 1);
}

// Keys would act on the window underneath.
TEST_F(StyleCardTest, TabStaysInTheCard)
{
    open(kThree);
    search->setFocus();
    std::set<QWidget*> visited;
    for (int i = 0; i < 30; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        ASSERT_TRUE(card->isAncestorOf(QApplication::focusWidget()));
        visited.insert(QApplication::focusWidget());
    }
    for (const char* name :
         {"applyStyle", "favouriteStyle", "makeSample", "deleteStyle", "importStyles", "exportStyles"})
        EXPECT_TRUE(visited.contains(button(name))) << name;
}

TEST_F(StyleCardTest, NoTextIsCutInEitherLanguage)
{
    open(kThree);
    for (const char* language : {"en", "ru"}) {
        useLanguage(*qApp, QLatin1String(language));
        reopen();
        QTest::qWait(0);
        EXPECT_EQ(cutTexts(*card), QStringList());
        if (!qEnvironmentVariableIsEmpty("SEEDBOOK_SHOTS"))
            window.grab().save(qEnvironmentVariable("SEEDBOOK_SHOTS") + QLatin1String(language) +
                               QStringLiteral("-styles.png"));
    }
}

} // namespace seedbook
