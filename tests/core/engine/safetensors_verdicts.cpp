// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// For tests/tools/check_safetensors.py: writes two tensors to the file named on the command line, then reads paths, one
// a line, and prints for each "ok" with its tensors, or the fault.
#include "core/engine/safetensors_file.h"
#include <array>
#include <iostream>

int main(int argc, char** argv)
{
    using namespace seedbook;
    const std::array<float, 4> latents{0.5F, -1.0F, 2.0F, 3.25F};
    const std::array<std::uint8_t, 3> mask{1, 2, 3};
    const std::vector<TensorData> tensors{
        {"mask", TensorDtype::U8, {3}, std::as_bytes(std::span(mask))},
        {"latents", TensorDtype::F32, {1, 2, 1, 2}, std::as_bytes(std::span(latents))}};
    if (argc != 2 || !writeSafetensors(argv[1], tensors, {{"format", "pt"}}))
        return 1;
    std::string path;
    while (std::getline(std::cin, path)) {
        const auto file = SafetensorsFile::open(path);
        if (!file) {
            std::cout << file.error().message << '\n';
            continue;
        }
        std::cout << "ok";
        for (const TensorInfo& tensor : file->tensors()) {
            std::cout << ' ' << dtypeName(tensor.dtype) << ':' << tensor.bytes();
            for (const std::int64_t side : tensor.shape)
                std::cout << ',' << side;
        }
        std::cout << '\n';
    }
}
