// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/studio_options.h"
#include "translations/language.h"
#include "ui/shell/studio_settings.h"
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <cstdio>
#include <cstdlib>

namespace seedbook {

namespace {

[[noreturn]] void refuse(const QString& sentence)
{
    std::fprintf(stderr, "seedbook: %s\n", qPrintable(sentence));
    std::exit(EXIT_FAILURE);
}

// File managers open a project by the file in it that has a type of its own.
QString projectFolder(const QString& path)
{
    const QFileInfo info(path);
    return info.fileName() == QLatin1String("project.db") && !info.isDir() ? info.path() : path;
}

} // namespace

StudioOptions parseStudioOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Make picture datasets out of a generative model."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("PROJECT"), QStringLiteral("Folder of a project to open."),
                                 QStringLiteral("[PROJECT]"));
    const QCommandLineOption device(QStringLiteral("device"),
                                    QStringLiteral("Where pictures are made: auto, cpu or cuda."),
                                    QStringLiteral("DEVICE"), QStringLiteral("auto"));
    const QCommandLineOption language(QStringLiteral("lang"), QStringLiteral("Language of the window: en or ru."),
                                      QStringLiteral("CODE"));
    const QCommandLineOption create(QStringLiteral("new"), QStringLiteral("Create a project in an empty folder."),
                                    QStringLiteral("DIR"));
    const QCommandLineOption memory(QStringLiteral("model-memory"),
                                    QStringLiteral("GiB that loaded models may take together; it is remembered. "
                                                   "Without it, half of the device's memory."),
                                    QStringLiteral("GIB"));
    const QCommandLineOption startup(
        QStringLiteral("print-startup"),
        QStringLiteral("Print milliseconds from process start to the first painted window."));
    parser.addOptions({device, language, create, memory, startup});
    parser.process(arguments);

    StudioOptions options;
    const auto choice = deviceFromName(parser.value(device).toStdString());
    if (!choice)
        refuse(QString::fromStdString(describe(choice.error())));
    options.device = *choice;
    options.language = parser.value(language);
    if (!options.language.isEmpty() && !languages().contains(options.language))
        refuse(QStringLiteral("--lang: there is no language '%1'; there are: %2")
                   .arg(options.language, languages().join(QStringLiteral(", "))));
    if (parser.isSet(memory)) {
        bool number = false;
        options.modelMemory = parser.value(memory).toDouble(&number);
        if (!number || !(options.modelMemory >= 0 && options.modelMemory <= StudioSettings::kMostModelMemory))
            refuse(QStringLiteral("--model-memory: '%1' is no number of GiB from 0 to %2")
                       .arg(parser.value(memory))
                       .arg(StudioSettings::kMostModelMemory));
    }
    if (parser.positionalArguments().size() > 1)
        refuse(QStringLiteral("one project at a time: '%1' is too much").arg(parser.positionalArguments().at(1)));
    const auto absolute = [](const QString& folder) {
        return folder.isEmpty() ? folder : QDir::cleanPath(QDir::current().absoluteFilePath(folder));
    };
    options.project = projectFolder(absolute(parser.positionalArguments().value(0)));
    options.newFolder = absolute(parser.value(create));
    options.printStartup = parser.isSet(startup);
    return options;
}

} // namespace seedbook
