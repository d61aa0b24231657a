// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/slot_model.h"
#include "ui/widgets/labels.h"
#include <QLocale>
#include <QStringList>
#include <algorithm>

namespace seedbook {
namespace {

constexpr std::size_t kValuesShown = 24; // more than any panel has room for; a list file may have 100,000

QString optionText(const SlotOption& option)
{
    const QString text = QString::fromStdString(option.text).simplified();
    const QString shown = text.isEmpty() ? QStringLiteral("∅") : text;
    if (option.weight == 1.0)
        return shown;
    return QStringLiteral("%1 ×%2").arg(shown, QLocale().toString(option.weight, 'g', 3));
}

QString valuesText(const SlotInfo& slot)
{
    QStringList values;
    const std::size_t shown = std::min(slot.options.size(), kValuesShown);
    for (std::size_t i = 0; i < shown; ++i)
        values << optionText(slot.options[i]);
    if (slot.options.size() > shown)
        values << QStringLiteral("…");
    return values.join(QStringLiteral(", "));
}

QString nameText(const SlotInfo& slot)
{
    const QString name = QString::fromStdString(slot.name);
    return slot.named ? name : SlotModel::tr("choice %1").arg(name);
}

} // namespace

QString slotSummary(const SlotInfo& slot)
{
    return nameText(slot) + QStringLiteral(": ") + valuesText(slot);
}

void SlotModel::setTemplate(const Template& parsed)
{
    beginResetModel();
    m_slots = parsed.slots();
    endResetModel();
}

int SlotModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_slots.size());
}

QVariant SlotModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SlotInfo& slot = m_slots[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return nameText(slot);
    case Qt::ToolTipRole:
        return plainTip(valuesText(slot));
    case ValuesRole:
        return valuesText(slot);
    case CountRole:
        return static_cast<int>(slot.options.size());
    case SlotRole:
        return index.row();
    case BeginRole:
        return static_cast<qulonglong>(slot.where.begin);
    case EndRole:
        return static_cast<qulonglong>(slot.where.end);
    default:
        return {};
    }
}

} // namespace seedbook
