// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli_verbs.h"
#include "core/base/paths.h"
#include <sstream>

namespace seedbook::cli {

namespace {

struct ModelOptions
{
    std::string path;
    bool headers = false;
};

Result<ModelInfo> inspected(const ModelOptions& options)
{
    Session session(sessionOptions(DeviceChoice::Auto, true));
    auto info =
        session.modelInfo(options.path.empty() ? resourceFolder() / "starter" : std::filesystem::path(options.path));
    if (!info || options.headers || info->pipeline.empty())
        return info;
    auto warnings = inspectWeights(info->path);
    if (!warnings)
        return tl::unexpected(warnings.error());
    info->warnings = std::move(*warnings);
    return info;
}

Result<void> showModel(Context& context, const ModelOptions& options)
{
    const auto info = inspected(options);
    if (!info)
        return tl::unexpected(info.error());
    auto components = nlohmann::json::array();
    std::ostringstream text;
    text << info->name << ": " << info->family << '\n';
    for (const ModelComponent& part : info->components) {
        components.push_back({{"name", part.name},
                              {"class", part.className},
                              {"dtype", part.dtype},
                              {"parameters", part.parameters},
                              {"bytes", part.bytes}});
        text << "  " << part.name << "  " << part.className << "  " << part.dtype << "  " << part.parameters
             << " parameters\n";
    }
    if (!info->pipeline.empty())
        text << "native size " << info->nativeSize << " px, " << info->latentChannels << " latent channels, "
             << info->predictionType << '\n';
    for (const std::string& warning : info->warnings)
        text << "warning: " << warning << '\n';
    text << info->parameters << " parameters\nfingerprint " << info->fingerprint;
    context.print({{"path", info->path.string()},
                   {"name", info->name},
                   {"family", info->family},
                   {"pipeline", info->pipeline},
                   {"predictionType", info->predictionType},
                   {"latentChannels", info->latentChannels},
                   {"latentScale", info->latentScale},
                   {"nativeSize", info->nativeSize},
                   {"components", components},
                   {"parameters", info->parameters},
                   {"hasVae", info->hasVae},
                   {"warnings", info->warnings},
                   {"fingerprint", info->fingerprint}},
                  text.str());
    return {};
}

} // namespace

void addModel(CLI::App& app, Context& context)
{
    auto options = std::make_shared<ModelOptions>();
    CLI::App* verb = app.add_subcommand(
        "model", "what a model is: family, sizes, dtype, parameter count, what is wrong with its weights, fingerprint");
    verb->add_option("path", options->path,
                     "folder in diffusers layout, or a .safetensors file; without it, the starter model");
    verb->add_flag("--headers", options->headers, "do not look at the weights' values");
    verb->footer("Example:\n  seedbook-cli model resources/starter");
    setWork(*verb, context, [&context, options] { return showModel(context, *options); });
}

} // namespace seedbook::cli
