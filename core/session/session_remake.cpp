// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/profiles.h"
#include "core/session/remake_plan.h"
#include "core/session/session_impl.h"

// Kept drafts are made again in final quality.
namespace seedbook {
namespace {

// Where the draft's model lies now: in its old place, or found by its hash in the library.
Result<ModelInfo> modelNow(const SessionOptions& options, const DraftToRemake& draft)
{
    std::error_code ignored;
    std::filesystem::path path = draft.model;
    if (!std::filesystem::exists(path, ignored) && options.library)
        if (const auto item = options.library->byHash(draft.record.recipe.modelFingerprint))
            path = item->path;
    return inspectModel(path, options.cache);
}

RemakeReceipt receiptOf(const OpenDrafts& open)
{
    RemakeReceipt receipt;
    receipt.finished = open.finished;
    receipt.notKept = open.notKept;
    receipt.notDrafts = open.notDrafts;
    return receipt;
}

} // namespace

Result<std::vector<DraftToRemake>> Session::Impl::draftsOnIo(const std::vector<PictureId>& ids) const
{
    std::vector<DraftToRemake> drafts;
    for (const PictureId id : ids) {
        auto record = store->pictures().record(id);
        if (!record)
            return tl::unexpected(record.error());
        auto model = store->drafts().modelOf(id);
        if (!model)
            return tl::unexpected(model.error());
        drafts.push_back({std::move(*record), std::move(*model)});
    }
    return drafts;
}

void Session::Impl::remakeOnIo(const std::vector<PictureId>& chosen, const ProfileSettings& settings,
                               const Done<RemakeReceipt>& done)
{
    Result<void> usable = requireOnIo(true);
    if (usable && closing)
        usable = fail(ErrorCode::Cancelled, "the program is closing");
    if (!usable) {
        done(tl::unexpected<Error>(usable.error()));
        return;
    }
    const auto open = store->drafts().open(chosen);
    auto drafts = open ? draftsOnIo(open->drafts) : tl::unexpected<Error>(open.error());
    if (!drafts || drafts->empty()) {
        done(drafts ? Result<RemakeReceipt>(receiptOf(*open)) : tl::unexpected<Error>(drafts.error()));
        return;
    }
    prepare->post([this, settings, done, wanted = serial, receipt = receiptOf(*open),
                   drafts = std::make_shared<const std::vector<DraftToRemake>>(std::move(*drafts))] {
        const auto look = [this](const DraftToRemake& draft) { return modelNow(options, draft); };
        auto plan = std::make_shared<const Result<std::vector<NewJob>>>(planFinals(*drafts, settings, look, inputs));
        io->post([this, wanted, plan, receipt, done] {
            queueOnIo(wanted, {}, *plan, [receipt, done](const Result<GenerateReceipt>& queued) {
                done(queued.map([&](const GenerateReceipt& made) {
                    RemakeReceipt full = receipt;
                    full.queued = made.queued;
                    full.known = made.known;
                    return full;
                }));
            });
        });
    });
}

void Session::remake(std::vector<PictureId> drafts, const ComposeSettings& settings, Done<RemakeReceipt> done)
{
    m_impl->io->post([impl = m_impl.get(), drafts = std::move(drafts), final = profileOf(settings, Profile::Final),
                      done = std::move(done)] { impl->remakeOnIo(drafts, final, done); });
}

} // namespace seedbook
