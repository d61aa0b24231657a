// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/tokenizer_files.h"
#include "core/base/file.h"
#include "core/engine/config_reader.h"

namespace seedbook {

namespace {

namespace fs = std::filesystem;
constexpr std::uint64_t kMaxFileBytes = 64u << 20;
constexpr std::int64_t kMaxId = 0x7fffffff; // two ids make one key of the merge table

tl::unexpected<Error> invalid(const std::string& what, const fs::path& file)
{
    return fail(ErrorCode::InvalidFile, what, file.string());
}

Result<nlohmann::json> readJson(const fs::path& file)
{
    auto text = readTextFile(file, kMaxFileBytes);
    if (!text)
        return tl::unexpected(text.error());
    return parsePythonJson(*text, file.string());
}

Result<BytePairEncoder::Vocab> vocabOf(const nlohmann::json& json, const fs::path& file)
{
    if (!json.is_object() || json.empty())
        return invalid("the vocabulary must be an object of tokens and ids", file);
    BytePairEncoder::Vocab vocab;
    vocab.reserve(json.size());
    for (const auto& [token, id] : json.items()) {
        if (!id.is_number_unsigned() || id.get<std::uint64_t>() > kMaxId)
            return invalid("the id of token \"" + token + "\" is not a whole number up to 2^31-1", file);
        vocab.emplace(token, id.get<std::int64_t>());
    }
    return vocab;
}

// "left right"; nothing when the line is not two tokens.
std::optional<std::pair<std::string, std::string>> mergeOf(std::string_view line)
{
    const std::size_t space = line.find(' ');
    if (space == 0 || space == std::string_view::npos || space + 1 == line.size() ||
        line.find(' ', space + 1) != std::string_view::npos)
        return std::nullopt;
    return std::pair(std::string(line.substr(0, space)), std::string(line.substr(space + 1)));
}

Result<BytePairEncoder::Merges> mergesOfText(std::string_view text, const fs::path& file)
{
    BytePairEncoder::Merges merges;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.empty() || line.starts_with("#version"))
            continue;
        auto merge = mergeOf(line);
        if (!merge)
            return invalid("line " + std::to_string(number) + " is not two tokens with a space between", file);
        merges.push_back(std::move(*merge));
    }
    return merges;
}

Result<BytePairEncoder::Merges> mergesOfJson(const nlohmann::json& json, const fs::path& file)
{
    BytePairEncoder::Merges merges;
    for (const nlohmann::json& entry : json) {
        std::optional<std::pair<std::string, std::string>> merge;
        if (entry.is_string())
            merge = mergeOf(entry.get<std::string>());
        else if (entry.is_array() && entry.size() == 2 && entry[0].is_string() && entry[1].is_string())
            merge = std::pair(entry[0].get<std::string>(), entry[1].get<std::string>());
        if (!merge)
            return invalid("merge " + std::to_string(merges.size() + 1) + " is not two tokens", file);
        merges.push_back(std::move(*merge));
    }
    return merges;
}

Result<TokenizerFiles> assemble(Result<BytePairEncoder::Vocab> vocab, Result<BytePairEncoder::Merges> merges)
{
    if (!vocab)
        return tl::unexpected(vocab.error());
    if (!merges)
        return tl::unexpected(merges.error());
    TokenizerFiles files;
    files.vocab = std::move(*vocab);
    files.merges = std::move(*merges);
    return files;
}

Result<TokenizerFiles> readTables(const fs::path& folder)
{
    std::error_code ignored;
    const fs::path combined = folder / "tokenizer.json";
    const fs::path vocabFile = folder / "vocab.json";
    if (fs::exists(combined, ignored) && !fs::exists(vocabFile, ignored)) {
        auto json = readJson(combined);
        if (!json)
            return tl::unexpected(json.error());
        const nlohmann::json model = json->is_object() ? json->value("model", nlohmann::json()) : nlohmann::json();
        if (!model.is_object() || !model.contains("vocab") || !model.contains("merges"))
            return invalid("the tokenizer has no vocabulary or no merges", combined);
        return assemble(vocabOf(model["vocab"], combined), mergesOfJson(model["merges"], combined));
    }
    auto json = readJson(vocabFile);
    if (!json)
        return tl::unexpected(json.error());
    const fs::path mergesFile = folder / "merges.txt";
    auto text = readTextFile(mergesFile, kMaxFileBytes);
    if (!text)
        return tl::unexpected(text.error());
    return assemble(vocabOf(*json, vocabFile), mergesOfText(*text, mergesFile));
}

// A token is an object with `content` and `normalized`, or its text alone, which takes the flag of the added token of
// that text.
Result<void> readToken(const nlohmann::json& json, const std::vector<SpecialToken>& added, SpecialToken& token,
                       const fs::path& file)
{
    if (json.is_null())
        return {};
    const auto content = json.is_object() ? json.find("content") : json.end();
    if (!json.is_string() && (content == json.end() || !content->is_string()))
        return invalid("a special token is neither a text nor an object with \"content\"", file);
    token = {json.is_string() ? json.get<std::string>() : content->get<std::string>(), false};
    if (token.content.empty())
        return invalid("a special token is empty", file);
    if (json.is_object()) {
        const auto flag = json.find("normalized");
        token.normalised = flag != json.end() && flag->is_boolean() && flag->get<bool>();
    } else {
        for (const SpecialToken& known : added)
            if (known.content == token.content)
                token.normalised = known.normalised;
    }
    return {};
}

Result<void> readAddedTokens(const nlohmann::json& json, TokenizerFiles& files, const fs::path& file)
{
    const auto added = json.find("added_tokens_decoder");
    if (added == json.end())
        return {};
    for (const nlohmann::json& entry : *added) {
        SpecialToken token;
        if (auto read = readToken(entry, {}, token, file); !read)
            return read;
        if (!files.vocab.contains(token.content))
            return fail(ErrorCode::Unsupported, "the added token \"" + token.content + "\" is not in the vocabulary",
                        file.string());
        files.added.push_back(std::move(token));
    }
    return {};
}

Result<void> readSettings(const fs::path& file, TokenizerFiles& files)
{
    auto json = readJson(file);
    if (!json && json.error().code == ErrorCode::NotFound)
        return {};
    if (!json)
        return tl::unexpected(json.error());
    if (!json->is_object())
        return invalid("the file must hold one JSON object", file);
    if (auto read = readAddedTokens(*json, files, file); !read)
        return read;
    for (const auto& [key, token] : {std::pair{"bos_token", &files.bos},
                                     {"eos_token", &files.eos},
                                     {"unk_token", &files.unknown},
                                     {"pad_token", &files.pad}})
        if (auto read = readToken(json->value(key, nlohmann::json()), files.added, *token, file); !read)
            return read;
    // Files saved without a limit carry 1e30.
    const auto length = json->find("model_max_length");
    if (length != json->end() && length->is_number() && length->get<double>() >= 2 && length->get<double>() <= 65536)
        files.maxLength = length->get<std::size_t>();
    return {};
}

} // namespace

Result<TokenizerFiles> readTokenizerFiles(const fs::path& folder)
{
    auto files = readTables(folder);
    if (!files)
        return files;
    for (const char* name : {"tokenizer_config.json", "special_tokens_map.json"})
        if (auto read = readSettings(folder / name, *files); !read)
            return tl::unexpected(read.error());
    return files;
}

} // namespace seedbook
