// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/profile_switch.h"
#include "core/session/profiles.h"
#include "ui/compose/number_text.h"
#include "ui/keys/key_map.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace seedbook {
namespace {

QPushButton* choice(const QString& text, const char* name, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    setRole(button, "chip");
    return button;
}

QString sumOf(const ProfileSettings& profile)
{
    const QString steps = ProfileSwitch::tr("%n step(s)", nullptr, profile.steps);
    return sizeText(profile.width, profile.height) + QStringLiteral(", ") + steps;
}

} // namespace

ProfileSwitch::ProfileSwitch(const KeyMap& keys, QWidget* parent)
    : QWidget(parent)
    , m_keys(keys)
    , m_draft(choice(tr("Draft"), "draft", this))
    , m_final(choice(tr("Final"), "final", this))
{
    auto* group = new QButtonGroup(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap / 2);
    for (QPushButton* button : {m_draft, m_final}) {
        group->addButton(button);
        row->addWidget(button, 1);
    }
    connect(m_draft, &QPushButton::clicked, this, [this] { Q_EMIT chosen(Profile::Draft); });
    connect(m_final, &QPushButton::clicked, this, [this] { Q_EMIT chosen(Profile::Final); });
    connect(&m_keys, &KeyMap::changed, this, &ProfileSwitch::showKey);
    setSettings(ComposeSettings{});
}

void ProfileSwitch::setSettings(const ComposeSettings& settings)
{
    const bool draft = settings.profile == Profile::Draft;
    m_draft->setChecked(draft);
    m_final->setChecked(!draft);
    m_draft->setToolTip(plainTip(tr("Quick settings to choose pictures by: %1. What you set now belongs to them.")
                                     .arg(sumOf(profileOf(settings, Profile::Draft)))));
    m_final->setToolTip(plainTip(tr("Settings of the dataset: %1. Kept drafts are made again with them from the same "
                                    "seeds.")
                                     .arg(sumOf(profileOf(settings, Profile::Final)))));
    showKey();
}

// The key stands at the profile that it leads to.
void ProfileSwitch::showKey()
{
    const QString key = keyText(m_keys, Act::SwitchProfile);
    const QString gap = key.isEmpty() ? QString() : QStringLiteral("   ");
    m_draft->setText(m_draft->isChecked() ? tr("Draft") : key + gap + tr("Draft"));
    m_final->setText(m_final->isChecked() ? tr("Final") : key + gap + tr("Final"));
}

} // namespace seedbook
