// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/safetensors_file.h"
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace seedbook {

// What makes a stored tensor the one a module wants.
enum class TensorChange {
    None,
    Transpose, // of two sides
    Squeeze,   // sides of 1 after the second are dropped: a 1x1 convolution as a matrix
    FirstThird,
    SecondThird, // of the rows
    LastThird,
};

// Where a tensor lies.
struct TensorPlace
{
    const SafetensorsFile* file = nullptr;
    const TensorInfo* stored = nullptr;
    TensorChange change = TensorChange::None;
    const TensorInfo* scale = nullptr; // a single number the values are multiplied by; nullptr: none

    [[nodiscard]] std::vector<std::int64_t> shape() const; // after the change
};

// The tensors of one component (UNet, text encoder, autoencoder) by the names that diffusers and transformers give
// them, whatever the file calls them. Points into files that somebody else keeps.
class ComponentTensors
{
public:
    ComponentTensors() = default;
    // Files that already use those names: a component's file, or its shards.
    explicit ComponentTensors(const std::vector<SafetensorsFile>& files);

    void add(std::string name, const TensorPlace& place);
    [[nodiscard]] const TensorPlace* find(const std::string& name) const; // nullptr: not there
    [[nodiscard]] bool has(const std::string& name) const { return find(name) != nullptr; }
    // Side `side` of the tensor; 0 where there is no such tensor or side.
    [[nodiscard]] int side(const std::string& name, std::size_t side) const;
    [[nodiscard]] const std::map<std::string, TensorPlace>& all() const { return m_places; }
    [[nodiscard]] std::string origin() const; // path of the first file, for messages
    // Those whose name begins with one of the prefixes.
    [[nodiscard]] ComponentTensors only(const std::vector<std::string_view>& prefixes) const;

private:
    std::map<std::string, TensorPlace> m_places;
};

// `places` of one file, with each place's scale tensor found: `x.scale_weight` beside `x.weight`.
[[nodiscard]] TensorPlace placeOf(const SafetensorsFile& file, const TensorInfo& tensor,
                                  TensorChange change = TensorChange::None);

// Marks of fp8 files, which are no weights: `scaled_fp8`, `x.scale_weight`, `x.scale_input`.
[[nodiscard]] bool isScaleMark(std::string_view name);

} // namespace seedbook
