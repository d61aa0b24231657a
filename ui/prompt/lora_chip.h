// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/prompt_names.h"
#include "core/session/template_tags.h"
#include <QWidget>

class QGridLayout;
class QLabel;
class QToolButton;

namespace seedbook {

class ElidedLabel;
class LinkLabel;
class StrengthField;

// One `<lora:…>` of the template: its name, its strength, apart for text and UNet on demand, and what is wrong with it.
// Shows the tag it was given and asks for changes; it changes nothing itself.
class LoraChip final : public QWidget
{
    Q_OBJECT

public:
    explicit LoraChip(QWidget* parent = nullptr);
    void setTag(const TemplateTag& tag, const PromptNames& names);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void strengthsWanted(double text, double unet, bool separate, bool goesOn);
    void nameWanted(const QString& name);
    void removalWanted();
    void placeWanted(); // show the tag in the text

private:
    void build();
    void connectParts();
    void showStrengths();
    void showDoubt(const PromptNames& names);
    void want(double text, double unet, bool goesOn);

    TemplateTag m_tag;
    bool m_readOnly = false;
    bool m_apart = false; // two strengths are shown
    QString m_proposal;
    LinkLabel* m_name;
    QLabel* m_textLabel;
    QLabel* m_unetLabel;
    StrengthField* m_text;
    StrengthField* m_unet;
    QLabel* m_choice; // in place of a strength that is a choice
    QLabel* m_unetChoice;
    QToolButton* m_split;
    QToolButton* m_remove;
    QLabel* m_doubt;
    LinkLabel* m_useNearest;
};

} // namespace seedbook
