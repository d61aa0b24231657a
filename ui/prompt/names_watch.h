// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/prompt_names.h"
#include <QObject>
#include <optional>

namespace seedbook {

class SessionBridge;

// Keeps the names that prompts may use, for the model in use; reads them on a worker.
class NamesWatch final : public QObject
{
    Q_OBJECT

public:
    explicit NamesWatch(SessionBridge& bridge, QObject* parent = nullptr);
    void setModel(const std::filesystem::path& model);
    // Reads them again: the library may be another.
    void refresh();
    [[nodiscard]] const PromptNames& names() const { return m_names; }

Q_SIGNALS:
    void changed();

private:
    SessionBridge& m_bridge;
    std::optional<std::filesystem::path> m_model;
    PromptNames m_names;
    quint64 m_newest = 0;
};

} // namespace seedbook
