// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>
#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QUrl;
class QVBoxLayout;

namespace seedbook {

class ExportJob;
class ExportTreeModel;
class ExportTreeView;
class PaletteView;
class SessionBridge;
class StudioState;

// The middle of Export: what will be written, how the labels balance, what was checked and the kept pictures; while it
// is written its progress, then where it is. Problems are told in place.
class ExportPage final : public QWidget
{
    Q_OBJECT

public:
    ExportPage(ExportJob& job, SessionBridge& bridge, StudioState& state, QWidget* parent = nullptr);

    // Shows a folder in the desktop's file manager; replaced in tests.
    void setFolderOpener(std::function<void(const QUrl&)> opener) { m_opener = std::move(opener); }

private:
    QWidget* buildEmpty();
    QWidget* buildContent();
    QWidget* buildStatus();
    void showPlan();
    void showStatus();
    void showBalance();
    void showChecks();

    ExportJob& m_job;
    StudioState& m_state;
    std::function<void(const QUrl&)> m_opener;
    QStackedWidget* m_pages = nullptr;
    ExportTreeModel* m_tree = nullptr;
    ExportTreeView* m_treeView = nullptr;
    QLabel* m_planError = nullptr;
    QWidget* m_balanceBox = nullptr;
    QVBoxLayout* m_balance = nullptr;
    QVBoxLayout* m_checks = nullptr;
    PaletteView* m_palette = nullptr;
    QWidget* m_status = nullptr;
    QLabel* m_statusText = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_again = nullptr;
};

} // namespace seedbook
