// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/foreign/foreign_values.h"
#include "core/foreign/infotext_parts.h"

// One function for each way that tools write settings into pictures; one file each. Private to core/foreign.
namespace seedbook::foreign {

// AUTOMATIC1111, Forge and what imitates them, this program included; `parts` has details.
[[nodiscard]] ForeignSettings readA1111(const InfotextParts& parts);

// This program's recipe, of the chunk `seedbook-recipe`. Errors: InvalidFile.
[[nodiscard]] Result<ForeignSettings> readOwnRecipe(std::string_view json);

// ComfyUI's graph as its API has it: {"3": {"class_type": "KSampler", "inputs": {…}}, …}. Errors: NotFound when there
// is no sampler in it.
[[nodiscard]] Result<ForeignSettings> readComfy(const Json& graph);
[[nodiscard]] bool isComfyGraph(const Json& object);
// The graph as ComfyUI's editor has it, in the API's form: the built-in nodes whose values stand in a known order.
[[nodiscard]] Json comfyFromWorkflow(const Json& workflow);

// InvokeAI 3 and later: `invokeai_metadata`; 2: `sd-metadata`; 1: `Dream`.
[[nodiscard]] ForeignSettings readInvoke(const Json& metadata);
[[nodiscard]] ForeignSettings readInvokeSdMetadata(const Json& metadata);
[[nodiscard]] ForeignSettings readInvokeDream(std::string_view command);

// NovelAI's `Comment`.
[[nodiscard]] ForeignSettings readNovelAi(const Json& comment);

// Fooocus's `parameters` where its scheme is its own.
[[nodiscard]] ForeignSettings readFooocus(const Json& parameters);

// SwarmUI's `sui_image_params`.
[[nodiscard]] ForeignSettings readSwarm(const Json& parameters);

} // namespace seedbook::foreign
