// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/session/compose_json.h"
#include "core/session/generation_plan.h"
#include "core/session/recipe_inputs.h"
#include "core/session/search_query.h"
#include "session_fixture.h"
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

namespace seedbook::test {
namespace {

template <class T>
ErrorCode codeOf(const Result<T>& result)
{
    EXPECT_FALSE(result);
    return result ? ErrorCode::Internal : result.error().code;
}

ModelInfo someModel()
{
    ModelInfo model;
    model.path = "/m";
    model.fingerprint = std::string(64, 'a');
    return model;
}

RecipeInputs& noInputs()
{
    static RecipeInputs inputs(nullptr);
    return inputs;
}

} // namespace

TEST(GenerationPlan, PictureITakesTheIthSeedsAndTheTwoSeedsAreIndependent)
{
    ComposeSettings settings = foxes(5);
    settings.choiceSeed = 7;
    const auto plan = planGeneration(settings, someModel(), noLists(), noInputs());
    ASSERT_TRUE(plan) << describe(plan.error());
    settings.firstSeed = 1000;
    const auto other = planGeneration(settings, someModel(), noLists(), noInputs()).value();
    for (std::size_t i = 0; i < 5; ++i) {
        EXPECT_EQ((*plan)[i].recipe.seed, 42 + i);
        EXPECT_EQ((*plan)[i].recipe.prompt, other[i].recipe.prompt) << "the noise seed changes no choice";
        EXPECT_EQ((*plan)[i].key, recipeKey((*plan)[i].recipe));
    }
}

// Planned pictures would be drawn at random after all.
TEST(GenerationPlan, FollowsThePlanAndTheSeedPolicy)
{
    ComposeSettings settings = foxes(100);
    settings.templateText = "a {red|blue|grey} fox in {snow|sand|rain}";
    settings.plan = PlanMode::Every;
    settings.seeds = SeedPolicy::Same;
    const auto every = planGeneration(settings, someModel(), noLists(), noInputs()).value();
    std::set<std::string> prompts;
    for (const NewJob& job : every) {
        prompts.insert(job.recipe.prompt);
        EXPECT_EQ(job.recipe.seed, 42U);
    }
    EXPECT_EQ(every.size(), 9U);
    EXPECT_EQ(prompts.size(), 9U);
    settings.seeds = SeedPolicy::Scattered;
    const auto scattered = planGeneration(settings, someModel(), noLists(), noInputs()).value();
    EXPECT_NE(scattered[0].recipe.seed, scattered[1].recipe.seed - 1);
}

TEST(GenerationPlan, BadSettingsAreNamedWithTheirPlace)
{
    const auto plan = [](const ComposeSettings& settings) {
        return planGeneration(settings, someModel(), noLists(), noInputs());
    };
    ComposeSettings settings = foxes(0);
    EXPECT_EQ(plan(settings).error().context, "count");
    settings = foxes(2);
    settings.firstSeed = 9223372036854775807ULL;
    EXPECT_EQ(codeOf(plan(settings)), ErrorCode::InvalidArgument);
    settings = foxes(2);
    settings.templateText = "a fox\nin {red|blue";
    EXPECT_EQ(plan(settings).error().context.substr(0, 2), "2:");
    settings = foxes(2);
    settings.width = 63;
    EXPECT_EQ(codeOf(plan(settings)), ErrorCode::InvalidArgument);
}

TEST(ComposeJson, ComesBackAsItWasAndRefusesRubbish)
{
    ComposeSettings settings = foxes(12);
    settings.choiceSeed = 9223372036854775807ULL;
    settings.plan = PlanMode::Pairs;
    settings.seeds = SeedPolicy::Same;
    settings.negative = "blurred \"x\"";
    settings.model = "/models/mine";
    settings.sampler = Sampler::Euler;
    settings.schedule = Schedule::Karras;
    settings.guidance = 7.25;
    EXPECT_EQ(composeFromJson(composeToJson(settings)).value(), settings);
    EXPECT_EQ(composeFromJson("{}").value(), ComposeSettings{});
    for (const char* bad : {"", "[", "[]", "{\"count\":\"many\"}"})
        EXPECT_EQ(codeOf(composeFromJson(bad)), ErrorCode::Corrupt) << bad;
}

TEST(SearchQuery, ReadsWordsQuotesSlotsSeedsAndNot)
{
    const auto filter = parseSearch("fox \"red house\" light=\"golden hour\" seed=42 NOT night").value();
    ASSERT_EQ(filter.size(), 5u);
    EXPECT_EQ(filter[1].text, "red house");
    EXPECT_EQ(filter[2].kind, FilterTerm::Kind::Slot);
    EXPECT_EQ(filter[2].slot, "light");
    EXPECT_EQ(filter[2].text, "golden hour");
    EXPECT_EQ(filter[3].kind, FilterTerm::Kind::Seed);
    EXPECT_EQ(filter[3].seed, 42u);
    EXPECT_TRUE(filter[4].negated);
    EXPECT_TRUE(parseSearch("   ")->empty());
    EXPECT_EQ(parseSearch("\"NOT\"")->at(0).text, "NOT");
    for (const char* bad : {"\"open", "seed=x", "seed=", "seed=9223372036854775808", "fox NOT"})
        EXPECT_EQ(codeOf(parseSearch(bad)), ErrorCode::InvalidArgument) << bad;
}

TEST(SessionRules, WithoutAProjectEveryRequestSaysSo)
{
    Session session(fakeOptions());
    EXPECT_EQ(codeOf(generate(session, foxes(1))), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(decide(session, {1}, Verdict::Kept)), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(details(session)), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(session.readThumb({})), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(session.readPicture(1)), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(outcome<CheckReport>([&](auto done) { session.check(done); })), ErrorCode::NotFound);
}

TEST(SessionRules, TheSameRequestTwiceMakesNothingTwice)
{
    const TempFolder temp;
    Session session(fakeOptions());
    EventLog events;
    events.listen(session);
    ASSERT_TRUE(create(session, temp.path() / "p"));
    ASSERT_TRUE(generate(session, foxes(4)));
    events.waitFor<PictureAdded>(4);
    const auto again = generate(session, foxes(6)).value();
    EXPECT_EQ(again.known.size(), 4u);
    EXPECT_EQ(again.queued.size(), 2u);
}

TEST(SessionRules, ClosingInTheMiddleKeepsTheQueueForNextTime)
{
    const TempFolder temp;
    FakeGeneratorOptions slow;
    slow.perStep = std::chrono::milliseconds(20);
    {
        Session session(fakeOptions(slow));
        EventLog events;
        events.listen(session);
        ASSERT_TRUE(create(session, temp.path() / "p", foxes(12)));
        ASSERT_TRUE(generate(session, foxes(12)));
        events.waitFor<PictureAdded>(1);
    }
    Session session(fakeOptions());
    EventLog events;
    events.listen(session);
    const auto info = open(session, temp.path() / "p");
    ASSERT_TRUE(info) << describe(info.error());
    EXPECT_EQ(info->compose, foxes(12));
    EXPECT_GT(info->pendingJobs, 0);
    EXPECT_EQ(info->pendingJobs + static_cast<std::int64_t>(info->pictures.size()), 12);
    events.waitFor<PictureAdded>(static_cast<std::size_t>(info->pendingJobs));
    EXPECT_EQ(details(session)->size(), 12u);
}

TEST(SessionRules, CancellingDropsWhatWaitsForGood)
{
    const TempFolder temp;
    FakeGeneratorOptions slow;
    slow.perStep = std::chrono::milliseconds(20);
    {
        Session session(fakeOptions(slow));
        EventLog events;
        events.listen(session);
        ASSERT_TRUE(create(session, temp.path() / "p"));
        ASSERT_TRUE(generate(session, foxes(50)));
        events.waitFor<PictureAdded>(1);
        session.cancelQueue();
        events.waitFor<JobsDropped>(1);
        events.waitForPhase(QueueState::Phase::Idle);
        EXPECT_EQ(events.all<JobsDropped>().at(0).jobs.size() + details(session)->size(), 50u);
    }
    Session session(fakeOptions());
    EXPECT_EQ(open(session, temp.path() / "p")->pendingJobs, 0);
}

TEST(SessionRules, ADamagedThumbnailIsMadeAnewFromThePicture)
{
    const TempFolder temp;
    const fs::path folder = temp.path() / "p";
    {
        Session session(fakeOptions());
        EventLog events;
        events.listen(session);
        ASSERT_TRUE(create(session, folder));
        ASSERT_TRUE(generate(session, foxes(2)));
        events.waitFor<PictureAdded>(2);
    }
    ASSERT_TRUE(atomicWrite(folder / "thumbs.pack", std::string(fs::file_size(folder / "thumbs.pack"), 'x')));
    Session session(fakeOptions());
    const auto info = open(session, folder).value();
    for (const PictureRow& row : info.pictures) {
        const auto thumb = session.readThumb(row);
        ASSERT_TRUE(thumb) << describe(thumb.error());
        EXPECT_EQ(thumb->width, 64);
    }
    const auto report = outcome<CheckReport>([&](auto done) { session.check(done); }).value();
    EXPECT_TRUE(report.findings.empty()) << report.findings.front().what;
}

TEST(SessionRules, AReadOnlyLookChangesNothingAndRefusesDecisions)
{
    const TempFolder temp;
    {
        Session session(fakeOptions());
        ASSERT_TRUE(create(session, temp.path() / "p", foxes(3)));
    }
    SessionOptions options = fakeOptions();
    options.inspectOnly = true;
    Session session(options);
    const auto info = open(session, temp.path() / "p");
    ASSERT_TRUE(info) << describe(info.error());
    EXPECT_TRUE(info->readOnly);
    EXPECT_EQ(codeOf(generate(session, foxes(1))), ErrorCode::ReadOnly);
    EXPECT_EQ(codeOf(decide(session, {1}, Verdict::Kept)), ErrorCode::ReadOnly);
}

TEST(SessionRules, OneProjectIsOpenInOneSessionAndSwitchingLetsGoOfIt)
{
    const TempFolder temp;
    Session first(fakeOptions());
    Session second(fakeOptions());
    ASSERT_TRUE(create(first, temp.path() / "p"));
    EXPECT_EQ(codeOf(open(second, temp.path() / "p")), ErrorCode::Busy);
    ASSERT_TRUE(create(first, temp.path() / "q"));
    EXPECT_TRUE(open(second, temp.path() / "p"));
    EXPECT_EQ(codeOf(open(first, temp.path() / "nowhere")), ErrorCode::NotFound);
}

TEST(SessionRules, DecisionsAreToldAndTakenBackWithTheirCounts)
{
    const TempFolder temp;
    Session session(fakeOptions());
    EventLog events;
    events.listen(session);
    ASSERT_TRUE(create(session, temp.path() / "p"));
    ASSERT_TRUE(generate(session, foxes(3)));
    events.waitFor<PictureAdded>(3);
    ASSERT_TRUE(decide(session, {1, 2}, Verdict::Kept));
    const auto undone = outcome<DecisionReceipt>([&](auto done) { session.undoDecision(done); });
    ASSERT_TRUE(undone) << describe(undone.error());
    EXPECT_EQ(undone->counts, (VerdictCounts{3, 3, 0, 0}));
    EXPECT_EQ(undone->changed.size(), 2u);
    ASSERT_TRUE(outcome<DecisionReceipt>([&](auto done) { session.redoDecision(done); }));
    EXPECT_EQ(events.all<DecisionsChanged>().size(), 3u);
    EXPECT_EQ(details(session, Verdict::Kept)->size(), 2u);
    const auto found = outcome<std::vector<PictureId>>([&](auto done) { session.search("seed=43", done); });
    EXPECT_EQ(found.value(), std::vector<PictureId>{2});
}

TEST(SessionRules, RenderOneNeedsNoProject)
{
    Session session(fakeOptions());
    Recipe recipe;
    recipe.prompt = "a fox";
    recipe.width = recipe.height = 64;
    recipe.steps = 1;
    const auto made = session.renderOne({}, recipe, [](const StepProgress&) {}, {});
    ASSERT_TRUE(made) << describe(made.error());
    EXPECT_EQ(made->image.width, 64);
    EXPECT_EQ(codeOf(session.renderOne("/no/model", recipe, [](const StepProgress&) {}, {})), ErrorCode::NotFound);
}

TEST(SessionRules, JobsThatAbortTheProgramLeaveAMarkAndAreTriedLast)
{
    const TempFolder temp;
    const fs::path folder = temp.path() / "p";
    {
        SessionOptions paused = fakeOptions();
        paused.startPaused = true;
        Session session(paused);
        ASSERT_TRUE(create(session, folder));
        ASSERT_TRUE(generate(session, foxes(3)));
    }
    for (int crash = 0; crash < 2; ++crash) {
        const pid_t child = fork();
        if (child == 0) {
            SessionOptions options = fakeOptions();
            options.generators = [](const fs::path&, DeviceChoice,
                                    const EngineInputs&) -> Result<std::unique_ptr<ImageGenerator>> {
                struct Aborter final : ImageGenerator
                {
                    ModelInfo info;
                    const ModelInfo& model() const override { return info; }
                    DeviceReport device() const override { return {}; }
                    std::vector<int> batchShapes(int, int) const override { return {1}; }
                    Result<std::vector<GeneratedPicture>> generate(std::span<const Recipe>, int, const ProgressFn&,
                                                                   std::stop_token) override
                    {
                        std::abort();
                    }
                };
                return std::make_unique<Aborter>();
            };
            Session session(options);
            static_cast<void>(open(session, folder));
            for (;;)
                pause();
        }
        int status = 0;
        waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status));
        EXPECT_EQ(WTERMSIG(status), SIGABRT);
        EXPECT_TRUE(fs::exists(folder / ".crashed"));
    }
    Session session(fakeOptions());
    EventLog events;
    events.listen(session);
    const auto info = open(session, folder).value();
    EXPECT_FALSE(fs::exists(folder / ".crashed"));
    events.waitForPhase(QueueState::Phase::Idle);
    // The suspect goes to the end, so the second crash was another job, and neither is given up yet.
    EXPECT_EQ(info.pendingJobs, 3);
    EXPECT_EQ(details(session)->size(), 3u);
}

} // namespace seedbook::test
