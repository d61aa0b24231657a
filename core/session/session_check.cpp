// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/session_impl.h"
#include "core/store/inventory.h"

namespace seedbook {
namespace {

void append(std::vector<Finding>& findings, std::vector<Damage> damages)
{
    for (Damage& damage : damages)
        findings.push_back({std::move(damage.what), std::move(damage.where), std::move(damage.text)});
}

CheckReport reportOf(Inventory& inventory)
{
    CheckReport report;
    report.pictures = static_cast<std::int64_t>(inventory.pictures.size());
    report.decisions = inventory.decisions;
    report.jobs = inventory.jobs;
    append(report.findings, std::move(inventory.damages));
    return report;
}

} // namespace

// The rows are read at once; the files, which take long, on a thread of their own while decisions go on.
void Session::Impl::checkOnIo(const Done<CheckReport>& done)
{
    Result<Inventory> inventory = requireOnIo(false).and_then([&] { return takeInventory(*store); });
    if (!inventory || closing) {
        done(inventory ? fail(ErrorCode::Cancelled, "the program is closing")
                       : tl::unexpected<Error>(inventory.error()));
        return;
    }
    CheckReport report = reportOf(*inventory);
    if (const Result<ComposeSettings> compose = composeOnIo(); !compose)
        report.findings.push_back({"settings-invalid", compose.error().context, compose.error().message});
    auto work = [this, done, report = std::move(report), inventory = std::move(*inventory), files = store->files(),
                 thumbs = store->thumbs()](const std::stop_token& stop) mutable {
        Result<FileSurvey> survey = surveyFiles(inventory, files, *thumbs, stop);
        Result<CheckReport> whole = tl::unexpected<Error>(Error{});
        if (survey) {
            report.files = survey->files;
            append(report.findings, std::move(survey->damages));
            whole = std::move(report);
        } else {
            whole = tl::unexpected<Error>(survey.error());
        }
        io->post([done, whole = std::move(whole)] { done(whole); });
    };
    sideThreads.start("check", {}, std::move(work));
}

void Session::check(Done<CheckReport> done)
{
    m_impl->io->post([impl = m_impl.get(), done = std::move(done)] { impl->checkOnIo(done); });
}

} // namespace seedbook
