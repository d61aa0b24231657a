// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session_values.h"
#include "ui/widgets/folder_chooser.h"
#include <QTimer>
#include <QWidget>
#include <filesystem>
#include <functional>

class QLabel;
class QScrollArea;

namespace seedbook {

struct LibraryItem;
class LinkLabel;
class MainButton;
class PasteSection;
class ProfileSwitch;
class SessionBridge;
class SettingsForm;
class StudioState;
class TemplateSection;

// The left panel of Compose: the template with its choices and examples, the settings, and Generate. Fields are saved
// to the project a moment after they change and filled from it when it opens. Answers StudioState's requests to
// generate, to reuse a seed and to start from a picture.
class ComposePanel final : public QWidget
{
    Q_OBJECT

public:
    ComposePanel(SessionBridge& bridge, StudioState& state, QWidget* parent = nullptr);
    ~ComposePanel() override;

    void setFolderChooser(FolderChooser chooser);
    void setFileChooser(const FolderChooser& chooser);
    // Whether the settings that most pictures leave as they are are shown.
    void setMoreOpen(bool open);
    [[nodiscard]] bool isMoreOpen() const;
    // Uses a model, an adapter, an embedding or a VAE of the library.
    void take(const LibraryItem& item);
    // Presses Generate; does nothing while it is disabled.
    void generate();
    // The fields of one profile are put by, those of the other shown.
    void useProfile(Profile profile);
    // Other settings in every field, as if the user had typed them.
    void useSettings(const ComposeSettings& settings);
    // Settings from pictures and texts, and the way back.
    [[nodiscard]] PasteSection& pasteSection() const { return *m_paste; }
    // Puts the cursor into a field by its object name; "template" selects the first problem of the text.
    void goTo(const QString& field);
    // Sends fields that wait to be saved at once.
    void saveNow();
    // Why Generate is disabled, in one sentence; "" when it is not.
    [[nodiscard]] QString hindrance() const;

Q_SIGNALS:
    void fieldWanted(const QString& field); // show the panel with this field: it was set from elsewhere
    void libraryWanted();
    void templatesWanted();
    void stylesWanted();

protected:
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void connectSources(); // and what follows: compose_panel_sources.cpp
    void connectParts();
    void showProject();
    void fieldsChanged();
    void reuseSeed();
    void startFromCurrent();
    void offerSettingsOfCurrent();
    void withFileOfCurrent(const std::function<void(const std::filesystem::path&)>& then);
    void noteHindrance();
    void takeFile(const QString& file);
    void updateGenerate();
    void generateAll(const std::vector<ComposeSettings>& each);
    void generated(const Result<GenerateReceipt>& receipt);
    void showOutcome(const QString& text, const QString& action);
    void noteRate();
    [[nodiscard]] ComposeSettings fields() const;

    SessionBridge& m_bridge;
    StudioState& m_state;
    PasteSection* m_paste = nullptr;
    TemplateSection* m_template = nullptr;
    SettingsForm* m_settings = nullptr;
    QScrollArea* m_scroll = nullptr;
    ProfileSwitch* m_profile = nullptr;
    MainButton* m_generate = nullptr;
    QLabel* m_reason = nullptr;  // above the button: why it is disabled, or what came of the last press
    LinkLabel* m_goOn = nullptr; // "go on from seed 66"
    QTimer m_saving;
    QString m_outcome; // of the last press; shown while nothing hinders the next
    bool m_unsaved = false;
    bool m_filling = false;      // fields are being set by the program
    double m_secondsPerWork = 0; // measured; work = pixels * steps; 0: not known yet
    double m_work = 0;           // of one picture of the present run
};

} // namespace seedbook
