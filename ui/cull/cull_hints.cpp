// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/cull/cull_hints.h"
#include "ui/cull/reject_reasons.h"
#include "ui/theme/tokens.h"
#include <QCoreApplication>
#include <QKeySequence>

namespace seedbook {

namespace {

KeyHint hint(const char16_t* key, const char* text, const QColor& colour = {})
{
    return {QString::fromUtf16(key), QCoreApplication::translate("CullHints", text), colour};
}

KeyHint keepHint()
{
    return hint(u"P", QT_TRANSLATE_NOOP("CullHints", "keep"), tokens().keep);
}

KeyHint rejectHint()
{
    return hint(u"X", QT_TRANSLATE_NOOP("CullHints", "reject"), tokens().reject);
}

KeyHint undecidedHint()
{
    return hint(u"U", QT_TRANSLATE_NOOP("CullHints", "undecided"));
}

KeyHint backHint()
{
    return hint(u"⌫", QT_TRANSLATE_NOOP("CullHints", "take back"));
}

KeyHint wallHint()
{
    return hint(u"G", QT_TRANSLATE_NOOP("CullHints", "wall"));
}

KeyHint pixelsHint()
{
    return hint(u"Z", QT_TRANSLATE_NOOP("CullHints", "pixels"));
}

} // namespace

std::vector<KeyHint> cullHints(CullHints what)
{
    std::vector<KeyHint> reasons;
    switch (what) {
    case CullHints::None:
        return {};
    case CullHints::Wall:
        return {keepHint(),
                rejectHint(),
                undecidedHint(),
                backHint(),
                hint(u"⏎", QT_TRANSLATE_NOOP("CullHints", "large")),
                hint(u"C", QT_TRANSLATE_NOOP("CullHints", "compare")),
                hint(u"R", QT_TRANSLATE_NOOP("CullHints", "reason"))};
    case CullHints::Loupe:
        return {keepHint(), rejectHint(), undecidedHint(),
                backHint(), pixelsHint(), hint(u"I", QT_TRANSLATE_NOOP("CullHints", "recipe")),
                wallHint()};
    case CullHints::Compare:
        return {keepHint(),
                rejectHint(),
                hint(u"← →", QT_TRANSLATE_NOOP("CullHints", "another picture")),
                hint(u"↑ ↓", QT_TRANSLATE_NOOP("CullHints", "other side")),
                pixelsHint(),
                wallHint()};
    case CullHints::Reasons:
        for (const RejectReason& reason : rejectReasons())
            reasons.push_back({QKeySequence(reason.key).toString(), reason.text, tokens().reject});
        return reasons;
    }
    return {};
}

} // namespace seedbook
