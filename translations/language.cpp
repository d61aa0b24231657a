// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "translations/language.h"
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

// Resources of a static library are only linked in when named; the macro must stand outside every namespace.
static void useTranslationResources()
{
    Q_INIT_RESOURCE(translations);
}

namespace seedbook {

QStringList languages()
{
    return {QStringLiteral("en"), QStringLiteral("ru")};
}

QString systemLanguage()
{
    for (const QString& wanted : QLocale::system().uiLanguages()) {
        const QString code = wanted.section(QLatin1Char('-'), 0, 0);
        if (languages().contains(code))
            return code;
    }
    return languages().first();
}

void useLanguage(QCoreApplication& app, const QString& code)
{
    useTranslationResources();
    const QString known = languages().contains(code) ? code : languages().first();
    QLocale::setDefault(known == QLatin1String("ru") ? QLocale(QLocale::Russian)
                                                     : QLocale(QLocale::English, QLocale::UnitedStates));
    const auto replace = [&app](const char* name, const QString& file, const QString& folder) {
        delete app.findChild<QTranslator*>(QLatin1String(name), Qt::FindDirectChildrenOnly);
        auto* translator = new QTranslator(&app);
        translator->setObjectName(QLatin1String(name));
        if (translator->load(file, folder))
            app.installTranslator(translator);
    };
    replace("qtWords", QStringLiteral("qtbase_") + known, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    replace("studioWords", QStringLiteral("seedbook_") + known, QStringLiteral(":/i18n"));
}

} // namespace seedbook
