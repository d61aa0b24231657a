// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/prompt_tokens.h"
#include <QLabel>
#include <QTimer>
#include <functional>
#include <optional>

namespace seedbook {

class SessionBridge;

// "38/75" beside an editor: how much of the text encoder's chunks a prompt fills, "31–44/75" where choices make it
// differ. Asked while one types; counts on a worker, one question at a time, and shows the answer to the newest only.
class TokenCounter final : public QLabel
{
    Q_OBJECT

public:
    // Runs on a worker, so it must own all it uses.
    using Question = std::function<Result<TokenRange>(PromptTokens&)>;

    explicit TokenCounter(SessionBridge& bridge, QWidget* parent = nullptr);
    void ask(Question question);
    // True between ask() and the answer.
    [[nodiscard]] bool isPending() const { return m_next.has_value() || m_asking; }

private:
    void start();
    void show(const Result<TokenRange>& answer);
    SessionBridge& m_bridge;
    QTimer m_pause;
    std::optional<Question> m_next;
    bool m_asking = false;
};

} // namespace seedbook
