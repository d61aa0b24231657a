// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/kohya_writer.h"
#include "core/base/paths.h"
#include <algorithm>

namespace seedbook {
namespace {

constexpr int kRepeats = 1;
constexpr int kBucketStep = 64;

std::string tomlString(std::string_view text)
{
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string result = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (result += '\\') += c;
        else if (byte < 0x20 || byte == 0x7f)
            ((result += "\\u00") += kHex[byte >> 4]) += kHex[byte & 15];
        else
            result += c;
    }
    return result + "\"";
}

std::string classOf(const ExportTable& table, const ExportRow& row)
{
    return table.labelSlot.empty() ? table.title : row.label;
}

std::string sizeLines(const ExportTable& table)
{
    int least = table.rows.front().item->width;
    int most = 0;
    int width = 0;
    int height = 0;
    bool equal = true;
    for (const ExportRow& row : table.rows) {
        equal = equal && row.item->width == table.rows.front().item->width &&
                row.item->height == table.rows.front().item->height;
        width = std::max(width, row.item->width);
        height = std::max(height, row.item->height);
        least = std::min({least, row.item->width, row.item->height});
        most = std::max({most, width, height});
    }
    std::string text = "resolution = [" + std::to_string(width) + ", " + std::to_string(height) + "]\nbatch_size = 1\n";
    if (equal)
        return text + "enable_bucket = false\n";
    const int lower = std::max(kBucketStep, least / kBucketStep * kBucketStep);
    const int upper = (most + kBucketStep - 1) / kBucketStep * kBucketStep;
    return text + "enable_bucket = true\nmin_bucket_reso = " + std::to_string(lower) +
           "\nmax_bucket_reso = " + std::to_string(upper) + "\nbucket_reso_steps = " + std::to_string(kBucketStep) +
           "\n";
}

} // namespace

Result<void> KohyaWriter::check(const ExportTable&) const
{
    return {};
}

std::filesystem::path KohyaWriter::folderFor(const ExportTable& table, const ExportRow& row) const
{
    const std::string name = table.labelSlot.empty() ? safeFileName(table.title) : table.folderOf.at(row.label);
    const std::filesystem::path folder = std::to_string(kRepeats) + "_" + name;
    return table.hasSplits ? row.split / folder : folder;
}

TextFiles KohyaWriter::texts(const ExportTable& table) const
{
    TextFiles files;
    for (const ExportRow& row : table.rows) {
        if (!row.caption.empty())
            files.emplace_back(folderFor(table, row) / (row.stem + ".txt"), row.caption + "\n");
    }
    files.emplace_back("dataset.toml", toml(table));
    return files;
}

std::string KohyaWriter::toml(const ExportTable& table) const
{
    std::map<std::filesystem::path, std::string> classes;
    for (const ExportRow& row : table.rows) {
        if (row.split == "train")
            classes[folderFor(table, row)] = classOf(table, row);
    }
    std::string text = "# For sd-scripts: --dataset_config. Correct image_dir when this folder moves.\n[general]\n"
                       "caption_extension = \".txt\"\nshuffle_caption = false\n\n[[datasets]]\n" +
                       sizeLines(table);
    for (const auto& [folder, name] : classes) {
        text += "\n[[datasets.subsets]]\nimage_dir = " + tomlString((table.out / folder).string()) +
                "\nclass_tokens = " + tomlString(name) + "\nnum_repeats = " + std::to_string(kRepeats) + "\n";
    }
    return text;
}

std::vector<std::string> KohyaWriter::warnings(const ExportTable& table) const
{
    const auto empty =
        std::count_if(table.rows.begin(), table.rows.end(), [](const ExportRow& row) { return row.caption.empty(); });
    if (empty == 0)
        return {};
    return {std::to_string(empty) +
            " pictures have an empty caption and get no text file: the trainer uses the class name."};
}

} // namespace seedbook
