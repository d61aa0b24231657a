// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/session/profiles.h"
#include "tests/core/session/file_limit.h"
#include "tests/ui/panel_fixture.h"
#include "ui/export/export_page.h"
#include "ui/export/export_panel.h"
#include "ui/export/export_tree_view.h"
#include "ui/export/palette_view.h"
#include "ui/widgets/main_button.h"
#include "ui/widgets/meter_bar.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <filesystem>

namespace seedbook {
namespace {

class ExportPanelTest : public PanelTest
{
protected:
    void open(int pictures, Verdict verdict)
    {
        ComposeSettings settings;
        settings.templateText = "a {subject: boat|house} at {light: day|night}";
        settings.steps = 1;
        openProject(settings);
        if (pictures > 0)
            makePictures(settings, pictures, verdict);
        build();
    }
    void build()
    {
        page.reset();
        panel = std::make_unique<ExportPanel>(*bridge, *state);
        page = std::make_unique<ExportPage>(panel->job(), *bridge, *state);
        panel->resize(324, 800);
        page->resize(1000, 800);
        panel->show();
        page->show();
        auto* field = panel->findChild<QLineEdit*>(QStringLiteral("folder"));
        ASSERT_TRUE(!state->hasProject() || wait([&] { return !field->text().isEmpty(); }));
        out = folder.filePath(QStringLiteral("sets/one"));
        field->setText(out);
        button = panel->findChild<MainButton*>();
    }
    template <class T>
    T* onPage(const char* name)
    {
        return page->findChild<T*>(QLatin1String(name));
    }
    // What is in the folder that the dataset's folder goes into.
    QStringList besideOut() const
    {
        return QFileInfo(out).dir().entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    QString out;
    std::unique_ptr<ExportPanel> panel;
    std::unique_ptr<ExportPage> page;
    MainButton* button = nullptr;
};

// With nothing kept the page would be blank and the button a riddle.
TEST_F(ExportPanelTest, SaysHowToKeepPictures)
{
    open(2, Verdict::Undecided);
    EXPECT_FALSE(button->isEnabled());
    auto* go = onPage<QPushButton>("goToCull");
    ASSERT_TRUE(go->isVisible());
    EXPECT_EQ(cutTexts(*page), QStringList());
    QTest::keyClick(go, Qt::Key_Space);
    EXPECT_EQ(state->mode(), Mode::Cull);
}

// The dataset would not be written, or not where the studio says.
TEST_F(ExportPanelTest, WritesThePreviewedDataset)
{
    open(6, Verdict::Kept);
    ASSERT_TRUE(wait([&] { return button->isEnabled(); }));
    EXPECT_EQ(button->text(), QStringLiteral("Export 6 pictures"));
    EXPECT_FALSE(button->remark().isEmpty());
    auto* label = panel->findChild<QComboBox*>(QStringLiteral("label"));
    ASSERT_TRUE(wait([&] { return label->findData(QStringLiteral("subject")) >= 0; }));
    label->setCurrentIndex(label->findData(QStringLiteral("subject")));
    ASSERT_TRUE(wait([&] { return button->isEnabled() && panel->job().plan()->labelSlot == "subject"; }));
    EXPECT_EQ(onPage<ExportTreeView>("exportTree")->model()->index(0, 0).data().toString(), QStringLiteral("one/"));
    EXPECT_FALSE(page->findChildren<MeterBar*>().isEmpty());
    EXPECT_TRUE(wait([&] { return page->findChild<PaletteView*>()->shownCount() == 6; }));
    const std::size_t planned = panel->job().plan()->files.size();
    QTest::keyClick(button, Qt::Key_Space);
    ASSERT_TRUE(wait([&] { return panel->job().phase() == ExportJob::Phase::Done; }));
    std::size_t written = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(toPath(out)))
        written += entry.is_regular_file() ? 1 : 0;
    EXPECT_EQ(written, planned);
    QUrl opened;
    page->setFolderOpener([&](const QUrl& url) { opened = url; });
    QTest::keyClick(onPage<QPushButton>("openFolder"), Qt::Key_Space);
    EXPECT_EQ(opened.toLocalFile(), out);
    EXPECT_TRUE(onPage<QLabel>("exportStatus")->text().contains(out));
}

// The same picture would be in the set twice, unasked; or whoever wants both could not have them.
TEST_F(ExportPanelTest, DraftsWithAFinalComeOnlyWhenAskedFor)
{
    ComposeSettings settings;
    settings.templateText = "a {subject: boat|house}";
    settings.steps = 2;
    settings = inProfile(settings, Profile::Draft);
    settings.steps = 1;
    openProject(settings);
    makePictures(settings, 2, Verdict::Kept);
    EXPECT_EQ(await<RemakeReceipt>([&](auto done) { session->remake({}, settings, std::move(done)); }).queued.size(),
              2U);
    ASSERT_TRUE(wait([&] { return state->counts().kept == 4; }));
    build();
    ASSERT_TRUE(wait([&] { return button->isEnabled(); }));
    EXPECT_EQ(button->text(), QStringLiteral("Export 2 pictures"));
    QTest::keyClick(panel->findChild<QCheckBox*>(QStringLiteral("drafts")), Qt::Key_Space);
    ASSERT_TRUE(wait([&] { return button->text() == QStringLiteral("Export 4 pictures"); }));
    EXPECT_TRUE(wait([&] { return page->findChild<PaletteView*>()->shownCount() == 4; }));
}

// A second export into the same folder would fail in silence, or destroy the first.
TEST_F(ExportPanelTest, TellsWhenTheFolderIsTaken)
{
    open(2, Verdict::Kept);
    std::filesystem::create_directories(toPath(out) / "mine");
    ASSERT_TRUE(wait([&] { return button->isEnabled(); }));
    QTest::mouseClick(button, Qt::LeftButton);
    auto* status = onPage<QLabel>("exportStatus");
    ASSERT_TRUE(wait([&] { return status->isVisible() && panel->job().failed(); }));
    EXPECT_TRUE(status->text().contains(QStringLiteral("not empty")));
    EXPECT_TRUE(std::filesystem::exists(toPath(out) / "mine"));
    panel->findChild<QLineEdit*>(QStringLiteral("folder"))->setText(out + QStringLiteral("-2"));
    ASSERT_TRUE(wait([&] { return button->isEnabled(); }));
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_TRUE(wait([&] { return panel->job().phase() == ExportJob::Phase::Done; }));
}

// A cancelled export would leave half a dataset, or the page would hang.
TEST_F(ExportPanelTest, CancelLeavesNothingAndCanBeginAgain)
{
    open(4, Verdict::Kept);
    ASSERT_TRUE(wait([&] { return button->isEnabled(); }));
    QTest::mouseClick(button, Qt::LeftButton);
    auto* cancel = onPage<QPushButton>("cancelExport");
    ASSERT_TRUE(cancel->isVisible());
    EXPECT_FALSE(button->isEnabled());
    QTest::mouseClick(cancel, Qt::LeftButton);
    ASSERT_TRUE(wait([&] { return panel->job().phase() == ExportJob::Phase::Idle; }));
    EXPECT_EQ(panel->job().error()->code, ErrorCode::Cancelled);
    EXPECT_TRUE(onPage<QLabel>("exportStatus")->text().startsWith(QStringLiteral("Cancelled")));
    EXPECT_FALSE(cancel->isVisible());
    EXPECT_EQ(besideOut(), QStringList());
    ASSERT_TRUE(wait([&] { return button->isEnabled(); }));
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_TRUE(wait([&] { return panel->job().phase() == ExportJob::Phase::Done; }));
}

// On a full disk half a dataset would look like a whole one.
TEST_F(ExportPanelTest, AFullDiskIsToldAndLeavesNothing)
{
    open(4, Verdict::Kept);
    ASSERT_TRUE(wait([&] { return button->isEnabled(); }));
    {
        constexpr rlim_t kTooSmall = 64; // for any picture
        const test::FileLimit full(kTooSmall);
        QTest::mouseClick(button, Qt::LeftButton);
        ASSERT_TRUE(wait([&] { return panel->job().failed(); }));
    }
    EXPECT_EQ(panel->job().error()->code, ErrorCode::DiskFull);
    auto* status = onPage<QLabel>("exportStatus");
    EXPECT_TRUE(status->isVisible());
    EXPECT_TRUE(status->text().startsWith(QStringLiteral("The disk is full"))) << status->text().toStdString();
    EXPECT_EQ(besideOut(), QStringList());
    ASSERT_TRUE(wait([&] { return button->isEnabled(); }));
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_TRUE(wait([&] { return panel->job().phase() == ExportJob::Phase::Done; }));
    EXPECT_EQ(besideOut(), QStringList{QStringLiteral("one")});
}

// A caption with a slip would only fail at the end.
TEST_F(ExportPanelTest, TellsOfAWrongCaption)
{
    open(2, Verdict::Kept);
    auto* caption = panel->findChild<QLineEdit*>(QStringLiteral("caption"));
    caption->setText(QStringLiteral("{nonsense}"));
    for (auto* card : panel->findChildren<QPushButton*>(QStringLiteral("format-hf")))
        QTest::mouseClick(card, Qt::LeftButton);
    auto* error = onPage<QLabel>("planError");
    ASSERT_TRUE(wait([&] { return error->isVisible(); }));
    EXPECT_FALSE(button->isEnabled());
    caption->setText(QStringLiteral("{prompt}, {light}"));
    EXPECT_TRUE(wait([&] { return button->isEnabled() && !error->isVisible(); }));
}

// Every format that can be written can be chosen, and no other.
TEST_F(ExportPanelTest, OffersEveryFormatThereIs)
{
    open(4, Verdict::Kept);
    for (const auto& writer : datasetWriters()) {
        const QString name = QString::fromUtf8(writer->name().data(), static_cast<qsizetype>(writer->name().size()));
        auto* card = panel->findChild<QPushButton*>(QStringLiteral("format-") + name);
        ASSERT_NE(card, nullptr) << writer->name();
        QTest::mouseClick(card, Qt::LeftButton);
        EXPECT_EQ(panel->job().request().format, writer->name());
        EXPECT_TRUE(wait([&] { return button->isEnabled(); })) << writer->name();
    }
}

// The folder button would ask and then forget the answer.
TEST_F(ExportPanelTest, TakesTheChosenFolder)
{
    open(1, Verdict::Kept);
    const QString target = folder.filePath(QStringLiteral("project"));
    panel->setFolderChooser(
        [&](QWidget*, const QString&, const QString&, const std::function<void(QString)>& chosen) { chosen(target); });
    QTest::mouseClick(panel->findChild<QPushButton*>(QStringLiteral("chooseFolder")), Qt::LeftButton);
    EXPECT_EQ(toQString(panel->job().request().out), target + QStringLiteral("/one"));
}

// In a narrow window, or in Russian, words would be cut off.
TEST_F(ExportPanelTest, FitsNarrowWindowsInBothLanguages)
{
    open(4, Verdict::Kept);
    for (const QString& language : languages()) {
        useLanguage(*qApp, language);
        build();
        panel->resize(280, 700);
        page->resize(740, 620);
        ASSERT_TRUE(wait([&] { return button->isEnabled(); }));
        EXPECT_EQ(cutTexts(*panel), QStringList()) << language.toStdString();
        EXPECT_EQ(cutTexts(*page), QStringList()) << language.toStdString();
        EXPECT_EQ(panel->width(), 280);
        EXPECT_EQ(page->width(), 740);
    }
}

} // namespace
} // namespace seedbook
