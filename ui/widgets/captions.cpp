// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/captions.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include <QVBoxLayout>

namespace seedbook {
namespace {

QVBoxLayout* captioned(const QString& name, QWidget* field, QWidget* remark)
{
    auto* lines = new QVBoxLayout;
    lines->setSpacing(kGap / 2);
    QLabel* label = plainLabel(name, "label");
    label->setBuddy(field);
    field->setAccessibleName(name);
    if (remark != nullptr) {
        auto* head = new QHBoxLayout;
        head->addWidget(label, 1);
        head->addWidget(remark);
        lines->addLayout(head);
    } else {
        lines->addWidget(label);
    }
    lines->addWidget(field);
    return lines;
}

} // namespace

void addCaptioned(QVBoxLayout& lines, std::initializer_list<CaptionedField> fields)
{
    auto* columns = new QHBoxLayout;
    columns->setSpacing(kGap);
    for (const auto& [name, field, stretch, remark] : fields)
        columns->addLayout(captioned(name, field, remark), stretch);
    lines.addLayout(columns);
}

} // namespace seedbook
