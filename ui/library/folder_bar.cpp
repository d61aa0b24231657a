// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/library/folder_bar.h"
#include "ui/bridge/session_bridge.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>
#include <algorithm>

namespace seedbook {

namespace {

constexpr int kLongestName = 300;

QString homeShort(const QString& path)
{
    const QString home = QDir::homePath();
    return path == home || path.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + path.mid(home.size()) : path;
}

} // namespace

FolderBar::FolderBar(QWidget* parent)
    : QWidget(parent)
    , m_add(new QPushButton(tr("Add a folder…"), this))
    , m_again(new QPushButton(tr("Look again"), this))
{
    auto* box = new QWidget(this);
    m_chips = new FlowLayout(box, 6);
    for (QPushButton* button : {m_add, m_again})
        setRole(button, "flat");
    m_add->setObjectName(QStringLiteral("addFolder"));
    m_again->setObjectName(QStringLiteral("rescan"));
    m_again->setToolTip(plainTip(tr("Read what was added or changed in these folders since")));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kPanelMargin, 6, kPanelMargin, 6);
    row->setSpacing(kGap);
    row->addWidget(plainLabel(tr("Folders"), "label", this), 0, Qt::AlignVCenter);
    row->addWidget(box, 1);
    row->addWidget(m_again, 0, Qt::AlignTop);
    row->addWidget(m_add, 0, Qt::AlignTop);
    connect(m_add, &QPushButton::clicked, this, &FolderBar::addWanted);
    connect(m_again, &QPushButton::clicked, this, &FolderBar::rescanWanted);
}

QWidget* FolderBar::chipOf(const LibraryShelf::Folder& folder)
{
    const QString path = toQString(folder.path);
    auto* chip = new QWidget;
    setRole(chip, "field");
    const QString shown = folder.there ? homeShort(path) : tr("%1: not there now").arg(homeShort(path));
    QLabel* name =
        plainLabel(fontMetrics().elidedText(shown, Qt::ElideMiddle, kLongestName), folder.there ? "" : "problem", chip);
    name->setToolTip(plainTip(path));
    auto* remove = new QPushButton(QStringLiteral("✕"), chip);
    setRole(remove, "flat");
    remove->setObjectName(QStringLiteral("removeFolder"));
    remove->setAccessibleName(tr("Take %1 out of the library").arg(path));
    remove->setToolTip(plainTip(tr("Take this folder out of the library; its files stay")));
    connect(remove, &QPushButton::clicked, this, [this, path] { Q_EMIT removeWanted(path); });
    auto* row = new QHBoxLayout(chip);
    row->setContentsMargins(8, 0, 2, 0);
    row->setSpacing(2);
    row->addWidget(name);
    row->addWidget(remove);
    return chip;
}

void FolderBar::setFolders(const std::vector<LibraryShelf::Folder>& folders)
{
    const auto same = [](const LibraryShelf::Folder& a, const LibraryShelf::Folder& b) {
        return a.path == b.path && a.there == b.there;
    };
    m_again->setVisible(!folders.empty());
    if (std::ranges::equal(folders, m_shown, same))
        return;
    m_shown = folders;
    m_chips->clear();
    for (const LibraryShelf::Folder& folder : folders)
        m_chips->addWidget(chipOf(folder));
    m_chips->invalidate();
    m_chips->parentWidget()->updateGeometry();
}

} // namespace seedbook
