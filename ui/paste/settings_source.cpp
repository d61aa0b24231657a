// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/paste/settings_source.h"
#include "core/base/file.h"
#include "core/foreign/read_foreign.h"
#include "core/session/take_over.h"
#include "ui/bridge/session_bridge.h"
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace seedbook {

QString SettingsSource::name() const
{
    // Names that are hashes say nothing, and nothing in them can be broken over lines.
    constexpr qsizetype kLongest = 30, kBegin = 12, kEnd = 8;
    const QString whole = QFileInfo(file).fileName();
    return whole.size() <= kLongest ? whole : whole.left(kBegin) + QChar(0x2026) + whole.right(kEnd);
}

std::optional<SettingsSource> settingsSource(const QMimeData& data, bool dropped)
{
    static const QStringList kEndings{QStringLiteral("png"),  QStringLiteral("jpg"), QStringLiteral("jpeg"),
                                      QStringLiteral("webp"), QStringLiteral("txt"), QStringLiteral("json")};
    for (const QUrl& url : data.urls())
        if (url.isLocalFile() && kEndings.contains(QFileInfo(url.toLocalFile()).suffix().toLower()))
            return SettingsSource{url.toLocalFile(), {}, {}};
    if (dropped)
        return std::nullopt;
    if (const QString text = data.text(); data.hasText() && looksForeign(text.toStdString()))
        return SettingsSource{{}, {}, text};
    if (!data.hasText() && data.hasFormat(QStringLiteral("image/png")))
        return SettingsSource{{}, data.data(QStringLiteral("image/png")), {}};
    return std::nullopt;
}

Result<std::vector<PromptLine>> readPrompts(const SettingsSource& source)
{
    if (QFileInfo(source.file).suffix().toLower() != QLatin1String("txt"))
        return fail(ErrorCode::NotFound, "the file holds no prompts", source.file.toStdString());
    const auto text = readTextFile(toPath(source.file));
    return text ? readPromptLines(*text) : tl::unexpected<Error>(text.error());
}

Result<ForeignSettings> readSource(const SettingsSource& source)
{
    if (!source.file.isEmpty())
        return readSettingsOf(toPath(source.file));
    if (!source.text.isEmpty())
        return readForeignText(source.text.toStdString());
    const auto* bytes = reinterpret_cast<const std::byte*>(source.picture.constData());
    return readSettingsOf(std::span(bytes, static_cast<std::size_t>(source.picture.size())));
}

} // namespace seedbook
