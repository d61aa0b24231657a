// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/device_fields.h"
#include "ui/bridge/core_sentences.h"
#include "ui/shell/overlay_card.h"
#include "ui/shell/queue_text.h"
#include "ui/shell/studio_settings.h"
#include "ui/state/studio_state.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <cmath>

namespace seedbook {
namespace {

constexpr int kWidth = 460;
constexpr double kEngineTileAbove = static_cast<double>(kTileAbovePixels) / 1e6;

QDoubleSpinBox* box(const char* name, double most, double step, QWidget* parent)
{
    auto* field = new QDoubleSpinBox(parent);
    field->setObjectName(QLatin1String(name));
    field->setRange(0, most);
    field->setDecimals(1);
    field->setSingleStep(step);
    field->setFocusPolicy(Qt::StrongFocus);
    field->setKeyboardTracking(false);
    field->setFixedWidth(120);
    return field;
}

} // namespace

DeviceFields::DeviceFields(StudioState& state, DeviceChoice wanted, const StudioSettings& settings, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_wanted(wanted)
    , m_name(plainLabel({}, "", this))
    , m_why(wrappedLabel({}, "second", this))
    , m_memory(wrappedLabel({}, "second", this))
    , m_half(new QCheckBox(tr("Half of the device's memory"), this))
    , m_modelMemory(box("modelMemory", StudioSettings::kMostModelMemory, 1, this))
    , m_tileAbove(box("tileAbove", StudioSettings::kMostTileAbove, 0.1, this))
{
    m_name->setObjectName(QStringLiteral("deviceName"));
    m_half->setObjectName(QStringLiteral("halfOfMemory"));
    m_modelMemory->setSuffix(tr(" GiB"));
    m_modelMemory->setValue(settings.modelMemory >= 0 ? settings.modelMemory : 8);
    m_half->setChecked(settings.modelMemory < 0);
    m_modelMemory->setEnabled(!m_half->isChecked());
    m_tileAbove->setSuffix(tr(" Mpx"));
    m_tileAbove->setSpecialValueText(tr("always"));
    m_tileAbove->setValue(settings.tileAbove >= 0 ? settings.tileAbove : kEngineTileAbove);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setColumnStretch(1, 1);
    const auto wide = [&](QWidget* widget) { grid->addWidget(widget, grid->rowCount(), 0, 1, 3); };
    for (QWidget* line : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_why), static_cast<QWidget*>(m_memory)})
        wide(line);
    grid->setRowMinimumHeight(grid->rowCount(), 10);
    const int models = grid->rowCount();
    grid->addWidget(plainLabel(tr("Loaded models take at most"), "label", this), models, 0);
    grid->addWidget(m_half, models, 1, Qt::AlignRight);
    grid->addWidget(m_modelMemory, models, 2);
    wide(wrappedLabel(
        tr("Going back to a model that is still loaded takes no time. The least recently used leave first; "
           "the one in use always stays."),
        "second", this));
    grid->setRowMinimumHeight(grid->rowCount(), 8);
    const int tiles = grid->rowCount();
    grid->addWidget(plainLabel(tr("Decode in tiles above"), "label", this), tiles, 0);
    grid->addWidget(m_tileAbove, tiles, 2);
    wide(wrappedLabel(
        tr("Large pictures take less memory in tiles. It changes them a little, and their recipe says so."), "second",
        this));
    connect(m_half, &QCheckBox::toggled, this, [this](bool half) {
        m_modelMemory->setEnabled(!half);
        tell();
    });
    connect(m_modelMemory, &QDoubleSpinBox::valueChanged, this, &DeviceFields::tell);
    connect(m_tileAbove, &QDoubleSpinBox::valueChanged, this, &DeviceFields::tell);
    connect(&state, &StudioState::queueChanged, this, &DeviceFields::showDevice);
    setMinimumWidth(kWidth);
    showDevice();
}

void DeviceFields::showDevice()
{
    const DeviceReport& device = m_state.queue().device;
    m_name->setText(deviceText(device, m_wanted));
    QString why = deviceReason(device);
    m_why->setText(why.replace(0, 1, why.left(1).toUpper()));
    const QString memory = device.name.empty() ? QString() : memoryTip(m_state.queue().memory);
    m_memory->setText(memory);
    m_memory->setVisible(!memory.isEmpty());
    if (!m_half->isChecked() || device.memoryBytes == 0)
        return;
    const QSignalBlocker quiet(m_modelMemory);
    m_modelMemory->setValue(static_cast<double>(device.memoryBytes) / 2 / (1u << 30));
}

void DeviceFields::tell()
{
    const double tiles = m_tileAbove->value();
    const bool own = std::abs(tiles - kEngineTileAbove) < 0.05;
    Q_EMIT limitsChosen(m_half->isChecked() ? -1 : m_modelMemory->value(), own ? -1 : tiles);
}

DeviceFields* openDeviceCard(StudioState& state, DeviceChoice wanted, const StudioSettings& settings, QWidget* window)
{
    auto* card = new OverlayCard(DeviceFields::tr("Device and memory"), window);
    auto* fields = new DeviceFields(state, wanted, settings, card);
    card->content()->addWidget(fields);
    card->content()->addStretch(1);
    card->open();
    return fields;
}

} // namespace seedbook
