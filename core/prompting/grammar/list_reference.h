// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/grammar/source.h"
#include "core/prompting/grammar/template_parser.h"

namespace seedbook {

// `__~path/name(x=red)__`, read.
struct TemplateParser::Reference
{
    std::string written; // the token
    std::string list;    // its name or pattern, variables put in
    std::string name;    // of its slot: with the parameters as written
    SlotSampler sampler = SlotSampler::Plan;
    std::unique_ptr<Scope> parameters; // nullptr without
};

} // namespace seedbook
