// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/keys/key_list_view.h"
#include "ui/keys/key_cap.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace seedbook {

namespace {

constexpr int kCapColumn = 0, kTextColumn = 1, kResetColumn = 2;

QGridLayout* column()
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(kTextColumn, 1);
    return grid;
}

QLabel* words(const QString& text)
{
    QLabel* label = plainLabel(text);
    label->setStyleSheet(QStringLiteral("font-size: 12px;"));
    return label;
}

void addFixed(QGridLayout* grid, const QString& key, const QString& text)
{
    const int row = grid->rowCount();
    grid->addWidget(plainLabel(key, "fixedCap"), row, kCapColumn, Qt::AlignLeft | Qt::AlignVCenter);
    grid->addWidget(words(text), row, kTextColumn);
}

} // namespace

KeyListView::KeyListView(KeyMap& keys, QWidget* parent)
    : QWidget(parent)
    , m_keys(keys)
{
    auto* columns = new QHBoxLayout;
    columns->setSpacing(20);
    auto* first = column();
    addGroup(first, ActGroup::Make);
    addGroup(first, ActGroup::Window);
    auto* second = column();
    addGroup(second, ActGroup::Decide);
    auto* third = column();
    addGroup(third, ActGroup::Look);
    for (QGridLayout* grid : {first, second, third}) {
        grid->setRowStretch(grid->rowCount(), 1);
        columns->addLayout(grid);
    }
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(10);
    lines->addWidget(buildHead());
    lines->addLayout(columns, 1);
    connect(&keys, &KeyMap::changed, this, &KeyListView::follow);
    follow();
}

QWidget* KeyListView::buildHead()
{
    auto* head = new QWidget(this);
    m_message = wrappedLabel({}, "second", head);
    m_message->setObjectName(QStringLiteral("keyMessage"));
    m_resetAll = new QPushButton(tr("Reset all keys"), head);
    m_resetAll->setObjectName(QStringLiteral("resetAllKeys"));
    setRole(m_resetAll, "flat");
    connect(m_resetAll, &QPushButton::clicked, &m_keys, &KeyMap::resetAll);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_message, 1);
    row->addWidget(m_resetAll);
    return head;
}

void KeyListView::addGroup(QGridLayout* grid, ActGroup group)
{
    if (grid->count() > 0)
        grid->setRowMinimumHeight(grid->rowCount(), 8);
    grid->addWidget(plainLabel(groupTitle(group), "label"), grid->rowCount(), 0, 1, 3);
    for (const ActRow& row : actTable())
        if (row.group == group)
            addRow(grid, row);
    if (group == ActGroup::Make)
        for (const auto& [key, text] : editorKeys())
            addFixed(grid, key, text);
    if (group == ActGroup::Look)
        for (const auto& [key, text] : wallKeys())
            addFixed(grid, key, text);
}

void KeyListView::addRow(QGridLayout* grid, const ActRow& row)
{
    const int line = grid->rowCount();
    auto* cap = new KeyCap(this);
    cap->setAccessibleName(row.text);
    auto* reset = new QPushButton(QStringLiteral("↺"), this);
    setRole(reset, "flat");
    reset->setToolTip(tr("Back to the usual key"));
    reset->setAccessibleName(tr("Back to the usual key: %1").arg(row.text));
    QSizePolicy kept = reset->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    reset->setSizePolicy(kept);
    reset->setFixedSize(22, 20);
    m_rows[row.act] = {cap, reset};
    grid->addWidget(cap, line, kCapColumn, Qt::AlignLeft | Qt::AlignVCenter);
    grid->addWidget(words(row.text), line, kTextColumn);
    grid->addWidget(reset, line, kResetColumn);
    connect(cap, &KeyCap::chosen, this, [this, act = row.act](const QKeySequence& key) { change(act, key); });
    connect(cap, &KeyCap::waiting, this, [this, text = row.text](bool on) {
        m_message->setText(on ? tr("Press the new keys for “%1”, or Esc.").arg(text)
                              : tr("Press a key cap to change the key."));
    });
    connect(reset, &QPushButton::clicked, this, [this, act = row.act] {
        tell(m_keys.reset(act), defaultKeys(act).first().toString(QKeySequence::NativeText));
    });
}

void KeyListView::change(Act act, const QKeySequence& key)
{
    tell(m_keys.set(act, key), keyText(key));
}

void KeyListView::tell(const std::optional<KeyMap::Conflict>& conflict, const QString& key)
{
    setRole(m_message, conflict ? "problem" : "second");
    if (!conflict)
        return;
    m_message->setText(
        conflict->holder
            ? tr("%1 already means “%2”. Give that another key first.").arg(key, actText(*conflict->holder))
            : tr("%1 has a fixed meaning and cannot be given away.").arg(key));
}

void KeyListView::follow()
{
    bool any = false;
    for (const auto& [act, row] : m_rows) {
        row.cap->setKeys(m_keys.keys(act));
        row.reset->setVisible(m_keys.isChanged(act));
        any = any || m_keys.isChanged(act);
    }
    m_resetAll->setEnabled(any);
    setRole(m_message, "second");
    m_message->setText(tr("Press a key cap to change the key."));
}

QString KeyListView::message() const
{
    return m_message->text();
}

} // namespace seedbook
