// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/core/base/temp_folder.h"
#include "tests/core/engine/torch/tiny_folder.h"
#include <nlohmann/json.hpp>

namespace seedbook::testing {

// tests/data/variants.json: models, adapters, embeddings and cases of make_goldens_variants.py.
const nlohmann::json& variants();

// The files of variants.json, written when they are first asked for, and gone with the object.
class VariantShelf
{
public:
    // An adapter or embedding by the SHA-256 of its name. Errors: NotFound.
    Result<std::filesystem::path> file(const std::string& hash);
    std::filesystem::path model(const std::string& name); // a folder of diffusers
    // The weights of a family as one file, and in it what else is given.
    std::filesystem::path singleFile(const std::string& name, const std::string& family,
                                     const TensorsByName& besides = {});

private:
    test::TempFolder m_scratch;
};

} // namespace seedbook::testing
