// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/safetensors_file.h"
#include "core/engine/foreign_format.h"
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <numeric>
#include <set>

namespace seedbook {

namespace {

std::uint64_t littleEndian(std::span<const std::byte, 8> bytes)
{
    std::uint64_t value = 0;
    for (std::size_t i = 8; i-- > 0;)
        value = (value << 8) | std::to_integer<std::uint64_t>(bytes[i]);
    return value;
}

tl::unexpected<Error> invalid(std::string message)
{
    return fail(ErrorCode::InvalidFile, std::move(message));
}

std::string count(std::uint64_t bytes)
{
    return std::to_string(bytes) + (bytes == 1 ? " byte" : " bytes");
}

Result<std::vector<std::byte>> readHead(const FileReader& file, std::uint64_t offset)
{
    std::vector<std::byte> head(std::min<std::uint64_t>(file.size() - offset, kForeignHeadBytes));
    if (auto read = file.readAt(offset, head); !read)
        return tl::unexpected(read.error());
    return head;
}

// Compares the file's length with what the tensors need.
Result<void> checkLength(const FileReader& file, const SafetensorsHeader& header)
{
    const std::uint64_t there = file.size() - header.dataStart;
    if (there < header.dataBytes)
        return invalid("MetadataIncompleteBuffer: the file is cut short, " + count(header.dataBytes - there) +
                       " missing; download it again");
    if (there == header.dataBytes)
        return {};
    auto head = readHead(file, header.dataStart + header.dataBytes);
    if (!head)
        return tl::unexpected(head.error());
    const auto what = foreignFormat(*head);
    return invalid("MetadataIncompleteBuffer: " + count(there - header.dataBytes) + " after the last tensor" +
                   (what ? " (" + *what + ")" : std::string()));
}

Result<SafetensorsHeader> readHeader(const FileReader& file)
{
    if (file.size() < 8)
        return invalid("HeaderTooSmall: the file has only " + count(file.size()));
    std::array<std::byte, 8> word{};
    if (auto read = file.readAt(0, word); !read)
        return tl::unexpected(read.error());
    const std::uint64_t length = littleEndian(word);
    if (length > kMaxHeaderBytes)
        return invalid("HeaderTooLarge: the header would have " + count(length) + ", over the limit of " +
                       std::to_string(kMaxHeaderBytes));
    if (length > file.size() - 8)
        return invalid("InvalidHeaderLength: the file ends " + count(length - (file.size() - 8)) +
                       " before the end of its header");
    std::string json(length, '\0');
    if (auto read = file.readAt(8, std::as_writable_bytes(std::span(json))); !read)
        return tl::unexpected(read.error());
    auto header = parseSafetensorsHeader(json);
    if (!header)
        return header;
    if (auto fits = checkLength(file, *header); !fits)
        return tl::unexpected(fits.error());
    return header;
}

// The fault of `file`, told by what the file is where that is known.
Error explained(const FileReader& file, Error fault)
{
    const auto head = readHead(file, 0);
    const bool ours = fault.message.starts_with("MetadataIncompleteBuffer");
    if (fault.code == ErrorCode::InvalidFile && !ours && head)
        if (const auto what = foreignFormat(*head))
            fault.message = "this is not safetensors but " + *what + " (" + fault.message + ")";
    fault.context = file.path().string();
    return fault;
}

// Bytes that dtype and shape ask for; nothing where they overflow or end inside a byte.
std::optional<std::uint64_t> neededBytes(const TensorData& tensor)
{
    std::uint64_t bits = dtypeBits(tensor.dtype);
    for (const std::int64_t side : tensor.shape)
        if (side < 0 || __builtin_mul_overflow(bits, static_cast<std::uint64_t>(side), &bits))
            return std::nullopt;
    return bits % 8 == 0 ? std::optional(bits / 8) : std::nullopt;
}

Result<void> checkTensors(std::span<const TensorData> tensors)
{
    std::set<std::string_view> names;
    for (const TensorData& tensor : tensors) {
        if (tensor.name == "__metadata__" || !names.insert(tensor.name).second)
            return fail(ErrorCode::InvalidArgument, "two tensors of one name, or a reserved name", tensor.name);
        if (neededBytes(tensor) != tensor.bytes.size())
            return fail(ErrorCode::InvalidArgument,
                        std::to_string(tensor.bytes.size()) + " bytes do not fit the tensor's shape", tensor.name);
    }
    return {};
}

std::vector<const TensorData*> inFileOrder(std::span<const TensorData> tensors)
{
    std::vector<const TensorData*> order;
    for (const TensorData& tensor : tensors)
        order.push_back(&tensor);
    std::ranges::sort(order, [](const TensorData* a, const TensorData* b) {
        return a->dtype != b->dtype ? a->dtype > b->dtype : a->name < b->name;
    });
    return order;
}

} // namespace

SafetensorsFile::SafetensorsFile(FileReader file, SafetensorsHeader header)
    : m_file(std::move(file))
    , m_header(std::move(header))
    , m_byName(m_header.tensors.size())
{
    std::iota(m_byName.begin(), m_byName.end(), std::size_t{0});
    std::ranges::sort(m_byName, {}, [this](std::size_t i) -> std::string_view { return m_header.tensors[i].name; });
}

Result<SafetensorsFile> SafetensorsFile::open(const std::filesystem::path& path)
{
    auto file = FileReader::open(path);
    if (!file)
        return tl::unexpected(file.error());
    try {
        auto header = readHeader(*file);
        if (!header)
            return tl::unexpected(explained(*file, std::move(header.error())));
        return SafetensorsFile(std::move(*file), std::move(*header));
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "not enough memory for the file's header", path.string());
    }
}

const TensorInfo* SafetensorsFile::find(std::string_view name) const
{
    const auto nameOf = [this](std::size_t i) -> std::string_view { return m_header.tensors[i].name; };
    const auto it = std::ranges::lower_bound(m_byName, name, {}, nameOf);
    return it != m_byName.end() && nameOf(*it) == name ? &m_header.tensors[*it] : nullptr;
}

Result<void> SafetensorsFile::read(std::string_view name, std::span<std::byte> into) const
{
    const TensorInfo* tensor = find(name);
    if (!tensor)
        return fail(ErrorCode::NotFound, "there is no tensor " + std::string(name), path().string());
    if (into.size() != tensor->bytes())
        return fail(ErrorCode::InvalidArgument,
                    "tensor " + tensor->name + " has " + std::to_string(tensor->bytes()) + " bytes, not " +
                        std::to_string(into.size()),
                    path().string());
    return readPart(*tensor, 0, into);
}

Result<void> SafetensorsFile::readPart(const TensorInfo& tensor, std::uint64_t offset, std::span<std::byte> into) const
{
    if (offset > tensor.bytes() || into.size() > tensor.bytes() - offset)
        return fail(ErrorCode::InvalidArgument, "tensor " + tensor.name + " has no such bytes", path().string());
    return m_file.readAt(m_header.dataStart + tensor.begin + offset, into);
}

void SafetensorsFile::willRead(const TensorInfo& tensor, std::uint64_t offset, std::uint64_t bytes) const
{
    m_file.willRead(m_header.dataStart + tensor.begin + offset, bytes);
}

Result<void> writeSafetensors(const std::filesystem::path& path, std::span<const TensorData> tensors,
                              const std::map<std::string, std::string>& metadata)
{
    if (auto checked = checkTensors(tensors); !checked)
        return checked;
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    if (!metadata.empty())
        json["__metadata__"] = metadata;
    const std::vector<const TensorData*> order = inFileOrder(tensors);
    std::uint64_t offset = 0;
    for (const TensorData* tensor : order) {
        const std::uint64_t end = offset + tensor->bytes.size();
        json[tensor->name] = {
            {"dtype", dtypeName(tensor->dtype)}, {"shape", tensor->shape}, {"data_offsets", {offset, end}}};
        offset = end;
    }
    std::string header;
    try {
        header = json.dump();
    } catch (const nlohmann::json::exception&) {
        return fail(ErrorCode::InvalidArgument, "a tensor's name or the metadata is not UTF-8", path.string());
    }
    header.resize((header.size() + 7) / 8 * 8, ' ');

    std::string out;
    out.reserve(8 + header.size() + offset);
    for (int shift = 0; shift < 64; shift += 8)
        out += static_cast<char>((header.size() >> shift) & 255);
    out += header;
    for (const TensorData* tensor : order)
        std::ranges::transform(tensor->bytes, std::back_inserter(out),
                               [](std::byte b) { return static_cast<char>(b); });
    return atomicWrite(path, out);
}

} // namespace seedbook
