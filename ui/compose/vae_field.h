// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/folder_chooser.h"
#include <QComboBox>
#include <string>

namespace seedbook {

class SessionBridge;

// The autoencoder that pictures are decoded with: the model's own, the quick one that fits it, one of the library by
// name, or a file.
class VaeField final : public QComboBox
{
    Q_OBJECT

public:
    explicit VaeField(SessionBridge& bridge, QWidget* parent = nullptr);
    void setFileChooser(FolderChooser chooser) { m_chooser = std::move(chooser); }
    void setVae(const std::string& vae); // as ComposeSettings::vae
    [[nodiscard]] const std::string& vae() const { return m_vae; }

Q_SIGNALS:
    void changed(); // by the user

private:
    void offer();
    void readNames();
    void picked(int index);
    SessionBridge& m_bridge;
    FolderChooser m_chooser;
    std::string m_vae;
    QStringList m_names; // of the library
    bool m_reading = false;
};

} // namespace seedbook
