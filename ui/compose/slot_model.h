// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/template.h"
#include <QAbstractListModel>
#include <vector>

namespace seedbook {

// The slots of a template, one row each, in order of appearance. Display role: the slot's name; the rest by the roles
// below.
class SlotModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        ValuesRole = Qt::UserRole + 1, // "dawn, dusk ×2, night"
        CountRole,                     // number of values
        SlotRole,                      // index that gives the colour
        BeginRole,                     // byte offsets of the slot in the template
        EndRole,
    };

    using QAbstractListModel::QAbstractListModel;
    void setTemplate(const Template& parsed);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<SlotInfo> m_slots;
};

// "light: dawn, noon ×2, night", as lists and tool tips show a choice.
[[nodiscard]] QString slotSummary(const SlotInfo& slot);

} // namespace seedbook
