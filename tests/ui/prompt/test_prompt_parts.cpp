// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, the text and what stands around it tell different things of the same prompt.
#include "tests/core/library/weight_files.h"
#include "tests/ui/panel_fixture.h"
#include "ui/compose/template_editor.h"
#include "ui/compose/template_section.h"
#include "ui/prompt/lora_chip.h"
#include "ui/prompt/prompt_completer.h"
#include "ui/prompt/strength_field.h"
#include <QAbstractItemView>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>

namespace seedbook {
namespace {

class PromptPartsTest : public PanelTest
{
protected:
    PromptPartsTest()
    {
        const std::filesystem::path models = toPath(folder.filePath(QStringLiteral("models")));
        std::filesystem::create_directories(models);
        test::writeLora(models / "ink wash.safetensors");
        test::writeLora(models / "ink dots.safetensors", 1);
        test::writeWeights(models / "calmface.safetensors", {{"emb_params", {2, 768}}});
        SessionOptions options;
        options.generators = fakeGeneratorFactory();
        options.starterModel = SEEDBOOK_STARTER_DIR;
        options.library = std::make_shared<ModelLibrary>(
            ModelLibrary::Places{toPath(folder.filePath(QStringLiteral("library.json"))), {}});
        EXPECT_TRUE(options.library->addFolder(models));
        options.library->wait();
        state.reset();
        bridge.reset();
        session = std::make_unique<Session>(std::move(options));
        bridge = std::make_unique<SessionBridge>(*session);
        section = std::make_unique<TemplateSection>(*bridge);
        editor = section->findChild<TemplateEditor*>();
        settings.model = toPath(folder.filePath(QStringLiteral("none.safetensors"))); // of no known family
    }
    ~PromptPartsTest() override { section.reset(); }
    void show(const QString& text, int width = 292)
    {
        section->setText(text);
        section->setSettings(settings);
        section->resize(width, 700);
        section->show();
        ASSERT_TRUE(wait([&] { return section->parsed().text() == text.toStdString(); }));
        editor->setFocus();
        editor->moveCursor(QTextCursor::End);
    }
    QList<LoraChip*> chips()
    {
        QList<LoraChip*> shown;
        for (auto* chip : section->findChildren<LoraChip*>())
            if (chip->isVisible())
                shown << chip;
        return shown;
    }
    template <class T>
    static T* in(QWidget* widget, const char* name)
    {
        return widget->findChild<T*>(QLatin1String(name));
    }
    static QSlider* slider(LoraChip* chip, const char* field = "textStrength")
    {
        return in<StrengthField>(chip, field)->findChild<QSlider*>();
    }
    QString text() { return editor->toPlainText(); }
    bool hasNames()
    {
        section->setText(QStringLiteral("<lora:nothing like it:1>"));
        return wait([&] {
            return !chips().isEmpty() &&
                   in<QLabel>(chips()[0], "loraDoubt")->text().contains(QStringLiteral("nothing"));
        });
    }

    ComposeSettings settings;
    std::unique_ptr<TemplateSection> section;
    TemplateEditor* editor = nullptr;
};

} // namespace

TEST_F(PromptPartsTest, CountTokensWhileOneTypes)
{
    settings.model.clear();
    show(QStringLiteral("boat"));
    auto* tokens = in<QLabel>(section.get(), "templateTokens");
    const auto shows = [&](const QString& count) { return wait([&] { return tokens->text() == count; }); };
    EXPECT_TRUE(shows(QStringLiteral("1/75"))) << tokens->text().toStdString();
    QTest::keyClicks(editor, QStringLiteral(" boat BREAK boat"));
    EXPECT_TRUE(shows(QStringLiteral("76/150"))) << tokens->text().toStdString();
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("{boat|boat boat boat} <lora:ink wash:1>"));
    EXPECT_TRUE(shows(QStringLiteral("1–3/75"))) << tokens->text().toStdString();
    EXPECT_TRUE(tokens->toolTip().contains(QStringLiteral("2 prompts")));
    settings.model = toPath(folder.filePath(QStringLiteral("no model")));
    section->setSettings(settings);
    EXPECT_TRUE(shows(QStringLiteral("—")));
}

TEST_F(PromptPartsTest, ChipsFollowTheText)
{
    show(QStringLiteral("a fox "));
    EXPECT_TRUE(chips().isEmpty());
    QTest::keyClicks(editor, QStringLiteral("{<lora:ink wash:0.5>|b} <lora:ink dots:{1|2}"));
    QTest::keyClicks(editor, QStringLiteral(">"));
    ASSERT_EQ(chips().size(), 2);
    EXPECT_EQ(in<QLabel>(chips()[0], "loraName")->text(), QStringLiteral("ink wash"));
    EXPECT_EQ(slider(chips()[0])->value(), 10);
    EXPECT_FALSE(slider(chips()[1])->isVisible());
    EXPECT_TRUE(in<QLabel>(chips()[1], "choiceStrength")->isVisible());
    settings.emphasis = Emphasis::Literal;
    section->setSettings(settings);
    EXPECT_TRUE(chips().isEmpty()) << "a literal prompt has no tags";
}

TEST_F(PromptPartsTest, ChipsWriteTheirStrength)
{
    show(QStringLiteral("é <lora:ink wash:0.5> fox"));
    ASSERT_EQ(chips().size(), 1);
    slider(chips()[0])->setFocus();
    QTest::keyClick(slider(chips()[0]), Qt::Key_Right);
    EXPECT_EQ(text(), QStringLiteral("é <lora:ink wash:0.55> fox"));
    QTest::keyClick(slider(chips()[0]), Qt::Key_PageDown);
    EXPECT_EQ(text(), QStringLiteral("é <lora:ink wash:0.35> fox"));
    auto* number = chips()[0]->findChild<QDoubleSpinBox*>();
    number->setFocus();
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("-3.25"));
    QTest::keyClick(number, Qt::Key_Return);
    EXPECT_EQ(text(), QStringLiteral("é <lora:ink wash:-3.25> fox"));
    EXPECT_EQ(slider(chips()[0])->value(), -40);
    QTest::mouseClick(in<QToolButton>(chips()[0], "split"), Qt::LeftButton);
    ASSERT_TRUE(slider(chips()[0], "unetStrength")->isVisible());
    QTest::keyClick(slider(chips()[0], "unetStrength"), Qt::Key_Right);
    EXPECT_EQ(text(), QStringLiteral("é <lora:ink wash:-3.25:-1.95> fox"));
    QTest::mouseClick(in<QToolButton>(chips()[0], "split"), Qt::LeftButton);
    EXPECT_EQ(text(), QStringLiteral("é <lora:ink wash:-3.25> fox"));
    QTest::mouseClick(in<QToolButton>(chips()[0], "remove"), Qt::LeftButton);
    EXPECT_EQ(text(), QStringLiteral("é fox"));
    EXPECT_TRUE(chips().isEmpty());
}

TEST_F(PromptPartsTest, ADragIsOneStepOfUndo)
{
    show(QStringLiteral("a <lora:ink wash:1> fox"));
    QTest::keyClicks(editor, QStringLiteral("!"));
    QSlider* bar = slider(chips().value(0));
    bar->setSliderDown(true);
    for (const int place : {19, 15, 8, 4})
        bar->setSliderPosition(place);
    bar->setSliderDown(false);
    EXPECT_EQ(text(), QStringLiteral("a <lora:ink wash:0.2> fox!"));
    bar->setSliderDown(true);
    bar->setSliderPosition(-2);
    bar->setSliderDown(false);
    EXPECT_EQ(text(), QStringLiteral("a <lora:ink wash:-0.1> fox!"));
    editor->undo();
    EXPECT_EQ(text(), QStringLiteral("a <lora:ink wash:0.2> fox!"));
    editor->undo();
    EXPECT_EQ(text(), QStringLiteral("a <lora:ink wash:1> fox!"));
    EXPECT_EQ(slider(chips().value(0))->value(), 20);
    editor->undo();
    EXPECT_EQ(text(), QStringLiteral("a <lora:ink wash:1> fox"));
}

TEST_F(PromptPartsTest, ChipsSayWhatIsWrong)
{
    show({});
    ASSERT_TRUE(hasNames());
    section->setText(QStringLiteral("<lora:ink wahs:0.5>"));
    auto* proposal = in<LinkLabel>(chips()[0], "useNearest");
    ASSERT_TRUE(proposal->isVisible());
    QTest::keyClick(proposal, Qt::Key_Return);
    EXPECT_EQ(text(), QStringLiteral("<lora:ink wash:0.5>"));
    EXPECT_FALSE(in<QLabel>(chips()[0], "loraDoubt")->isVisible());
    settings.model.clear(); // the starter model, which has a size of its own
    section->setSettings(settings);
    ASSERT_TRUE(wait([&] { return in<QLabel>(chips()[0], "loraDoubt")->isVisible(); }));
    EXPECT_TRUE(in<QLabel>(chips()[0], "loraDoubt")->text().contains(QStringLiteral("is for SD 1.x")));
    section->setText(QStringLiteral("<lora:ink wash:loud>"));
    EXPECT_TRUE(in<QLabel>(chips()[0], "loraDoubt")->text().contains(QStringLiteral("loud")));
    EXPECT_FALSE(slider(chips()[0])->isVisible());
}

TEST_F(PromptPartsTest, AddLoraSearchesTheLibrary)
{
    show({});
    ASSERT_TRUE(hasNames());
    section->setText(QStringLiteral("a fox"));
    QTest::mouseClick(in<QPushButton>(section.get(), "addLora"), Qt::LeftButton);
    auto* menu = in<QWidget>(section.get(), "loraMenu");
    ASSERT_TRUE(menu->isVisible());
    auto* sought = in<QLineEdit>(menu, "loraSearch");
    auto* list = in<QListView>(menu, "loraList");
    EXPECT_EQ(list->model()->rowCount(), 2);
    QTest::keyClicks(sought, QStringLiteral("nothing"));
    EXPECT_EQ(list->model()->rowCount(), 0);
    sought->clear();
    QTest::keyClicks(sought, QStringLiteral("wash"));
    EXPECT_EQ(list->currentIndex().data().toString(), QStringLiteral("ink wash"))
        << "before those that are trained on it";
    QTest::keyClick(sought, Qt::Key_Return);
    EXPECT_FALSE(menu->isVisible());
    EXPECT_EQ(text(), QStringLiteral("a fox <lora:ink wash:1>"));
    editor->undo();
    EXPECT_EQ(text(), QStringLiteral("a fox"));
}

TEST_F(PromptPartsTest, NamesAreCompletedByKeys)
{
    show({});
    ASSERT_TRUE(hasNames());
    show(QStringLiteral("a "));
    QAbstractItemView* list = editor->completer().popup();
    QTest::keyClicks(editor, QStringLiteral("<lora:ink"));
    ASSERT_TRUE(list->isVisible());
    EXPECT_EQ(list->model()->rowCount(), 2);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    EXPECT_EQ(text(), QStringLiteral("a <lora:ink wash:1>"));
    EXPECT_FALSE(list->isVisible());
    QTest::keyClicks(editor, QStringLiteral(" cal"));
    ASSERT_TRUE(list->isVisible());
    QTest::keyClick(list, Qt::Key_Return);
    EXPECT_TRUE(text().endsWith(QStringLiteral(" cal\n"))) << "in running text Enter is a new line";
    QTest::keyClicks(editor, QStringLiteral("cal"));
    QTest::keyClick(list, Qt::Key_Tab);
    EXPECT_TRUE(text().endsWith(QStringLiteral("\ncalmface")));
    QTest::keyClicks(editor, QStringLiteral(" calm"));
    QTest::keyClick(list, Qt::Key_Escape);
    EXPECT_FALSE(list->isVisible());
    EXPECT_TRUE(text().endsWith(QStringLiteral(" calm")));
}

TEST_F(PromptPartsTest, CtrlUpWeighsAndUndoTakesItBack)
{
    show(QStringLiteral("a рыжая fox"));
    editor->moveCursor(QTextCursor::Start);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(editor, Qt::Key_Right);
    QTest::keyClick(editor, Qt::Key_Up, Qt::ControlModifier);
    QTest::keyClick(editor, Qt::Key_Up, Qt::ControlModifier);
    EXPECT_EQ(text(), QStringLiteral("a (рыжая:1.2) fox"));
    EXPECT_EQ(editor->textCursor().selectedText(), QStringLiteral("рыжая"));
    editor->undo();
    EXPECT_EQ(text(), QStringLiteral("a (рыжая:1.1) fox"));
    QTest::keyClick(editor, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(text(), QStringLiteral("a рыжая fox"));
}

TEST_F(PromptPartsTest, NothingChangesInAReadOnlyProject)
{
    show(QStringLiteral("a <lora:ink wash:1> fox"));
    section->setReadOnly(true);
    EXPECT_FALSE(slider(chips().value(0))->isEnabled());
    QTest::keyClick(editor, Qt::Key_Up, Qt::ControlModifier);
    section->addLora(QStringLiteral("ink dots"));
    EXPECT_EQ(text(), QStringLiteral("a <lora:ink wash:1> fox"));
}

} // namespace seedbook
