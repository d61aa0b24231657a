// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/queue_text.h"
#include "ui/bridge/core_sentences.h"
#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <cmath>

namespace seedbook {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("QueueText", text);
}

} // namespace

QString queueTitle(const QueueState& queue)
{
    switch (queue.phase) {
    case QueueState::Phase::Loading:
        return translated(QT_TRANSLATE_NOOP("QueueText", "Loading the model"));
    case QueueState::Phase::Running:
        return translated(QT_TRANSLATE_NOOP("QueueText", "Generating"));
    case QueueState::Phase::Paused:
        return translated(QT_TRANSLATE_NOOP("QueueText", "Paused"));
    case QueueState::Phase::Idle:
        break;
    }
    return queue.total > 0 ? translated(QT_TRANSLATE_NOOP("QueueText", "Done"))
                           : translated(QT_TRANSLATE_NOOP("QueueText", "Ready"));
}

QString queueDetail(const QueueState& queue)
{
    if (queue.total <= 0)
        return {};
    const QLocale locale;
    QStringList parts;
    parts << translated(QT_TRANSLATE_NOOP("QueueText", "%1 of %2"))
                 .arg(locale.toString(static_cast<qlonglong>(queue.done)),
                      locale.toString(static_cast<qlonglong>(queue.total)));
    if (queue.failed > 0)
        parts << translated(QT_TRANSLATE_NOOP("QueueText", "%1 failed"))
                     .arg(locale.toString(static_cast<qlonglong>(queue.failed)));
    if (queue.secondsPerPicture > 0)
        parts << translated(QT_TRANSLATE_NOOP("QueueText", "%1 s per picture"))
                     .arg(locale.toString(queue.secondsPerPicture, 'f', queue.secondsPerPicture < 10 ? 2 : 0));
    if (queue.phase == QueueState::Phase::Running && queue.secondsLeft > 0)
        parts << translated(QT_TRANSLATE_NOOP("QueueText", "%1 left")).arg(durationText(queue.secondsLeft));
    return parts.join(QStringLiteral("  ·  "));
}

QString durationText(double seconds)
{
    const auto whole = static_cast<qint64>(std::ceil(seconds));
    if (whole < 100)
        return translated(QT_TRANSLATE_NOOP("QueueText", "%1 s")).arg(whole);
    const qint64 minutes = (whole + 30) / 60;
    if (minutes < 100)
        return translated(QT_TRANSLATE_NOOP("QueueText", "%1 min")).arg(minutes);
    return translated(QT_TRANSLATE_NOOP("QueueText", "%1 h %2 min")).arg(minutes / 60).arg(minutes % 60);
}

QString memoryText(const DeviceMemory& memory)
{
    if (memory.use.totalBytes == 0)
        return {};
    constexpr double kGigabyte = 1e9;
    const auto gigabytes = [](std::uint64_t bytes) {
        const double value = static_cast<double>(bytes) / kGigabyte;
        return QLocale().toString(value, 'f', value < 9.95 ? 1 : 0);
    };
    return translated(QT_TRANSLATE_NOOP("QueueText", "%1 of %2 GB"))
        .arg(gigabytes(memory.use.usedBytes), gigabytes(memory.use.totalBytes));
}

QString memoryTip(const DeviceMemory& memory)
{
    const QString text = memoryText(memory);
    if (text.isEmpty())
        return {};
    return (memory.ofProcess
                ? translated(QT_TRANSLATE_NOOP("QueueText", "Memory: this program holds %1 of the machine."))
                : translated(QT_TRANSLATE_NOOP("QueueText", "Memory of the device: %1 are taken, by all programs.")))
        .arg(text);
}

QString deviceReason(const DeviceReport& device)
{
    return device.name.empty()
               ? translated(QT_TRANSLATE_NOOP("QueueText", "Told when the first picture is made: CUDA where an NVIDIA "
                                                           "driver is, else the processor"))
               : coreSentence(device.reason);
}

QString deviceText(const DeviceReport& device, DeviceChoice wanted)
{
    if (!device.name.empty()) {
        const QString name = QString::fromStdString(device.name);
        return device.dtype.empty() ? name : name + QStringLiteral(" · ") + QString::fromStdString(device.dtype);
    }
    switch (wanted) {
    case DeviceChoice::Cpu:
        return QStringLiteral("CPU");
    case DeviceChoice::Cuda:
        return QStringLiteral("CUDA");
    case DeviceChoice::Auto:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("QueueText", "Best device"));
}

} // namespace seedbook
