// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/tokenizer.h"
#include "core/base/file.h"
#include "core/engine/byte_pair_encoder.h"
#include "core/engine/clip_words.h"
#include "core/engine/tokenizer_files.h"
#include <algorithm>
#include <map>

namespace seedbook {

namespace {

// A token that is found in the text as it stands.
struct Special
{
    std::u32string spelling;
    std::int64_t id = 0;
};

struct Part
{
    std::u32string_view text;       // between special tokens
    std::optional<std::int64_t> id; // a special token
};

// Cuts the text at special tokens: the first place wins, there the longest token.
std::vector<Part> cutAt(const std::vector<Special>& specials, std::u32string_view text)
{
    std::vector<Part> parts;
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size();) {
        const Special* found = nullptr;
        for (const Special& special : specials)
            if (text.substr(i).starts_with(special.spelling) &&
                (!found || special.spelling.size() > found->spelling.size()))
                found = &special;
        if (!found) {
            ++i;
            continue;
        }
        parts.push_back({text.substr(start, i - start), std::nullopt});
        parts.push_back({{}, found->id});
        i += found->spelling.size();
        start = i;
    }
    parts.push_back({text.substr(start), std::nullopt});
    return parts;
}

} // namespace

struct ClipTokenizer::Data
{
    BytePairEncoder encoder;
    std::vector<Special> asWritten;  // sought in the text as it is
    std::vector<Special> normalised; // sought in lower case
    std::int64_t bos = 0;
    std::int64_t eos = 0;
    std::int64_t pad = 0;
    std::size_t maxLength = 77;
};

ClipTokenizer::ClipTokenizer(std::unique_ptr<const Data> data)
    : m_data(std::move(data))
{
}

ClipTokenizer::ClipTokenizer(ClipTokenizer&&) noexcept = default;
ClipTokenizer& ClipTokenizer::operator=(ClipTokenizer&&) noexcept = default;
ClipTokenizer::~ClipTokenizer() = default;

Result<ClipTokenizer> ClipTokenizer::load(const std::filesystem::path& folder, const std::string& pad)
{
    auto files = readTokenizerFiles(folder);
    if (!files)
        return tl::unexpected(files.error());
    if (!pad.empty())
        files->pad = {pad, false};
    std::map<std::string, std::int64_t> ids;
    std::map<std::string, bool> inLowerCase; // of tokens that share a spelling the last one counts
    std::vector<SpecialToken> all = files->added;
    all.insert(all.end(), {files->bos, files->eos, files->unknown, files->pad});
    for (const SpecialToken& token : all) {
        const auto it = files->vocab.find(token.content);
        if (it == files->vocab.end())
            return fail(ErrorCode::InvalidFile, "the special token \"" + token.content + "\" is not in the vocabulary",
                        folder.string());
        ids[token.content] = it->second;
        inLowerCase[token.content] = token.normalised;
    }
    auto encoder = BytePairEncoder::build(std::move(files->vocab), files->merges, ids[files->unknown.content]);
    if (!encoder)
        return fail(encoder.error().code, encoder.error().message, folder.string());

    auto data = std::make_unique<Data>(Data{std::move(*encoder),
                                            {},
                                            {},
                                            ids[files->bos.content],
                                            ids[files->eos.content],
                                            ids[files->pad.content],
                                            files->maxLength});
    for (const auto& [content, lower] : inLowerCase) {
        const std::u32string spelling = codePoints(content);
        if (lower)
            data->normalised.push_back({seedbook::normalised(spelling), ids[content]});
        else
            data->asWritten.push_back({spelling, ids[content]});
    }
    return ClipTokenizer(std::move(data));
}

std::vector<std::int64_t> ClipTokenizer::tokens(std::string_view text) const
{
    std::vector<std::int64_t> ids;
    const std::u32string whole = codePoints(text);
    for (const Part& part : cutAt(m_data->asWritten, whole)) {
        if (part.id)
            ids.push_back(*part.id);
        const std::u32string lower = normalised(part.text);
        for (const Part& piece : cutAt(m_data->normalised, lower)) {
            if (piece.id)
                ids.push_back(*piece.id);
            for (const std::string& word : clipWords(piece.text))
                m_data->encoder.encode(word, ids);
        }
    }
    return ids;
}

std::vector<std::int64_t> ClipTokenizer::encode(std::string_view text) const
{
    std::vector<std::int64_t> ids = tokens(text);
    ids.resize(std::min(ids.size(), m_data->maxLength - 2));
    ids.insert(ids.begin(), m_data->bos);
    ids.push_back(m_data->eos);
    ids.resize(m_data->maxLength, m_data->pad);
    return ids;
}

std::int64_t ClipTokenizer::maxId() const
{
    return m_data->encoder.maxId();
}

std::size_t ClipTokenizer::maxLength() const
{
    return m_data->maxLength;
}

std::int64_t ClipTokenizer::bosId() const
{
    return m_data->bos;
}

std::int64_t ClipTokenizer::eosId() const
{
    return m_data->eos;
}

std::int64_t ClipTokenizer::padId() const
{
    return m_data->pad;
}

Result<void> checkTokenizer(const ClipTokenizer& tokenizer, const ClipTextConfig& text)
{
    if (tokenizer.maxId() < text.vocabSize && tokenizer.maxLength() <= static_cast<std::size_t>(text.maxPositions))
        return {};
    return fail(ErrorCode::ModelMismatch,
                "the tokenizer has ids up to " + std::to_string(tokenizer.maxId()) + " and " +
                    std::to_string(tokenizer.maxLength()) + " places, the text encoder takes ids below " +
                    std::to_string(text.vocabSize) + " and " + std::to_string(text.maxPositions) + " places");
}

} // namespace seedbook
