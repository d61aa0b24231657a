// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/plan_source.h"
#include "app/cli_context.h"
#include "core/planning/set_aside.h"
#include "core/session/session.h"

namespace seedbook::cli {

namespace {

ListSource listsOf(const PlanSource& source)
{
    if (!source.lists.empty())
        return listFolder(source.lists);
    return source.project.empty() ? noLists() : listFolder(std::filesystem::path(source.project) / "lists");
}

struct ProjectGround
{
    std::string templateText, negative;
    std::vector<PastPicture> past;
    std::shared_ptr<const PlanPast> present;
};

Result<ProjectGround> readProject(const std::string& folder)
{
    Session session(sessionOptions(DeviceChoice::Auto, true));
    const auto project = await<ProjectInfo>([&](auto done) { session.openProject(folder, done); });
    if (!project)
        return tl::unexpected(project.error());
    const auto details = await<std::vector<PictureDetail>>([&](auto done) { session.listDetails({}, done); });
    if (!details)
        return tl::unexpected(details.error());
    auto present = await<PlanPast>([&](auto done) { session.planPast(done); });
    if (!present)
        return tl::unexpected(present.error());
    ProjectGround ground{project->compose.templateText,
                         project->compose.negative,
                         {},
                         std::make_shared<const PlanPast>(std::move(*present))};
    for (const PictureDetail& picture : *details)
        ground.past.push_back({picture.createdUtc, picture.recipe.width, picture.recipe.height, picture.bytes});
    return ground;
}

} // namespace

Result<PlanGround> readGround(const PlanSource& source, const PlanTuning& tuning)
{
    auto project = source.project.empty() ? Result<ProjectGround>() : readProject(source.project);
    if (!project)
        return tl::unexpected(project.error());
    const std::string& text = source.templateText.empty() ? project->templateText : source.templateText;
    if (text.empty())
        return fail(ErrorCode::InvalidArgument, "give a template, or a project that has one", "--template");
    const ListSource lists = listsOf(source);
    PlanGround ground{Template::parse(withoutCanary(text, tuning.canary), lists),
                      {},
                      std::move(project->past),
                      std::move(project->present)};
    if (tuning.everyNegative)
        ground.negative = std::make_shared<const Template>(
            Template::parse(source.negative.empty() ? project->negative : source.negative, lists));
    return ground;
}

} // namespace seedbook::cli
