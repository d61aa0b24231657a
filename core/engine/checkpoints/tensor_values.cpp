// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoints/tensor_values.h"
#include <cmath>
#include <cstring>
#include <limits>

namespace seedbook {

namespace {

constexpr std::uint64_t kMaxValues = 1'000'000;

// A float of 1 sign bit, `exponentBits` and `mantissaBits`. `ieee`: the highest exponent is infinity and NaN; without,
// only all ones are NaN (F8_E4M3).
float smallFloat(std::uint32_t bits, int exponentBits, int mantissaBits, bool ieee)
{
    const std::uint32_t mantissaMask = (1u << mantissaBits) - 1;
    const std::uint32_t exponentMask = (1u << exponentBits) - 1;
    const std::uint32_t mantissa = bits & mantissaMask;
    const std::uint32_t exponent = (bits >> mantissaBits) & exponentMask;
    const float sign = (bits >> (mantissaBits + exponentBits)) & 1u ? -1.0F : 1.0F;
    const int bias = (1 << (exponentBits - 1)) - 1;
    if (exponent == exponentMask && (ieee || mantissa == mantissaMask))
        return ieee && mantissa == 0 ? sign * std::numeric_limits<float>::infinity()
                                     : std::numeric_limits<float>::quiet_NaN();
    if (exponent == 0)
        return sign * std::ldexp(static_cast<float>(mantissa), 1 - bias - mantissaBits);
    return sign * std::ldexp(static_cast<float>(mantissa | (mantissaMask + 1)),
                             static_cast<int>(exponent) - bias - mantissaBits);
}

float valueOf(std::uint32_t bits, TensorDtype dtype)
{
    float value = 0;
    switch (dtype) {
    case TensorDtype::F16:
        return smallFloat(bits, 5, 10, true);
    case TensorDtype::F8_E5M2:
        return smallFloat(bits, 5, 2, true);
    case TensorDtype::F8_E4M3:
        return smallFloat(bits, 4, 3, false);
    case TensorDtype::BF16:
        bits <<= 16;
        break;
    default:
        break;
    }
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

bool readable(TensorDtype dtype)
{
    return dtype == TensorDtype::F16 || dtype == TensorDtype::BF16 || dtype == TensorDtype::F32 ||
           dtype == TensorDtype::F8_E4M3 || dtype == TensorDtype::F8_E5M2;
}

} // namespace

Result<std::vector<float>> tensorValues(const SafetensorsFile& file, const TensorInfo& tensor)
{
    if (!readable(tensor.dtype) || tensor.elements() > kMaxValues)
        return fail(ErrorCode::Unsupported,
                    "tensor " + tensor.name + " has the unexpected type " + std::string(dtypeName(tensor.dtype)) +
                        " or size",
                    file.path().string());
    std::vector<std::byte> bytes(tensor.bytes());
    if (auto read = file.read(tensor.name, bytes); !read)
        return tl::unexpected(read.error());
    const std::size_t width = dtypeBits(tensor.dtype) / 8;
    std::vector<float> values;
    values.reserve(tensor.elements());
    for (std::size_t at = 0; at + width <= bytes.size(); at += width) {
        std::uint32_t bits = 0;
        for (std::size_t i = width; i-- > 0;)
            bits = (bits << 8) | std::to_integer<std::uint32_t>(bytes[at + i]);
        values.push_back(valueOf(bits, tensor.dtype));
    }
    return values;
}

} // namespace seedbook
