// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QPushButton>
#include <QString>
#include <string_view>

namespace seedbook {

// A dataset format to choose: its name, and in one line who reads it.
class FormatCard final : public QPushButton
{
    Q_OBJECT

public:
    // `format` is DatasetWriter::name(); one without words of its own is shown by that name.
    explicit FormatCard(std::string_view format, QWidget* parent = nullptr);
    [[nodiscard]] const std::string& format() const { return m_format; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::string m_format;
    QString m_title, m_readers;
};

} // namespace seedbook
