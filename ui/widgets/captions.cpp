// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/captions.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include <QVBoxLayout>

namespace seedbook {
namespace {

QVBoxLayout* captioned(const QString& name, QWidget* field)
{
    auto* lines = new QVBoxLayout;
    lines->setSpacing(kGap / 2);
    QLabel* label = plainLabel(name, "label");
    label->setBuddy(field);
    field->setAccessibleName(name);
    lines->addWidget(label);
    lines->addWidget(field);
    return lines;
}

} // namespace

void addCaptioned(QVBoxLayout& lines, std::initializer_list<CaptionedField> fields)
{
    auto* columns = new QHBoxLayout;
    columns->setSpacing(kGap);
    for (const auto& [name, field, stretch] : fields)
        columns->addLayout(captioned(name, field), stretch);
    lines.addLayout(columns);
}

} // namespace seedbook
