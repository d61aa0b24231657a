// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/sampler_fields.h"
#include <QComboBox>
#include <QSignalBlocker>
#include <algorithm>

namespace seedbook {
namespace {

QString labelOf(std::string_view label)
{
    return QString::fromUtf8(label.data(), static_cast<qsizetype>(label.size()));
}

QComboBox* listNamed(const char* name, QWidget* owner)
{
    auto* list = new QComboBox(owner);
    list->setObjectName(QLatin1String(name));
    list->setMinimumContentsLength(6);
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setFocusPolicy(Qt::StrongFocus);
    return list;
}

} // namespace

SamplerFields::SamplerFields(QWidget* owner)
    : QObject(owner)
    , m_sampler(listNamed("sampler", owner))
    , m_schedule(listNamed("schedule", owner))
{
    for (const Sampler sampler : allSamplers())
        m_sampler->addItem(labelOf(samplerLabel(sampler)), static_cast<int>(sampler));
    setPair(Sampler::Dpmpp2M, Schedule::Model);
    connect(m_sampler, &QComboBox::currentIndexChanged, this, [this] {
        offerSchedules(schedule());
        Q_EMIT changed();
    });
    connect(m_schedule, &QComboBox::currentIndexChanged, this, &SamplerFields::changed);
}

void SamplerFields::setPair(Sampler sampler, Schedule schedule)
{
    const QSignalBlocker quiet(m_sampler);
    m_sampler->setCurrentIndex(m_sampler->findData(static_cast<int>(sampler)));
    offerSchedules(schedule);
}

void SamplerFields::offerSchedules(Schedule wanted)
{
    const QSignalBlocker quiet(m_schedule);
    m_schedule->clear();
    for (const Schedule schedule : allSchedules())
        if (hasSchedule(sampler(), schedule))
            m_schedule->addItem(labelOf(scheduleLabel(schedule)), static_cast<int>(schedule));
    m_schedule->setCurrentIndex(std::max(0, m_schedule->findData(static_cast<int>(wanted))));
}

Sampler SamplerFields::sampler() const
{
    return static_cast<Sampler>(m_sampler->currentData().toInt());
}

Schedule SamplerFields::schedule() const
{
    return static_cast<Schedule>(m_schedule->currentData().toInt());
}

} // namespace seedbook
