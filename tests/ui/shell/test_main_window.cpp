// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/panel_fixture.h"
#include "ui/compose/compose_panel.h"
#include "ui/cull/hint_bar.h"
#include "ui/cull/wall_page.h"
#include "ui/export/export_panel.h"
#include "ui/gallery/gallery_card.h"
#include "ui/inspector/picture_view.h"
#include "ui/keys/key_cap.h"
#include "ui/keys/key_list_view.h"
#include "ui/library/library_page.h"
#include "ui/paste/paste_section.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notes_model.h"
#include "ui/shell/queue_strip.h"
#include "ui/styles/style_card.h"
#include "ui/thumbs/thumb_store.h"
#include "ui/wall/wall_view.h"
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <algorithm>
#include <filesystem>

namespace seedbook {
namespace {

class MainWindowTest : public PanelTest
{
protected:
    MainWindowTest()
    {
        thumbs = std::make_unique<ThumbStore>([this](const PictureRow& row) { return session->readThumb(row); });
        QObject::connect(state.get(), &StudioState::noteAdded, &notes, &NotesModel::addProblem);
        QObject::connect(state.get(), &StudioState::sentenceAdded, &notes, &NotesModel::addSentence);
        window = std::make_unique<MainWindow>(WindowParts{*bridge, *state, pictures, *thumbs, notes, settings});
        window->show();
        window->activateWindow();
    }
    ~MainWindowTest() override
    {
        window.reset();
        thumbs.reset();
    }
    void openCull(int count)
    {
        ComposeSettings compose;
        compose.templateText = "a {subject: boat|house}";
        compose.steps = 2;
        openProject(compose);
        makePictures(compose, count, Verdict::Undecided);
        ASSERT_TRUE(wait([&] { return pictures.rowCount() == count; }));
        state->setMode(Mode::Cull);
        window->wallPage().wall().setFocusRow(0);
    }
    void key(Qt::Key code, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window.get(), code, modifiers);
    }
    // By keys alone: the list of notes, then Enter on the newest.
    void followNewestNote()
    {
        auto* list = window->findChild<QListView*>(QStringLiteral("notesList"));
        if (!list->isVisible())
            window->action(Act::Notes)->trigger();
        list->setFocus();
        list->setCurrentIndex(notes.index(0));
        QTest::keyClick(list, Qt::Key_Return);
        EXPECT_FALSE(list->isVisible());
    }
    QString hintKey(int at) { return window->wallPage().hints().hints()[static_cast<std::size_t>(at)].key; }

    StudioSettings settings;
    NotesModel notes;
    PictureModel pictures;
    std::unique_ptr<ThumbStore> thumbs;
    std::unique_ptr<MainWindow> window;
};

// A changed key would only be changed on paper.
// The limits could be set with a mouse only, or a change of them would go nowhere.
TEST_F(MainWindowTest, TheDeviceCardOpensByKeyAndTellsItsLimits)
{
    ASSERT_TRUE(wait([&] { return window->isActiveWindow(); }));
    QSignalSpy told(window.get(), &MainWindow::limitsChosen);
    key(Qt::Key_F6);
    auto* tiles = window->findChild<QDoubleSpinBox*>(QStringLiteral("tileAbove"));
    ASSERT_TRUE(tiles && tiles->isVisible());
    tiles->setFocus();
    QTest::keyClick(tiles, Qt::Key_Up);
    ASSERT_EQ(told.size(), 1);
    EXPECT_NEAR(told[0][1].toDouble(), 1.7, 0.05);
    QTest::keyClick(tiles, Qt::Key_Escape);
    EXPECT_FALSE(tiles->isVisible());
}

TEST_F(MainWindowTest, AChangedKeyWorksAndTheOldOneDoesNot)
{
    openCull(3);
    EXPECT_EQ(hintKey(0), QStringLiteral("P"));
    ASSERT_FALSE(state->keys().set(Act::Keep, QKeySequence(Qt::Key_K)));
    EXPECT_EQ(hintKey(0), QStringLiteral("K"));
    key(Qt::Key_P);
    EXPECT_EQ(pictures.cell(0).row.verdict, Verdict::Undecided);
    key(Qt::Key_K);
    EXPECT_EQ(pictures.cell(0).row.verdict, Verdict::Kept);
    state->keys().resetAll();
    key(Qt::Key_P);
    EXPECT_EQ(pictures.cell(1).row.verdict, Verdict::Kept);
    EXPECT_TRUE(wait([this] { return state->counts().kept == 2; }));
}

// The list behind "?" would tell keys that do not work.
TEST_F(MainWindowTest, TheKeyListShowsAndChangesTheKeysInUse)
{
    openCull(2);
    ASSERT_FALSE(state->keys().set(Act::Compare, QKeySequence(Qt::Key_B)));
    key(Qt::Key_Question);
    auto* list = window->findChild<KeyListView*>();
    ASSERT_NE(list, nullptr);
    KeyCap* cap = list->cap(Act::Compare);
    EXPECT_EQ(cap->text(), QStringLiteral("B"));
    QTest::mouseClick(cap, Qt::LeftButton);
    QTest::keyClick(cap, Qt::Key_H);
    EXPECT_EQ(cap->text(), QStringLiteral("H"));
    QTest::keyClick(cap, Qt::Key_Escape);
    ASSERT_TRUE(wait([this] { return window->findChild<KeyListView*>() == nullptr; }));
    key(Qt::Key_H);
    EXPECT_TRUE(window->wallPage().compareShown());
}

// The settings of an old picture would have to be typed again, and its model looked for.
TEST_F(MainWindowTest, OffersAndTakesTheSettingsOfThePictureInFocus)
{
    openCull(3);
    settings.leftHidden = true;
    const auto detail =
        await<PictureDetail>([&](auto done) { session->pictureDetail(state->current()->id, std::move(done)); });
    ComposeSettings other = state->compose();
    other.templateText = "something else";
    other.steps = 7;
    other.model = "/nowhere";
    window->composePanel().useSettings(other);
    window->wallPage().setFocus();
    key(Qt::Key_I, Qt::ShiftModifier);
    auto* take = window->findChild<QPushButton*>(QStringLiteral("takeSettings"));
    ASSERT_TRUE(wait([&] { return take->hasFocus() && take->isVisible(); }));
    EXPECT_EQ(state->compose().steps, 7);
    key(Qt::Key_Space);
    ASSERT_TRUE(wait([&] { return state->compose().steps == 2; }));
    EXPECT_EQ(state->compose().templateText, detail.recipe.prompt);
    EXPECT_TRUE(state->compose().model.empty()) << "the starter model, found by its hash";
}

// A good picture could not be worked on further without looking for its file.
TEST_F(MainWindowTest, StartsTheNextPicturesFromTheOneInFocus)
{
    openCull(3);
    settings.leftHidden = true;
    key(Qt::Key_Right);
    key(Qt::Key_E);
    ASSERT_TRUE(window->wallPage().loupeShown());
    key(Qt::Key_S, Qt::ShiftModifier);
    ASSERT_TRUE(wait([this] { return state->mode() == Mode::Compose; }));
    const auto detail =
        await<PictureDetail>([&](auto done) { session->pictureDetail(state->current()->id, std::move(done)); });
    EXPECT_EQ(state->compose().startPicture, detail.file);
    EXPECT_TRUE(window->composePanel().isMoreOpen());
    auto* strength = window->findChild<QDoubleSpinBox*>(QStringLiteral("startStrength"));
    EXPECT_TRUE(strength->hasFocus());
    EXPECT_TRUE(wait([&] { return !strength->visibleRegion().isEmpty(); }));
    auto* start = window->findChild<QPushButton*>(QStringLiteral("startPicture"));
    EXPECT_TRUE(wait([&] { return !start->icon().isNull(); }));
    const auto before = state->counts().all;
    ASSERT_TRUE(wait([this] { return window->composePanel().hindrance().isEmpty(); }));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(wait([&] { return state->counts().all > before; }));
    const auto made =
        await<std::vector<PictureDetail>>([&](auto done) { session->listDetails(std::nullopt, std::move(done)); });
    EXPECT_TRUE(std::any_of(made.begin(), made.end(), [](const auto& one) { return one.recipe.start.has_value(); }));
}

// Drafts could only be made again one by one, by copying settings and seeds.
TEST_F(MainWindowTest, DraftsAreMadeKeptAndMadeAgainInFinalQualityByKeys)
{
    ComposeSettings compose;
    compose.templateText = "a {subject: boat|house}";
    compose.steps = 10;
    compose.count = 3;
    openProject(compose);
    window->wallPage().setFocus();
    key(Qt::Key_D);
    ASSERT_EQ(state->compose().profile, Profile::Draft);
    auto* generate = window->findChild<QPushButton*>(QStringLiteral("generate"));
    ASSERT_TRUE(wait([generate] { return generate->isEnabled(); }));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(wait([this] { return state->counts().all == 3; }));
    key(Qt::Key_2);
    key(Qt::Key_Home);
    key(Qt::Key_P);
    key(Qt::Key_X);
    key(Qt::Key_P);
    ASSERT_TRUE(wait([this] { return state->counts().kept == 2; }));
    key(Qt::Key_F);
    ASSERT_TRUE(wait([this] { return state->counts().all == 5; }));
    EXPECT_EQ(state->counts().kept, 4) << "finals of kept drafts are kept";
    const PictureRow final = pictures.cell(0).row;
    EXPECT_GT(final.draft, 0);
    EXPECT_EQ(final.width, 128);
    EXPECT_EQ(pictures.find(final.draft)->row.width, 96);
    EXPECT_EQ(pictures.find(final.draft)->row.seed, final.seed);
    window->wallPage().wall().setFocusRow(0);
    auto* pair = window->findChild<QLabel*>(QStringLiteral("pair"));
    ASSERT_TRUE(wait([pair] { return pair->isVisible(); }));
    QTest::keyClick(pair, Qt::Key_Return);
    ASSERT_TRUE(wait([&] { return state->current() && state->current()->id == final.draft; }));
    key(Qt::Key_F);
    ASSERT_TRUE(wait([this] { return window->wallPage().hints().sentence().contains(QStringLiteral("already")); }));
    EXPECT_EQ(state->counts().all, 5) << "nothing is made twice";
}

// What is being made would be out of sight until it is done.
TEST_F(MainWindowTest, APictureBeingMadeIsShownInTheInspectorAndTheStrip)
{
    session->setPreviews(true);
    ComposeSettings compose;
    compose.templateText = "a boat";
    compose.steps = 200;
    compose.count = 1;
    openProject(compose);
    auto* generate = window->findChild<QPushButton*>(QStringLiteral("generate"));
    ASSERT_TRUE(wait([generate] { return generate->isEnabled(); }));
    window->wallPage().setFocus();
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(wait([this] { return state->making() && !state->making()->preview.isNull(); }));
    EXPECT_EQ(state->making()->preview.size(), QSize(16, 16));
    auto* large = window->findChild<PictureView*>(QStringLiteral("preview"));
    auto* small = window->findChild<QueueStrip*>()->findChild<QLabel*>(QStringLiteral("preview"));
    EXPECT_TRUE(wait([&] { return large->isVisible() && !large->image().isNull() && small->isVisible(); }));
    session->cancelQueue();
    EXPECT_TRUE(wait([&] { return !large->isVisible() && !small->isVisible() && !state->making(); }));
}

// The library would be out of reach of the keyboard, or its keys would decide on hidden pictures.
TEST_F(MainWindowTest, TheLibraryOpensAndClosesByKeys)
{
    openCull(1);
    key(Qt::Key_L);
    LibraryPage& library = window->libraryPage();
    ASSERT_TRUE(library.isVisible());
    EXPECT_EQ(state->mode(), Mode::Compose);
    auto* search = library.findChild<QLineEdit*>(QStringLiteral("librarySearch"));
    ASSERT_TRUE(wait([&library] { return library.shelf().isRead(); }));
    QTest::keyClick(&library, Qt::Key_X);
    EXPECT_EQ(pictures.cell(0).row.verdict, Verdict::Undecided);
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_FALSE(library.isVisible());
    EXPECT_TRUE(window->wallPage().isVisible());
    key(Qt::Key_L, Qt::ControlModifier);
    EXPECT_TRUE(library.isVisible());
    key(Qt::Key_2, Qt::ControlModifier);
    EXPECT_FALSE(library.isVisible()) << "another mode shows its own page";
    auto* model = window->composePanel().findChild<QComboBox*>(QStringLiteral("model"));
    Q_EMIT model->activated(model->findText(QStringLiteral("Library of models…")));
    EXPECT_TRUE(library.isVisible());
}

// A problem with the template would be named but not shown.
TEST_F(MainWindowTest, ANoteLeadsToTheProblemInTheTemplate)
{
    openCull(1);
    auto* editor = window->findChild<QPlainTextEdit*>(QStringLiteral("template"));
    editor->setPlainText(QStringLiteral("a boat at {day|night"));
    ASSERT_TRUE(wait([this] { return !window->composePanel().hindrance().isEmpty(); }));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(notes.rowCount(), 1);
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(notes.rowCount(), 1) << "pressed twice, told once";
    followNewestNote();
    EXPECT_EQ(state->mode(), Mode::Compose);
    EXPECT_EQ(editor->textCursor().selectionStart(), 10);
    EXPECT_TRUE(editor->hasFocus());
}

// A wrong field would have to be looked for.
TEST_F(MainWindowTest, ANoteLeadsToTheWrongField)
{
    openCull(1);
    window->findChild<QComboBox*>(QStringLiteral("size"))->setEditText(QStringLiteral("130"));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(notes.rowCount(), 1);
    followNewestNote();
    EXPECT_EQ(state->mode(), Mode::Compose);
    EXPECT_TRUE(window->findChild<QComboBox*>(QStringLiteral("size"))->hasFocus());
}

// Nobody would know which picture's file is gone.
TEST_F(MainWindowTest, ANoteLeadsToThePictureWhoseFileIsGone)
{
    openCull(3);
    const auto pictureFolder = toPath(folder.filePath(QStringLiteral("project/pictures")));
    std::filesystem::remove_all(pictureFolder);
    key(Qt::Key_Right);
    ASSERT_TRUE(wait([this] { return notes.hasProblems(); }));
    const auto place = notes.index(0).data(NotesModel::PlaceRole).value<NotePlace>();
    ASSERT_EQ(place.kind, NotePlace::Kind::Picture);
    state->setMode(Mode::Export);
    followNewestNote();
    EXPECT_EQ(state->mode(), Mode::Cull);
    EXPECT_EQ(state->current()->id, place.id);
}

// The seed that gave no picture would be lost among thousands.
TEST_F(MainWindowTest, ANoteLeadsToTheCellOfTheFailedJob)
{
    openCull(4);
    state->setMode(Mode::Compose);
    Q_EMIT bridge->jobsQueued({{PendingJob{901, 77, "a boat"}, PendingJob{902, 78, "a boat"}}});
    Q_EMIT bridge->jobFailed({902, {ErrorCode::NotFinite, "no finite picture", "seed 78"}});
    ASSERT_EQ(notes.rowCount(), 1);
    window->wallPage().wall().setFocusRow(pictures.rowCount() - 1);
    state->setMode(Mode::Export);
    followNewestNote();
    EXPECT_EQ(state->mode(), Mode::Compose);
    const int row = window->wallPage().wall().focusRow();
    EXPECT_EQ(row, pictures.rowOfJob(902));
    EXPECT_EQ(pictures.cell(row).state, WallCell::State::Failed);
}

// A dataset that could not be written would be forgotten once the page is left.
TEST_F(MainWindowTest, ANoteLeadsToTheExportThatFailed)
{
    openCull(2);
    key(Qt::Key_P);
    ASSERT_TRUE(wait([this] { return state->counts().kept == 1; }));
    const QString out = folder.filePath(QStringLiteral("taken"));
    ASSERT_TRUE(QDir().mkpath(out + QStringLiteral("/mine")));
    state->setMode(Mode::Export);
    auto* field = window->findChild<QLineEdit*>(QStringLiteral("folder"));
    ASSERT_TRUE(wait([field] { return !field->text().isEmpty(); }));
    field->setText(out);
    auto& job = window->exportPanel().job();
    ASSERT_TRUE(wait([&job] { return job.canStart(); }));
    job.start();
    ASSERT_TRUE(wait([this] { return notes.hasProblems(); }));
    state->setMode(Mode::Cull);
    followNewestNote();
    EXPECT_EQ(state->mode(), Mode::Export);
    EXPECT_TRUE(field->hasFocus());
}

} // namespace

// By keys alone: a template, a style over it, settings of a copied text, and back.
TEST_F(MainWindowTest, TemplatesStylesAndSettingsAreReachedByKeys)
{
    qputenv("XDG_DATA_HOME", folder.filePath(QStringLiteral("data-home")).toUtf8());
    ComposeSettings compose;
    compose.templateText = "a boat";
    openProject(compose);
    key(Qt::Key_T);
    ASSERT_TRUE(wait([&] { return window->findChild<GalleryCard*>() != nullptr; }));
    auto* names = window->findChild<QListWidget*>(QStringLiteral("galleryNames"));
    ASSERT_TRUE(wait([&] { return names->hasFocus(); }));
    key(Qt::Key_Return);
    ASSERT_TRUE(wait([&] { return state->compose().templateText.starts_with("{character"); }));
    EXPECT_TRUE(QFile::exists(folder.filePath(QStringLiteral("project/lists/character-sheet/poses.txt"))));
    window->action(Act::RestoreSettings)->trigger();
    EXPECT_EQ(state->compose().templateText, "a boat");

    window->action(Act::Styles)->trigger();
    auto* card = window->findChild<StyleCard*>();
    ASSERT_NE(card, nullptr);
    ASSERT_TRUE(wait([&] { return card->shelf().isRead(); }));
    card->shelf().add({{"Ink", "ink of {prompt}", "photo"}}, false);
    auto* search = card->findChild<QLineEdit*>(QStringLiteral("styleSearch"));
    ASSERT_TRUE(wait([&] { return search->hasFocus() && card->shelf().styles().size() == 1; }));
    key(Qt::Key_Return);
    EXPECT_EQ(state->compose().templateText, "ink of a boat");
    EXPECT_EQ(state->compose().negative, "photo");
    key(Qt::Key_Z, Qt::ControlModifier); // the line that tells of it has the focus
    EXPECT_EQ(state->compose().templateText, "a boat");

    QApplication::clipboard()->setText(QStringLiteral("a fox\nSteps: 9, Sampler: Euler, Seed: 77, Size: 96x96"));
    state->setMode(Mode::Cull);
    window->wallPage().wall().setFocus();
    key(Qt::Key_V, Qt::ControlModifier);
    PasteSection& paste = window->composePanel().pasteSection();
    ASSERT_TRUE(wait([&] { return paste.isVisible(); }));
    EXPECT_EQ(state->mode(), Mode::Compose);
    key(Qt::Key_Return);
    EXPECT_EQ(state->compose().firstSeed, 77U);
    qunsetenv("XDG_DATA_HOME");
}
} // namespace seedbook
