// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace seedbook {

class KeyMap;

// Opens the list of all keys, where they can be changed, over `window`.
void openKeyList(KeyMap& keys, QWidget* window);

// Opens what the program is, its version and its licence over `window`.
void openAbout(QWidget* window);

} // namespace seedbook
