// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/recipe/recipe.h"
#include "core/base/hash.h"
#include "core/base/utf8.h"
#include <array>
#include <limits>
#include <utility>

namespace seedbook {

constexpr std::array<std::pair<Sampler, std::string_view>, 4> kSamplers{
    {{Sampler::Ddim, "ddim"}, {Sampler::Euler, "euler"}, {Sampler::EulerA, "euler_a"}, {Sampler::Dpmpp2M, "dpmpp_2m"}}};
constexpr std::array<std::pair<Schedule, std::string_view>, 2> kSchedules{
    {{Schedule::Model, "model"}, {Schedule::Karras, "karras"}}};

template <class Table, class Value>
static std::string_view nameIn(const Table& table, Value value)
{
    for (const auto& [entry, name] : table) {
        if (entry == value)
            return name;
    }
    return {};
}

template <class Value, class Table>
static Result<Value> valueIn(const Table& table, std::string_view kind, std::string_view wanted)
{
    std::string names;
    for (const auto& [entry, name] : table) {
        if (name == wanted)
            return entry;
        names += names.empty() ? "" : ", ";
        names += name;
    }
    return fail(ErrorCode::InvalidArgument,
                "there is no " + std::string(kind) + " '" + std::string(wanted) + "'; choose one of " + names);
}

std::string_view samplerName(Sampler sampler)
{
    return nameIn(kSamplers, sampler);
}

std::string_view scheduleName(Schedule schedule)
{
    return nameIn(kSchedules, schedule);
}

Result<Sampler> samplerFromName(std::string_view name)
{
    return valueIn<Sampler>(kSamplers, "sampler", name);
}

Result<Schedule> scheduleFromName(std::string_view name)
{
    return valueIn<Schedule>(kSchedules, "schedule", name);
}

static Result<void> validateText(std::string_view field, std::string_view text)
{
    constexpr std::size_t kMaxBytes = 100'000;
    if (text.size() > kMaxBytes)
        return fail(ErrorCode::InvalidArgument, std::string(field) + " is longer than 100,000 bytes");
    if (text.find('\0') != std::string_view::npos)
        return fail(ErrorCode::InvalidArgument, std::string(field) + " holds a NUL character");
    if (!isUtf8(text))
        return fail(ErrorCode::InvalidArgument, std::string(field) + " is not UTF-8 text");
    return {};
}

static Result<void> validateRange(std::string_view field, int value, int low, int high, int multiple)
{
    if (value >= low && value <= high && value % multiple == 0)
        return {};
    std::string message = std::string(field) + " " + std::to_string(value) + " is not ";
    message += multiple == 1 ? "a number" : "a multiple of " + std::to_string(multiple);
    return fail(ErrorCode::InvalidArgument, message + " from " + std::to_string(low) + " to " + std::to_string(high));
}

Result<void> validate(const Recipe& recipe)
{
    constexpr std::uint64_t kMaxSeed = std::numeric_limits<std::int64_t>::max();
    auto checked = validateText("prompt", recipe.prompt);
    if (checked)
        checked = validateText("negative", recipe.negative);
    if (checked)
        checked = validateText("model", recipe.modelFingerprint);
    if (checked)
        checked = validateRange("width", recipe.width, 64, 4096, 8);
    if (checked)
        checked = validateRange("height", recipe.height, 64, 4096, 8);
    if (checked)
        checked = validateRange("steps", recipe.steps, 1, 1000, 1);
    if (checked && recipe.seed > kMaxSeed)
        return fail(ErrorCode::InvalidArgument, "seed is not a number from 0 to " + std::to_string(kMaxSeed));
    if (checked && !(recipe.guidance >= 0 && recipe.guidance <= 100))
        return fail(ErrorCode::InvalidArgument, "guidance is not a number from 0 to 100");
    if (checked && (samplerName(recipe.sampler).empty() || scheduleName(recipe.schedule).empty()))
        return fail(ErrorCode::InvalidArgument, "sampler or schedule is not one of those there are");
    if (checked && recipe.schedule == Schedule::Karras && !hasKarras(recipe.sampler))
        return fail(ErrorCode::InvalidArgument,
                    "the sampler " + std::string(samplerName(recipe.sampler)) +
                        " has no karras schedule; take the schedule model, or euler or dpmpp_2m");
    return checked;
}

std::string recipeKey(const Recipe& recipe)
{
    return sha256Hex(std::string_view(toCanonicalJson(recipe)));
}

} // namespace seedbook
