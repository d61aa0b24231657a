// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/more_summary.h"
#include "ui/bridge/session_bridge.h"
#include "ui/compose/more_form.h"
#include "ui/compose/number_text.h"
#include <QLocale>
#include <QStringList>

namespace seedbook {
namespace {

QString decimal(double value)
{
    return QLocale().toString(value, 'g', 3);
}

} // namespace

QString moreSummary(const ComposeSettings& settings)
{
    const auto usual = ComposeSettings();
    QStringList parts;
    if (settings.clipSkip != usual.clipSkip)
        parts << MoreForm::tr("clip skip %1").arg(settings.clipSkip);
    if (settings.emphasis != usual.emphasis)
        parts << MoreForm::tr("emphasis %1").arg(QString::fromUtf8(emphasisLabel(settings.emphasis).data()));
    if (settings.noise != usual.noise)
        parts << MoreForm::tr("NVIDIA noise");
    if (settings.variationStrength > 0)
        parts << MoreForm::tr("variation %1").arg(decimal(settings.variationStrength));
    if (settings.seedWidth > 0 && settings.seedHeight > 0)
        parts << MoreForm::tr("seed size %1").arg(sizeText(settings.seedWidth, settings.seedHeight));
    if (settings.guidanceRescale > 0)
        parts << MoreForm::tr("rescale %1").arg(decimal(settings.guidanceRescale));
    if (!settings.startPicture.empty())
        parts << MoreForm::tr("from %1").arg(toQString(settings.startPicture.filename()));
    if (settings.vae == kQuickDecoder)
        parts << MoreForm::tr("quick decoder");
    else if (!settings.vae.empty())
        parts << MoreForm::tr("VAE %1").arg(toQString(std::filesystem::path(settings.vae).filename()));
    return parts.join(QStringLiteral(", "));
}

} // namespace seedbook
