// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/paths.h"
#include "core/base/utf8.h"
#include <algorithm>
#include <array>
#include <cstdlib>
#include <pwd.h>
#include <system_error>
#include <unistd.h>

namespace seedbook {

namespace fs = std::filesystem;

static fs::path absoluteVariable(const char* name)
{
    const char* value = std::getenv(name);
    const fs::path path = value == nullptr ? fs::path() : fs::path(value);
    return path.is_absolute() ? path : fs::path();
}

static fs::path homeFolder()
{
    if (fs::path home = absoluteVariable("HOME"); !home.empty())
        return home;
    const passwd* user = ::getpwuid(::getuid());
    return user != nullptr && user->pw_dir != nullptr ? fs::path(user->pw_dir) : fs::path("/");
}

static fs::path xdgFolder(const char* variable, const char* belowHome)
{
    const fs::path base = absoluteVariable(variable);
    return (base.empty() ? homeFolder() / belowHome : base) / "seedbook";
}

fs::path configFolder()
{
    return xdgFolder("XDG_CONFIG_HOME", ".config");
}

fs::path dataFolder()
{
    return xdgFolder("XDG_DATA_HOME", ".local/share");
}

fs::path stateFolder()
{
    return xdgFolder("XDG_STATE_HOME", ".local/state");
}

fs::path cacheFolder()
{
    const fs::path own = absoluteVariable("SEEDBOOK_CACHE");
    return own.empty() ? xdgFolder("XDG_CACHE_HOME", ".cache") : own;
}

fs::path resourceFolder()
{
    if (fs::path own = absoluteVariable("SEEDBOOK_RESOURCES"); !own.empty())
        return own;
    std::error_code error;
    for (fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path(); folder.has_relative_path();
         folder = folder.parent_path()) {
        if (fs::is_directory(folder / "share/seedbook/starter", error))
            return folder / "share/seedbook";
    }
    return SEEDBOOK_SOURCE_RESOURCES;
}

static bool isSafe(char32_t c)
{
    if (c < 0x80)
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' ||
               c == '.' || c == ' ';
    struct Range
    {
        char32_t first, last;
    };
    // C1 controls, soft hyphen, format characters, separators, private use, variation selectors, specials, tags and
    // what is above.
    constexpr std::array<Range, 9> kUnsafe{{{0x80, 0xA0},
                                            {0xAD, 0xAD},
                                            {0x061C, 0x061C},
                                            {0x180E, 0x180E},
                                            {0x2000, 0x206F},
                                            {0xE000, 0xF8FF},
                                            {0xFE00, 0xFE0F},
                                            {0xFEFF, 0xFEFF},
                                            {0xFFF0, 0xFFFF}}};
    const auto holds = [c](const Range& range) { return c >= range.first && c <= range.last; };
    return c < 0xE0000 && std::none_of(kUnsafe.begin(), kUnsafe.end(), holds);
}

static bool isDeviceName(std::string_view name)
{
    std::string stem(name.substr(0, name.find('.')));
    while (!stem.empty() && stem.back() == ' ')
        stem.pop_back();
    std::transform(stem.begin(), stem.end(), stem.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    if (stem == "CON" || stem == "PRN" || stem == "AUX" || stem == "NUL")
        return true;
    return stem.size() == 4 && (stem.starts_with("COM") || stem.starts_with("LPT")) && stem[3] >= '0' && stem[3] <= '9';
}

std::string safeFileName(std::string_view text, std::size_t maxBytes)
{
    std::string name;
    while (!text.empty()) {
        const auto codePoint = takeCodePoint(text);
        if (!codePoint)
            text.remove_prefix(1);
        std::string next;
        appendCodePoint(next, codePoint && isSafe(*codePoint) ? *codePoint : U'_');
        if (name.size() + next.size() > maxBytes)
            break;
        name += next;
    }
    while (!name.empty() && (name.back() == '.' || name.back() == ' '))
        name.pop_back();
    if (name.empty())
        return "unnamed";
    if (name.front() == '.' || name.front() == ' ')
        name.front() = '_';
    if (isDeviceName(name))
        name[0] = '_';
    return name;
}

} // namespace seedbook
