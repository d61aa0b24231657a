// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/bridge/core_patterns.h"
#include <QtGlobal>
#include <array>

namespace seedbook {
namespace {

constexpr std::array kPlans{
    QT_TRANSLATE_NOOP("CoreSentence", "The rules of this template leave no combination."),
    QT_TRANSLATE_NOOP("CoreSentence", "The combinations of this template cannot be counted."),
    QT_TRANSLATE_NOOP("CoreSentence", "a plan of all pairs needs more than 1000000 pictures"),
    QT_TRANSLATE_NOOP("CoreSentence", "the plan needs more than 100000 pictures"),
    QT_TRANSLATE_NOOP("CoreSentence", "the plan needs more pictures than can be planned"),
    QT_TRANSLATE_NOOP("CoreSentence", "the quota must be 1 to 100000"),
    QT_TRANSLATE_NOOP("CoreSentence", "the template has too many values to fill its holes"),
    QT_TRANSLATE_NOOP("CoreSentence", "the template has no choice of that name"),
    QT_TRANSLATE_NOOP("CoreSentence", "name the choices whose combinations are counted"),
    QT_TRANSLATE_NOOP("CoreSentence", "name the choice whose values have a seed each"),
    QT_TRANSLATE_NOOP("CoreSentence", "give a list of seeds up to 9223372036854775807"),
    QT_TRANSLATE_NOOP("CoreSentence", "the negative has more than 1000 combinations"),
    QT_TRANSLATE_NOOP("CoreSentence", "a matrix needs 1 to 16 choices that may be empty, as in {|in the rain}"),
    QT_TRANSLATE_NOOP("CoreSentence", "write a choice and its value as in light=night"),
    QT_TRANSLATE_NOOP("CoreSentence", "every combination is in use: none can be set aside"),
};

} // namespace

CorePatterns planPatterns()
{
    return kPlans;
}

} // namespace seedbook
