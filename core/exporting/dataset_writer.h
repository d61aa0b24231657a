// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace seedbook {

// One kept picture, frozen: what a writer may know.
struct ExportItem
{
    std::int64_t id = 0;
    std::string key;            // recipe key, 64 hex digits
    std::filesystem::path file; // the PNG in the project
    std::string sha256;         // of that file
    std::uint64_t bytes = 0;
    int width = 0;
    int height = 0;
    std::uint64_t seed = 0;
    std::string prompt;
    std::string recipeJson; // canonical
    std::string engineFingerprint;
    std::vector<std::pair<std::string, std::string>> choices; // slot, value
    bool forTests = false;                                    // off-style or set aside: never in the training split
    std::vector<std::pair<std::string, std::string>> twins; // key of a picture of the same seed, the slot that differs
};

struct ExportRequest
{
    std::string format;        // "labels", "kohya", "hf": DatasetWriter::name()
    std::filesystem::path out; // must not exist, or be an empty folder
    std::string labelSlot;     // slot whose value is the label; "" = the first slot that every item has
    double trainShare = 1.0;   // 0 < share <= 1; 1: one split only
    std::uint64_t splitSeed = 42;
    std::string caption = "{prompt}"; // {prompt}, {label}, {seed} and {slot name} are filled in
    std::string title;                // of the dataset; "" = name of the folder
    bool drafts = false;              // also kept drafts whose final is kept
    friend bool operator==(const ExportRequest&, const ExportRequest&) = default;
};

struct PlannedFile
{
    std::filesystem::path path; // relative to `out`
    std::int64_t item = 0;      // ExportItem::id, 0 for files that are not pictures
    std::uint64_t bytes = 0;    // exact for pictures, estimate for the others
};

struct SplitCount
{
    std::string split; // "train", "validation"
    std::string label;
    std::size_t pictures = 0;
};

// What will be written, shown before anything is.
struct ExportPlan
{
    std::vector<PlannedFile> files; // sorted by path
    std::vector<SplitCount> counts;
    std::uint64_t bytes = 0;
    std::uint64_t bytesFree = 0;       // on the target's file system
    std::string labelSlot;             // the one used
    std::vector<std::string> warnings; // for people: a label missing in a split, empty captions…
};

struct ExportResult
{
    std::filesystem::path out;
    std::size_t pictures = 0;
    std::uint64_t bytes = 0;
};

using ExportProgress = std::function<void(std::size_t done, std::size_t all)>;

// One dataset format. Adding one touches its own file pair and one line of the registry.
class DatasetWriter
{
public:
    virtual ~DatasetWriter() = default;
    [[nodiscard]] virtual std::string_view name() const = 0;
    // Errors: InvalidArgument (unknown slot, no items, an item without a label: named), NotFound.
    [[nodiscard]] virtual Result<ExportPlan> plan(std::span<const ExportItem> items,
                                                  const ExportRequest& request) const = 0;
    // The text files the format needs beside the pictures, by relative path.
    [[nodiscard]] virtual Result<std::vector<std::pair<std::filesystem::path, std::string>>>
    textFiles(std::span<const ExportItem> items, const ExportRequest& request, const ExportPlan& plan) const = 0;
};

[[nodiscard]] const std::vector<std::unique_ptr<DatasetWriter>>& datasetWriters();
// Errors: InvalidArgument with the names there are.
[[nodiscard]] Result<const DatasetWriter*> datasetWriter(std::string_view name);

// Writes into `out.partial-<random>/` beside the target, checks every picture's SHA-256 while copying, adds
// `dataset.lock.json` (every recipe, seed, hash), fsyncs and renames: the dataset is absent or complete. Cancel and
// every error remove the partial folder. Errors: AlreadyExists, DiskFull, Corrupt (a picture whose hash differs),
// Cancelled, Io.
[[nodiscard]] Result<ExportResult> writeDataset(std::span<const ExportItem> items, const ExportRequest& request,
                                                const ExportProgress& progress, std::stop_token stop);

// Splits by hash(splitSeed, key), stratified by label: each label with two or more items is in every split. Same set,
// same split, whatever the order. What is for tests alone is in "test". Returns "train", "validation" or "test" per
// item.
[[nodiscard]] std::vector<std::string> splitItems(std::span<const ExportItem> items,
                                                  std::span<const std::string> labels, double trainShare,
                                                  std::uint64_t seed);

} // namespace seedbook
