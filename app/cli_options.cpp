// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli_options.h"
#include "core/base/paths.h"
#include <charconv>
#include <cmath>

namespace seedbook::cli {

namespace {

// "euler, euler_a, …"
template <class Value>
std::string namesOf(std::span<const Value> values, std::string_view (*nameOf)(Value))
{
    std::string names;
    for (Value value : values)
        names.append(names.empty() ? "" : ", ").append(nameOf(value));
    return names;
}

} // namespace

void PictureOptions::addTo(CLI::App& verb)
{
    verb.add_option("--negative", negative, "what to avoid");
    verb.add_option("--seed", seed, "noise seed of the (first) picture")->capture_default_str();
    verb.add_option("--model", model, "folder in diffusers layout; without it, the starter model");
    verb.add_option("--size", size, "WIDTHxHEIGHT in pixels, multiples of 8; without it, the model's own");
    verb.add_option("--steps", steps, "sampler steps, 1-1000")->capture_default_str();
    verb.add_option("--guidance", guidance, "classifier-free guidance; 1 and below turns it off")
        ->capture_default_str();
    verb.add_option("--sampler", sampler, namesOf(allSamplers(), samplerName))->capture_default_str();
    verb.add_option("--schedule", schedule,
                    namesOf(allSchedules(), scheduleName) + "; model: as the model's scheduler_config.json has it")
        ->capture_default_str();
    verb.add_option("--clip-skip", clipSkip, "1-12: from which layer of the text encoder, counted from the last")
        ->capture_default_str();
    verb.add_option("--emphasis", emphasis, "how (word:1.3) weighs: original, no_norm, ignore, literal")
        ->capture_default_str();
    verb.add_option("--noise", noise, "what a seed stands for: cpu (torch), nv_philox (as NVIDIA GPUs draw)")
        ->capture_default_str();
    verb.add_option("--variation-seed", variationSeed, "seed of the noise that is mixed in")->capture_default_str();
    verb.add_option("--variation-strength", variationStrength, "how much of it, 0-1")->capture_default_str();
    verb.add_option("--seed-size", seedSize, "WIDTHxHEIGHT that the seed is drawn for; without it, the picture's");
    verb.add_option("--guidance-rescale", guidanceRescale, "0-1, against burnt pictures of v-prediction models")
        ->capture_default_str();
    verb.add_option("--init", init, "picture to start from (PNG, JPEG, WebP)");
    verb.add_option("--strength", strength, "how far to go from it, 0-1")->capture_default_str();
    verb.add_option("--vae", vae, "VAE or TAESD whose decoder is used: a file, or a name in the library");
    verb.add_option("--device", device, "auto, cpu, cuda")->capture_default_str();
    verb.add_option("--model-memory", modelMemory,
                    "GiB that loaded models may take together; without it, half of the device's memory")
        ->check(CLI::Range(0.0, 4096.0));
    verb.add_option("--tile-above", tileAbove, "megapixels above which a picture is decoded in tiles; 0: always")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 1e6));
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

static Result<void> readNames(const PictureOptions& options, CheckedOptions& checked)
{
    const auto sampler = samplerFromName(options.sampler);
    const auto schedule = scheduleFromName(options.schedule);
    const auto emphasis = emphasisFromName(options.emphasis);
    const auto noise = noiseSourceFromName(options.noise);
    const auto device = deviceFromName(options.device);
    if (!sampler)
        return tl::unexpected(sampler.error());
    if (!schedule)
        return tl::unexpected(schedule.error());
    if (!emphasis)
        return tl::unexpected(emphasis.error());
    if (!noise)
        return tl::unexpected(noise.error());
    if (!device)
        return tl::unexpected(device.error());
    checked.device = *device;
    checked.settings.sampler = *sampler;
    checked.settings.schedule = *schedule;
    checked.settings.emphasis = *emphasis;
    checked.settings.noise = *noise;
    return {};
}

static Result<void> readSizes(const PictureOptions& options, ComposeSettings& settings)
{
    if (options.size.empty()) {
        const auto model = settings.model.empty() ? resourceFolder() / "starter" : settings.model;
        const auto info = describeModel(model);
        if (!info)
            return tl::unexpected(info.error());
        settings.width = settings.height = info->nativeSize;
    } else if (const auto size = parseSize(options.size); size) {
        std::tie(settings.width, settings.height) = *size;
    } else {
        return tl::unexpected(size.error());
    }
    if (options.seedSize.empty())
        return {};
    const auto seedSize = parseSize(options.seedSize);
    if (!seedSize)
        return tl::unexpected(seedSize.error());
    std::tie(settings.seedWidth, settings.seedHeight) = *seedSize;
    return {};
}

static std::filesystem::path wholePath(const std::string& given)
{
    return given.empty() ? std::filesystem::path() : std::filesystem::absolute(given);
}

Result<CheckedOptions> check(const PictureOptions& options)
{
    CheckedOptions checked;
    ComposeSettings& settings = checked.settings;
    settings.model = wholePath(options.model);
    settings.negative = options.negative;
    settings.steps = options.steps;
    settings.guidance = options.guidance;
    settings.clipSkip = options.clipSkip;
    settings.variationSeed = options.variationSeed;
    settings.variationStrength = options.variationStrength;
    settings.guidanceRescale = options.guidanceRescale;
    settings.startPicture = wholePath(options.init);
    settings.startStrength = options.strength;
    settings.vae = options.vae;
    settings.firstSeed = options.seed;
    if (options.modelMemory >= 0)
        checked.limits.modelMemory = static_cast<std::uint64_t>(options.modelMemory * (1u << 30));
    checked.limits.tileAbovePixels = std::llround(options.tileAbove * 1e6);
    auto read = readNames(options, checked);
    if (read)
        read = readSizes(options, settings);
    return read ? Result<CheckedOptions>(std::move(checked)) : tl::unexpected(read.error());
}

SessionOptions sessionFor(const CheckedOptions& checked)
{
    SessionOptions options = sessionOptions(checked.device, true);
    options.limits = checked.limits;
    return options;
}

} // namespace seedbook::cli
