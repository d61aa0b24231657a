// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/recipe/recipe.h"
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

namespace seedbook {

using Json = nlohmann::json;

std::string toCanonicalJson(const Recipe& recipe)
{
    // nlohmann::json keeps keys sorted and prints the shortest digits that read back; adding zero turns -0.0 into 0.0.
    const Json json{{"version", 1},
                    {"prompt", recipe.prompt},
                    {"negative", recipe.negative},
                    {"seed", recipe.seed},
                    {"width", recipe.width},
                    {"height", recipe.height},
                    {"steps", recipe.steps},
                    {"guidance", recipe.guidance + 0.0},
                    {"sampler", samplerName(recipe.sampler)},
                    {"schedule", scheduleName(recipe.schedule)},
                    {"model", recipe.modelFingerprint}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// A flat object without a repeated key; anything else, however deep or long, is turned away while it is read.
static Result<Json> parseFlatObject(std::string_view text)
{
    constexpr std::size_t kMaxBytes = 2u << 20;
    if (text.size() > kMaxBytes)
        return fail(ErrorCode::InvalidFile, "the recipe is longer than 2 MiB");
    std::string problem;
    std::set<std::string> keys;
    const auto watch = [&problem, &keys](int depth, Json::parse_event_t event, Json& parsed) {
        const bool opens = event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start;
        if (opens && depth > 0)
            problem = "the recipe holds a list or an object";
        if (event == Json::parse_event_t::key && !keys.insert(parsed.get<std::string>()).second)
            problem = "the recipe has two values named '" + parsed.get<std::string>() + "'";
        return problem.empty();
    };
    Json json = Json::parse(text.begin(), text.end(), watch, false);
    if (!problem.empty())
        return fail(ErrorCode::InvalidFile, problem);
    if (!json.is_object())
        return fail(ErrorCode::InvalidFile, "the recipe is not a JSON object");
    return json;
}

namespace {
// Takes members out of the object one by one and remembers the first that is missing or of another type.
class Members
{
public:
    explicit Members(Json json)
        : m_json(std::move(json))
    {
    }

    std::string text(const char* key)
    {
        return take(key, "a text", &Json::is_string).value_or(Json("")).get<std::string>();
    }
    double number(const char* key) { return take(key, "a number", &Json::is_number).value_or(Json(0)).get<double>(); }

    std::uint64_t natural(const char* key)
    {
        return take(key, "a whole number of at least 0", &Json::is_number_unsigned)
            .value_or(Json(0u))
            .get<std::uint64_t>();
    }

    int small(const char* key)
    {
        const std::uint64_t value = natural(key);
        if (value > 1'000'000)
            note("'" + std::string(key) + "' is too large");
        return value > 1'000'000 ? 0 : static_cast<int>(value);
    }

    // The first problem; when all was well, a member nobody took.
    [[nodiscard]] std::string problem() const
    {
        if (m_problem.empty() && !m_json.empty())
            return "the recipe has an unknown value '" + m_json.begin().key() + "'";
        return m_problem;
    }

private:
    std::optional<Json> take(const char* key, const char* kind, bool (Json::*is)() const noexcept)
    {
        const auto found = m_json.find(key);
        if (found == m_json.end()) {
            note("the recipe has no '" + std::string(key) + "'");
            return std::nullopt;
        }
        Json value = std::move(*found);
        m_json.erase(found);
        if ((value.*is)())
            return value;
        note("'" + std::string(key) + "' is not " + kind);
        return std::nullopt;
    }

    void note(std::string problem)
    {
        if (m_problem.empty())
            m_problem = std::move(problem);
    }

    Json m_json;
    std::string m_problem;
};
} // namespace

static tl::unexpected<Error> invalid(std::string message)
{
    return fail(ErrorCode::InvalidFile, std::move(message));
}

Result<Recipe> recipeFromJson(std::string_view json)
{
    auto object = parseFlatObject(json);
    if (!object)
        return tl::unexpected(object.error());
    Members members(std::move(*object));
    Recipe recipe;
    const int version = members.small("version");
    recipe.prompt = members.text("prompt");
    recipe.negative = members.text("negative");
    recipe.seed = members.natural("seed");
    recipe.width = members.small("width");
    recipe.height = members.small("height");
    recipe.steps = members.small("steps");
    recipe.guidance = members.number("guidance");
    const auto sampler = samplerFromName(members.text("sampler"));
    const auto schedule = scheduleFromName(members.text("schedule"));
    recipe.modelFingerprint = members.text("model");
    if (const std::string problem = members.problem(); !problem.empty())
        return invalid(problem);
    if (version != 1)
        return invalid("the recipe has version " + std::to_string(version) + ", and this program reads version 1");
    if (!sampler || !schedule)
        return invalid(!sampler ? sampler.error().message : schedule.error().message);
    recipe.sampler = *sampler;
    recipe.schedule = *schedule;
    if (auto checked = validate(recipe); !checked)
        return invalid(checked.error().message);
    return recipe;
}

} // namespace seedbook
