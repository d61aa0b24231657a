// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli_options.h"
#include "core/base/paths.h"
#include <charconv>

namespace seedbook::cli {

void PictureOptions::addTo(CLI::App& verb)
{
    verb.add_option("--negative", negative, "what to avoid");
    verb.add_option("--seed", seed, "noise seed of the (first) picture")->capture_default_str();
    verb.add_option("--model", model, "folder in diffusers layout; without it, the starter model");
    verb.add_option("--size", size, "WIDTHxHEIGHT in pixels, multiples of 8; without it, the model's own");
    verb.add_option("--steps", steps, "sampler steps, 1-1000")->capture_default_str();
    verb.add_option("--guidance", guidance, "classifier-free guidance; 1 and below turns it off")
        ->capture_default_str();
    verb.add_option("--sampler", sampler, "ddim, euler, euler_a, dpmpp_2m")->capture_default_str();
    verb.add_option("--schedule", schedule, "model (as the model's scheduler_config.json has it) or karras")
        ->capture_default_str();
    verb.add_option("--device", device, "auto, cpu, cuda")->capture_default_str();
}

Result<std::pair<int, int>> parseSize(std::string_view text)
{
    const auto middle = text.find('x');
    int width = 0, height = 0;
    const auto number = [](std::string_view digits, int& value) {
        const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return parsed.ec == std::errc() && parsed.ptr == digits.data() + digits.size();
    };
    if (middle == std::string_view::npos || !number(text.substr(0, middle), width) ||
        !number(text.substr(middle + 1), height))
        return fail(ErrorCode::InvalidArgument, "a size is written WIDTHxHEIGHT, as 128x128",
                    "--size " + std::string(text));
    return std::pair(width, height);
}

Result<CheckedOptions> check(const PictureOptions& options)
{
    CheckedOptions checked;
    checked.model = options.model.empty() ? resourceFolder() / "starter" : std::filesystem::path(options.model);
    auto sampler = samplerFromName(options.sampler);
    auto schedule = scheduleFromName(options.schedule);
    auto device = deviceFromName(options.device);
    if (!sampler)
        return tl::unexpected(sampler.error());
    if (!schedule)
        return tl::unexpected(schedule.error());
    if (!device)
        return tl::unexpected(device.error());
    checked.sampler = *sampler;
    checked.schedule = *schedule;
    checked.device = *device;
    if (options.size.empty()) {
        auto info = inspectModel(checked.model, cacheFolder());
        if (!info)
            return tl::unexpected(info.error());
        checked.width = checked.height = info->nativeSize;
        return checked;
    }
    auto size = parseSize(options.size);
    if (!size)
        return tl::unexpected(size.error());
    std::tie(checked.width, checked.height) = *size;
    return checked;
}

} // namespace seedbook::cli
