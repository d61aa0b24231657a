// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/session_impl.h"

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
    return item;
}

} // namespace

Result<std::vector<ExportItem>> Session::Impl::keptItemsOnIo() const
{
    return requireOnIo(false)
        .and_then([&] { return store->pictures().records(Verdict::Kept); })
        .map([&](std::vector<PictureRecord> records) {
            std::vector<ExportItem> items;
            items.reserve(records.size());
            for (PictureRecord& record : records)
                items.push_back(itemOf(detailOf(std::move(record))));
            return items;
        });
}

void Session::planExport(const ExportRequest& request, Done<ExportPlan> done)
{
    m_impl->io->post([impl = m_impl.get(), request, done = std::move(done)] {
        const Result<std::vector<ExportItem>> items = impl->keptItemsOnIo();
        if (!items) {
            done(tl::unexpected<Error>(items.error()));
            return;
        }
        done(datasetWriter(request.format).and_then([&](const DatasetWriter* writer) {
            return writer->plan(*items, request);
        }));
    });
}

void Session::runExport(const ExportRequest& request, ExportProgress progress, std::stop_token stop,
                        Done<ExportResult> done)
{
    m_impl->io->post([impl = m_impl.get(), request, progress = std::move(progress), stop = std::move(stop),
                      done = std::move(done)] {
        Result<std::vector<ExportItem>> items = impl->keptItemsOnIo();
        if (!items || impl->closing) {
            done(items ? fail(ErrorCode::Cancelled, "the program is closing") : tl::unexpected<Error>(items.error()));
            return;
        }
        impl->sideThreads.start("export", stop,
                                [items = std::move(*items), request, progress, done](std::stop_token either) {
                                    done(writeDataset(items, request, progress, std::move(either)));
                                });
    });
}

} // namespace seedbook
