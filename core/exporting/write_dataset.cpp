// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/exporting/export_table.h"
#include "core/exporting/lock_file.h"
#include "core/exporting/partial_folder.h"
#include "core/exporting/picture_copy.h"

namespace seedbook {
namespace {

namespace fs = std::filesystem;

Result<void> checkSpace(const ExportPlan& plan, const fs::path& out)
{
    if (plan.bytes <= plan.bytesFree)
        return {};
    return fail(ErrorCode::DiskFull,
                "the dataset needs " + std::to_string(plan.bytes) + " bytes and " + std::to_string(plan.bytesFree) +
                    " are free; free some space or choose another disk",
                out.string());
}

Result<void> makeFolderFor(const fs::path& file)
{
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    if (error)
        return tl::unexpected(errnoError(error.value(), "cannot make a folder", file.parent_path().string()));
    return {};
}

class Run
{
public:
    Run(const fs::path& folder, const ExportProgress& progress, const std::stop_token& stop)
        : m_folder(folder)
        , m_progress(progress)
        , m_stop(stop)
    {
    }

    Result<void> copyPictures(const ExportTable& table, const std::map<std::int64_t, fs::path>& pathOf)
    {
        std::size_t done = 0;
        for (const ExportRow& row : table.rows) {
            if (m_stop.stop_requested())
                return fail(ErrorCode::Cancelled, "the export was cancelled");
            const fs::path target = m_folder / pathOf.at(row.item->id);
            auto copied = makeFolderFor(target).and_then([&] { return copyPicture(*row.item, target, m_stop); });
            if (!copied)
                return copied;
            m_bytes += row.item->bytes;
            if (m_progress)
                m_progress(++done, table.rows.size());
        }
        return {};
    }

    Result<void> writeTexts(const TextFiles& texts)
    {
        for (const auto& [path, text] : texts) {
            if (m_stop.stop_requested())
                return fail(ErrorCode::Cancelled, "the export was cancelled");
            const fs::path target = m_folder / path;
            if (auto written = makeFolderFor(target).and_then([&] { return atomicWrite(target, text); }); !written)
                return written;
            m_bytes += text.size();
        }
        return {};
    }

    [[nodiscard]] std::uint64_t bytes() const { return m_bytes; }

private:
    fs::path m_folder;
    const ExportProgress& m_progress;
    const std::stop_token& m_stop;
    std::uint64_t m_bytes = 0;
};

std::map<std::int64_t, fs::path> picturePaths(const ExportPlan& plan)
{
    std::map<std::int64_t, fs::path> paths;
    for (const PlannedFile& file : plan.files) {
        if (file.item != 0)
            paths[file.item] = file.path;
    }
    return paths;
}

Result<ExportResult> writePlanned(const ExportTable& table, const ExportPlan& plan, TextFiles texts,
                                  const ExportRequest& request, const ExportProgress& progress,
                                  const std::stop_token& stop)
{
    const auto pathOf = picturePaths(plan);
    auto lock = lockFile(table, request, pathOf, texts);
    if (!lock)
        return tl::unexpected(lock.error());
    texts.emplace_back(kLockFileName, std::move(*lock));
    auto folder = PartialFolder::open(table.out);
    if (!folder)
        return tl::unexpected(folder.error());
    Run run(folder->path(), progress, stop);
    auto done = run.copyPictures(table, pathOf).and_then([&] { return run.writeTexts(texts); }).and_then([&] {
        return folder->publish();
    });
    if (!done)
        return tl::unexpected(done.error());
    return ExportResult{table.out, table.rows.size(), run.bytes()};
}

} // namespace

Result<ExportResult> writeDataset(std::span<const ExportItem> items, const ExportRequest& request,
                                  const ExportProgress& progress, std::stop_token stop)
{
    auto writer = datasetWriter(request.format);
    if (!writer)
        return tl::unexpected(writer.error());
    auto plan = (*writer)->plan(items, request);
    if (!plan)
        return tl::unexpected(plan.error());
    auto table = buildExportTable(items, request);
    if (!table)
        return tl::unexpected(table.error());
    if (auto fits = checkSpace(*plan, table->out); !fits)
        return tl::unexpected(fits.error());
    auto texts = (*writer)->textFiles(items, request, *plan);
    if (!texts)
        return tl::unexpected(texts.error());
    return writePlanned(*table, *plan, std::move(*texts), request, progress, stop);
}

} // namespace seedbook
