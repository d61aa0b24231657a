// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// usage: write_exports FOLDER. Writes sample datasets in every format, with and without a split, below FOLDER: what the
// loaders of other programs are then tried on.
#include "sample_items.h"
#include <iostream>

using namespace seedbook;
using namespace seedbook::test;
namespace fs = std::filesystem;

namespace {

bool write(const std::vector<ExportItem>& items, const fs::path& out, const std::string& format, double trainShare)
{
    ExportRequest wanted = request(format, out);
    wanted.trainShare = trainShare;
    wanted.labelSlot = "subject";
    wanted.caption = "{prompt}, {time}";
    const auto done = writeDataset(items, wanted, {}, {});
    if (!done)
        std::cerr << describe(done.error()) << '\n';
    return done.has_value();
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2)
        return 2;
    const fs::path folder = argv[1];
    fs::create_directories(folder / "pictures");
    auto items = sampleItems(folder / "pictures", {"boat", "city skyline", "дом", "a/b", "2026-01-02"}, 6);
    items.push_back(
        sampleItem(folder / "pictures", 100, {{"subject", "boat"}, {"file_name", "x"}, {"1", "null"}}, "\"NA\"\n#"));
    auto awkward = sampleItems(folder / "pictures", {"train", "night test", "dev"}, 4);
    bool sound = true;
    for (const char* format : {"labels", "kohya", "hf"}) {
        sound = write(items, folder / (std::string(format) + "-whole"), format, 1.0) && sound;
        sound = write(items, folder / (std::string(format) + "-parted"), format, 0.75) && sound;
        sound = write(awkward, folder / (std::string(format) + "-awkward"), format, 0.5) && sound;
    }
    return sound ? 0 : 1;
}
