// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/prompt_names.h"
#include <QCompleter>

class QKeyEvent;
class QPlainTextEdit;

namespace seedbook {

class NamesModel;
struct CompletionAt;

// Offers the library's names while one types in an editor: LoRAs after `<`, embeddings as words. Arrows move, Enter or
// Tab takes, Escape closes, Ctrl+Space asks.
class PromptCompleter final : public QCompleter
{
    Q_OBJECT

public:
    explicit PromptCompleter(QPlainTextEdit& editor);
    void setNames(const PromptNames& names);
    // To be asked before the editor handles a key; true: leave it to the completer.
    [[nodiscard]] bool takesKey(QKeyEvent* event);
    // After a key was typed.
    void offer(bool asked = false);

private:
    void accept(const QModelIndex& index);
    void place();
    QPlainTextEdit& m_editor;
    PromptNames m_names;
    NamesModel* m_model;
};

} // namespace seedbook
