// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session_values.h"
#include "ui/widgets/folder_chooser.h"
#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;

namespace seedbook {

class SessionBridge;
class StartPictureField;
class VaeField;

// The compose settings that most pictures leave as they are.
class MoreForm final : public QWidget
{
    Q_OBJECT

public:
    explicit MoreForm(SessionBridge& bridge, QWidget* parent = nullptr);
    void setFileChooser(const FolderChooser& chooser);
    void setSettings(const ComposeSettings& settings);
    // `settings` with the form's fields in it; a field that cannot be read leaves the old value.
    [[nodiscard]] ComposeSettings applyTo(ComposeSettings settings) const;
    void setStartPicture(const std::filesystem::path& file); // tells changed()
    // What is wrong with a field, in one sentence, and the field's object name; "" when all is right.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString wrongField() const;

Q_SIGNALS:
    void changed(); // by the user, or a problem came or went

private:
    void build();
    void connectParts();
    [[nodiscard]] bool isSeedSizeWrong() const;
    QSpinBox* m_clipSkip;
    QComboBox* m_emphasis;
    QComboBox* m_noise;
    QLineEdit* m_variationSeed;
    QDoubleSpinBox* m_variation;
    QLineEdit* m_seedSize;
    QDoubleSpinBox* m_rescale;
    StartPictureField* m_start;
    QDoubleSpinBox* m_startStrength;
    VaeField* m_vae;
};

} // namespace seedbook
