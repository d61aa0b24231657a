// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/main_menu.h"
#include "ui/theme/theme.h"
#include <QActionGroup>
#include <QDir>
#include <QLocale>

namespace seedbook {

MainMenu::MainMenu(const StudioSettings& settings, const std::function<QAction*(Act)>& actionOf, QWidget* parent)
    : QMenu(parent)
{
    addAction(actionOf(Act::NewProject));
    addAction(actionOf(Act::OpenProject));
    addRecent(settings);
    addSeparator();
    addAction(actionOf(Act::Templates));
    addAction(actionOf(Act::Styles));
    addAction(actionOf(Act::PasteSettings));
    addSeparator();
    addAction(actionOf(Act::LeftPanel));
    addAction(actionOf(Act::RightPanel));
    QAction* preview = addAction(tr("Live preview"));
    preview->setObjectName(QStringLiteral("livePreview"));
    preview->setCheckable(true);
    preview->setChecked(settings.livePreview);
    connect(preview, &QAction::toggled, this, &MainMenu::livePreviewChosen);
    addAction(actionOf(Act::Device));
    addThemes();
    addLanguages(settings);
    addSeparator();
    addAction(actionOf(Act::Notes));
    addAction(actionOf(Act::Keys));
    connect(addAction(tr("About Seedbook")), &QAction::triggered, this, &MainMenu::aboutWanted);
    addSeparator();
    addAction(actionOf(Act::Quit));
}

void MainMenu::addRecent(const StudioSettings& settings)
{
    QMenu* menu = addMenu(tr("Recent"));
    menu->setEnabled(!settings.recent.isEmpty());
    for (const QString& folder : settings.recent) {
        QString shown = folder;
        shown.replace(QDir::homePath(), QStringLiteral("~")).replace(QLatin1Char('&'), QLatin1String("&&"));
        connect(menu->addAction(shown), &QAction::triggered, this, [this, folder] { Q_EMIT projectChosen(folder); });
    }
}

void MainMenu::addLanguages(const StudioSettings& settings)
{
    QMenu* menu = addMenu(tr("Language"));
    auto* group = new QActionGroup(menu);
    const std::pair<QString, QString> languages[] = {{QStringLiteral("en"), QStringLiteral("English")},
                                                     {QStringLiteral("ru"), QStringLiteral("Русский")}};
    for (const auto& [code, name] : languages) {
        QAction* action = group->addAction(menu->addAction(name));
        action->setCheckable(true);
        action->setChecked(settings.language == code);
        connect(action, &QAction::triggered, this, [this, code = code] { Q_EMIT languageChosen(code); });
    }
}

void MainMenu::addThemes()
{
    QMenu* menu = addMenu(tr("Theme"));
    auto* group = new QActionGroup(menu);
    const std::pair<ThemeName, QString> themes[] = {{ThemeName::Dark, tr("Dark")}, {ThemeName::Light, tr("Light")}};
    for (const auto& [theme, name] : themes) {
        QAction* action = group->addAction(menu->addAction(name));
        action->setCheckable(true);
        action->setChecked(currentTheme() == theme);
        connect(action, &QAction::triggered, this, [this, theme = theme] { Q_EMIT themeChosen(theme); });
    }
}

} // namespace seedbook
