// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
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

// Waits for one key, whatever has the focus and before any shortcut of that key. Any key that is no reason ends it
// without one.
class ReasonPrompt : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    void ask();
    [[nodiscard]] bool asking() const { return m_asking; }

Q_SIGNALS:
    void answered(const std::string& reason); // "" for none

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_asking = false;
};

} // namespace seedbook
