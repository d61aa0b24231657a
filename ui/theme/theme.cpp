// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/theme.h"
#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>
#include <utility>
#include <vector>

// Resources of a static library are only linked in when named; the macro must stand outside every namespace.
static void useThemeResources()
{
    Q_INIT_RESOURCE(theme);
}

namespace seedbook {

namespace {

Tokens darkTokens()
{
    Tokens t;
    t.window = QColor(0x2a2a2b);
    t.panel = QColor(0x323234);
    t.wall = QColor(0x232324);
    t.field = QColor(0x27272a);
    t.line = QColor(0x3d3d40);
    t.raised = QColor(0x3a3a3d);
    t.raisedHot = QColor(0x4a4a4e);
    t.text = QColor(0xdedede);
    t.second = QColor(0x9b9b9f);
    t.faint = QColor(0x85858a);
    t.accent = QColor(0xe0a340);
    t.onAccent = QColor(0x241a08);
    t.accentText = t.accent;
    t.keep = QColor(0x6cbf75);
    t.keepText = t.keep;
    t.onKeep = QColor(0x10240f);
    t.reject = QColor(0xd8675c);
    t.focus = QColor(0xffffff);
    t.slots4 = {QColor(0x7fb2e5), QColor(0xc79ae0), QColor(0x8fd0a0), QColor(0xe8b77a)};
    return t;
}

Tokens lightTokens()
{
    Tokens t;
    t.window = QColor(0xe4e4e5);
    t.panel = QColor(0xeeeeef);
    t.wall = QColor(0xd6d6d7);
    t.field = QColor(0xfafafa);
    t.line = QColor(0xc6c6c9);
    t.raised = QColor(0xdfdfe1);
    t.raisedHot = QColor(0xcdcdd0);
    t.text = QColor(0x232325);
    t.second = QColor(0x4f4f53);
    t.faint = QColor(0x6f6f74);
    t.accent = QColor(0xd8952a);
    t.onAccent = QColor(0x241a08);
    t.accentText = QColor(0x7d5205);
    t.keep = QColor(0x2f8740);
    t.onKeep = QColor(0xf8fdf8);
    t.keepText = QColor(0x22692f);
    t.reject = QColor(0xa9362b);
    t.focus = QColor(0x111112);
    t.slots4 = {QColor(0x235a92), QColor(0x7a409c), QColor(0x23693a), QColor(0x80500f)};
    return t;
}

struct Theme
{
    ThemeName name = ThemeName::Dark;
    Tokens values = darkTokens();
};

Theme& theme()
{
    static Theme current;
    return current;
}

QString styleSheet(const Tokens& t, ThemeName name)
{
    QFile file(QStringLiteral(":/theme/studio.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    // Longer names first: "@raised" is the beginning of "@raisedHot".
    const std::vector<std::pair<const char*, QColor>> names = {{"@accentHot", t.accent.lighter(108)},
                                                               {"@accentText", t.accentText},
                                                               {"@keepText", t.keepText},
                                                               {"@onAccent", t.onAccent},
                                                               {"@raisedHot", t.raisedHot},
                                                               {"@accent", t.accent},
                                                               {"@raised", t.raised},
                                                               {"@window", t.window},
                                                               {"@panel", t.panel},
                                                               {"@wall", t.wall},
                                                               {"@field", t.field},
                                                               {"@track", t.wall},
                                                               {"@line", t.line},
                                                               {"@text", t.text},
                                                               {"@second", t.second},
                                                               {"@faint", t.faint},
                                                               {"@onKeep", t.onKeep},
                                                               {"@keep", t.keep},
                                                               {"@reject", t.reject},
                                                               {"@focus", t.focus}};
    for (const auto& [token, colour] : names)
        sheet.replace(QLatin1String(token), colour.name());
    sheet.replace(QLatin1String("@arrow"), name == ThemeName::Dark ? QLatin1String("dark") : QLatin1String("light"));
    return sheet;
}

QPalette palette(const Tokens& t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::Base, t.field);
    p.setColor(QPalette::AlternateBase, t.panel);
    p.setColor(QPalette::Button, t.raised);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::ToolTipBase, t.raised);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::PlaceholderText, t.faint);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        p.setColor(role, t.text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.faint);
    return p;
}

} // namespace

const Tokens& tokens()
{
    return theme().values;
}

QColor slotColour(int slot)
{
    return slot < 0 ? tokens().text : tokens().slots4[static_cast<std::size_t>(slot) % tokens().slots4.size()];
}

ThemeName currentTheme()
{
    return theme().name;
}

void applyTheme(QApplication& app, ThemeName name)
{
    useThemeResources();
    theme() = {name, name == ThemeName::Dark ? darkTokens() : lightTokens()};
    app.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    app.setPalette(palette(tokens()));
    app.setFont(sizedFont(kBodyPx));
    app.setStyleSheet(styleSheet(tokens(), name));
}

void setRole(QWidget* widget, const char* role)
{
    widget->setProperty("role", QString::fromLatin1(role));
    widget->setAttribute(Qt::WA_StyledBackground);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QFont sizedFont(int pixels, bool bold)
{
    static const bool hasInter = QFontDatabase::families().contains(QLatin1String("Inter"));
    QFont font = hasInter ? QFont(QStringLiteral("Inter")) : QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPixelSize(pixels);
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    return font;
}

QFont monoFont(int pixels)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(pixels);
    return font;
}

} // namespace seedbook
