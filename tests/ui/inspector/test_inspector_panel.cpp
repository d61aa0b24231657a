// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/panel_fixture.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/inspector/picture_view.h"
#include "ui/inspector/recipe_colours.h"
#include "ui/inspector/recipe_rows.h"
#include "ui/widgets/labels.h"
#include <QClipboard>
#include <QPushButton>
#include <filesystem>

namespace seedbook {
namespace {

class InspectorTest : public PanelTest
{
protected:
    void open(int pictures, Verdict verdict = Verdict::Undecided)
    {
        ComposeSettings settings;
        settings.templateText = "a {subject: <b>boat</b>|<b>house</b>} at {day|night}";
        settings.negative = "blurry";
        settings.steps = 2;
        openProject(settings);
        makePictures(settings, pictures, verdict);
        panel = std::make_unique<InspectorPanel>(*bridge, *state);
        panel->resize(308, 1200);
        panel->show();
    }
    void focus(std::size_t index)
    {
        state->setCurrent(rows[index]);
        ASSERT_TRUE(wait([&] { return panel->detail() && panel->detail()->row.id == rows[index].id; }));
    }
    QPushButton* press(const char* name)
    {
        auto* button = panel->findChild<QPushButton*>(QLatin1String(name));
        QTest::mouseClick(button, Qt::LeftButton);
        return button;
    }
    std::unique_ptr<InspectorPanel> panel;
};

// The panel would show one picture with the recipe of another.
TEST_F(InspectorTest, ShowsThePictureInFocusWithItsRecipe)
{
    open(2);
    focus(0);
    focus(1);
    auto* picture = panel->findChildren<PictureView*>().last();
    ASSERT_TRUE(wait([&] { return !picture->image().isNull(); }));
    EXPECT_EQ(picture->image().size(), QSize(128, 128));
    const auto lines = recipeLines(*panel->detail());
    EXPECT_EQ(lines[0].second, QString::number(rows[1].seed));
    EXPECT_EQ(lines[1].second, QStringLiteral("DPM++ 2M, 2 steps"));
    EXPECT_TRUE(lines.contains({QStringLiteral("Avoid"), QStringLiteral("blurry")}));
}

// Two pictures of one sampler on different schedules would look made alike.
TEST_F(InspectorTest, NamesTheSchedule)
{
    PictureDetail detail;
    detail.recipe.schedule = Schedule::Karras;
    detail.recipe.steps = 20;
    EXPECT_EQ(recipeLines(detail)[1].second, QStringLiteral("DPM++ 2M, Karras, 20 steps"));
}

// A picture made from another, or with a LoRA, would look made from noise alone.
TEST_F(InspectorTest, NamesTheRarerSettings)
{
    PictureDetail detail;
    const auto usual = recipeLines(detail).size();
    detail.recipe.clipSkip = 2;
    detail.recipe.variationSeed = 77;
    detail.recipe.variationStrength = 0.2;
    detail.recipe.start = StartPicture{std::string(64, 'a'), 0.6};
    detail.recipe.adapters = {{"ink", std::string(64, 'b'), 1, 0.8}};
    const auto lines = recipeLines(detail);
    EXPECT_EQ(lines.size(), usual + 4);
    EXPECT_TRUE(lines.contains({QStringLiteral("LoRA"), QStringLiteral("ink 1 / 0.8")}));
    EXPECT_TRUE(lines.contains({QStringLiteral("From a picture"), QStringLiteral("strength 0.6")}));
    EXPECT_TRUE(lines.contains({QStringLiteral("Variation"), QStringLiteral("0.2 of seed 77")}));
    EXPECT_TRUE(lines.contains({QStringLiteral("Clip skip"), QStringLiteral("2")}));
}

// A prompt with "<b>" in it would be read as HTML and shown as something else.
TEST_F(InspectorTest, ShowsPromptsAsTheyAreWithChoicesColoured)
{
    open(1);
    focus(0);
    auto* prompt = panel->findChild<ColouredText*>(QStringLiteral("recipePrompt"));
    ASSERT_TRUE(wait([&] { return prompt->runs().size() == 2; }));
    EXPECT_TRUE(prompt->text().contains(QStringLiteral("<b>")));
    EXPECT_TRUE(
        prompt->text().mid(prompt->runs()[0].begin, prompt->runs()[0].length).startsWith(QStringLiteral("<b>")));
    QStringList chips;
    for (const auto* label : panel->findChildren<ElidedLabel*>())
        if (label->property("role").toString() == QLatin1String("labelChip"))
            chips << label->fullText();
    ASSERT_EQ(chips.size(), 2);
    EXPECT_EQ(panel->findChildren<QLabel*>().first()->textFormat(), Qt::PlainText);
}

// Keep and Reject with the mouse would do nothing, or say nothing of what is decided.
TEST_F(InspectorTest, AsksForVerdictsAndShowsThem)
{
    open(1);
    focus(0);
    std::vector<Verdict> asked;
    QObject::connect(state.get(), &StudioState::verdictRequested, panel.get(),
                     [&](Verdict verdict) { asked.push_back(verdict); });
    QPushButton* keep = press("keep");
    press("reject");
    PictureRow kept = rows[0];
    kept.verdict = Verdict::Kept;
    state->setCurrent(kept);
    EXPECT_TRUE(keep->text().contains(QStringLiteral("Kept")));
    press("keep");
    EXPECT_EQ(asked, (std::vector{Verdict::Kept, Verdict::Rejected, Verdict::Undecided}));
}

// A recipe could not be handed to somebody else.
TEST_F(InspectorTest, CopiesPromptAndRecipe)
{
    open(1);
    focus(0);
    press("copyPrompt");
    EXPECT_EQ(QGuiApplication::clipboard()->text().toStdString(), panel->detail()->recipe.prompt);
    press("copyRecipe");
    const auto recipe = recipeFromJson(QGuiApplication::clipboard()->text().toStdString());
    ASSERT_TRUE(recipe);
    EXPECT_EQ(*recipe, panel->detail()->recipe);
    int reused = 0;
    QObject::connect(state.get(), &StudioState::reuseSeedRequested, panel.get(), [&] { ++reused; });
    press("reuseSeed");
    EXPECT_EQ(reused, 1);
}

// A damaged picture would be an empty square without a word.
TEST_F(InspectorTest, SaysWhenThePictureCannotBeRead)
{
    open(1);
    const auto details =
        await<std::vector<PictureDetail>>([&](auto done) { session->listDetails(std::nullopt, std::move(done)); });
    std::filesystem::remove(details.front().file);
    state->setCurrent(rows[0]);
    auto* problem = panel->findChild<QLabel*>(QStringLiteral("inspectorProblem"));
    ASSERT_TRUE(wait([&] { return problem->isVisible(); }));
    EXPECT_FALSE(problem->text().isEmpty());
}

// With nothing in focus the panel would be a blank.
TEST_F(InspectorTest, TellsWhatToDoWithoutAPicture)
{
    open(1);
    focus(0);
    state->setCurrent(std::nullopt);
    EXPECT_FALSE(panel->detail());
    bool told = false;
    for (const auto* label : panel->findChildren<QLabel*>())
        told = told || (label->isVisible() && label->text().contains(QStringLiteral("Ctrl+Enter")));
    EXPECT_TRUE(told);
}

// In a narrow panel, or in Russian, words would be cut off.
TEST_F(InspectorTest, FitsNarrowPanelsInBothLanguages)
{
    open(1);
    for (const QString& language : languages()) {
        useLanguage(*qApp, language);
        panel = std::make_unique<InspectorPanel>(*bridge, *state);
        panel->resize(260, 900);
        panel->show();
        focus(0);
        EXPECT_EQ(cutTexts(*panel), QStringList()) << language.toStdString();
        EXPECT_EQ(panel->width(), 260);
    }
}

// Colours of the recipe would differ from those of the editor, or hit a part of another word.
TEST(RecipeColours, FindsChoicesInOrder)
{
    PictureDetail detail;
    detail.recipe.prompt = "a house by a boathouse at night";
    detail.choices = {{"subject", "house"}, {"place", "boathouse"}, {"light", "night"}, {"gone", "dusk"}};
    const Template parsed =
        Template::parse("a {subject: house|x} by a {place: boathouse|x} at {light: night|x}", noLists());
    const RecipeColours colours = recipeColours(detail, parsed);
    ASSERT_EQ(colours.runs.size(), 3);
    EXPECT_EQ(colours.runs[0], (ColourRun{2, 5, 0}));
    EXPECT_EQ(colours.runs[1], (ColourRun{13, 9, 1}));
    EXPECT_EQ(colours.runs[2], (ColourRun{26, 5, 2}));
    EXPECT_EQ(colours.chips.size(), 4);
}

} // namespace
} // namespace seedbook
