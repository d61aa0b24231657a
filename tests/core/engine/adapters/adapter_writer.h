// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/safetensors_file.h"
#include <bit>
#include <deque>
#include <random>
#include <stdexcept>

namespace seedbook::testing {

// Writes adapter files for tests, tensor by tensor.
class AdapterWriter
{
public:
    AdapterWriter() = default;
    AdapterWriter(const AdapterWriter&) = delete; // its tensors point into its bytes
    AdapterWriter& operator=(const AdapterWriter&) = delete;

    AdapterWriter& add(const std::string& name, std::vector<std::int64_t> shape, std::vector<float> values)
    {
        std::vector<std::byte>& bytes = m_bytes.emplace_back(values.size() * sizeof(float));
        std::size_t at = 0;
        for (const float value : values)
            for (const std::byte byte : std::bit_cast<std::array<std::byte, 4>>(value))
                bytes[at++] = byte;
        m_tensors.push_back({name, TensorDtype::F32, std::move(shape), bytes});
        return *this;
    }

    // Small values drawn from the name.
    AdapterWriter& drawn(const std::string& name, const std::vector<std::int64_t>& shape)
    {
        std::size_t count = 1;
        for (const std::int64_t side : shape)
            count *= static_cast<std::size_t>(side);
        std::mt19937 random(static_cast<unsigned>(std::hash<std::string>{}(name)));
        std::vector<float> values(count);
        for (float& value : values)
            value = (static_cast<float>(random() % 2001) - 1000.0F) / 5000.0F;
        return add(name, shape, std::move(values));
    }

    AdapterWriter& lora(const std::string& target, std::int64_t out, std::int64_t in, std::int64_t rank)
    {
        drawn(target + ".lora_down.weight", {rank, in});
        return drawn(target + ".lora_up.weight", {out, rank});
    }

    // A tensor of another type with zeroed bytes.
    AdapterWriter& zeros(const std::string& name, TensorDtype dtype, std::vector<std::int64_t> shape, std::size_t bytes)
    {
        m_tensors.push_back({name, dtype, std::move(shape), m_bytes.emplace_back(bytes)});
        return *this;
    }

    std::filesystem::path write(const std::filesystem::path& path,
                                const std::map<std::string, std::string>& metadata = {}) const
    {
        if (auto ok = writeSafetensors(path, m_tensors, metadata); !ok)
            throw std::runtime_error(describe(ok.error()));
        return path;
    }

private:
    std::deque<std::vector<std::byte>> m_bytes;
    std::vector<TensorData> m_tensors;
};

} // namespace seedbook::testing
