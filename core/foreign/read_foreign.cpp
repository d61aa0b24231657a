// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/foreign/read_foreign.h"
#include "core/base/utf8.h"
#include "core/foreign/dialects.h"
#include <algorithm>

namespace seedbook {
namespace {

using namespace foreign;

// Prompts cannot hold NUL, which EXIF texts are sometimes filled with.
std::string withoutNul(std::string text)
{
    std::erase(text, '\0');
    return text;
}

// Where JPEG and WebP have what PNG has in the chunk of that name.
std::string keywordOf(const NamedText& text)
{
    return text.keyword == "UserComment" || text.keyword == "comment" ? "parameters" : text.keyword;
}

// ComfyUI writes "prompt:{…}" and "workflow:{…}" into EXIF tags of WebP.
std::vector<NamedText> byTool(std::span<const NamedText> texts)
{
    std::vector<NamedText> found;
    for (const NamedText& given : texts) {
        const std::string text = withoutNul(given.text);
        if (text.starts_with("prompt:{"))
            found.push_back({"prompt", text.substr(7)});
        else if (text.starts_with("workflow:{") || text.starts_with("Workflow:{"))
            found.push_back({"workflow", text.substr(9)});
        else
            found.push_back({keywordOf(given), text});
    }
    return found;
}

const std::string* textOf(const std::vector<NamedText>& texts, std::string_view keyword)
{
    const auto found = std::ranges::find(texts, keyword, &NamedText::keyword);
    return found == texts.end() ? nullptr : &found->text;
}

std::optional<Json> objectOf(const std::vector<NamedText>& texts, std::string_view keyword)
{
    const std::string* text = textOf(texts, keyword);
    return text == nullptr ? std::nullopt : parseObject(*text);
}

// An object of any tool that writes one.
std::optional<Result<ForeignSettings>> readObject(const Json& object)
{
    if (object.contains("sui_image_params") && object.at("sui_image_params").is_object())
        return readSwarm(object.at("sui_image_params"));
    if (object.contains("base_model") && object.contains("guidance_scale"))
        return readFooocus(object);
    if (object.contains("positive_prompt") && object.contains("seed"))
        return readInvoke(object);
    if (object.contains("image") && object.contains("app_version"))
        return readInvokeSdMetadata(object);
    if (isComfyGraph(object))
        return readComfy(object);
    if (object.contains("nodes") && object.at("nodes").is_array())
        return readComfy(comfyFromWorkflow(object));
    if (object.contains("prompt") && object.contains("uc"))
        return readNovelAi(object);
    return std::nullopt;
}

std::optional<Result<ForeignSettings>> readParameters(std::string_view text)
{
    if (const auto object = parseObject(text))
        return readObject(*object);
    const InfotextParts parts = cutInfotext(text);
    if (parts.details.empty())
        return std::nullopt;
    return readA1111(parts);
}

tl::unexpected<Error> nothing(std::span<const NamedText> texts)
{
    std::string names;
    for (const NamedText& text : texts)
        names += (names.empty() ? "" : ", ") + text.keyword.substr(0, 40);
    return names.empty()
               ? fail(ErrorCode::NotFound, "the picture carries no settings: the tool wrote none, or they were removed")
               : fail(ErrorCode::NotFound, "the picture carries no settings this program understands, just: " + names);
}

} // namespace

Result<ForeignSettings> readForeign(std::span<const NamedText> all)
{
    const std::vector<NamedText> texts = byTool(all);
    if (const std::string* own = textOf(texts, "seedbook-recipe"))
        return readOwnRecipe(*own);
    for (const NamedText& text : texts)
        if (text.keyword == "parameters" || text.keyword == "ImageDescription")
            if (auto read = readParameters(text.text))
                return std::move(*read);
    for (const char* keyword : {"invokeai_metadata", "sd-metadata", "prompt", "workflow"})
        if (const auto object = objectOf(texts, keyword))
            if (auto read = readObject(*object); read && *read)
                return std::move(*read);
    const std::string* software = textOf(texts, "Software");
    if (const auto comment = objectOf(texts, "Comment"); comment && software && *software == "NovelAI")
        return readNovelAi(*comment);
    if (const std::string* dream = textOf(texts, "Dream"))
        return readInvokeDream(*dream);
    return nothing(all);
}

Result<ForeignSettings> readForeignText(std::string_view text)
{
    if (!isUtf8(text))
        return fail(ErrorCode::InvalidFile, "the settings are not UTF-8 text: save them as UTF-8");
    const std::string clean = withoutNul(std::string(text));
    const std::string_view rest = foreign::trimmed(clean);
    if (rest.starts_with('{') && rest.find("\"guidance\"") != std::string_view::npos)
        if (auto own = readOwnRecipe(rest))
            return own;
    if (auto read = readParameters(rest))
        return std::move(*read);
    return fail(ErrorCode::NotFound, "the text holds no settings that this program understands");
}

bool looksForeign(std::string_view text)
{
    constexpr std::size_t kLongest = 8U << 20;
    if (text.size() > kLongest)
        return false;
    const std::string_view rest = foreign::trimmed(text);
    if (rest.starts_with('{'))
        return rest.find("\"class_type\"") != std::string_view::npos ||
               rest.find("\"sui_image_params\"") != std::string_view::npos ||
               rest.find("\"positive_prompt\"") != std::string_view::npos ||
               rest.find("\"widgets_values\"") != std::string_view::npos ||
               (rest.find("\"guidance\"") != std::string_view::npos &&
                rest.find("\"version\"") != std::string_view::npos);
    const std::size_t last = rest.rfind('\n');
    const std::string_view line = rest.substr(last == std::string_view::npos ? 0 : last + 1);
    return line.find("Steps:") != std::string_view::npos && foreign::cutPairs(line).size() >= 3;
}

} // namespace seedbook
