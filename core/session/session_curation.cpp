// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/imaging/thumbnail.h"
#include "core/session/search_query.h"
#include "core/session/session_impl.h"

namespace seedbook {

PictureDetail Session::Impl::detailOf(PictureRecord record) const
{
    PictureDetail detail;
    detail.row = record.row;
    detail.file = store->files().fileOf(record.key);
    detail.key = std::move(record.key);
    detail.recipe = std::move(record.recipe);
    detail.modelName = std::move(record.modelName);
    detail.engineFingerprint = std::move(record.engineFingerprint);
    detail.templateText = std::move(record.templateText);
    for (auto& [slot, value] : record.choices)
        detail.choices.push_back({std::move(slot), std::move(value)});
    detail.measures = record.measures;
    detail.createdUtc = std::move(record.createdUtc);
    detail.sha256 = std::move(record.sha256);
    detail.bytes = record.bytes;
    detail.reason = std::move(record.reason);
    detail.remade = record.remade;
    detail.twins = std::move(record.twins);
    return detail;
}

void Session::Impl::announce(const Result<DecisionReceipt>& receipt, const Done<DecisionReceipt>& done) const
{
    if (receipt)
        emit(DecisionsChanged{*receipt});
    done(receipt);
}

void Session::decide(std::vector<PictureId> ids, Verdict verdict, std::string reason, DecidedBy by,
                     Done<DecisionReceipt> done)
{
    m_impl->io->post(
        [impl = m_impl.get(), ids = std::move(ids), verdict, reason = std::move(reason), by, done = std::move(done)] {
            const Result<void> usable = impl->requireOnIo(true);
            impl->announce(usable ? impl->store->decisions().decide(ids, verdict, reason, by)
                                  : tl::unexpected<Error>(usable.error()),
                           done);
        });
}

void Session::undoDecision(Done<DecisionReceipt> done)
{
    m_impl->io->post([impl = m_impl.get(), done = std::move(done)] {
        const Result<void> usable = impl->requireOnIo(true);
        impl->announce(usable ? impl->store->decisions().undo() : tl::unexpected<Error>(usable.error()), done);
    });
}

void Session::redoDecision(Done<DecisionReceipt> done)
{
    m_impl->io->post([impl = m_impl.get(), done = std::move(done)] {
        const Result<void> usable = impl->requireOnIo(true);
        impl->announce(usable ? impl->store->decisions().redo() : tl::unexpected<Error>(usable.error()), done);
    });
}

void Session::pictureDetail(PictureId id, Done<PictureDetail> done)
{
    m_impl->io->post([impl = m_impl.get(), id, done = std::move(done)] {
        done(impl->requireOnIo(false)
                 .and_then([&] { return impl->store->pictures().record(id); })
                 .map([&](PictureRecord record) { return impl->detailOf(std::move(record)); }));
    });
}

void Session::listDetails(std::optional<Verdict> verdict, Done<std::vector<PictureDetail>> done)
{
    m_impl->io->post([impl = m_impl.get(), verdict, done = std::move(done)] {
        done(impl->requireOnIo(false)
                 .and_then([&] { return impl->store->pictures().records(verdict); })
                 .map([&](std::vector<PictureRecord> records) {
                     std::vector<PictureDetail> details;
                     details.reserve(records.size());
                     for (PictureRecord& record : records)
                         details.push_back(impl->detailOf(std::move(record)));
                     return details;
                 }));
    });
}

void Session::search(std::string query, Done<std::vector<PictureId>> done)
{
    m_impl->io->post([impl = m_impl.get(), query = std::move(query), done = std::move(done)] {
        done(impl->requireOnIo(false)
                 .and_then([&] { return parseSearch(query); })
                 .and_then([&](const PictureFilter& filter) { return impl->store->pictures().find(filter); }));
    });
}

void Session::balance(Done<std::map<std::string, std::map<std::string, std::int64_t>>> done)
{
    m_impl->io->post([impl = m_impl.get(), done = std::move(done)] {
        done(impl->requireOnIo(false).and_then([&] { return impl->store->pictures().balance(); }));
    });
}

Result<Image> Session::Impl::readPicture(PictureId id)
{
    Result<std::filesystem::path> root = fail(ErrorCode::NotFound, "no project is open");
    std::string key;
    runOnIo([&] {
        root = requireOnIo(false).and_then([&] { return store->pictures().keyOf(id); }).map([&](std::string found) {
            key = std::move(found);
            return store->files().root();
        });
    });
    if (!root)
        return tl::unexpected<Error>(root.error());
    return PictureFiles(*root).read(key);
}

void Session::Impl::rememberThumbOnIo(std::uint64_t serialThen, PictureId id, const std::vector<std::byte>& jpeg)
{
    if (!store || store->readOnly() || serialThen != serial)
        return;
    const Result<ThumbPlace> place = store->replaceThumb(id, jpeg);
    if (!place) {
        note(place.error());
        return;
    }
    const std::scoped_lock lock(readerMutex);
    reader.remade[id] = *place;
}

// A thumbnail that cannot be read is made anew from the picture, at once for the caller and for good in the pack.
Result<Image> Session::readThumb(const PictureRow& row) const
{
    ThumbPlace place{row.thumbOffset, row.thumbBytes};
    std::shared_ptr<const ThumbPack> thumbs;
    std::uint64_t serial = 0;
    {
        const std::scoped_lock lock(m_impl->readerMutex);
        thumbs = m_impl->reader.thumbs;
        serial = m_impl->reader.serial;
        if (const auto remade = m_impl->reader.remade.find(row.id); remade != m_impl->reader.remade.end())
            place = remade->second;
    }
    if (!thumbs)
        return fail(ErrorCode::NotFound, "no project is open");
    if (Result<Image> thumb = thumbs->read(place))
        return thumb;
    const Result<Image> picture = m_impl->readPicture(row.id);
    if (!picture)
        return picture;
    Image small = shrinkTo(*picture, kThumbSide);
    if (Result<std::vector<std::byte>> jpeg = encodeJpeg(small))
        m_impl->io->post([impl = m_impl.get(), serial, id = row.id, jpeg = std::move(*jpeg)] {
            impl->rememberThumbOnIo(serial, id, jpeg);
        });
    return small;
}

Result<Image> Session::readPicture(PictureId id) const
{
    return m_impl->readPicture(id);
}

} // namespace seedbook
