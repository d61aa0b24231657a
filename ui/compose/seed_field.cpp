// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/seed_field.h"
#include "ui/compose/number_text.h"
#include "ui/theme/theme.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>

namespace seedbook {
namespace {

constexpr std::uint64_t kAnswer = 42;
constexpr quint32 kChaosEnd = 1'000'000'000; // short enough to read aloud

} // namespace

SeedField::SeedField(QWidget* parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
{
    m_edit->setObjectName(QStringLiteral("seed"));
    m_edit->setAccessibleName(tr("First seed"));
    auto* answer = new QPushButton(QString::number(kAnswer), this);
    answer->setObjectName(QStringLiteral("seed42"));
    answer->setToolTip(tr("The usual seed to begin with"));
    auto* chaos = new QPushButton(QStringLiteral("⚄ ") + tr("chaos"), this);
    chaos->setObjectName(QStringLiteral("chaos"));
    chaos->setToolTip(tr("A seed by chance"));
    setRole(answer, "chip");
    setRole(chaos, "chip");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    row->addWidget(m_edit, 1);
    row->addWidget(answer);
    row->addWidget(chaos);
    connect(m_edit, &QLineEdit::textEdited, this, &SeedField::changed);
    connect(answer, &QPushButton::clicked, this, [this] { pick(kAnswer); });
    connect(chaos, &QPushButton::clicked, this, [this] { pick(QRandomGenerator::global()->bounded(kChaosEnd)); });
}

void SeedField::setSeed(std::uint64_t seed)
{
    if (this->seed() != seed)
        m_edit->setText(QString::number(seed));
}

std::optional<std::uint64_t> SeedField::seed() const
{
    return seedFromText(m_edit->text());
}

void SeedField::pick(std::uint64_t seed)
{
    setSeed(seed);
    Q_EMIT changed();
}

} // namespace seedbook
