// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/keys/action_table.h"
#include "ui/shell/studio_settings.h"
#include <QMenu>
#include <functional>

class QAction;

namespace seedbook {

// The menu behind the last button of the top bar.
class MainMenu : public QMenu
{
    Q_OBJECT
public:
    // `actionOf` gives the window's action for an Act.
    MainMenu(const StudioSettings& settings, const std::function<QAction*(Act)>& actionOf, QWidget* parent = nullptr);

Q_SIGNALS:
    void projectChosen(const QString& folder);
    void languageChosen(const QString& code);
    void themeChosen(seedbook::ThemeName theme);
    void livePreviewChosen(bool on);
    void aboutWanted();

private:
    void addRecent(const StudioSettings& settings);
    void addLanguages(const StudioSettings& settings);
    void addThemes();
};

} // namespace seedbook
