// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/imaging/png.h"
#include "core/session/session.h"
#include <array>

namespace seedbook {

Result<std::vector<std::byte>> encodeWithRecipe(const Image& image, const Recipe& recipe, std::string_view modelName,
                                                std::string_view engineFingerprint)
{
    const std::array<PngText, 3> texts{{{"parameters", toInfotext(recipe, modelName)},
                                        {"seedbook-recipe", toCanonicalJson(recipe)},
                                        {"seedbook-engine", std::string(engineFingerprint)}}};
    return encodePng(image, texts);
}

} // namespace seedbook
