// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/lora_chip.h"
#include "ui/bridge/core_sentences.h"
#include "ui/prompt/strength_field.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <QGridLayout>
#include <QToolButton>

namespace seedbook {
namespace {

constexpr int kButton = 22;

QToolButton* smallButton(const QString& text, const char* name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setObjectName(QLatin1String(name));
    button->setFixedSize(kButton, kButton);
    setRole(button, "mini");
    return button;
}

QString doubtText(const NameDoubt& doubt, const PromptNames& names)
{
    const QString name = QString::fromStdString(doubt.name);
    if (doubt.kind == NameDoubt::Kind::OtherFamily)
        return LoraChip::tr("“%1” is for %2; the model is %3.")
            .arg(name, QString::fromStdString(doubt.family), QString::fromStdString(names.model));
    if (names.adapters.empty())
        return LoraChip::tr("The library has no LoRA yet: add the folder they are in.");
    return LoraChip::tr("The library has no LoRA “%1”.").arg(name);
}

} // namespace

LoraChip::LoraChip(QWidget* parent)
    : QWidget(parent)
    , m_name(new LinkLabel("", this))
    , m_textLabel(plainLabel(tr("text"), "faint", this))
    , m_unetLabel(plainLabel(tr("UNet"), "faint", this))
    , m_text(new StrengthField(this))
    , m_unet(new StrengthField(this))
    , m_choice(plainLabel(tr("by choice"), "second", this))
    , m_unetChoice(plainLabel(tr("by choice"), "second", this))
    , m_split(smallButton(QStringLiteral("⋯"), "split", this))
    , m_remove(smallButton(QStringLiteral("×"), "remove", this))
    , m_doubt(wrappedLabel({}, "problem", this))
    , m_useNearest(new LinkLabel("problem", this))
{
    setRole(this, "field");
    setAttribute(Qt::WA_StyledBackground);
    m_name->setObjectName(QStringLiteral("loraName"));
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_text->setObjectName(QStringLiteral("textStrength"));
    m_unet->setObjectName(QStringLiteral("unetStrength"));
    m_choice->setObjectName(QStringLiteral("choiceStrength"));
    m_doubt->setObjectName(QStringLiteral("loraDoubt"));
    m_useNearest->setObjectName(QStringLiteral("useNearest"));
    m_split->setCheckable(true);
    m_split->setToolTip(tr("Separate strengths for the text encoder and the UNet"));
    m_split->setAccessibleName(tr("Separate strengths"));
    m_remove->setToolTip(tr("Take this LoRA out of the template"));
    m_remove->setAccessibleName(tr("Remove"));
    m_choice->setToolTip(tr("A choice of the template decides this strength; change it in the text."));
    m_unetChoice->setToolTip(m_choice->toolTip());
    build();
    connectParts();
}

void LoraChip::build()
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(kGap, 3, 3, 4);
    grid->setHorizontalSpacing(kGap / 2);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 4);
    grid->setColumnStretch(2, 7);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_textLabel, 0, 1);
    grid->addWidget(m_text, 0, 2);
    grid->addWidget(m_choice, 0, 2);
    grid->addWidget(m_split, 0, 3);
    grid->addWidget(m_remove, 0, 4);
    grid->addWidget(m_unetLabel, 1, 1);
    grid->addWidget(m_unet, 1, 2);
    grid->addWidget(m_unetChoice, 1, 2);
    grid->addWidget(m_doubt, 2, 0, 1, 5);
    grid->addWidget(m_useNearest, 3, 0, 1, 5);
}

void LoraChip::connectParts()
{
    connect(m_text, &StrengthField::moved, this,
            [this](double value, bool goesOn) { want(value, m_apart ? m_tag.unet : value, goesOn); });
    connect(m_unet, &StrengthField::moved, this,
            [this](double value, bool goesOn) { want(m_tag.text, value, goesOn); });
    connect(m_split, &QToolButton::clicked, this, [this](bool apart) {
        m_apart = apart;
        if (!apart && m_tag.separate)
            want(m_tag.text, m_tag.text, false);
        showStrengths();
    });
    connect(m_remove, &QToolButton::clicked, this, &LoraChip::removalWanted);
    connect(m_name, &LinkLabel::activated, this, &LoraChip::placeWanted);
    connect(m_useNearest, &LinkLabel::activated, this, [this] { Q_EMIT nameWanted(m_proposal); });
}

void LoraChip::want(double text, double unet, bool goesOn)
{
    Q_EMIT strengthsWanted(text, unet, m_apart, goesOn);
}

void LoraChip::setTag(const TemplateTag& tag, const PromptNames& names)
{
    m_apart = tag.separate || (m_apart && tag.name == m_tag.name);
    m_tag = tag;
    const QString name = QString::fromStdString(tag.name);
    m_name->setText(name);
    m_name->setToolTip(plainTip(name));
    m_text->setName(tr("Strength of %1").arg(name));
    m_unet->setName(tr("Strength of %1 in the UNet").arg(name));
    m_text->setStrength(tag.text);
    m_unet->setStrength(tag.unet);
    showStrengths();
    showDoubt(names);
}

void LoraChip::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (QWidget* part : {static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_unet), static_cast<QWidget*>(m_split),
                          static_cast<QWidget*>(m_remove), static_cast<QWidget*>(m_useNearest)})
        part->setEnabled(!readOnly);
}

void LoraChip::showStrengths()
{
    const bool readable = m_tag.problem.empty();
    m_split->setChecked(m_apart);
    m_split->setVisible(readable && !(m_tag.textIsChoice && !m_tag.separate));
    m_textLabel->setVisible(readable && m_apart);
    m_unetLabel->setVisible(readable && m_apart);
    m_text->setVisible(readable && !m_tag.textIsChoice);
    m_choice->setVisible(readable && m_tag.textIsChoice);
    m_unet->setVisible(readable && m_apart && !m_tag.unetIsChoice);
    m_unetChoice->setVisible(readable && m_apart && m_tag.unetIsChoice);
}

void LoraChip::showDoubt(const PromptNames& names)
{
    QString text = coreSentence(m_tag.problem);
    m_proposal.clear();
    if (m_tag.problem.empty()) {
        for (const std::string& name : m_tag.names) {
            const NameDoubt doubt = doubtOfAdapter(names, name);
            if (doubt.kind == NameDoubt::Kind::None)
                continue;
            text = doubtText(doubt, names);
            if (m_tag.names.size() == 1)
                m_proposal = QString::fromStdString(doubt.nearest);
            break;
        }
    }
    m_doubt->setText(text);
    m_doubt->setVisible(!text.isEmpty());
    m_useNearest->setText(tr("Use “%1”").arg(m_proposal));
    m_useNearest->setVisible(!m_proposal.isEmpty());
    setProperty("doubtful", !text.isEmpty());
}

} // namespace seedbook
