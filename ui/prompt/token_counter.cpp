// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/token_counter.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/session_bridge.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <utility>

namespace seedbook {
namespace {

QString countText(const TokenRange& range)
{
    const QString limit = QStringLiteral("/%1").arg(range.most.limit);
    if (range.least.tokens == range.most.tokens)
        return QString::number(range.most.tokens) + limit;
    return QStringLiteral("%1–%2").arg(range.least.tokens).arg(range.most.tokens) + limit;
}

QString whatIsCounted(const TokenRange& range)
{
    const auto tokens = static_cast<int>(range.most.tokens);
    const QString counted = range.least.tokens == range.most.tokens
                                ? TokenCounter::tr("%n token(s)", nullptr, tokens)
                                : TokenCounter::tr("%1 to %n token(s)", nullptr, tokens).arg(range.least.tokens);
    const auto prompts = static_cast<int>(range.prompts);
    if (prompts == 1)
        return TokenCounter::tr("%1 in this prompt.").arg(counted);
    return range.all ? TokenCounter::tr("%1 in all %n prompt(s) of this template.", nullptr, prompts).arg(counted)
                     : TokenCounter::tr("%1 in the next %n prompt(s) of this template.", nullptr, prompts).arg(counted);
}

QString tipOf(const TokenRange& range)
{
    const auto chunks = static_cast<int>(range.most.chunks);
    return whatIsCounted(range) + QStringLiteral("\n\n") +
           TokenCounter::tr("The model reads a prompt in chunks of %1 tokens; this is %n chunk(s).", nullptr, chunks)
               .arg(range.most.limit / std::max<std::size_t>(range.most.chunks, 1)) +
           QLatin1Char(' ') +
           TokenCounter::tr("Words of one chunk are read together; BREAK begins a new one. "
                            "Counted as the chosen model does it; tags such as <lora:…> take no room.");
}

} // namespace

TokenCounter::TokenCounter(SessionBridge& bridge, QWidget* parent)
    : QLabel(parent)
    , m_bridge(bridge)
{
    constexpr int kPauseMs = 80;
    setTextFormat(Qt::PlainText);
    setRole(this, "faint");
    setAccessibleName(tr("Tokens"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &TokenCounter::start);
}

void TokenCounter::ask(Question question)
{
    m_next = std::move(question);
    m_pause.start();
}

void TokenCounter::start()
{
    if (m_asking || !m_next)
        return;
    m_asking = true;
    const auto work = [&session = m_bridge.session(), question = *std::exchange(m_next, std::nullopt)] {
        return question(session.tokens());
    };
    const auto then = [this](const Result<TokenRange>& answer) {
        m_asking = false;
        if (m_next)
            m_pause.start();
        else
            show(answer);
    };
    m_bridge.inBackground<Result<TokenRange>>(this, work, then);
}

void TokenCounter::show(const Result<TokenRange>& answer)
{
    setText(answer ? countText(*answer) : QStringLiteral("—"));
    setToolTip(plainTip(answer ? tipOf(*answer) : errorText(answer.error())));
}

} // namespace seedbook
