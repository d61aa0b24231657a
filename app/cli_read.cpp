// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli_verbs.h"
#include "core/base/paths.h"
#include "core/session/take_over.h"

namespace seedbook::cli {

namespace {

Result<void> readPictureSettings(Context& context, const std::string& file)
{
    const auto foreign = readSettingsOf(std::filesystem::path(file));
    if (!foreign)
        return tl::unexpected(foreign.error());
    const SessionOptions options = sessionOptions(DeviceChoice::Auto, true);
    const TakenOver taken =
        takeOver(*foreign, ComposeSettings{}, options.library.get(), {options.starterModel, options.cache});
    const ComposeSettings& now = taken.settings;
    nlohmann::json settings = nlohmann::json::object();
    std::string text = "from " + taken.tool + "\n";
    ComposeSettings other; // from which every field is shown that a picture may tell
    other.templateText = "\n";
    other.steps = other.width = other.height = -1;
    other.guidance = -1;
    for (const SettingChange& field : changesBetween(other, now)) {
        settings[field.field] = field.to;
        text += field.field + ": " + field.to + "\n";
    }
    settings["template"] = now.templateText;
    settings["prompt"] = foreign->prompt;
    settings["width"] = now.width;
    settings["height"] = now.height;
    settings["steps"] = now.steps;
    settings["guidance"] = now.guidance;
    settings["seed"] = now.firstSeed;
    settings["sampler"] = samplerName(now.sampler);
    settings["schedule"] = scheduleName(now.schedule);
    settings["noise"] = noiseSourceName(now.noise);
    settings["clip_skip"] = now.clipSkip;
    for (const std::string& note : taken.notes)
        text += "not taken over: " + note + "\n";
    text.pop_back();
    context.print({{"tool", taken.tool}, {"settings", settings}, {"notes", taken.notes}}, text);
    return {};
}

} // namespace

void addRead(CLI::App& app, Context& context)
{
    auto file = std::make_shared<std::string>();
    CLI::App* verb = app.add_subcommand("read", "show how a picture was made: of this program, AUTOMATIC1111, Forge, "
                                                "ComfyUI, InvokeAI, Fooocus, NovelAI or SwarmUI");
    verb->add_option("picture", *file, "PNG, JPEG or WebP; or a .txt or .json with the same text")->required();
    verb->footer("Example:\n  seedbook-cli read fox.png --json");
    setWork(*verb, context, [&context, file] { return readPictureSettings(context, *file); });
}

} // namespace seedbook::cli
