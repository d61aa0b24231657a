// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <string>
#include <vector>

namespace seedbook {

// Why a picture is rejected: R, then the letter. `stored` goes into the journal and stays English.
struct RejectReason
{
    Qt::Key key;
    std::string stored;
    QString text; // translated
};

[[nodiscard]] std::vector<RejectReason> rejectReasons();

} // namespace seedbook
