// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/take_over.h"
#include "core/base/ascii.h"
#include "core/base/file.h"
#include "core/engine/model_info.h"
#include "core/engine/prompts/prompt_tags.h"
#include "core/foreign/read_foreign.h"
#include "core/imaging/picture_texts.h"
#include "core/library/model_library.h"
#include "core/session/profiles.h"
#include "core/session/session_impl.h"
#include "core/session/template_tags.h"
#include <algorithm>

namespace seedbook {
namespace {

constexpr std::size_t kFewestDigits = 10;

// Finds what pictures name by hash or by name, without hashing anything.
class Finder
{
public:
    Finder(ModelLibrary* library, std::vector<std::string>& notes)
        : m_library(library)
        , m_notes(notes)
    {
        if (m_library != nullptr)
            m_library->waitForScan();
    }

    std::optional<LibraryItem> find(ItemKind kind, const std::string& hash, const std::string& name)
    {
        if (m_library == nullptr)
            return std::nullopt;
        if (hash.size() >= kFewestDigits)
            if (auto item = m_library->byHash(asciiLower(hash)); item && item->kind == kind)
                return std::move(*item);
        for (LibraryItem& item : m_library->items())
            if (item.kind == kind && item.there && !name.empty() && asciiLower(item.name) == asciiLower(name))
                return std::move(item);
        return std::nullopt;
    }

    void missing(const char* what, const std::string& name, const std::string& hash, const char* then)
    {
        const std::string shown = name.empty() ? hash.substr(0, kFewestDigits) : name;
        m_notes.push_back(std::string(what) + " \"" + shown + "\" is not in your library; " + then);
    }

private:
    ModelLibrary* m_library;
    std::vector<std::string>& m_notes;
};

void takeModel(const ForeignSettings& foreign, const ModelPlaces& places, Finder& finder, ComposeSettings& settings)
{
    if (foreign.modelHash.empty() && foreign.modelName.empty())
        return;
    const auto isThat = [&](const std::filesystem::path& model) {
        if (foreign.modelHash.size() < kFewestDigits)
            return false;
        const auto info = inspectModel(model, places.hashes);
        return info && info->fingerprint.starts_with(asciiLower(foreign.modelHash));
    };
    if (isThat(places.starter)) {
        settings.model.clear();
        return;
    }
    if (const auto item = finder.find(ItemKind::Model, foreign.modelHash, foreign.modelName))
        settings.model = item->path;
    else if (settings.model.empty() || !isThat(settings.model))
        finder.missing("the model", foreign.modelName, foreign.modelHash, "yours stays");
}

void takeVae(const ForeignSettings& foreign, Finder& finder, ComposeSettings& settings)
{
    settings.vae.clear();
    if (foreign.vaeHash.empty() && foreign.vaeName.empty())
        return;
    if (const auto item = finder.find(ItemKind::Vae, foreign.vaeHash, foreign.vaeName))
        settings.vae = item->name;
    else
        finder.missing("the VAE", foreign.vaeName, foreign.vaeHash, "the model's own is used");
}

std::string tagOf(const std::string& name, const ForeignLora& lora)
{
    std::string tag = "<lora:" + name + ":" + strengthText(lora.text);
    if (lora.unet != lora.text)
        tag += ":" + strengthText(lora.unet);
    return tag + ">";
}

// The prompt with the tags that recipes are made from, by the names that the library has.
std::string withLoras(const ForeignSettings& foreign, Finder& finder)
{
    std::string prompt = foreign.prompt;
    for (const ForeignLora& lora : foreign.loras) {
        if (lora.inPrompt)
            continue;
        prompt += (prompt.empty() ? "" : " ") + tagOf(lora.name, lora);
    }
    const TaggedPrompt tagged = takeTags(prompt);
    for (auto tag = tagged.adapters.rbegin(); tag != tagged.adapters.rend(); ++tag) {
        const auto named = std::ranges::find(foreign.loras, tag->name, &ForeignLora::name);
        const std::string hash = named == foreign.loras.end() ? std::string() : named->hash;
        const auto item = finder.find(ItemKind::Adapter, hash, tag->name);
        if (!item)
            finder.missing("the LoRA", tag->name, hash, "its tag stays in the template");
        else if (const std::size_t at = prompt.find(tag->name, tag->begin); item->name != tag->name && at < tag->end)
            prompt.replace(at, tag->name.size(), item->name);
    }
    return prompt;
}

void takeValues(const ForeignSettings& foreign, ComposeSettings& settings)
{
    const ComposeSettings usual;
    settings.width = foreign.width.value_or(settings.width);
    settings.height = foreign.height.value_or(settings.height);
    settings.steps = foreign.steps.value_or(settings.steps);
    settings.guidance = foreign.guidance.value_or(settings.guidance);
    settings.sampler = foreign.sampler.value_or(settings.sampler);
    settings.schedule = foreign.schedule.value_or(settings.schedule);
    if (!hasSchedule(settings.sampler, settings.schedule))
        settings.schedule = Schedule::Model;
    settings.firstSeed = foreign.seed.value_or(settings.firstSeed);
    settings.clipSkip = foreign.clipSkip.value_or(usual.clipSkip);
    settings.emphasis = foreign.emphasis.value_or(usual.emphasis);
    settings.noise = foreign.noise.value_or(usual.noise);
    settings.variationSeed = foreign.variationSeed.value_or(usual.variationSeed);
    settings.variationStrength = foreign.variationStrength.value_or(usual.variationStrength);
    settings.seedWidth = foreign.seedWidth.value_or(usual.seedWidth);
    settings.seedHeight = foreign.seedHeight.value_or(usual.seedHeight);
    settings.guidanceRescale = foreign.guidanceRescale.value_or(usual.guidanceRescale);
    settings.startPicture.clear();
    settings.startStrength = foreign.strength.value_or(settings.startStrength);
}

} // namespace

Result<ForeignSettings> readSettingsOf(std::span<const std::byte> picture)
{
    const auto texts = readPictureTexts(picture);
    if (!texts)
        return tl::unexpected(texts.error());
    std::vector<NamedText> named;
    for (const PngText& text : *texts)
        named.push_back({text.keyword, text.text});
    return readForeign(named);
}

Result<ForeignSettings> readSettingsOf(const std::filesystem::path& file)
{
    const std::string ending = asciiLower(file.extension().string());
    Result<ForeignSettings> read = tl::unexpected<Error>(Error{});
    if (ending == ".txt" || ending == ".json") {
        const auto text = readTextFile(file);
        read = text ? readForeignText(*text) : tl::unexpected<Error>(text.error());
    } else {
        const auto bytes = readFile(file);
        read = bytes ? readSettingsOf(*bytes) : tl::unexpected<Error>(bytes.error());
    }
    if (!read && read.error().context.empty())
        return fail(read.error().code, read.error().message, file.string());
    return read;
}

TakenOver takeOver(const ForeignSettings& foreign, const ComposeSettings& present, ModelLibrary* library,
                   const ModelPlaces& places)
{
    TakenOver taken{inProfile(present, Profile::Final), foreign.tool, foreign.notes};
    Finder finder(library, taken.notes);
    takeModel(foreign, places, finder, taken.settings);
    takeVae(foreign, finder, taken.settings);
    takeValues(foreign, taken.settings);
    taken.settings.templateText = templateEscaped(withLoras(foreign, finder));
    taken.settings.negative = foreign.negative;
    return taken;
}

TakenOver Session::takeOver(const ForeignSettings& foreign, const ComposeSettings& present) const
{
    const SessionOptions& options = m_impl->options;
    return seedbook::takeOver(foreign, present, options.library.get(), {options.starterModel, options.cache});
}

} // namespace seedbook
