// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace seedbook {

// Element types of safetensors; the names in the file are the same ("F8_E4M3").
enum class TensorDtype {
    Bool,
    F4,
    F6_E2M3,
    F6_E3M2,
    U8,
    I8,
    F8_E5M2,
    F8_E4M3,
    F8_E8M0,
    F8_E4M3FNUZ,
    F8_E5M2FNUZ,
    I16,
    U16,
    F16,
    BF16,
    I32,
    U32,
    F32,
    C64,
    F64,
    I64,
    U64,
};
[[nodiscard]] std::string_view dtypeName(TensorDtype dtype);
[[nodiscard]] std::uint64_t dtypeBits(TensorDtype dtype);

struct TensorInfo
{
    std::string name;
    TensorDtype dtype = TensorDtype::F32;
    std::vector<std::int64_t> shape; // empty: a scalar; a side may be 0
    std::uint64_t begin = 0;         // bytes, from the first byte after the header
    std::uint64_t end = 0;

    [[nodiscard]] std::uint64_t bytes() const { return end - begin; }
    [[nodiscard]] std::uint64_t elements() const; // product of the shape
};

// What the JSON header of a safetensors file says, checked by itself: offsets contiguous from 0, sizes equal to shape
// times dtype.
struct SafetensorsHeader
{
    std::vector<TensorInfo> tensors; // by offset
    std::map<std::string, std::string> metadata;
    std::uint64_t dataStart = 0; // in the file
    std::uint64_t dataBytes = 0; // that the tensors need
};

inline constexpr std::uint64_t kMaxHeaderBytes = 100'000'000; // the reference's limit
inline constexpr std::size_t kMaxTensors = 200'000;           // ours

// `json` is the header without its length word. Errors: InvalidFile, as SafetensorsFile::open.
[[nodiscard]] Result<SafetensorsHeader> parseSafetensorsHeader(std::string_view json);

} // namespace seedbook
