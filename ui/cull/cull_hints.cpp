// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/cull/cull_hints.h"
#include "ui/cull/reject_reasons.h"
#include "ui/keys/key_map.h"
#include "ui/theme/tokens.h"
#include <QCoreApplication>
#include <QKeySequence>

namespace seedbook {

namespace {

class Hints
{
public:
    explicit Hints(const KeyMap& keys)
        : m_keys(keys)
    {
    }

    [[nodiscard]] KeyHint of(Act act, const char* text, const QColor& colour = {}) const
    {
        QString key = keyText(m_keys, act);
        if (key == QLatin1String("Backspace"))
            key = QStringLiteral("⌫");
        return {key, QCoreApplication::translate("CullHints", text), colour};
    }

    [[nodiscard]] static KeyHint fixed(const QString& key, const char* text)
    {
        return {key, QCoreApplication::translate("CullHints", text), {}};
    }

    [[nodiscard]] KeyHint keep() const
    {
        return of(Act::Keep, QT_TRANSLATE_NOOP("CullHints", "keep"), tokens().keepText);
    }
    [[nodiscard]] KeyHint reject() const
    {
        return of(Act::Reject, QT_TRANSLATE_NOOP("CullHints", "reject"), tokens().reject);
    }
    [[nodiscard]] KeyHint undecided() const { return of(Act::Undecide, QT_TRANSLATE_NOOP("CullHints", "undecided")); }
    [[nodiscard]] KeyHint back() const { return of(Act::TakeBack, QT_TRANSLATE_NOOP("CullHints", "take back")); }
    [[nodiscard]] KeyHint wall() const { return of(Act::Wall, QT_TRANSLATE_NOOP("CullHints", "wall")); }
    [[nodiscard]] KeyHint pixels() const { return of(Act::Pixels, QT_TRANSLATE_NOOP("CullHints", "pixels")); }

private:
    const KeyMap& m_keys;
};

} // namespace

std::vector<KeyHint> cullHints(CullHints what, const KeyMap& keys)
{
    const Hints hints(keys);
    std::vector<KeyHint> reasons;
    switch (what) {
    case CullHints::None:
        return {};
    case CullHints::Wall:
        return {hints.keep(),
                hints.reject(),
                hints.undecided(),
                hints.back(),
                Hints::fixed(QStringLiteral("⏎"), QT_TRANSLATE_NOOP("CullHints", "large")),
                hints.of(Act::Compare, QT_TRANSLATE_NOOP("CullHints", "compare")),
                hints.of(Act::Reason, QT_TRANSLATE_NOOP("CullHints", "reason"))};
    case CullHints::Loupe:
        return {hints.keep(), hints.reject(), hints.undecided(),
                hints.back(), hints.pixels(), hints.of(Act::Recipe, QT_TRANSLATE_NOOP("CullHints", "recipe")),
                hints.wall()};
    case CullHints::Compare:
        return {hints.keep(),
                hints.reject(),
                Hints::fixed(QStringLiteral("← →"), QT_TRANSLATE_NOOP("CullHints", "another picture")),
                Hints::fixed(QStringLiteral("↑ ↓"), QT_TRANSLATE_NOOP("CullHints", "other side")),
                hints.pixels(),
                hints.wall()};
    case CullHints::Reasons:
        for (const RejectReason& reason : rejectReasons())
            reasons.push_back({QKeySequence(reason.key).toString(), reason.text, tokens().reject});
        return reasons;
    }
    return {};
}

} // namespace seedbook
