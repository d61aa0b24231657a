// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "tests/ui/panel_fixture.h"
#include "ui/compose/compose_panel.h"
#include "ui/compose/plan_heat_map.h"
#include "ui/compose/template_editor.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/main_button.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QHelpEvent>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>
#include <QToolTip>
#include <QUrl>

namespace seedbook {
namespace {

class ComposePanelTest : public PanelTest
{
protected:
    void open(const std::string& text, int width = 324)
    {
        ComposeSettings settings;
        settings.templateText = text;
        settings.count = 3;
        settings.steps = 2;
        openProject(settings);
        panel = std::make_unique<ComposePanel>(*bridge, *state);
        panel->resize(width, 900);
        panel->show();
        editor = panel->findChild<TemplateEditor*>();
        button = panel->findChild<MainButton*>();
    }
    void type(const QString& text)
    {
        editor->clear();
        for (const QString& line : text.split(QLatin1Char('\n'))) {
            if (editor->textCursor().position() > 0)
                QTest::keyClick(editor, Qt::Key_Return);
            QTest::keyClicks(editor, line);
        }
    }
    template <class T>
    T* find(const char* name)
    {
        return panel->findChild<T*>(QLatin1String(name));
    }
    QColor colourAt(int position)
    {
        const QTextBlock block = editor->document()->findBlock(position);
        for (const auto& range : block.layout()->formats())
            if (position - block.position() >= range.start && position - block.position() < range.start + range.length)
                return range.format.foreground().color();
        return tokens().text;
    }
    std::unique_ptr<ComposePanel> panel;
    TemplateEditor* editor = nullptr;
    MainButton* button = nullptr;
};

// Opening a project would show fields of another, or none.
TEST_F(ComposePanelTest, ShowsTheProjectsSettings)
{
    open("a {subject: boat|house} at {day|night}");
    EXPECT_EQ(editor->toPlainText(), QStringLiteral("a {subject: boat|house} at {day|night}"));
    EXPECT_EQ(find<QSpinBox>("steps")->value(), 2);
    ASSERT_TRUE(wait([&] { return find<QListView>("slots")->model()->rowCount() == 2; }));
    EXPECT_EQ(find<QLabel>("combinations")->text(), QStringLiteral("4 combinations"));
    EXPECT_GT(find<QListView>("examples")->model()->rowCount(), 1);
    EXPECT_EQ(button->text(), QStringLiteral("Generate 3 pictures"));
}

// Slots would all look alike while the template is typed.
TEST_F(ComposePanelTest, ColoursSlotsAndKeepsColoursInPlaceWhileTyping)
{
    open("{a|b} and {c|d}");
    ASSERT_TRUE(wait([&] { return colourAt(11) == slotColour(1); }));
    EXPECT_EQ(colourAt(1), slotColour(0));
    editor->moveCursor(QTextCursor::Start);
    QTest::keyClicks(editor, QStringLiteral("x"));
    EXPECT_EQ(colourAt(2), slotColour(0));
    EXPECT_EQ(colourAt(12), slotColour(1));
}

// A missing brace would only be told when Generate fails.
TEST_F(ComposePanelTest, NamesProblemsUnderTheTextAndLeadsThere)
{
    open("a boat");
    type(QStringLiteral("a boat\nat {day|night"));
    ASSERT_TRUE(wait([&] { return !panel->hindrance().isEmpty(); }));
    EXPECT_FALSE(button->isEnabled());
    EXPECT_TRUE(find<QLabel>("generateReason")->isVisible());
    LinkLabel* problem = nullptr;
    for (auto* link : panel->findChildren<LinkLabel*>())
        if (link->text().startsWith(QLatin1String("2:4")))
            problem = link;
    ASSERT_NE(problem, nullptr);
    editor->moveCursor(QTextCursor::Start);
    QTest::keyClick(problem, Qt::Key_Return);
    EXPECT_EQ(editor->textCursor().selectionStart(), 10);
    QTest::keyClicks(editor, QStringLiteral("{"));
    editor->moveCursor(QTextCursor::End);
    QTest::keyClicks(editor, QStringLiteral("}"));
    ASSERT_TRUE(wait([&] { return panel->hindrance().isEmpty(); }));
    EXPECT_TRUE(button->isEnabled());
}

// A misspelt list would have to be typed again by hand, or one undo would not bring the text back.
TEST_F(ComposePanelTest, OneKeyTakesTheProposalOfAProblem)
{
    open("a boat");
    type(QStringLiteral(
        "%rules{ never dusk with fog } {time: dawn|dusk} {air: frog|clear} %rules{ never dawn with frg }"));
    ASSERT_TRUE(wait([&] { return find<LinkLabel>("mend") != nullptr; }));
    const QString before = editor->toPlainText();
    editor->moveCursor(QTextCursor::End);
    editor->moveCursor(QTextCursor::Left);
    editor->moveCursor(QTextCursor::Left);
    QTest::keyClick(editor, Qt::Key_Return, Qt::AltModifier);
    EXPECT_NE(editor->toPlainText(), before);
    const QString mended = editor->toPlainText();
    editor->undo();
    EXPECT_EQ(editor->toPlainText(), before);
    ASSERT_TRUE(wait([&] { return find<LinkLabel>("mend") != nullptr; }));
    QTest::keyClick(find<LinkLabel>("mend"), Qt::Key_Return);
    EXPECT_NE(editor->toPlainText(), before);
    EXPECT_FALSE(mended.contains(QLatin1Char('\n'))) << "the key breaks no line";
}

// What a choice holds would have to be read off a long line.
TEST_F(ComposePanelTest, TheMouseOverAChoiceShowsItsValues)
{
    open("a boat");
    type(QStringLiteral("a {light: dawn|3::noon|{pale|deep} night}"));
    QTextCursor cursor = editor->textCursor();
    cursor.setPosition(12);
    const QPoint place = editor->cursorRect(cursor).center();
    const auto shown = [&] {
        QHelpEvent help(QEvent::ToolTip, place, editor->viewport()->mapToGlobal(place));
        QApplication::sendEvent(editor->viewport(), &help);
        return QToolTip::text();
    };
    EXPECT_TRUE(wait([&] { return shown().contains(QStringLiteral("light: dawn, noon ×3")); }))
        << shown().toStdString();
    QToolTip::hideText();
}

// Choosing a slot in the list would not show where it is written.
TEST_F(ComposePanelTest, SelectsTheChosenSlotInTheText)
{
    open("é {subject: boat|house} by {day|night}");
    auto* slots = find<QListView>("slots");
    ASSERT_TRUE(wait([&] { return slots->model()->rowCount() == 2; }));
    slots->setCurrentIndex(slots->model()->index(1, 0));
    QTest::keyClick(slots, Qt::Key_Return);
    EXPECT_EQ(editor->textCursor().selectedText(), QStringLiteral("{day|night}"));
}

// Pictures of the typed settings would not be made.
TEST_F(ComposePanelTest, GeneratesAndThenOffersToGoOn)
{
    open("a {boat|house}");
    ASSERT_TRUE(wait([&] { return panel->hindrance().isEmpty(); }));
    state->requestGenerate();
    ASSERT_TRUE(wait([&] { return state->counts().all == 3; }));
    EXPECT_TRUE(wait([&] { return button->remark().startsWith(QStringLiteral("≈")); }));
    QTest::mouseClick(button, Qt::LeftButton);
    auto* goOn = find<LinkLabel>("goOn");
    ASSERT_TRUE(wait([&] { return goOn->isVisible(); }));
    EXPECT_EQ(goOn->text(), QStringLiteral("Go on from seed 45"));
    QTest::keyClick(goOn, Qt::Key_Return);
    EXPECT_TRUE(wait([&] { return state->counts().all == 6; }));
    EXPECT_EQ(find<QLineEdit>("seed")->text(), QStringLiteral("45"));
}

// Work on a template would be gone after closing the studio.
TEST_F(ComposePanelTest, SavesFieldsToTheProject)
{
    open("a boat");
    type(QStringLiteral("a {boat|house}"));
    find<QSpinBox>("count")->setValue(7);
    QTest::mouseClick(find<QAbstractButton>("chaos"), Qt::LeftButton);
    QTest::mouseClick(find<QAbstractButton>("seed42"), Qt::LeftButton);
    find<QLineEdit>("negative")->setFocus();
    QTest::keyClicks(find<QLineEdit>("negative"), QStringLiteral("blurry"));
    auto* sampler = find<QComboBox>("sampler");
    sampler->setCurrentIndex(sampler->findText(QStringLiteral("Euler a")));
    find<QComboBox>("size")->setEditText(QStringLiteral("192x128"));
    panel.reset();
    bridge->openProject(state->project().folder);
    std::optional<ProjectInfo> opened;
    QObject::connect(bridge.get(), &SessionBridge::projectOpened, state.get(),
                     [&](const ProjectInfo& project) { opened = project; });
    ASSERT_TRUE(wait([&] { return opened.has_value(); }));
    EXPECT_EQ(opened->compose.templateText, "a {boat|house}");
    EXPECT_EQ(opened->compose.count, 7);
    EXPECT_EQ(opened->compose.firstSeed, 42u);
    EXPECT_EQ(opened->compose.negative, "blurry");
    EXPECT_EQ(opened->compose.sampler, Sampler::EulerA);
    EXPECT_EQ(opened->compose.width, 192);
    EXPECT_EQ(opened->compose.height, 128);
}

// Rarer settings would be lost with the window, or be in force unseen.
TEST_F(ComposePanelTest, KeepsTheRarerSettingsAndNamesThemWhileFolded)
{
    open("a boat");
    auto* fold = find<Fold>("moreFold");
    EXPECT_FALSE(find<QSpinBox>("clipSkip")->isVisible());
    QTest::keyClick(find<QToolButton>("fold"), Qt::Key_Space);
    ASSERT_TRUE(find<QSpinBox>("clipSkip")->isVisible());
    find<QSpinBox>("clipSkip")->setValue(2);
    QTest::keyClick(find<QComboBox>("emphasis"), Qt::Key_Down);
    QTest::keyClick(find<QComboBox>("noise"), Qt::Key_Down);
    find<QLineEdit>("variationSeed")->clear();
    QTest::keyClicks(find<QLineEdit>("variationSeed"), QStringLiteral("77"));
    find<QDoubleSpinBox>("variationStrength")->setValue(0.2);
    QTest::keyClicks(find<QLineEdit>("seedSize"), QStringLiteral("64x96"));
    find<QDoubleSpinBox>("rescale")->setValue(0.7);
    const ComposeSettings wanted = state->compose();
    EXPECT_EQ(wanted.clipSkip, 2);
    EXPECT_EQ(wanted.emphasis, Emphasis::NoNorm);
    EXPECT_EQ(wanted.noise, NoiseSource::NvPhilox);
    EXPECT_EQ(wanted.variationSeed, 77u);
    EXPECT_EQ(wanted.seedHeight, 96);
    EXPECT_EQ(fold->summary(), QStringLiteral("clip skip 2, emphasis No norm, NVIDIA noise, variation 0.2, "
                                              "seed size 64 × 96, rescale 0.7"));
    panel.reset();
    std::optional<ProjectInfo> opened;
    QObject::connect(bridge.get(), &SessionBridge::projectOpened, state.get(),
                     [&](const ProjectInfo& project) { opened = project; });
    bridge->openProject(state->project().folder);
    ASSERT_TRUE(wait([&] { return opened.has_value(); }));
    EXPECT_EQ(opened->compose, wanted);
    panel = std::make_unique<ComposePanel>(*bridge, *state);
    EXPECT_EQ(find<Fold>("moreFold")->summary().left(11), QStringLiteral("clip skip 2"));
    EXPECT_EQ(find<QLineEdit>("variationSeed")->text(), QStringLiteral("77"));
}

// A picture could only be started from by typing its path into a file.
TEST_F(ComposePanelTest, TakesAStartPictureAndAVaeFromFiles)
{
    open("a boat");
    QString answer = QStringLiteral("/pictures/sketch.png");
    panel->setFileChooser(
        [&](QWidget*, const QString&, const QString&, const std::function<void(QString)>& chosen) { chosen(answer); });
    panel->setMoreOpen(true);
    QTest::mouseClick(find<QPushButton>("startPicture"), Qt::LeftButton);
    EXPECT_EQ(state->compose().startPicture, "/pictures/sketch.png");
    EXPECT_TRUE(find<QDoubleSpinBox>("startStrength")->isEnabled());
    QMimeData dragged;
    dragged.setUrls({QUrl::fromLocalFile(QStringLiteral("/pictures/other.png"))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(find<QPushButton>("startPicture")->parentWidget(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(find<QPushButton>("startPicture")->parentWidget(), &drop);
    EXPECT_EQ(state->compose().startPicture, "/pictures/other.png");
    EXPECT_EQ(find<Fold>("moreFold")->summary(), QStringLiteral("from other.png"));
    QTest::mouseClick(find<QToolButton>("clearStart"), Qt::LeftButton);
    EXPECT_TRUE(state->compose().startPicture.empty());
    answer = QStringLiteral("/weights/soft.safetensors");
    QTest::keyClick(find<QComboBox>("vae"), Qt::Key_End);
    EXPECT_EQ(state->compose().vae, "/weights/soft.safetensors");
}

// A text named .png would only be told of when every picture of the run has failed.
TEST_F(ComposePanelTest, RefusesAStartPictureThatIsNone)
{
    open("a boat");
    ASSERT_TRUE(wait([&] { return panel->hindrance().isEmpty(); }));
    const QString path = folder.filePath(QStringLiteral("letter.png"));
    QFile file(path);
    ASSERT_TRUE(file.open(QFile::WriteOnly) && file.write("Dear Anna,") > 0);
    file.close();
    panel->setFileChooser(
        [&](QWidget*, const QString&, const QString&, const std::function<void(QString)>& chosen) { chosen(path); });
    panel->setMoreOpen(true);
    QTest::mouseClick(find<QPushButton>("startPicture"), Qt::LeftButton);
    ASSERT_TRUE(wait([&] { return panel->hindrance().contains(QStringLiteral("letter.png")); }));
    EXPECT_FALSE(button->isEnabled());
    QTest::mouseClick(find<QToolButton>("clearStart"), Qt::LeftButton);
    EXPECT_EQ(panel->hindrance(), QString());
    QMimeData dragged;
    dragged.setUrls({QUrl::fromLocalFile(folder.filePath(QStringLiteral("notes.pdf")))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(find<QPushButton>("startPicture")->parentWidget(), &enter);
    EXPECT_FALSE(enter.isAccepted());
}

// What is picked in the library would not reach the pictures.
TEST_F(ComposePanelTest, TakesWhatIsPickedInTheLibrary)
{
    open("a boat");
    LibraryItem item;
    item.kind = ItemKind::Adapter;
    item.name = "ink";
    panel->take(item);
    panel->take(item);
    item.kind = ItemKind::Embedding;
    item.name = "calm__face";
    panel->take(item);
    EXPECT_EQ(state->compose().templateText, "a boat <lora:ink:1>, calm\\_\\_face");
    item.kind = ItemKind::Vae;
    item.name = "soft";
    panel->take(item);
    EXPECT_EQ(state->compose().vae, "soft");
    item.kind = ItemKind::Model;
    item.path = SEEDBOOK_STARTER_DIR;
    panel->take(item);
    EXPECT_EQ(state->compose().model, SEEDBOOK_STARTER_DIR);
    EXPECT_EQ(state->compose().templateText, "a boat <lora:ink:1>, calm\\_\\_face");
    int notes = 0;
    QObject::connect(state.get(), &StudioState::noteAdded, panel.get(), [&notes] { ++notes; });
    const QString pickle = folder.filePath(QStringLiteral("old.ckpt"));
    ASSERT_TRUE(atomicWrite(toPath(pickle), "PK\x03\x04"));
    QMimeData dragged;
    dragged.setUrls({QUrl::fromLocalFile(pickle)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(find<QComboBox>("model")->parentWidget(), &enter);
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(find<QComboBox>("model")->parentWidget(), &drop);
    EXPECT_TRUE(wait([&notes] { return notes > 0; })) << "a pickle would be refused in silence";
    EXPECT_EQ(state->compose().model, SEEDBOOK_STARTER_DIR);
}

// A size or seed that cannot be would only fail deep in the engine.
TEST_F(ComposePanelTest, SaysWhatIsWrongWithAField)
{
    open("a boat");
    find<QComboBox>("size")->setEditText(QStringLiteral("130"));
    EXPECT_FALSE(button->isEnabled());
    EXPECT_TRUE(find<QLabel>("generateReason")->text().contains(QStringLiteral("multiple of 8")));
    find<QComboBox>("size")->setEditText(QStringLiteral("128"));
    EXPECT_TRUE(wait([&] { return button->isEnabled(); }));
    find<QLineEdit>("seed")->setFocus();
    QTest::keyClicks(find<QLineEdit>("seed"), QStringLiteral("x"));
    EXPECT_FALSE(button->isEnabled());
    panel->goTo(QStringLiteral("seedSize"));
    EXPECT_TRUE(find<QLineEdit>("seedSize")->isVisible());
}

// A folder that is no model would be accepted in silence.
TEST_F(ComposePanelTest, TellsOfTheModelThatWasChosen)
{
    open("a boat");
    const QString empty = folder.filePath(QStringLiteral("no model here"));
    ASSERT_TRUE(QDir().mkpath(empty));
    panel->setFolderChooser(
        [&](QWidget*, const QString&, const QString&, const std::function<void(QString)>& chosen) { chosen(empty); });
    auto* combo = find<QComboBox>("model");
    combo->setFocus();
    Q_EMIT combo->activated(combo->findText(QStringLiteral("Choose folder…")));
    ASSERT_TRUE(wait([&] { return !panel->hindrance().isEmpty(); }));
    EXPECT_FALSE(button->isEnabled());
    QTest::keyClick(combo, Qt::Key_Up);
    EXPECT_TRUE(wait([&] { return panel->hindrance().isEmpty(); }));
}

// Seeds of good pictures could not be used again.
TEST_F(ComposePanelTest, TakesTheSeedOfThePictureInFocus)
{
    open("a boat");
    PictureRow row;
    row.id = 1;
    row.seed = 1033;
    state->setCurrent(row);
    state->requestReuseSeed();
    EXPECT_EQ(find<QLineEdit>("seed")->text(), QStringLiteral("1033"));
    EXPECT_EQ(state->compose().firstSeed, 1033u);
}

// The number on the button would not be that of the pictures which are made, or hours would begin unawares.
TEST_F(ComposePanelTest, APlanTellsWhatItHoldsBeforeAnythingIsMade)
{
    open("a {boat|house|tree} at {day|night} in {oil|ink|chalk}");
    auto* plan = find<QComboBox>("plan");
    auto* line = find<QLabel>("planSummary");
    EXPECT_TRUE(wait([&] { return line->text().contains(QStringLiteral("of 21 pairs")); }));
    plan->setFocus();
    QTest::keyClick(plan, Qt::Key_Down);
    QTest::keyClick(plan, Qt::Key_Down);
    EXPECT_EQ(state->compose().plan, PlanMode::Pairs);
    EXPECT_TRUE(wait([&] { return line->text() == QStringLiteral("21 of 21 pairs of values"); }));
    EXPECT_TRUE(wait([&] { return button->text().contains(QStringLiteral("Generate 9 pictures")); }));
    find<QComboBox>("seeds")->setCurrentIndex(1);
    EXPECT_EQ(state->compose().seeds, SeedPolicy::Same);
    const auto before = state->counts().all;
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_TRUE(wait([&] { return state->counts().all == before + 9; }));
    QTest::keyClick(plan, Qt::Key_Up);
    EXPECT_TRUE(wait([&] { return button->text().contains(QStringLiteral("Generate 3 pictures")); }));
}

// The artist could not tell what a plan needs beyond its name, and it would be forgotten with the next start.
TEST_F(ComposePanelTest, APlanIsToldItsQuotaTwinsAndTests)
{
    open("a {what: boat|house|tree} at {when: day|night}");
    auto* plan = find<QComboBox>("plan");
    plan->setCurrentIndex(plan->findData(static_cast<int>(PlanMode::Holes)));
    EXPECT_TRUE(find<QSpinBox>("planQuota")->isVisible()) << "what needs to be told more shows where";
    auto* goal = find<QComboBox>("planGoal");
    goal->setCurrentIndex(goal->findData(static_cast<int>(PlanGoal::Cells)));
    QTest::keyClicks(find<QLineEdit>("planCells"), QStringLiteral("what, when"));
    find<QSpinBox>("planQuota")->setValue(2);
    EXPECT_TRUE(wait([&] { return button->text().contains(QStringLiteral("Generate 12 pictures")); }));
    QTest::keyClicks(find<QLineEdit>("planOffStyle"), QStringLiteral("what=tree"));
    QTest::keyClicks(find<QLineEdit>("planCanary"), QStringLiteral("what=boat, when=night"));
    EXPECT_TRUE(wait([&] { return button->text().contains(QStringLiteral("Generate 10 pictures")); }));
    EXPECT_TRUE(find<QLabel>("planSummary")->text().contains(QStringLiteral("for tests: 4")));
    find<QCheckBox>("planTwins")->setChecked(true);
    const PlanTuning tuning = state->compose().tuning;
    EXPECT_EQ(tuning.quota, (PlanQuota{PlanGoal::Cells, 2, {"what", "when"}, false, false}));
    EXPECT_EQ(tuning.offStyle, (std::vector<Choice>{{"what", "tree"}}));
    EXPECT_EQ(tuning.canary.size(), 2U);
    EXPECT_TRUE(tuning.twins);
    QTest::keyClicks(find<QLineEdit>("planCanary"), QStringLiteral(", x"));
    EXPECT_FALSE(button->isEnabled()) << "half a word is no combination";
}

// A quota would end short of what was wanted: each rejected picture would have to be planned by hand.
TEST_F(ComposePanelTest, AQuotaMakesWhatIsRejectedAnew)
{
    open("a {what: boat|house}");
    auto* plan = find<QComboBox>("plan");
    plan->setCurrentIndex(plan->findData(static_cast<int>(PlanMode::Holes)));
    find<QCheckBox>("planRefill")->setChecked(true);
    ASSERT_TRUE(wait([&] { return button->text().contains(QStringLiteral("Generate 2 pictures")); }));
    const auto before = state->counts().all;
    QTest::mouseClick(button, Qt::LeftButton);
    ASSERT_TRUE(wait([&] { return state->counts().all == before + 2; }));
    const auto details =
        await<std::vector<PictureDetail>>([&](auto done) { session->listDetails(std::nullopt, std::move(done)); });
    const PictureId first = details.front().row.id;
    await<DecisionReceipt>(
        [&](auto done) { session->decide({first}, Verdict::Rejected, {}, DecidedBy::Key, std::move(done)); });
    EXPECT_TRUE(wait([&] { return state->counts().all == before + 3; })) << "one is made in its place";
    await<DecisionReceipt>(
        [&](auto done) { session->decide({first}, Verdict::Kept, {}, DecidedBy::Key, std::move(done)); });
    EXPECT_TRUE(wait([&] { return state->counts().kept == 1; }));
    EXPECT_EQ(state->counts().all, before + 3);
}

// The artist would not see which pairs a plan lacks.
TEST_F(ComposePanelTest, TheHeatMapOpensFromThePlansLine)
{
    open("a {what: boat|house} at {when: day|night} %rules{ never boat with night }");
    auto* line = find<QLabel>("planSummary");
    ASSERT_TRUE(wait([&] { return line->text().contains(QStringLiteral("forbidden by rules: 1")); }));
    QTest::keyClick(line, Qt::Key_Return);
    PlanHeatMap* map = nullptr;
    EXPECT_TRUE(wait([&] { return (map = panel->window()->findChild<PlanHeatMap*>()) != nullptr; }));
    QStringList told;
    for (int y = 0; map != nullptr && y < map->height(); y += 4)
        for (int x = 0; x < map->width(); x += 4)
            told += map->textAt({x, y});
    EXPECT_TRUE(told.contains(QStringLiteral("boat + night: the rules forbid it")));
    EXPECT_FALSE(told.filter(QStringLiteral("house + day: ")).isEmpty());
}

// Settings made for drafts would spoil the final ones, or be gone with the next start.
TEST_F(ComposePanelTest, DraftAndFinalKeepTheirOwnFields)
{
    open("a boat");
    auto* steps = find<QSpinBox>("steps");
    steps->setValue(30);
    auto* draft = find<QPushButton>("draft");
    draft->setFocus();
    QTest::keyClick(draft, Qt::Key_Space);
    EXPECT_EQ(state->compose().profile, Profile::Draft);
    EXPECT_EQ(steps->value(), 12);
    EXPECT_EQ(find<QComboBox>("size")->currentText(), QStringLiteral("96 × 96"));
    EXPECT_EQ(find<QComboBox>("vae")->currentData().toString(), QLatin1String(kQuickDecoder));
    steps->setValue(5);
    find<QLineEdit>("negative")->setFocus();
    QTest::keyClicks(find<QLineEdit>("negative"), QStringLiteral("blurry"));
    panel->useProfile(Profile::Final);
    EXPECT_EQ(steps->value(), 30);
    EXPECT_EQ(find<QLineEdit>("negative")->text(), QStringLiteral("blurry"));
    panel->useProfile(Profile::Draft);
    EXPECT_EQ(steps->value(), 5);
    panel.reset();
    std::optional<ProjectInfo> opened;
    QObject::connect(bridge.get(), &SessionBridge::projectOpened, state.get(),
                     [&](const ProjectInfo& project) { opened = project; });
    bridge->openProject(state->project().folder);
    ASSERT_TRUE(wait([&] { return opened.has_value(); }));
    EXPECT_EQ(opened->compose.profile, Profile::Draft);
    EXPECT_EQ(opened->compose.steps, 5);
    ASSERT_TRUE(opened->compose.other);
    EXPECT_EQ(opened->compose.other->steps, 30);
}

// The seed and the number of pictures would be out of sight in a usual window.
TEST_F(ComposePanelTest, ShowsEveryFieldInAUsualWindow)
{
    constexpr int kPanelOf900 = 900 - kTopBar - kBottomBar - 2; // of a window 1440 × 900
    open("{subject: mountains|sea|forest|city skyline|house|boat|flower|tree|moon|desert} at {time: day|night},\n"
         "{style: flat|watercolor|pointillism|mosaic|stained glass|woodcut|oil paint|pixel art} style, {a|b} palette");
    panel->resize(324, kPanelOf900);
    ASSERT_TRUE(wait([&] { return find<QListView>("slots")->model()->rowCount() == 4; }));
    auto* scroll = panel->findChild<QScrollArea*>();
    EXPECT_TRUE(wait([&] { return scroll->verticalScrollBar()->maximum() == 0; }))
        << "by " << scroll->verticalScrollBar()->maximum();
    for (const char* field : {"seed", "count", "sampler", "fold", "generate"})
        EXPECT_FALSE(panel->findChild<QWidget*>(QLatin1String(field))->visibleRegion().isEmpty()) << field;
}

// Long prompts would push the settings out of the window; shortened ones could not be read.
TEST_F(ComposePanelTest, ExamplesAreOneLineEachAndWholeInTheTip)
{
    const std::string lengthy(300, 'w');
    open("a {boat|house} " + lengthy);
    auto* examples = find<QListView>("examples");
    ASSERT_TRUE(wait([&] { return examples->model()->rowCount() == 2; }));
    EXPECT_LE(examples->height(), 2 * 24);
    EXPECT_TRUE(
        examples->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(QString::fromStdString(lengthy)));
}

// In a narrow panel, or in Russian, words would be cut off.
TEST_F(ComposePanelTest, FitsNarrowPanelsInBothLanguages)
{
    for (const QString& language : languages()) {
        useLanguage(*qApp, language);
        if (!panel)
            open("a {subject: a very long first option of a slot|house} at {day|night}", 280);
        else
            panel = std::make_unique<ComposePanel>(*bridge, *state);
        panel->resize(280, 700);
        panel->show();
        ASSERT_TRUE(wait([&] { return panel->findChild<QListView*>(QStringLiteral("examples"))->isVisible(); }));
        EXPECT_EQ(panel->width(), 280);
        EXPECT_TRUE(wait([&] { return cutTexts(*panel).isEmpty(); })) // once the layout has followed the texts
            << language.toStdString() << ": " << cutTexts(*panel).join(QStringLiteral(", ")).toStdString();
        EXPECT_EQ(panel->findChild<MainButton*>()->text().startsWith(QStringLiteral("Generate")),
                  language == QLatin1String("en"));
    }
}

} // namespace
} // namespace seedbook
