// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/byte_pair_encoder.h"
#include <filesystem>

namespace seedbook {

struct SpecialToken
{
    std::string content;
    bool normalised = false; // sought in the normalised text instead of the text as written
};

// The files of a tokenizer folder as values.
struct TokenizerFiles
{
    BytePairEncoder::Vocab vocab;
    BytePairEncoder::Merges merges;
    std::vector<SpecialToken> added; // found in texts like the four below
    SpecialToken bos{"<|startoftext|>", false};
    SpecialToken eos{"<|endoftext|>", false};
    SpecialToken unknown{"<|endoftext|>", false};
    SpecialToken pad{"<|endoftext|>", false};
    std::size_t maxLength = 77;
};

// Vocabulary and merges from vocab.json and merges.txt, or from tokenizer.json where there is no vocab.json; settings
// from tokenizer_config.json, and over them special_tokens_map.json. Errors: NotFound, InvalidFile.
[[nodiscard]] Result<TokenizerFiles> readTokenizerFiles(const std::filesystem::path& folder);

} // namespace seedbook
