// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/recipe/recipe.h"
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <vector>

namespace seedbook {

using Json = nlohmann::json;

// A value is written only where it differs from the default, so that recipes without it keep their key.
template <class Value>
static void addUnlessDefault(Json& json, const char* key, const Value& value, const Value& usual)
{
    if (value != usual)
        json[key] = value;
}

static Json adaptersJson(const std::vector<AdapterUse>& adapters)
{
    Json list = Json::array();
    for (const AdapterUse& use : adapters)
        list.push_back(
            {{"name", use.name}, {"sha256", use.sha256}, {"text", use.text + 0.0}, {"unet", use.unet + 0.0}});
    return list;
}

static Json embeddingsJson(const std::vector<EmbeddingUse>& embeddings)
{
    Json list = Json::array();
    for (const EmbeddingUse& use : embeddings)
        list.push_back({{"name", use.name}, {"sha256", use.sha256}});
    return list;
}

static void addOptional(Json& json, const Recipe& recipe)
{
    const Recipe usual;
    addUnlessDefault(json, "clip_skip", recipe.clipSkip, usual.clipSkip);
    addUnlessDefault(json, "emphasis", std::string(emphasisName(recipe.emphasis)),
                     std::string(emphasisName(usual.emphasis)));
    addUnlessDefault(json, "noise", std::string(noiseSourceName(recipe.noise)),
                     std::string(noiseSourceName(usual.noise)));
    if (recipe.variationStrength != 0) {
        json["variation_seed"] = recipe.variationSeed;
        json["variation_strength"] = recipe.variationStrength;
    }
    addUnlessDefault(json, "seed_width", recipe.seedWidth, usual.seedWidth);
    addUnlessDefault(json, "seed_height", recipe.seedHeight, usual.seedHeight);
    addUnlessDefault(json, "guidance_rescale", recipe.guidanceRescale, usual.guidanceRescale);
    addUnlessDefault(json, "vae", recipe.vae, usual.vae);
    if (recipe.start)
        json["start"] = {{"sha256", recipe.start->sha256}, {"strength", recipe.start->strength + 0.0}};
    if (!recipe.adapters.empty())
        json["adapters"] = adaptersJson(recipe.adapters);
    if (!recipe.embeddings.empty())
        json["embeddings"] = embeddingsJson(recipe.embeddings);
}

std::string toCanonicalJson(const Recipe& recipe)
{
    // nlohmann::json keeps keys sorted and prints the shortest digits that read back; adding zero turns -0.0 into 0.0.
    Json json{{"version", 1},
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
    addOptional(json, recipe);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// An object without repeated keys, at most three deep; anything else, however deep or long, is turned away while it is
// read.
static Result<Json> parseObject(std::string_view text)
{
    constexpr std::size_t kMaxBytes = 2u << 20;
    if (text.size() > kMaxBytes)
        return fail(ErrorCode::InvalidFile, "the recipe is longer than 2 MiB");
    std::string problem;
    std::vector<std::set<std::string>> keys;
    const auto watch = [&problem, &keys](int depth, Json::parse_event_t event, Json& parsed) {
        constexpr int kDeepest = 2; // {"adapters":[{…}]}
        const bool opens = event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start;
        if (opens && depth > kDeepest)
            problem = "the recipe is nested too deeply";
        if (event == Json::parse_event_t::object_start)
            keys.emplace_back();
        if (event == Json::parse_event_t::object_end && !keys.empty())
            keys.pop_back();
        if (event == Json::parse_event_t::key && !keys.back().insert(parsed.get<std::string>()).second)
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
    [[nodiscard]] bool has(const char* key) const { return m_json.contains(key); }
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

    Members object(const char* key)
    {
        return Members(take(key, "an object", &Json::is_object).value_or(Json::object()));
    }
    std::vector<Members> objects(const char* key)
    {
        std::vector<Members> list;
        for (Json& entry : take(key, "a list", &Json::is_array).value_or(Json::array())) {
            if (!entry.is_object())
                note("'" + std::string(key) + "' holds something else than objects");
            list.emplace_back(entry.is_object() ? std::move(entry) : Json::object());
        }
        return list;
    }
    void note(std::string problem)
    {
        if (m_problem.empty())
            m_problem = std::move(problem);
    }
    // What a part taken from here found.
    void adopt(const Members& part)
    {
        if (!part.problem().empty())
            note(part.problem());
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

    Json m_json;
    std::string m_problem;
};
} // namespace

static tl::unexpected<Error> invalid(std::string message)
{
    return fail(ErrorCode::InvalidFile, std::move(message));
}

template <class Value>
static void readName(Members& members, const char* key, Result<Value> (*fromName)(std::string_view), Value& value)
{
    const auto known = fromName(members.text(key));
    if (known)
        value = *known;
    else
        members.note(known.error().message);
}

static void readLists(Members& members, Recipe& recipe)
{
    if (members.has("adapters")) {
        for (Members& entry : members.objects("adapters")) {
            recipe.adapters.push_back(
                {entry.text("name"), entry.text("sha256"), entry.number("text"), entry.number("unet")});
            members.adopt(entry);
        }
    }
    if (members.has("embeddings")) {
        for (Members& entry : members.objects("embeddings")) {
            recipe.embeddings.push_back({entry.text("name"), entry.text("sha256")});
            members.adopt(entry);
        }
    }
}

static void readOptional(Members& members, Recipe& recipe)
{
    if (members.has("emphasis"))
        readName(members, "emphasis", emphasisFromName, recipe.emphasis);
    if (members.has("noise"))
        readName(members, "noise", noiseSourceFromName, recipe.noise);
    if (members.has("clip_skip"))
        recipe.clipSkip = members.small("clip_skip");
    if (members.has("variation_seed") || members.has("variation_strength")) {
        recipe.variationSeed = members.natural("variation_seed");
        recipe.variationStrength = members.number("variation_strength");
    }
    if (members.has("seed_width") || members.has("seed_height")) {
        recipe.seedWidth = members.small("seed_width");
        recipe.seedHeight = members.small("seed_height");
    }
    if (members.has("guidance_rescale"))
        recipe.guidanceRescale = members.number("guidance_rescale");
    if (members.has("vae"))
        recipe.vae = members.text("vae");
    if (members.has("start")) {
        Members start = members.object("start");
        recipe.start = StartPicture{start.text("sha256"), start.number("strength")};
        members.adopt(start);
    }
    readLists(members, recipe);
}

Result<Recipe> recipeFromJson(std::string_view json)
{
    auto object = parseObject(json);
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
    readName(members, "sampler", samplerFromName, recipe.sampler);
    readName(members, "schedule", scheduleFromName, recipe.schedule);
    recipe.modelFingerprint = members.text("model");
    readOptional(members, recipe);
    if (const std::string problem = members.problem(); !problem.empty())
        return invalid(problem);
    if (version != 1)
        return invalid("the recipe has version " + std::to_string(version) + ", and this program reads version 1");
    if (auto checked = validate(recipe); !checked)
        return invalid(checked.error().message);
    return recipe;
}

} // namespace seedbook
