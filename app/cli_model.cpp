// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli_verbs.h"
#include "core/base/paths.h"
#include <sstream>

namespace seedbook::cli {

namespace {

Result<void> showModel(Context& context, const std::string& path)
{
    Session session(sessionOptions(DeviceChoice::Auto, true));
    auto info = session.modelInfo(path.empty() ? resourceFolder() / "starter" : std::filesystem::path(path));
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
                   {"fingerprint", info->fingerprint}},
                  text.str());
    return {};
}

} // namespace

void addModel(CLI::App& app, Context& context)
{
    auto path = std::make_shared<std::string>();
    CLI::App* verb = app.add_subcommand("model", "what a model is: family, sizes, dtype, parameter count, fingerprint");
    verb->add_option("path", *path,
                     "folder in diffusers layout, or a .safetensors file; without it, the starter model");
    verb->footer("Example:\n  seedbook-cli model resources/starter");
    setWork(*verb, context, [&context, path] { return showModel(context, *path); });
}

} // namespace seedbook::cli
