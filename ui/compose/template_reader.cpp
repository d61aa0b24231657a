// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/template_reader.h"
#include "ui/bridge/session_bridge.h"

namespace seedbook {

TemplateReader::TemplateReader(SessionBridge& bridge, QObject* parent)
    : QObject(parent)
    , m_bridge(bridge)
    , m_lists(noLists())
{
    constexpr int kPauseMs = 60;
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &TemplateReader::start);
}

void TemplateReader::setLists(ListSource lists)
{
    m_lists = std::move(lists);
    setText(m_text);
}

void TemplateReader::setText(const QString& text)
{
    m_text = text;
    m_pending = true;
    ++m_newest;
    m_pause.start();
}

void TemplateReader::start()
{
    const auto work = [text = m_text.toStdString(), lists = m_lists] { return Template::parse(text, lists); };
    const auto then = [this, number = m_newest](const Template& result) {
        if (number != m_newest)
            return;
        m_pending = false;
        Q_EMIT parsed(result);
    };
    m_bridge.inBackground<Template>(this, work, then);
}

} // namespace seedbook
