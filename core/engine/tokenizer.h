// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/engine/model_config.h"
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace seedbook {

// CLIP's byte-level BPE tokenizer (Radford et al. 2021), with the ids that PyPI transformers' CLIPTokenizer gives for
// the same folder: NFC, lower case, the CLIP split into words, merges by rank. Special tokens written out in a text
// count as such. Values only; thread-safe.
class ClipTokenizer
{
public:
    // `folder` holds vocab.json and merges.txt, and may hold tokenizer_config.json and special_tokens_map.json. All ids
    // come from the vocabulary. `pad`: the token that fills up, where it is not the folder's own. Errors: NotFound,
    // InvalidFile.
    static Result<ClipTokenizer> load(const std::filesystem::path& folder, const std::string& pad = {});
    ClipTokenizer(ClipTokenizer&&) noexcept;
    ClipTokenizer& operator=(ClipTokenizer&&) noexcept;
    ~ClipTokenizer();

    // What the text encoder gets: BOS, at most maxLength() - 2 tokens, EOS, then padding; always maxLength() ids.
    [[nodiscard]] std::vector<std::int64_t> encode(std::string_view text) const;
    // The text's own tokens, all of them, without BOS, EOS and padding: for counters. Bytes that are not UTF-8 count as
    // U+FFFD.
    [[nodiscard]] std::vector<std::int64_t> tokens(std::string_view text) const;

    [[nodiscard]] std::size_t maxLength() const; // model_max_length, 77
    [[nodiscard]] std::int64_t bosId() const;
    [[nodiscard]] std::int64_t eosId() const; // the text encoder pools the state at its first place
    [[nodiscard]] std::int64_t padId() const;

    [[nodiscard]] std::int64_t maxId() const; // of the whole vocabulary

private:
    struct Data;
    explicit ClipTokenizer(std::unique_ptr<const Data> data);
    std::unique_ptr<const Data> m_data;
};

// Whether the text encoder has a row for every id and a place for every token. Errors: ModelMismatch.
[[nodiscard]] Result<void> checkTokenizer(const ClipTokenizer& tokenizer, const ClipTextConfig& text);

} // namespace seedbook
