// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/generation_plan.h"
#include <limits>

namespace seedbook {
namespace {

constexpr std::uint64_t kMaxSeed = std::numeric_limits<std::int64_t>::max();

Result<void> checkCounts(const ComposeSettings& settings)
{
    if (settings.count < 1 || settings.count > kMaxCount)
        return fail(ErrorCode::InvalidArgument, "the number of pictures must be 1 to 100000", "count");
    const auto last = static_cast<std::uint64_t>(settings.count - 1);
    if (settings.firstSeed > kMaxSeed - last)
        return fail(ErrorCode::InvalidArgument, "the last seed would be above 9223372036854775807", "firstSeed");
    return {};
}

Result<void> checkTemplate(const Template& parsed)
{
    if (parsed.problems().empty())
        return {};
    const TemplateProblem& problem = parsed.problems().front();
    return fail(ErrorCode::InvalidArgument, "template: " + problem.message,
                std::to_string(problem.line) + ":" + std::to_string(problem.column));
}

Recipe commonRecipe(const ComposeSettings& settings, const std::string& modelFingerprint)
{
    Recipe recipe;
    recipe.negative = settings.negative;
    recipe.width = settings.width;
    recipe.height = settings.height;
    recipe.steps = settings.steps;
    recipe.guidance = settings.guidance;
    recipe.sampler = settings.sampler;
    recipe.schedule = settings.schedule;
    recipe.modelFingerprint = modelFingerprint;
    return recipe;
}

} // namespace

Result<std::vector<NewJob>> planGeneration(const ComposeSettings& settings, const std::filesystem::path& model,
                                           const std::string& modelFingerprint, const ListSource& lists)
{
    if (const Result<void> counts = checkCounts(settings); !counts)
        return tl::unexpected<Error>(counts.error());
    const Template parsed = Template::parse(settings.templateText, lists);
    if (const Result<void> usable = checkTemplate(parsed); !usable)
        return tl::unexpected<Error>(usable.error());
    const Recipe common = commonRecipe(settings, modelFingerprint);
    const std::uint64_t choiceSeed = settings.choiceSeed.value_or(settings.firstSeed);
    std::vector<NewJob> jobs;
    jobs.reserve(static_cast<std::size_t>(settings.count));
    for (std::uint64_t i = 0; i < static_cast<std::uint64_t>(settings.count); ++i) {
        Expansion expansion = parsed.expand(choiceSeed + i);
        NewJob job{{}, common, {}, model};
        job.recipe.prompt = std::move(expansion.prompt);
        job.recipe.seed = settings.firstSeed + i;
        if (const Result<void> valid = validate(job.recipe); !valid)
            return tl::unexpected<Error>(valid.error());
        job.key = recipeKey(job.recipe);
        for (Choice& choice : expansion.choices)
            job.choices.emplace_back(std::move(choice.slot), std::move(choice.value));
        jobs.push_back(std::move(job));
    }
    return jobs;
}

} // namespace seedbook
