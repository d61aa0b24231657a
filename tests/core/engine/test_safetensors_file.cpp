// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/safetensors_file.h"
#include "tests/core/base/temp_folder.h"
#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <numeric>

namespace seedbook {
namespace {

namespace fs = std::filesystem;

std::string lengthWord(std::uint64_t length)
{
    std::string word;
    for (int shift = 0; shift < 64; shift += 8)
        word += static_cast<char>((length >> shift) & 255);
    return word;
}

const std::string kHeader = R"({"w":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}})";
const std::string kGood = lengthWord(kHeader.size()) + kHeader + "1234";

fs::path write(const test::TempFolder& scratch, const std::string& bytes)
{
    const fs::path path = scratch.path() / "x.safetensors";
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

std::string refusal(const std::string& bytes)
{
    const test::TempFolder scratch;
    const auto file = SafetensorsFile::open(write(scratch, bytes));
    if (file)
        return "accepted";
    EXPECT_EQ(file.error().code, ErrorCode::InvalidFile);
    EXPECT_NE(file.error().context.find("x.safetensors"), std::string::npos);
    return file.error().message;
}

void expectRefusal(const std::string& bytes, const std::string& said)
{
    EXPECT_NE(refusal(bytes).find(said), std::string::npos) << "wanted: " << said << "\ngot: " << refusal(bytes);
}

std::vector<std::byte> bytesOf(const SafetensorsFile& file, std::string_view name)
{
    const TensorInfo* tensor = file.find(name);
    EXPECT_NE(tensor, nullptr) << name;
    std::vector<std::byte> bytes(tensor ? tensor->bytes() : 0);
    const auto read = file.read(name, bytes);
    EXPECT_TRUE(read) << describe(read.error());
    return bytes;
}

// Lost otherwise: the starter model.
TEST(SafetensorsFile, ReadsTheStarterModel)
{
    const auto file = SafetensorsFile::open(fs::path(SEEDBOOK_STARTER_DIR) / "text_encoder" / "model.safetensors");
    ASSERT_TRUE(file) << describe(file.error());
    const TensorInfo* table = file->find("embeddings.token_embedding.weight");
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->shape, (std::vector<std::int64_t>{688, 128}));
    EXPECT_EQ(dtypeName(table->dtype), "F16");
    const auto bytes = bytesOf(*file, table->name);
    EXPECT_EQ(bytes.size(), 688u * 128u * 2u);
    EXPECT_TRUE(std::ranges::any_of(bytes, [](std::byte b) { return b != std::byte{0}; }));
    EXPECT_EQ(file->find("no.such.tensor"), nullptr);
    EXPECT_TRUE(std::ranges::is_sorted(file->tensors(), {}, &TensorInfo::begin));
}

// Lost otherwise (D02): memory, or a clear word, for a file whose first eight bytes lie.
TEST(SafetensorsFile, NamesAWrongHeaderLength)
{
    for (std::size_t size = 0; size < 8; ++size)
        expectRefusal(kGood.substr(0, size), "HeaderTooSmall");
    const std::string rest = kGood.substr(8);
    for (const auto& [length, said] : {std::pair<std::uint64_t, const char*>{0, "InvalidHeaderDeserialization"},
                                       {1, "InvalidHeaderDeserialization"},
                                       {rest.size(), "InvalidHeaderDeserialization"},
                                       {rest.size() + 1, "InvalidHeaderLength: the file ends 1 byte before"},
                                       {100'000'000, "InvalidHeaderLength"},
                                       {100'000'001, "HeaderTooLarge"},
                                       {std::uint64_t{1} << 31, "HeaderTooLarge"},
                                       {std::uint64_t{1} << 63, "HeaderTooLarge"},
                                       {~std::uint64_t{0}, "HeaderTooLarge"}})
        expectRefusal(lengthWord(length) + rest, said);
}

// Lost otherwise: a hundred megabytes of memory and time, to an empty (sparse) file that claims the largest header.
TEST(SafetensorsFile, RefusesASparseGiant)
{
    const test::TempFolder scratch;
    const fs::path path = write(scratch, lengthWord(100'000'001));
    fs::resize_file(path, 200'000'000);
    const auto file = SafetensorsFile::open(path);
    ASSERT_FALSE(file);
    EXPECT_NE(file.error().message.find("HeaderTooLarge"), std::string::npos);
}

// Lost otherwise (D09): how much of a download is missing, or what was glued on.
TEST(SafetensorsFile, CountsMissingAndSpareBytes)
{
    expectRefusal(kGood.substr(0, kGood.size() - 2),
                  "MetadataIncompleteBuffer: the file is cut short, 2 bytes missing");
    expectRefusal(kGood + "x", "MetadataIncompleteBuffer: 1 byte after the last tensor");
    expectRefusal(kGood + std::string(4096, '\0'), "MetadataIncompleteBuffer: 4096 bytes after the last tensor");
    expectRefusal(kGood + "PK\x03\x04" + std::string(200, 'z'), "204 bytes after the last tensor (a ZIP archive");
}

// Lost otherwise (D14, D15): "invalid header" instead of what the file is and what to do.
TEST(SafetensorsFile, NamesOtherFormats)
{
    const std::string filler(600, '\x55');
    std::string tar(600, '\0');
    tar.replace(0, 9, "model.bin");
    tar.replace(257, 5, "ustar");
    expectRefusal("PK\x03\x04" + filler, "ZIP archive");
    expectRefusal("\x80\x02}q" + filler, "pickle");
    expectRefusal("\x80\x04N.", "pickle");
    expectRefusal(std::string("GGUF\x03\0\0\0", 8) + filler, "GGUF");
    expectRefusal("7z\xBC\xAF\x27\x1C" + filler, "7z archive");
    expectRefusal("\x1F\x8B\x08" + filler, "gzip");
    expectRefusal(tar, "tar archive");
    expectRefusal("<!DOCTYPE html><html><body>404</body></html>", "web page");
    expectRefusal("  \n<html lang=en>Not Found</html>", "web page");
    expectRefusal("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n", "git lfs pull");
    expectRefusal("{\"weight_map\": {}}", "JSON text");
    EXPECT_EQ(refusal(kGood), "accepted");
}

// Lost otherwise: good files whose length word looks like another format's beginning (0x280 = 640 is a pickle's).
TEST(SafetensorsFile, IsNotFooledByAHeaderOfAPicklesLength)
{
    std::string header = kHeader;
    header.resize(640, ' ');
    EXPECT_EQ(refusal(lengthWord(640) + header + "1234"), "accepted");
}

// Lost otherwise (D14): safety, if a link made a pickle pass, or the program, if a pipe made it wait for ever.
TEST(SafetensorsFile, OpensRegularFilesOnly)
{
    const test::TempFolder scratch;
    std::ofstream(scratch.path() / "real.ckpt") << "PK\x03\x04" << std::string(100, 'z');
    fs::create_symlink("real.ckpt", scratch.path() / "link.safetensors");
    EXPECT_EQ(SafetensorsFile::open(scratch.path() / "link.safetensors").error().code, ErrorCode::InvalidFile);
    EXPECT_EQ(SafetensorsFile::open(scratch.path() / "none").error().code, ErrorCode::NotFound);
    EXPECT_FALSE(SafetensorsFile::open(scratch.path()));
    EXPECT_FALSE(SafetensorsFile::open("/dev/zero"));
}

// Lost otherwise (D11): the program, by a signal, when a file shrinks after it was opened.
TEST(SafetensorsFile, SaysSoWhenTheFileShrinksWhileOpen)
{
    const test::TempFolder scratch;
    const fs::path path = write(scratch, kGood);
    const auto file = SafetensorsFile::open(path);
    ASSERT_TRUE(file);
    fs::resize_file(path, kGood.size() - 1);
    std::vector<std::byte> into(4);
    const auto read = file->read("w", into);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::InvalidFile);
}

// Lost otherwise: memory behind a buffer that is too small.
TEST(SafetensorsFile, ChecksTheBufferItFills)
{
    const test::TempFolder scratch;
    const auto file = SafetensorsFile::open(write(scratch, kGood));
    ASSERT_TRUE(file);
    std::vector<std::byte> into(5);
    EXPECT_EQ(file->read("w", into).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(file->read("v", into).error().code, ErrorCode::NotFound);
    into.resize(4);
    ASSERT_TRUE(file->read("w", into));
    EXPECT_EQ(into[3], std::byte{'4'});
}

// Lost otherwise: the latents that `render --latents-out` writes.
TEST(WriteSafetensors, WritesWhatItReads)
{
    const test::TempFolder scratch;
    std::vector<std::byte> floats(24), bytes(3), none;
    for (std::size_t i = 0; i < floats.size(); ++i)
        floats[i] = static_cast<std::byte>(i * 7);
    bytes = {std::byte{1}, std::byte{2}, std::byte{3}};
    const std::vector<TensorData> tensors{{"small", TensorDtype::U8, {3}, bytes},
                                          {"z \"quoted\" ж", TensorDtype::F32, {2, 3}, floats},
                                          {"empty", TensorDtype::F16, {0, 4}, none}};
    const fs::path path = scratch.path() / "out.safetensors";
    const auto written = writeSafetensors(path, tensors, {{"made by", "a test"}});
    ASSERT_TRUE(written) << describe(written.error());

    const auto file = SafetensorsFile::open(path);
    ASSERT_TRUE(file) << describe(file.error());
    EXPECT_EQ(file->metadata().at("made by"), "a test");
    EXPECT_EQ(bytesOf(*file, "small"), bytes);
    EXPECT_EQ(bytesOf(*file, "z \"quoted\" ж"), floats);
    EXPECT_EQ(file->find("empty")->shape, (std::vector<std::int64_t>{0, 4}));
    EXPECT_EQ(file->tensors().front().name, "z \"quoted\" ж"); // widest elements first, so that all are aligned
    std::ifstream in(path, std::ios::binary);
    EXPECT_EQ(in.get() % 8, 0);
}

// Lost otherwise: latents in a file that nothing opens.
TEST(WriteSafetensors, RefusesWhatNoReaderWouldTake)
{
    const test::TempFolder scratch;
    const fs::path path = scratch.path() / "out.safetensors";
    const std::vector<std::byte> four(4);
    const auto codeOf = [&](const std::vector<TensorData>& tensors) {
        const auto written = writeSafetensors(path, tensors);
        return written ? std::string("ok") : std::string(errorCodeName(written.error().code));
    };
    EXPECT_EQ(codeOf({{"w", TensorDtype::U8, {5}, four}}), "invalid-argument");
    EXPECT_EQ(codeOf({{"w", TensorDtype::U8, {-4}, four}}), "invalid-argument");
    EXPECT_EQ(codeOf({{"w", TensorDtype::U8, {4}, four}, {"w", TensorDtype::U8, {4}, four}}), "invalid-argument");
    EXPECT_EQ(codeOf({{"__metadata__", TensorDtype::U8, {4}, four}}), "invalid-argument");
    EXPECT_EQ(codeOf({{"\xFF", TensorDtype::U8, {4}, four}}), "invalid-argument");
    EXPECT_FALSE(fs::exists(path));
    EXPECT_EQ(codeOf({}), "ok");
    EXPECT_TRUE(SafetensorsFile::open(path));
}

} // namespace
} // namespace seedbook
