// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/safetensors_header.h"
#include "core/base/utf8.h"
#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <tuple>
#include <unordered_set>

namespace seedbook {

namespace {

struct DtypeRow
{
    std::string_view name;
    std::uint64_t bits;
};

constexpr std::array<DtypeRow, 22> kDtypes{{
    {"BOOL", 8},    {"F4", 4},      {"F6_E2M3", 6}, {"F6_E3M2", 6},     {"U8", 8},          {"I8", 8},
    {"F8_E5M2", 8}, {"F8_E4M3", 8}, {"F8_E8M0", 8}, {"F8_E4M3FNUZ", 8}, {"F8_E5M2FNUZ", 8}, {"I16", 16},
    {"U16", 16},    {"F16", 16},    {"BF16", 16},   {"I32", 32},        {"U32", 32},        {"F32", 32},
    {"C64", 64},    {"F64", 64},    {"I64", 64},    {"U64", 64},
}};

std::optional<TensorDtype> dtypeFromName(std::string_view name)
{
    for (std::size_t i = 0; i < kDtypes.size(); ++i)
        if (kDtypes[i].name == name)
            return static_cast<TensorDtype>(i);
    return std::nullopt;
}

std::string inQuotes(std::string_view name)
{
    const std::string_view cut = name.substr(0, 200);
    return "\"" + std::string(cut) + (cut.size() < name.size() ? "…\"" : "\"");
}

// Takes the header's events apart into tensors and metadata. Nothing is built for values that do not belong there, so a
// hostile header costs neither stack nor memory beyond its own size.
class HeaderCollector
{
public:
    using Length = rapidjson::SizeType;
    SafetensorsHeader header;
    std::string fault;

    explicit HeaderCollector(std::size_t expectedTensors)
    {
        m_names.reserve(expectedTensors);
        header.tensors.reserve(expectedTensors);
    }

    // RapidJSON's events.
    bool Null() { return m_place == Place::Root ? nullAtRoot() : scalar("null"); }
    bool Bool(bool) { return scalar("a truth value"); }
    bool Int(int) { return scalar("a negative number"); }
    bool Int64(std::int64_t) { return scalar("a negative number"); }
    bool Double(double) { return scalar("a fraction or a number beyond 2^64"); }
    bool RawNumber(const char*, Length, bool) { return scalar("a number"); }
    bool Uint(unsigned value) { return Uint64(value); }
    bool Uint64(std::uint64_t value);
    bool String(const char* text, Length length, bool);
    bool Key(const char* text, Length length, bool);
    bool StartObject();
    bool EndObject(Length);
    bool StartArray();
    bool EndArray(Length);

private:
    enum class Place { Start, Root, Metadata, Tensor, Shape, Offsets, Skipped };

    bool refuse(const std::string& what)
    {
        if (fault.empty())
            fault = what;
        return false;
    }
    bool nullAtRoot() { return m_key == "__metadata__" ? true : refuse("tensor " + inQuotes(m_key) + " is null"); }
    bool scalar(const char* what);
    bool field(const char* name, bool& seen);
    bool skip();

    Place m_place = Place::Start;
    Place m_return = Place::Root; // where a skipped value started
    int m_depth = 0;              // inside a skipped value
    std::string m_key;            // at the root
    std::string m_field;          // of the tensor or of the metadata
    std::unordered_set<std::string> m_names;
    bool m_hasDtype = false;
    bool m_hasShape = false;
    bool m_hasOffsets = false;
    std::vector<std::uint64_t> m_offsets;
};

bool HeaderCollector::scalar(const char* what)
{
    if (m_place == Place::Skipped ||
        (m_place == Place::Tensor && m_field != "dtype" && m_field != "shape" && m_field != "data_offsets"))
        return true;
    if (m_place == Place::Shape || m_place == Place::Offsets)
        return refuse("tensor " + inQuotes(m_key) + " has " + what + " in \"" + m_field + "\"");
    if (m_place == Place::Start)
        return refuse("the header is not an object");
    return refuse(inQuotes(m_place == Place::Root ? m_key : m_field) + " is " + what);
}

bool HeaderCollector::Uint64(std::uint64_t value)
{
    if (m_place == Place::Offsets) {
        m_offsets.push_back(value);
        return m_offsets.size() <= 2 || refuse("tensor " + inQuotes(m_key) + " has more than two data_offsets");
    }
    if (m_place != Place::Shape)
        return scalar("a number");
    if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return refuse("tensor " + inQuotes(m_key) + " has a side of 2^63 or more");
    header.tensors.back().shape.push_back(static_cast<std::int64_t>(value));
    return true;
}

bool HeaderCollector::String(const char* text, Length length, bool)
{
    const std::string_view value(text, length);
    if (m_place == Place::Metadata) {
        header.metadata[m_field] = value;
        return true;
    }
    if (m_place != Place::Tensor || m_field != "dtype")
        return scalar("a text");
    const auto dtype = dtypeFromName(value);
    if (!dtype)
        return refuse("tensor " + inQuotes(m_key) + " has the unknown dtype " + inQuotes(value));
    header.tensors.back().dtype = *dtype;
    return true;
}

bool HeaderCollector::field(const char* name, bool& seen)
{
    if (m_field != name)
        return true;
    if (seen)
        return refuse("tensor " + inQuotes(m_key) + " has \"" + m_field + "\" twice");
    seen = true;
    return true;
}

bool HeaderCollector::Key(const char* text, Length length, bool)
{
    const std::string_view value(text, length);
    if (m_place == Place::Root) {
        m_key = value;
        return m_names.insert(m_key).second || refuse("the key " + inQuotes(value) + " is there twice");
    }
    m_field = value;
    if (m_place == Place::Metadata)
        return !header.metadata.contains(m_field) || refuse("the metadata key " + inQuotes(value) + " is there twice");
    if (m_place == Place::Tensor)
        return field("dtype", m_hasDtype) && field("shape", m_hasShape) && field("data_offsets", m_hasOffsets);
    return true;
}

bool HeaderCollector::skip()
{
    if (m_place != Place::Skipped)
        m_return = m_place;
    m_place = Place::Skipped;
    constexpr int kMaxDepth = 120;
    return ++m_depth <= kMaxDepth || refuse("values are nested too deeply");
}

bool HeaderCollector::StartObject()
{
    if (m_place == Place::Start) {
        m_place = Place::Root;
        return true;
    }
    if (m_place == Place::Root && m_key == "__metadata__") {
        m_place = Place::Metadata;
        return true;
    }
    if (m_place == Place::Root) {
        if (header.tensors.size() == kMaxTensors)
            return refuse("there are more than " + std::to_string(kMaxTensors) + " tensors");
        header.tensors.push_back({m_key, TensorDtype::F32, {}, 0, 0});
        m_hasDtype = m_hasShape = m_hasOffsets = false;
        m_place = Place::Tensor;
        return true;
    }
    return scalar("an object") && skip();
}

bool HeaderCollector::EndObject(Length)
{
    if (m_place == Place::Skipped) {
        if (--m_depth == 0)
            m_place = m_return;
        return true;
    }
    if (m_place == Place::Tensor) {
        if (!m_hasDtype || !m_hasShape || !m_hasOffsets)
            return refuse("tensor " + inQuotes(m_key) + " lacks dtype, shape or data_offsets");
        m_place = Place::Root;
    } else {
        m_place = m_place == Place::Metadata ? Place::Root : Place::Start;
    }
    return true;
}

bool HeaderCollector::StartArray()
{
    if (m_place == Place::Tensor && m_field == "shape") {
        m_place = Place::Shape;
        return true;
    }
    if (m_place == Place::Tensor && m_field == "data_offsets") {
        m_offsets.clear();
        m_place = Place::Offsets;
        return true;
    }
    return scalar("a list") && skip();
}

bool HeaderCollector::EndArray(Length length)
{
    if (m_place == Place::Skipped)
        return EndObject(length);
    if (m_place == Place::Offsets) {
        if (m_offsets.size() != 2)
            return refuse("tensor " + inQuotes(m_key) + " needs two data_offsets");
        header.tensors.back().begin = m_offsets[0];
        header.tensors.back().end = m_offsets[1];
    }
    m_place = Place::Tensor;
    return true;
}

tl::unexpected<Error> invalid(const char* reference, const std::string& what)
{
    return fail(ErrorCode::InvalidFile, std::string(reference) + ": " + what);
}

// Bits of the tensor; nothing when they do not fit 64 bits.
std::optional<std::uint64_t> checkedBits(const TensorInfo& tensor)
{
    std::uint64_t product = 1;
    for (const std::int64_t side : tensor.shape)
        if (__builtin_mul_overflow(product, static_cast<std::uint64_t>(side), &product))
            return std::nullopt;
    if (__builtin_mul_overflow(product, dtypeBits(tensor.dtype), &product))
        return std::nullopt;
    return product;
}

Result<void> checkLayout(SafetensorsHeader& header)
{
    std::ranges::sort(header.tensors, [](const TensorInfo& a, const TensorInfo& b) {
        return std::tie(a.begin, a.end, a.name) < std::tie(b.begin, b.end, b.name);
    });
    std::uint64_t start = 0;
    for (const TensorInfo& tensor : header.tensors) {
        if (tensor.begin != start || tensor.end < tensor.begin)
            return invalid("InvalidOffset", "tensor " + inQuotes(tensor.name) + " lies at bytes " +
                                                std::to_string(tensor.begin) + " to " + std::to_string(tensor.end) +
                                                ", but the one before ends at " + std::to_string(start));
        const auto bits = checkedBits(tensor);
        if (!bits)
            return invalid("ValidationOverflow", "the shape of tensor " + inQuotes(tensor.name) + " overflows");
        if (*bits % 8 != 0)
            return invalid("MisalignedSlice", "tensor " + inQuotes(tensor.name) + " does not end at a whole byte");
        if (*bits / 8 != tensor.bytes())
            return invalid("TensorInvalidInfo", "tensor " + inQuotes(tensor.name) + " has " +
                                                    std::to_string(tensor.bytes()) + " bytes, but its shape needs " +
                                                    std::to_string(*bits / 8));
        start = tensor.end;
    }
    header.dataBytes = start;
    return {};
}

} // namespace

std::string_view dtypeName(TensorDtype dtype)
{
    return kDtypes.at(static_cast<std::size_t>(dtype)).name;
}

std::uint64_t dtypeBits(TensorDtype dtype)
{
    return kDtypes.at(static_cast<std::size_t>(dtype)).bits;
}

std::uint64_t TensorInfo::elements() const
{
    return bytes() * 8 / dtypeBits(dtype);
}

Result<SafetensorsHeader> parseSafetensorsHeader(std::string_view json)
{
    if (!isUtf8(json))
        return invalid("InvalidHeader", "the header is not UTF-8");
    // RapidJSON would stop at a NUL.
    if (json.find('\0') != std::string_view::npos)
        return invalid("InvalidHeaderDeserialization", "the header is not JSON (NUL byte)");
    constexpr std::size_t kUsualBytes = 110; // of a tensor's entry
    HeaderCollector collector(std::min<std::size_t>(json.size() / kUsualBytes, kMaxTensors));
    rapidjson::MemoryStream stream(json.data(), json.size());
    rapidjson::Reader reader;
    constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
    if (const auto parsed = reader.Parse<kFlags>(stream, collector); parsed.IsError()) {
        if (collector.fault.empty())
            collector.fault.append("not JSON at byte ").append(std::to_string(parsed.Offset()));
        return invalid("InvalidHeaderDeserialization", collector.fault);
    }
    if (auto layout = checkLayout(collector.header); !layout)
        return tl::unexpected(layout.error());
    collector.header.dataStart = 8 + json.size();
    return std::move(collector.header);
}

} // namespace seedbook
