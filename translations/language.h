// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QStringList>

class QCoreApplication;

namespace seedbook {

// Codes of the languages the studio speaks: "en", "ru".
[[nodiscard]] QStringList languages();
// The one of languages() that the system's settings ask for first; "en" when there is none.
[[nodiscard]] QString systemLanguage();
// From now on the program speaks `code`, numbers included. Widgets made before keep their words until they are made
// again. An unknown code is English.
void useLanguage(QCoreApplication& app, const QString& code);

} // namespace seedbook
