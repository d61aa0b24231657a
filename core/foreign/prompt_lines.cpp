// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/foreign/prompt_lines.h"
#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/foreign/foreign_values.h"
#include "core/foreign/sampler_words.h"
#include "core/foreign/shell_words.h"
#include <algorithm>
#include <array>
#include <limits>

namespace seedbook {
namespace {

using namespace foreign;

struct Option
{
    std::string name; // without dashes, kohya's letters as AUTOMATIC1111's words
    std::string value;
};

struct Known
{
    std::string_view name, letter;
    bool words = false; // the value goes on to the next option
    bool alone = false; // may stand without a value
};

constexpr std::array kKnown{
    Known{"prompt", "", true},
    Known{"negative_prompt", "n", true},
    Known{"seed", "d", true},
    Known{"steps", "s"},
    Known{"cfg_scale", "l"},
    Known{"width", "w"},
    Known{"height", "h"},
    Known{"sampler_name", "", true},
    Known{"sd_model", "", true},
    Known{"batch_size", ""},
    Known{"n_iter", ""},
    Known{"subseed", ""},
    Known{"subseed_strength", ""},
    Known{"seed_resize_from_w", ""},
    Known{"seed_resize_from_h", ""},
    Known{"restore_faces", "", false, true},
    Known{"tiling", "", false, true},
    Known{"do_not_save_samples", "", false, true},
    Known{"do_not_save_grid", "", false, true},
};

const Known* knownOption(std::string_view name)
{
    const auto found = std::ranges::find_if(
        kKnown, [&](const Known& known) { return known.name == name || (!name.empty() && known.letter == name); });
    return found == kKnown.end() ? nullptr : &*found;
}

bool isOption(std::string_view word)
{
    if (word.size() < 3 || !word.starts_with("--"))
        return false;
    const char letter = asciiLower(word.substr(2, 1)).front();
    return letter >= 'a' && letter <= 'z';
}

// Where the options of a line begin; npos for none.
std::size_t optionsIn(std::string_view text)
{
    if (isOption(text))
        return 0;
    std::size_t at = text.find(" --");
    while (at != std::string_view::npos && !isOption(text.substr(at + 1)))
        at = text.find(" --", at + 1);
    return at;
}

// Options of the words from `at` on.
std::vector<Option> optionsOf(const std::vector<std::string>& words)
{
    std::vector<Option> options;
    for (std::size_t at = 0; at < words.size();) {
        if (!isOption(words[at])) {
            options.push_back({{}, words[at++]});
            continue;
        }
        const std::string name = words[at++].substr(2);
        const Known* known = knownOption(name);
        Option option{known ? std::string(known->name) : name, {}};
        const bool many = !known || known->words;
        for (int taken = 0; at < words.size() && !isOption(words[at]) && (many || taken == 0); ++taken, ++at)
            option.value += (option.value.empty() ? "" : " ") + words[at];
        options.push_back(std::move(option));
    }
    return options;
}

template <class Take>
void takeNumberOf(PromptLine& line, const Option& option, Take take)
{
    if (const auto value = number(std::string_view(option.value)))
        take(line.settings, *value);
    else
        outOfRange(line.settings, option.name, option.value);
}

void takeCount(PromptLine& line, const Option& option)
{
    const auto value = wholeNumber(option.value);
    if (value && *value >= 1 && *value <= static_cast<std::int64_t>(kMaxPromptLines) / line.count)
        line.count *= static_cast<int>(*value);
    else
        outOfRange(line.settings, option.name, option.value);
}

// One side of a picture; the other may come from elsewhere.
void takeSide(PromptLine& line, const Option& option, std::optional<int>& side)
{
    ForeignSettings apart;
    if (const auto value = number(std::string_view(option.value)))
        takeSize(apart, *value, *value);
    side = apart.width;
    if (!side)
        outOfRange(line.settings, option.name, option.value);
}

void takeVariation(PromptLine& line, const Option& option)
{
    ForeignSettings apart;
    const auto strength = number(std::string_view(option.value));
    if (option.name == "subseed") {
        takeSeed(apart, Json(option.value));
        line.settings.variationSeed = apart.seed;
    } else if (strength && *strength >= 0 && *strength <= 1) {
        line.settings.variationStrength = strength;
    }
    if (option.name == "subseed" ? !apart.seed : !line.settings.variationStrength)
        outOfRange(line.settings, option.name, option.value);
}

void takeOption(PromptLine& line, const Option& option)
{
    ForeignSettings& settings = line.settings;
    const std::string_view name = option.name;
    if (name == "prompt") {
        settings.prompt = option.value;
    } else if (name == "negative_prompt") {
        settings.negative = option.value;
        line.ownNegative = true;
    } else if (name == "steps") {
        takeNumberOf(line, option, takeSteps);
    } else if (name == "cfg_scale") {
        takeNumberOf(line, option, takeGuidance);
    } else if (name == "width" || name == "height") {
        takeSide(line, option, name == "width" ? settings.width : settings.height);
    } else if (name == "seed_resize_from_w" || name == "seed_resize_from_h") {
        takeSide(line, option, name.ends_with('w') ? settings.seedWidth : settings.seedHeight);
    } else if (name == "sampler_name") {
        takeA1111Sampler(settings, option.value, {});
    } else if (name == "sd_model") {
        settings.modelName = fileStem(option.value.substr(0, option.value.find(" [")));
    } else if (name == "batch_size" || name == "n_iter") {
        takeCount(line, option);
    } else if (name == "subseed" || name == "subseed_strength") {
        takeVariation(line, option);
    } else if (name.empty()) {
        settings.notes.push_back("\"" + option.value +
                                 "\" stands behind an option that takes one value, and is left out");
    } else if (!knownOption(name) || (option.value != "false" && name != "do_not_save_grid")) {
        noCounterpart(settings, "--" + option.name, option.value.empty() ? "on" : option.value);
    }
}

// -1 is "any" in AUTOMATIC1111: the next one here, so that it can be made again.
std::vector<std::uint64_t> seedsOf(PromptLine& line, const Option& option)
{
    std::vector<std::uint64_t> seeds;
    for (std::string_view rest = option.value; !rest.empty();) {
        const std::string_view one = trimmed(rest.substr(0, rest.find(',')));
        rest = rest.size() > rest.find(',') ? rest.substr(rest.find(',') + 1) : std::string_view();
        ForeignSettings apart;
        if (one != "-1")
            takeSeed(apart, Json(std::string(one)));
        if (apart.seed)
            seeds.push_back(*apart.seed);
        for (std::string& note : apart.notes)
            line.settings.notes.push_back(std::move(note));
    }
    return seeds;
}

// A prompt, then options, as kohya has it; or options from the start; or none.
void readLine(PromptLine line, std::string_view text, std::vector<PromptLine>& lines)
{
    const std::size_t dashes = optionsIn(text);
    const auto words = dashes == std::string_view::npos ? std::nullopt : shellWords(text.substr(dashes));
    line.settings.prompt = std::string(trimmed(words ? text.substr(0, dashes) : text));
    if (dashes != std::string_view::npos && !words)
        line.settings.notes.push_back("a quote is not closed, so that all of the line is the prompt");
    std::vector<std::uint64_t> seeds;
    for (const Option& option : words ? optionsOf(*words) : std::vector<Option>())
        if (option.name == "seed")
            seeds = seedsOf(line, option);
        else
            takeOption(line, option);
    if (seeds.empty())
        lines.push_back(line);
    for (const std::uint64_t seed : seeds) {
        line.settings.seed = seed;
        lines.push_back(line);
        line.settings.notes.clear();
    }
}

} // namespace

Result<std::vector<PromptLine>> readPromptLines(std::string_view text)
{
    if (!isUtf8(text))
        return fail(ErrorCode::InvalidFile, "the file of prompts is not UTF-8 text: save it as UTF-8");
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    std::vector<PromptLine> lines;
    for (int number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line == "#" || line.starts_with("# "))
            continue;
        PromptLine open;
        open.number = number;
        open.settings.tool = "AUTOMATIC1111";
        readLine(std::move(open), line, lines);
        if (lines.size() > kMaxPromptLines)
            return fail(ErrorCode::InvalidFile,
                        "the file holds more than " + std::to_string(kMaxPromptLines) + " prompts");
    }
    if (lines.empty())
        return fail(ErrorCode::NotFound, "the file holds no prompts");
    return lines;
}

} // namespace seedbook
