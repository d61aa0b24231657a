// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/lora_chips.h"
#include "ui/compose/text_positions.h"
#include "ui/prompt/lora_chip.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <algorithm>

namespace seedbook {

LoraChips::LoraChips(QPlainTextEdit& editor, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_lines(new QVBoxLayout(this))
    , m_rest(plainLabel({}, "second", this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(kGap / 2);
    m_lines->addWidget(m_rest);
    setObjectName(QStringLiteral("loraChips"));
    connect(&editor, &QPlainTextEdit::textChanged, this, &LoraChips::follow);
    showTags();
}

void LoraChips::setNames(const PromptNames& names)
{
    m_names = names;
    showTags();
}

void LoraChips::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (LoraChip* chip : m_chips)
        chip->setReadOnly(readOnly);
}

void LoraChips::setLiteral(bool literal)
{
    if (literal != std::exchange(m_literal, literal))
        showTags();
}

// Recolouring the text tells of a change, too.
void LoraChips::follow()
{
    std::string text = m_editor.toPlainText().toStdString();
    if (text == m_text)
        return;
    m_text = std::move(text);
    showTags();
}

void LoraChips::showTags()
{
    constexpr std::size_t kMostChips = 24;
    m_tags = m_literal ? std::vector<TemplateTag>{} : templateTags(m_text);
    const std::size_t shown = std::min(m_tags.size(), kMostChips);
    while (m_chips.size() > static_cast<int>(shown)) {
        LoraChip* chip = m_chips.takeLast();
        chip->hide();
        chip->deleteLater();
    }
    while (m_chips.size() < static_cast<int>(shown))
        m_chips << makeChip(static_cast<int>(m_chips.size()));
    for (std::size_t i = 0; i < shown; ++i)
        m_chips[static_cast<int>(i)]->setTag(m_tags[i], m_names);
    m_rest->setText(tr("and %n more", nullptr, static_cast<int>(m_tags.size() - shown)));
    m_rest->setVisible(m_tags.size() > shown);
    setVisible(!m_tags.empty());
}

LoraChip* LoraChips::makeChip(int index)
{
    auto* chip = new LoraChip(this);
    chip->setReadOnly(m_readOnly);
    m_lines->insertWidget(index, chip);
    chip->show();
    const auto tag = [this, index] { return m_tags[static_cast<std::size_t>(index)]; };
    connect(chip, &LoraChip::strengthsWanted, this, [this, tag](double text, double unet, bool separate, bool goesOn) {
        edit(withStrengths(m_text, tag(), text, unet, separate), goesOn ? UndoStep::SameAsLast : UndoStep::New);
    });
    connect(chip, &LoraChip::nameWanted, this,
            [this, tag](const QString& name) { edit(withName(m_text, tag(), name.toStdString())); });
    connect(chip, &LoraChip::removalWanted, this, [this, tag] {
        edit(withoutTag(m_text, tag()));
        m_editor.setFocus(Qt::OtherFocusReason);
    });
    connect(chip, &LoraChip::placeWanted, this, [this, tag] { select(tag()); });
    return chip;
}

void LoraChips::add(const QString& name)
{
    const auto present = std::ranges::find(m_tags, name.toStdString(), &TemplateTag::name);
    if (present != m_tags.end())
        return select(*present);
    edit(withTag(m_text, name.toStdString()));
}

void LoraChips::edit(const TextEdit& edit, UndoStep step)
{
    applyEdit(m_editor, edit, step);
}

void LoraChips::select(const TemplateTag& tag)
{
    const TextPositions positions(m_editor.toPlainText());
    QTextCursor cursor = m_editor.textCursor();
    cursor.setPosition(positions.indexOf(tag.begin));
    cursor.setPosition(positions.indexOf(tag.end), QTextCursor::KeepAnchor);
    m_editor.setTextCursor(cursor);
    m_editor.ensureCursorVisible();
    m_editor.setFocus(Qt::OtherFocusReason);
}

} // namespace seedbook
