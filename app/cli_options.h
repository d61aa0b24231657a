// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli_context.h"
#include <optional>

namespace seedbook::cli {

// The options that `render` and `generate` share, as text until checked.
struct PictureOptions
{
    std::string model;
    std::string negative;
    std::string size;
    std::string sampler = "dpmpp_2m";
    std::string schedule = "model";
    std::string device = "auto";
    std::string emphasis = "original";
    std::string noise = "cpu";
    std::string seedSize;
    std::string init;
    std::string vae;
    int steps = 16;
    int clipSkip = 1;
    double modelMemory = -1; // GiB; below 0: not given
    double tileAbove = static_cast<double>(kTileAbovePixels) / 1e6;
    double guidance = 4.0;
    double guidanceRescale = 0;
    double strength = 0.75;
    double variationStrength = 0;
    std::uint64_t variationSeed = 0;
    std::uint64_t seed = 42;

    void addTo(CLI::App& verb);
};

struct CheckedOptions
{
    DeviceChoice device = DeviceChoice::Auto;
    EngineLimits limits;
    ComposeSettings settings; // all but template and count; the model's native size where none was given
};

// Errors: InvalidArgument naming the option; NotFound and InvalidFile of the model.
Result<CheckedOptions> check(const PictureOptions& options);

// For the session that makes the pictures.
SessionOptions sessionFor(const CheckedOptions& checked);

// "128x96". Errors: InvalidArgument.
Result<std::pair<int, int>> parseSize(std::string_view text);

} // namespace seedbook::cli
