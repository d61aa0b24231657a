// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/image_generator.h"
#include <QString>
#include <QStringList>

namespace seedbook {

// seedbook [PROJECT] [--device auto|cpu|cuda] [--lang en|ru] [--new DIR] [--model-memory GIB] [--print-startup]
struct StudioOptions
{
    QString project;   // folder to open, told by itself or its project.db; "" = the last one, or the example
    QString newFolder; // folder to create a project in
    QString language;  // "" = as remembered
    DeviceChoice device = DeviceChoice::Auto;
    double modelMemory = -1; // GiB; below 0: as remembered
    bool printStartup = false;
};

// Ends the program for --help, --version and, with a sentence on stderr, for options that cannot be understood.
[[nodiscard]] StudioOptions parseStudioOptions(const QStringList& arguments);

} // namespace seedbook
