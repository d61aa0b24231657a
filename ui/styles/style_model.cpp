// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/styles/style_model.h"
#include <algorithm>

namespace seedbook {
namespace {

bool matches(const StylePreset& style, const QStringList& words)
{
    const QString all = QString::fromStdString(style.name + "\n" + style.prompt + "\n" + style.negative).toCaseFolded();
    return std::ranges::all_of(words, [&all](const QString& word) { return all.contains(word); });
}

} // namespace

void StyleModel::show(const std::vector<ShelfStyle>& styles, int inUse, const QString& sought)
{
    const QStringList words = sought.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    beginResetModel();
    m_rows.clear();
    for (std::size_t i = 0; i < styles.size(); ++i)
        if (matches(styles[i].preset, words))
            m_rows.push_back({styles[i], static_cast<int>(i) == inUse});
    endResetModel();
}

int StyleModel::rowOf(const QString& name) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (QString::fromStdString(at(row).preset.name) == name)
            return row;
    return -1;
}

int StyleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant StyleModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const StylePreset& style = at(index.row()).preset;
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return QString::fromStdString(style.name);
    if (role == Qt::AccessibleDescriptionRole)
        return QString::fromStdString(style.prompt);
    return {};
}

} // namespace seedbook
