// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/library/folder_scan.h"
#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace seedbook {

namespace {

namespace fs = std::filesystem;

bool isWeights(const fs::path& path)
{
    static constexpr std::array<std::string_view, 5> kEndings{".safetensors", ".ckpt", ".pt", ".bin", ".gguf"};
    return std::ranges::find(kEndings, path.extension().string()) != kEndings.end();
}

class Walk
{
public:
    explicit Walk(std::stop_token stop)
        : m_stop(std::move(stop))
    {
    }

    void visit(const fs::path& folder, int depth)
    {
        constexpr int kDeepest = 16;
        std::error_code failed;
        if (depth > kDeepest || m_stop.stop_requested() || !m_seen.insert(fs::canonical(folder, failed)).second ||
            failed)
            return;
        if (fs::is_regular_file(folder / "model_index.json", failed)) {
            found.push_back(folder);
            return;
        }
        for (fs::directory_iterator entry(folder, fs::directory_options::skip_permission_denied, failed), end;
             !failed && entry != end; entry.increment(failed)) {
            std::error_code ignored;
            if (entry->is_directory(ignored) && !entry->path().filename().string().starts_with('.'))
                visit(entry->path(), depth + 1);
            else if (entry->is_regular_file(ignored) && isWeights(entry->path()))
                found.push_back(entry->path());
        }
    }

    std::vector<fs::path> found;

private:
    std::stop_token m_stop;
    std::set<fs::path> m_seen;
};

} // namespace

Result<std::vector<fs::path>> scanFolder(const fs::path& folder, const std::stop_token& stop)
{
    std::error_code failed;
    if (!fs::is_directory(folder, failed))
        return fail(ErrorCode::NotFound, "the folder of models is not there", folder.string());
    Walk walk(stop);
    walk.visit(folder, 0);
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, "stopped while looking for models", folder.string());
    std::ranges::sort(walk.found);
    return std::move(walk.found);
}

bool isUnder(const fs::path& path, const fs::path& folder)
{
    return std::ranges::mismatch(folder, path).in1 == folder.end();
}

bool isAbsent(const fs::path& folder)
{
    std::error_code failed;
    return !fs::is_directory(folder, failed) || fs::is_empty(folder, failed) || failed;
}

} // namespace seedbook
