// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/styles/style_form.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace seedbook {

StyleForm::StyleForm(QWidget* parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_prompt(new QPlainTextEdit(this))
    , m_negative(new QPlainTextEdit(this))
    , m_ofProject(new QCheckBox(tr("Only in this project"), this))
    , m_save(new QPushButton(tr("Save"), this))
{
    m_name->setObjectName(QStringLiteral("styleName"));
    m_name->setAccessibleName(tr("Name"));
    m_prompt->setObjectName(QStringLiteral("stylePrompt"));
    m_prompt->setAccessibleName(tr("Words of the style"));
    m_prompt->setPlaceholderText(QStringLiteral("ink drawing of {prompt}, dry brush"));
    m_negative->setObjectName(QStringLiteral("styleNegative"));
    m_negative->setAccessibleName(tr("Negative"));
    m_ofProject->setObjectName(QStringLiteral("styleOfProject"));
    m_save->setObjectName(QStringLiteral("saveStyle"));
    m_save->setToolTip(QStringLiteral("Ctrl+Enter"));
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancelStyle"));
    setRole(cancel, "flat");
    connect(m_save, &QPushButton::clicked, this, &StyleForm::save);
    connect(cancel, &QPushButton::clicked, this, &StyleForm::givenUp);
    connect(m_name, &QLineEdit::textChanged, this, &StyleForm::check);
    connect(m_prompt, &QPlainTextEdit::textChanged, this, &StyleForm::check);
    connect(m_negative, &QPlainTextEdit::textChanged, this, &StyleForm::check);
    for (QPlainTextEdit* text : {m_prompt, m_negative})
        text->setTabChangesFocus(true);
    for (QWidget* field : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_prompt),
                           static_cast<QWidget*>(m_negative), static_cast<QWidget*>(m_ofProject)})
        field->installEventFilter(this);
    auto* row = new QHBoxLayout;
    row->addWidget(m_save);
    row->addWidget(cancel);
    row->addStretch(1);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(kGap / 2);
    lines->addWidget(plainLabel(tr("Name"), "label", this));
    lines->addWidget(m_name);
    lines->addWidget(plainLabel(tr("Words of the style; {prompt} is what you have written"), "label", this));
    lines->addWidget(m_prompt, 2);
    lines->addWidget(plainLabel(tr("Negative"), "label", this));
    lines->addWidget(m_negative, 1);
    lines->addWidget(m_ofProject);
    lines->addLayout(row);
}

void StyleForm::edit(const StylePreset& style, bool isNew, bool mayBeProjects)
{
    m_style = style;
    m_name->setText(QString::fromStdString(style.name));
    m_prompt->setPlainText(QString::fromStdString(style.prompt));
    m_negative->setPlainText(QString::fromStdString(style.negative));
    m_ofProject->setChecked(false);
    m_ofProject->setVisible(isNew && mayBeProjects);
    check();
    m_name->selectAll();
    m_name->setFocus(Qt::OtherFocusReason);
}

void StyleForm::check()
{
    const bool says = !m_prompt->toPlainText().trimmed().isEmpty() || !m_negative->toPlainText().trimmed().isEmpty();
    m_save->setEnabled(says && !m_name->text().trimmed().isEmpty());
}

void StyleForm::save()
{
    if (!m_save->isEnabled())
        return;
    m_style.name = m_name->text().trimmed().toStdString();
    m_style.prompt = m_prompt->toPlainText().trimmed().toStdString();
    m_style.negative = m_negative->toPlainText().trimmed().toStdString();
    Q_EMIT saved(m_style, m_ofProject->isVisible() && m_ofProject->isChecked());
}

bool StyleForm::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        auto* press = static_cast<QKeyEvent*>(event);
        const bool saves = (press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter) &&
                           press->modifiers().testFlag(Qt::ControlModifier);
        if (saves || press->key() == Qt::Key_Escape) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                saves ? save() : Q_EMIT givenUp();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace seedbook
