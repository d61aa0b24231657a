// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/generators.h"
#include "core/session/session.h"
#include "translations/language.h"
#include "ui/bridge/session_bridge.h"
#include "ui/cull/wall_page.h"
#include "ui/export/export_panel.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notes_model.h"
#include "ui/theme/theme.h"
#include "ui/thumbs/thumb_store.h"
#include "ui/wall/wall_view.h"
#include <QApplication>
#include <QDirIterator>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace seedbook {
namespace {

SessionOptions realEngine()
{
    SessionOptions options;
    options.generators = chosenGenerators();
    options.device = DeviceChoice::Cpu;
    options.starterModel = SEEDBOOK_STARTER_DIR;
    return options;
}

// The whole studio over the real starter model, driven by keys alone.
class WorkflowTest : public testing::Test
{
protected:
    WorkflowTest()
    {
        applyTheme(*qApp, ThemeName::Dark);
        useLanguage(*qApp, QStringLiteral("en"));
        session = std::make_unique<Session>(realEngine());
        bridge = std::make_unique<SessionBridge>(*session);
        state = std::make_unique<StudioState>(*bridge);
        thumbs = std::make_unique<ThumbStore>([this](const PictureRow& row) { return session->readThumb(row); });
        QObject::connect(state.get(), &StudioState::noteAdded, &notes, &NotesModel::addProblem);
        QObject::connect(state.get(), &StudioState::sentenceAdded, &notes, &NotesModel::addSentence);
        window = std::make_unique<MainWindow>(WindowParts{*bridge, *state, pictures, *thumbs, notes, settings});
        window->show();
        window->activateWindow();
        ComposeSettings compose;
        compose.steps = 4;
        compose.count = 3;
        bridge->createProject(toPath(folder.filePath(QStringLiteral("project"))), compose);
        EXPECT_TRUE(wait([this] { return state->hasProject(); }));
    }

    ~WorkflowTest() override
    {
        window.reset();
        thumbs.reset();
        state.reset();
        bridge.reset();
        session.reset();
    }

    template <class Predicate>
    static bool wait(Predicate predicate)
    {
        constexpr int kPatienceMs = 300'000;
        return QTest::qWaitFor(predicate, kPatienceMs);
    }

    void key(Qt::Key code, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window.get(), code, modifiers);
    }

    QStringList filesUnder(const QString& root) const
    {
        QStringList files;
        QDirIterator walk(root, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files << QDir(root).relativeFilePath(walk.next());
        files.sort();
        return files;
    }

    QTemporaryDir folder;
    StudioSettings settings;
    NotesModel notes;
    PictureModel pictures;
    std::unique_ptr<Session> session;
    std::unique_ptr<SessionBridge> bridge;
    std::unique_ptr<StudioState> state;
    std::unique_ptr<ThumbStore> thumbs;
    std::unique_ptr<MainWindow> window;
};

// The studio would not do its job: from a template to a labelled folder, without touching the mouse.
TEST_F(WorkflowTest, ComposeGenerateCullExportByKeys)
{
    auto* editor = window->findChild<QPlainTextEdit*>(QStringLiteral("template"));
    ASSERT_NE(editor, nullptr);
    editor->setFocus();
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("{subject: house|boat|tree} at day, flat style, autumn palette"));
    auto* generate = window->findChild<QPushButton*>(QStringLiteral("generate"));
    ASSERT_TRUE(wait([generate] { return generate->isEnabled(); }));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(wait([this] { return pictures.rowCount() == 3; })) << "no placeholders";
    ASSERT_TRUE(wait([this] { return state->counts().all == 3; })) << "no pictures";
    EXPECT_FALSE(notes.hasProblems());

    key(Qt::Key_2, Qt::ControlModifier);
    ASSERT_EQ(state->mode(), Mode::Cull);
    key(Qt::Key_Home);
    key(Qt::Key_P);
    key(Qt::Key_X);
    key(Qt::Key_P);
    ASSERT_TRUE(wait([this] { return state->counts().kept == 2 && state->counts().rejected == 1; }));
    key(Qt::Key_Backspace);
    ASSERT_TRUE(wait([this] { return state->counts().kept == 1; }));
    key(Qt::Key_P);
    ASSERT_TRUE(wait([this] { return state->counts().kept == 2; }));

    key(Qt::Key_3);
    ASSERT_EQ(state->mode(), Mode::Export);
    const QString out = folder.filePath(QStringLiteral("dataset"));
    auto* field = window->findChild<QLineEdit*>(QStringLiteral("folder"));
    ASSERT_TRUE(wait([field] { return !field->text().isEmpty(); }));
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, out);
    auto* write = window->findChild<QPushButton*>(QStringLiteral("export"));
    ASSERT_TRUE(wait([write, field, out] { return write->isEnabled() && field->text() == out; }));
    write->setFocus();
    key(Qt::Key_Space);
    ASSERT_TRUE(wait([this] { return window->exportPanel().job().phase() == ExportJob::Phase::Done; }));
    ASSERT_TRUE(window->exportPanel().job().result());
    const QStringList files = filesUnder(out);
    EXPECT_EQ(files.filter(QStringLiteral(".png")).size(), 2) << files.join(QLatin1Char(' ')).toStdString();
    EXPECT_TRUE(files.contains(QStringLiteral("dataset.lock.json")));
    EXPECT_FALSE(notes.hasProblems());
}

// Typing a prompt would keep and reject pictures.
TEST_F(WorkflowTest, KeysInTextFieldsAreText)
{
    auto* editor = window->findChild<QPlainTextEdit*>(QStringLiteral("template"));
    editor->setFocus();
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("pxu123/?"));
    EXPECT_EQ(editor->toPlainText(), QStringLiteral("pxu123/?"));
    EXPECT_EQ(state->mode(), Mode::Compose);
}

// On a small screen or with large letters parts of the window would be out of reach.
TEST_F(WorkflowTest, FitsASmallScreen)
{
    for (const QString& language : languages()) {
        useLanguage(*qApp, language);
        window = std::make_unique<MainWindow>(WindowParts{*bridge, *state, pictures, *thumbs, notes, settings});
        window->resize(1024, 700);
        window->show();
        state->announce();
        for (const Mode mode : {Mode::Compose, Mode::Cull, Mode::Export}) {
            state->setMode(mode);
            EXPECT_LE(window->minimumSizeHint().width(), 1024) << language.toStdString() << static_cast<int>(mode);
            EXPECT_LE(window->minimumSizeHint().height(), 700) << language.toStdString() << static_cast<int>(mode);
            EXPECT_EQ(window->size(), QSize(1024, 700));
        }
        state->setMode(Mode::Compose);
    }
    useLanguage(*qApp, QStringLiteral("en"));
}

} // namespace
} // namespace seedbook
