// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/image_generator.h"

namespace seedbook {

namespace {

bool sameBut(const Recipe& a, Recipe b)
{
    b.prompt = a.prompt;
    b.negative = a.negative;
    b.seed = a.seed;
    return a == b;
}

} // namespace

Result<DeviceChoice> deviceFromName(std::string_view name)
{
    if (name == "auto")
        return DeviceChoice::Auto;
    if (name == "cpu")
        return DeviceChoice::Cpu;
    if (name == "cuda")
        return DeviceChoice::Cuda;
    return fail(ErrorCode::InvalidArgument, "unknown device; choose auto, cpu or cuda", std::string(name));
}

Result<void> checkBatch(std::span<const Recipe> recipes, int batchShape, const ModelInfo& model)
{
    if (recipes.empty() || batchShape < 1 || recipes.size() > static_cast<std::size_t>(batchShape))
        return fail(ErrorCode::InvalidArgument, "a batch of shape " + std::to_string(batchShape) + " cannot hold " +
                                                    std::to_string(recipes.size()) + " recipes");
    for (const Recipe& recipe : recipes) {
        if (auto valid = validate(recipe); !valid)
            return valid;
        if (!sameBut(recipes.front(), recipe))
            return fail(ErrorCode::InvalidArgument,
                        "recipes of one batch may differ in prompt, negative prompt and seed only");
        if (recipe.modelFingerprint != model.fingerprint)
            return fail(ErrorCode::ModelMismatch,
                        "the recipe was made for another model; choose the model with fingerprint " +
                            recipe.modelFingerprint,
                        model.name);
    }
    const Recipe& first = recipes.front();
    if (first.width % model.latentScale != 0 || first.height % model.latentScale != 0)
        return fail(ErrorCode::InvalidArgument,
                    "width and height must be multiples of " + std::to_string(model.latentScale) + " for this model",
                    std::to_string(first.width) + "x" + std::to_string(first.height));
    return {};
}

} // namespace seedbook
