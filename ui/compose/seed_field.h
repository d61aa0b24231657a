// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>
#include <cstdint>
#include <optional>

class QLineEdit;

namespace seedbook {

// The first seed: a number, "42" for starting points that can be told to others, and dice for chaos.
class SeedField final : public QWidget
{
    Q_OBJECT

public:
    explicit SeedField(QWidget* parent = nullptr);
    void setSeed(std::uint64_t seed);
    [[nodiscard]] std::optional<std::uint64_t> seed() const; // none: not a seed

Q_SIGNALS:
    void changed(); // by the user

private:
    void pick(std::uint64_t seed);
    QLineEdit* m_edit;
};

} // namespace seedbook
