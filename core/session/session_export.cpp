// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/set_aside.h"
#include "core/session/session_impl.h"
#include <set>

namespace seedbook {
namespace {

ExportItem itemOf(PictureDetail detail)
{
    ExportItem item;
    item.id = detail.row.id;
    item.key = std::move(detail.key);
    item.file = std::move(detail.file);
    item.sha256 = std::move(detail.sha256);
    item.bytes = detail.bytes;
    item.width = detail.row.width;
    item.height = detail.row.height;
    item.seed = detail.row.seed;
    item.recipeJson = toCanonicalJson(detail.recipe);
    item.prompt = std::move(detail.recipe.prompt);
    item.engineFingerprint = std::move(detail.engineFingerprint);
    for (Choice& choice : detail.choices)
        item.choices.emplace_back(std::move(choice.slot), std::move(choice.value));
    for (TwinLink& twin : detail.twins)
        item.twins.emplace_back(std::move(twin.key), std::move(twin.slot));
    return item;
}

bool isForTests(const ExportItem& item, const PlanTuning& tuning)
{
    std::vector<Choice> choices;
    for (const auto& [slot, value] : item.choices)
        choices.push_back({slot, value});
    return hasAny(choices, tuning.offStyle) || hasAll(choices, tuning.canary);
}

std::string draftsRemark(const KeptItems& kept, const ExportRequest& request)
{
    const std::string number = std::to_string(kept.draftsWithFinal);
    return request.drafts ? number + " drafts are written beside their finals: the same content twice."
                          : number + " drafts are left out: their finals are written.";
}

} // namespace

// A kept draft whose final is kept, too, is left out unless both are asked for.
Result<KeptItems> Session::Impl::keptItemsOnIo(const ExportRequest& request) const
{
    return requireOnIo(false)
        .and_then([&] { return store->pictures().records(Verdict::Kept); })
        .map([&](std::vector<PictureRecord> records) {
            std::set<PictureId> remade;
            for (const PictureRecord& record : records)
                if (record.row.draft > 0)
                    remade.insert(record.row.draft);
            const PlanTuning tuning = composeOnIo().value_or(ComposeSettings()).tuning;
            KeptItems kept;
            kept.items.reserve(records.size());
            for (PictureRecord& record : records) {
                const bool hasFinal = remade.contains(record.row.id);
                kept.draftsWithFinal += hasFinal ? 1 : 0;
                if (hasFinal && !request.drafts)
                    continue;
                kept.items.push_back(itemOf(detailOf(std::move(record))));
                kept.items.back().forTests = isForTests(kept.items.back(), tuning);
            }
            return kept;
        });
}

void Session::planExport(const ExportRequest& request, Done<ExportPlan> done)
{
    m_impl->io->post([impl = m_impl.get(), request, done = std::move(done)] {
        const Result<KeptItems> kept = impl->keptItemsOnIo(request);
        if (!kept) {
            done(tl::unexpected<Error>(kept.error()));
            return;
        }
        Result<ExportPlan> plan = datasetWriter(request.format).and_then([&](const DatasetWriter* writer) {
            return writer->plan(kept->items, request);
        });
        if (plan && kept->draftsWithFinal > 0)
            plan->warnings.insert(plan->warnings.begin(), draftsRemark(*kept, request));
        done(std::move(plan));
    });
}

void Session::runExport(const ExportRequest& request, ExportProgress progress, std::stop_token stop,
                        Done<ExportResult> done)
{
    m_impl->io->post(
        [impl = m_impl.get(), request, progress = std::move(progress), stop = std::move(stop), done = std::move(done)] {
            Result<KeptItems> kept = impl->keptItemsOnIo(request);
            if (!kept || impl->closing) {
                done(kept ? fail(ErrorCode::Cancelled, "the program is closing") : tl::unexpected<Error>(kept.error()));
                return;
            }
            impl->sideThreads.start("export", stop,
                                    [items = std::move(kept->items), request, progress, done](std::stop_token either) {
                                        done(writeDataset(items, request, progress, std::move(either)));
                                    });
        });
}

} // namespace seedbook
