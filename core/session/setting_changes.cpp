// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/take_over.h"
#include <array>
#include <charconv>

namespace seedbook {
namespace {

std::string shortest(double value)
{
    std::array<char, 32> digits{};
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr};
}

std::string sizeText(int width, int height)
{
    return width == 0 ? std::string() : std::to_string(width) + "x" + std::to_string(height);
}

std::vector<std::pair<std::string, std::string>> fieldsOf(const ComposeSettings& s)
{
    const bool varied = s.variationStrength > 0;
    return {{"prompt", s.templateText},
            {"negative", s.negative},
            {"model", s.model.string()},
            {"vae", s.vae},
            {"size", sizeText(s.width, s.height)},
            {"steps", std::to_string(s.steps)},
            {"guidance", shortest(s.guidance)},
            {"sampler", std::string(samplerLabel(s.sampler))},
            {"schedule", std::string(scheduleLabel(s.schedule))},
            {"seed", std::to_string(s.firstSeed)},
            {"noise", std::string(noiseSourceName(s.noise))},
            {"clip_skip", std::to_string(s.clipSkip)},
            {"emphasis", std::string(emphasisLabel(s.emphasis))},
            {"variation", varied ? std::to_string(s.variationSeed) + " × " + shortest(s.variationStrength) : ""},
            {"seed_size", sizeText(s.seedWidth, s.seedHeight)},
            {"guidance_rescale", shortest(s.guidanceRescale)},
            {"start", s.startPicture.string()},
            {"profile", std::string(profileName(s.profile))}};
}

} // namespace

std::vector<SettingChange> changesBetween(const ComposeSettings& from, const ComposeSettings& to)
{
    const auto old = fieldsOf(from), now = fieldsOf(to);
    std::vector<SettingChange> changes;
    for (std::size_t i = 0; i < old.size(); ++i)
        if (old[i].second != now[i].second)
            changes.push_back({old[i].first, old[i].second, now[i].second});
    return changes;
}

} // namespace seedbook
