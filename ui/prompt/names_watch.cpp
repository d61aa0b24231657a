// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/names_watch.h"
#include "ui/bridge/session_bridge.h"

namespace seedbook {

NamesWatch::NamesWatch(SessionBridge& bridge, QObject* parent)
    : QObject(parent)
    , m_bridge(bridge)
{
    connect(&bridge, &SessionBridge::libraryChanged, this, &NamesWatch::refresh);
}

void NamesWatch::setModel(const std::filesystem::path& model)
{
    if (m_model == model)
        return;
    m_model = model;
    refresh();
}

void NamesWatch::refresh()
{
    if (!m_model)
        return;
    const auto work = [&session = m_bridge.session(), model = *m_model] { return session.promptNames(model); };
    const auto then = [this, number = ++m_newest](const PromptNames& names) {
        if (number != m_newest || names == m_names)
            return;
        m_names = names;
        Q_EMIT changed();
    };
    m_bridge.inBackground<PromptNames>(this, work, then);
}

} // namespace seedbook
