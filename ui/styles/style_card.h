// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/shell/overlay_card.h"
#include "ui/styles/style_model.h"
#include "ui/widgets/folder_chooser.h"
#include <optional>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace seedbook {

class StudioState;
class StyleForm;

// The style presets over the window: search, a list with sample pictures, what the one in focus asks for, and what can
// be done with it. Arrows move, Enter lays it over the template or takes it off again, Ctrl+B makes it a favourite,
// Escape leaves.
class StyleCard final : public OverlayCard
{
    Q_OBJECT

public:
    StyleCard(SessionBridge& bridge, StudioState& state, const std::filesystem::path& userFolder, QWidget* window);
    // How files to read and to write are asked for. Replaced in tests.
    void setChoosers(FolderChooser toRead, FolderChooser toWrite);
    [[nodiscard]] StyleShelf& shelf() { return *m_shelf; }

Q_SIGNALS:
    // `name` is laid over, "" after one was taken off.
    void settingsWanted(const seedbook::ComposeSettings& settings, const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    QWidget* buildDetails();
    QPushButton* addButton(QLayout& row, const QString& text, const char* name, void (StyleCard::*does)());
    void showStyles();
    void showCurrent();
    void apply();
    void favourite();
    void makeSample();
    void sampleFromPicture();
    void remove();
    void bringBack();
    void begin();
    void edit();
    void saveForm(const StylePreset& style, bool toProject);
    void closeForm();
    void importFile();
    void exportFile();
    [[nodiscard]] const ShelfStyle* current() const;
    [[nodiscard]] int inUse() const;

    StudioState& m_state;
    StyleShelf* m_shelf;
    StyleModel* m_model;
    FolderChooser m_toRead, m_toWrite;
    QLineEdit* m_sought = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_none = nullptr;
    QLabel* m_name = nullptr;
    QLabel* m_text = nullptr;
    QLabel* m_said = nullptr;
    QStackedWidget* m_side = nullptr; // details, or the form
    StyleForm* m_form = nullptr;
    std::optional<ShelfStyle> m_edited; // none: a new one
    QString m_wanted;                   // name of the style to come into focus
    QPushButton* m_apply = nullptr;
    QPushButton* m_favourite = nullptr;
    QPushButton* m_picture = nullptr;
    QPushButton* m_bringBack = nullptr;
    std::optional<ShelfStyle> m_removed; // the last one
    std::vector<QPushButton*> m_ofOne;   // that need a style in focus
};

} // namespace seedbook
