// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/session.h"
#include "core/session/session_impl.h"

namespace seedbook {

Session::Session(SessionOptions options)
    : m_impl(std::make_unique<Impl>(std::move(options)))
{
}

Session::~Session() = default;

void Session::subscribe(Listener listener)
{
    const std::scoped_lock lock(m_impl->listenersMutex);
    m_impl->listeners.push_back(std::move(listener));
}

Result<ModelInfo> Session::modelInfo(const std::filesystem::path& path) const
{
    const std::filesystem::path model = m_impl->modelOf(path);
    std::error_code ignored;
    if (std::filesystem::is_regular_file(model, ignored))
        return inspectFile(model, m_impl->options.cache);
    return inspectModel(model, m_impl->options.cache);
}

Result<ModelInfo> Session::modelSummary(const std::filesystem::path& path) const
{
    return describeModel(m_impl->modelOf(path));
}

ModelLibrary* Session::library() const
{
    return m_impl->options.library.get();
}

PromptTokens& Session::tokens() const
{
    return m_impl->tokens;
}

ListSource Session::lists() const
{
    const std::scoped_lock lock(m_impl->readerMutex);
    return m_impl->reader.folder.empty() ? noLists() : listFolder(m_impl->reader.folder / "lists");
}

} // namespace seedbook
