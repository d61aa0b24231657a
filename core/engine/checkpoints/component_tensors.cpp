// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoints/component_tensors.h"
#include <algorithm>
#include <limits>

namespace seedbook {

std::vector<std::int64_t> TensorPlace::shape() const
{
    std::vector<std::int64_t> shape = stored->shape;
    switch (change) {
    case TensorChange::None:
        break;
    case TensorChange::Transpose:
        std::ranges::reverse(shape);
        break;
    case TensorChange::Squeeze:
        while (shape.size() > 2 && shape.back() == 1)
            shape.pop_back();
        break;
    case TensorChange::FirstThird:
    case TensorChange::SecondThird:
    case TensorChange::LastThird:
        if (!shape.empty())
            shape.front() /= 3;
        break;
    }
    return shape;
}

bool isScaleMark(std::string_view name)
{
    return name == "scaled_fp8" || name.ends_with(".scaled_fp8") || name.ends_with(".scale_weight") ||
           name.ends_with(".scale_input");
}

TensorPlace placeOf(const SafetensorsFile& file, const TensorInfo& tensor, TensorChange change)
{
    TensorPlace place{&file, &tensor, change, nullptr};
    constexpr std::string_view kWeight = ".weight";
    if (tensor.name.ends_with(kWeight)) {
        const std::string layer = tensor.name.substr(0, tensor.name.size() - kWeight.size());
        const TensorInfo* scale = file.find(layer + ".scale_weight");
        if (scale && scale->elements() == 1)
            place.scale = scale;
    }
    return place;
}

ComponentTensors::ComponentTensors(const std::vector<SafetensorsFile>& files)
{
    for (const SafetensorsFile& file : files)
        for (const TensorInfo& tensor : file.tensors())
            if (!isScaleMark(tensor.name))
                add(tensor.name, placeOf(file, tensor));
}

void ComponentTensors::add(std::string name, const TensorPlace& place)
{
    m_places.emplace(std::move(name), place);
}

const TensorPlace* ComponentTensors::find(const std::string& name) const
{
    const auto it = m_places.find(name);
    return it == m_places.end() ? nullptr : &it->second;
}

int ComponentTensors::side(const std::string& name, std::size_t side) const
{
    const TensorPlace* place = find(name);
    if (!place)
        return 0;
    const std::vector<std::int64_t> shape = place->shape();
    const bool fits = side < shape.size() && shape[side] <= std::numeric_limits<int>::max();
    return fits ? static_cast<int>(shape[side]) : 0;
}

std::string ComponentTensors::origin() const
{
    return m_places.empty() ? std::string() : m_places.begin()->second.file->path().string();
}

ComponentTensors ComponentTensors::only(const std::vector<std::string_view>& prefixes) const
{
    ComponentTensors chosen;
    for (const auto& [name, place] : m_places)
        if (std::ranges::any_of(prefixes, [&](std::string_view prefix) { return name.starts_with(prefix); }))
            chosen.add(name, place);
    return chosen;
}

} // namespace seedbook
