// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session_values.h"
#include <QList>
#include <QString>
#include <QWidget>
#include <utility>

class QGridLayout;

namespace seedbook {

// Name at the left, value at the right, one line each: seed, sampler, guidance, model, size, what was avoided, device.
class RecipeRows final : public QWidget
{
    Q_OBJECT

public:
    explicit RecipeRows(QWidget* parent = nullptr);
    void setDetail(const PictureDetail& detail);

private:
    QGridLayout* m_grid;
};

// The lines for a picture, as shown.
[[nodiscard]] QList<std::pair<QString, QString>> recipeLines(const PictureDetail& detail);

// "CPU · fp32" of an engine's fingerprint; the whole text where it is not in that form.
[[nodiscard]] QString deviceOf(const QString& fingerprint);

} // namespace seedbook
