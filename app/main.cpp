// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"
#include "app/generators.h"
#include "core/base/log.h"
#include "core/base/paths.h"
#include "seedbook_version.h"
#include <QApplication>
#include <QIcon>

int main(int argc, char** argv)
{
    seedbook::prepareProcess();
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("seedbook"));
    QApplication::setApplicationVersion(QStringLiteral(SEEDBOOK_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.seedbook.Seedbook"));
    QApplication::setWindowIcon(
        QIcon::fromTheme(QStringLiteral("org.seedbook.Seedbook"), QIcon(QStringLiteral(":/icons/seedbook-256.png"))));
    const seedbook::StudioOptions options = seedbook::parseStudioOptions(QApplication::arguments());
    seedbook::startLogging(seedbook::stateFolder(), false);
    seedbook::Application studio(app, options);
    studio.start();
    return QApplication::exec();
}
