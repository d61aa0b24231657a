// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/inspector/recipe_colours.h"
#include <algorithm>

namespace seedbook {
namespace {

int slotIndex(const Template& parsed, const std::string& name)
{
    const auto& slots = parsed.slots();
    const auto found =
        std::find_if(slots.begin(), slots.end(), [&](const SlotInfo& slot) { return slot.name == name; });
    return found == slots.end() ? -1 : static_cast<int>(std::distance(slots.begin(), found));
}

bool partOfWord(const QString& text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at].isLetterOrNumber();
}

// Where `value` stands as whole words at or after `from`, else anywhere there, else -1.
int placeOf(const QString& value, const QString& prompt, int from)
{
    if (value.isEmpty())
        return -1;
    for (qsizetype at = prompt.indexOf(value, from); at >= 0; at = prompt.indexOf(value, at + 1))
        if (!partOfWord(prompt, at - 1) && !partOfWord(prompt, at + value.size()))
            return static_cast<int>(at);
    return static_cast<int>(prompt.indexOf(value, from));
}

} // namespace

RecipeColours recipeColours(const PictureDetail& detail, const Template& parsed)
{
    RecipeColours colours;
    const QString prompt = QString::fromStdString(detail.recipe.prompt);
    int from = 0, order = 0;
    for (const Choice& choice : detail.choices) {
        const int known = slotIndex(parsed, choice.slot);
        const int colour = known >= 0 ? known : order;
        const QString value = QString::fromStdString(choice.value).simplified();
        const int at = placeOf(value, prompt, from);
        if (at >= 0) {
            colours.runs.append({at, static_cast<int>(value.size()), colour});
            from = at + static_cast<int>(value.size());
        }
        if (!value.isEmpty())
            colours.chips.append({QString::fromStdString(choice.slot), value, colour});
        ++order;
    }
    return colours;
}

} // namespace seedbook
