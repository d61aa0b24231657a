// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <initializer_list>

class QVBoxLayout;
class QWidget;

namespace seedbook {

// A field with its name above it; `stretch` is its part of a row's width.
struct CaptionedField
{
    QString name;
    QWidget* field = nullptr;
    int stretch = 1;
    QWidget* remark = nullptr; // at the right of the name
};

// Adds the fields to `lines`, side by side. The names are the fields' accessible names, too.
void addCaptioned(QVBoxLayout& lines, std::initializer_list<CaptionedField> fields);

} // namespace seedbook
