// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli_options.h"
#include "app/cli_verbs.h"
#include "core/base/file.h"
#include "core/engine/safetensors_file.h"
#include <chrono>
#include <iostream>
#include <unistd.h>

namespace seedbook::cli {

namespace {

struct RenderOptions : PictureOptions
{
    std::string prompt;
    std::string out;
    std::string latents;
};

Result<void> writePicture(const GeneratedPicture& picture, const Recipe& recipe, const std::string& modelName,
                          const RenderOptions& options)
{
    auto png = encodeWithRecipe(picture.image, recipe, modelName, picture.engineFingerprint);
    if (!png)
        return tl::unexpected(png.error());
    if (!options.latents.empty()) {
        const TensorData tensor{"latents", TensorDtype::F32, picture.latentShape,
                                std::as_bytes(std::span(picture.latents))};
        auto written = writeSafetensors(options.latents, std::span(&tensor, 1));
        if (!written)
            return written;
    }
    return atomicWrite(options.out, *png);
}

Result<void> render(Context& context, const RenderOptions& options)
{
    auto checked = check(options);
    if (!checked)
        return tl::unexpected(checked.error());
    Session session(sessionFor(*checked));
    auto info = session.modelInfo(checked->settings.model);
    if (!info)
        return tl::unexpected(info.error());
    const auto recipe = session.recipeOf(checked->settings, options.prompt, options.seed);
    if (!recipe)
        return tl::unexpected(recipe.error());
    const bool live = isatty(STDERR_FILENO) == 1;
    const auto start = std::chrono::steady_clock::now();
    auto picture = session.renderOne(
        checked->settings.model, *recipe,
        [live](const StepProgress& progress) {
            if (live)
                std::cerr << "\rstep " << progress.step << " of " << progress.steps << std::flush;
        },
        context.interrupted);
    if (live)
        std::cerr << "\r\033[K";
    if (!picture)
        return tl::unexpected(picture.error());
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (auto written = writePicture(*picture, *recipe, info->name, options); !written)
        return written;

    nlohmann::json value = {{"file", options.out},
                            {"key", recipeKey(*recipe)},
                            {"seed", recipe->seed},
                            {"recipe", nlohmann::json::parse(toCanonicalJson(*recipe))},
                            {"engine", picture->engineFingerprint},
                            {"seconds", seconds}};
    context.print(value, options.out);
    return {};
}

} // namespace

void addRender(CLI::App& app, Context& context)
{
    auto options = std::make_shared<RenderOptions>();
    CLI::App* verb = app.add_subcommand("render", "make one picture of one prompt");
    verb->add_option("--prompt", options->prompt, "the prompt, without choices")->required();
    verb->add_option("--out", options->out, "PNG to write")->required();
    options->addTo(*verb);
    verb->add_option(
        "--latents-out", options->latents,
        "safetensors file for the tensor `latents`: the sampler's result before division by scaling_factor, fp32");
    verb->footer("Example:\n  seedbook-cli render --prompt \"boat at night, woodcut style\" --seed 42 --out boat.png");
    setWork(*verb, context, [&context, options] { return render(context, *options); });
}

} // namespace seedbook::cli
