// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/paste/paste_section.h"
#include "ui/bridge/core_sentences.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/session_bridge.h"
#include "ui/paste/change_text.h"
#include "ui/state/studio_state.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace seedbook {

PasteSection::PasteSection(SessionBridge& bridge, StudioState& state, QWidget* parent)
    : QFrame(parent)
    , m_bridge(bridge)
    , m_state(state)
{
    setObjectName(QStringLiteral("pasteSection"));
    setRole(this, "field");
    build();
    hide();
    connect(&state, &StudioState::projectChanged, this, [this] {
        m_before.reset();
        close();
    });
}

void PasteSection::build()
{
    m_title = wrappedLabel({}, "title", this);
    m_details = wrappedLabel({}, "second", this);
    m_details->setObjectName(QStringLiteral("pasteChanges"));
    m_problems = wrappedLabel({}, "problem", this);
    m_problems->setObjectName(QStringLiteral("pasteProblems"));
    for (QLabel* label : {m_title, m_details, m_problems}) // one long word must not widen the panel
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    const auto button = [this](const QString& text, const char* name, const char* role, void (PasteSection::*does)()) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(name));
        setRole(made, role);
        connect(made, &QPushButton::clicked, this, does);
        return made;
    };
    m_take = button(tr("Take over"), "takeSettings", "", &PasteSection::take);
    m_take->setToolTip(QStringLiteral("Enter"));
    m_restore = button(tr("Back to the old ones"), "restoreSettings", "", &PasteSection::restore);
    m_restore->setToolTip(QStringLiteral("Ctrl+Z"));
    m_asText = new QPushButton(tr("Insert as text"), this);
    m_asText->setObjectName(QStringLiteral("pasteAsText"));
    setRole(m_asText, "flat");
    connect(m_asText, &QPushButton::clicked, this, [this] {
        const QString text = m_text;
        close();
        Q_EMIT textWanted(text);
    });
    m_close = button(tr("Dismiss"), "dismissSettings", "flat", &PasteSection::close);
    m_close->setToolTip(QStringLiteral("Esc"));
    auto* row = new QHBoxLayout;
    row->setSpacing(kGap / 2);
    for (QPushButton* each : {m_take, m_restore, m_asText, m_close})
        row->addWidget(each);
    row->addStretch(1);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(kGap, kGap, kGap, kGap);
    lines->setSpacing(kGap / 2);
    lines->addWidget(m_title);
    lines->addLayout(row); // in sight, however much follows
    lines->addWidget(m_details);
    lines->addWidget(m_problems);
}

void PasteSection::watch(QWidget* target)
{
    target->setAcceptDrops(true);
    target->installEventFilter(this);
}

bool PasteSection::accept(const QMimeData& data, bool dropped)
{
    const auto source = settingsSource(data, dropped);
    if (!source || !m_state.hasProject() || m_state.readOnly())
        return false;
    read(*source);
    return true;
}

bool PasteSection::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto* drag = static_cast<QDragMoveEvent*>(event);
        if (m_state.readOnly() || !settingsSource(*drag->mimeData(), true))
            break;
        drag->acceptProposedAction();
        return true;
    }
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event);
        if (!accept(*drop->mimeData(), true))
            break;
        drop->acceptProposedAction();
        return true;
    }
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste) &&
            accept(*QApplication::clipboard()->mimeData(), false))
            return true;
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

void PasteSection::pasteClipboard()
{
    if (!m_state.hasProject() || m_state.readOnly() || accept(*QApplication::clipboard()->mimeData(), false))
        return;
    forget();
    say(tr("The clipboard holds no settings"),
        tr("Copy a picture's file, or the text of its settings, from AUTOMATIC1111, Forge, ComfyUI, InvokeAI, Fooocus, "
           "NovelAI, SwarmUI or Seedbook."),
        {});
}

void PasteSection::read(const SettingsSource& source)
{
    struct Found
    {
        std::optional<TakenOver> settings;
        LineSettings prompts;
    };
    using Read = Result<Found>;
    const int reading = ++m_reading;
    const auto work = [source, present = m_state.compose(), session = &m_bridge.session()]() -> Read {
        const auto foreign = readSource(source);
        if (foreign)
            return Found{session->takeOver(*foreign, present), {}};
        if (const auto lines = readPrompts(source); lines && foreign.error().code == ErrorCode::NotFound)
            return Found{{}, session->settingsOfLines(*lines, present)};
        return tl::unexpected(foreign.error());
    };
    m_bridge.inBackground<Read>(this, work, [this, source, reading](const Read& found) {
        if (reading != m_reading)
            return;
        m_text = source.text;
        if (found)
            return found->settings ? offer(source, *found->settings) : offerPrompts(source, found->prompts);
        forget();
        say(source.name().isEmpty() ? tr("No settings found") : tr("No settings found in %1").arg(source.name()),
            errorText(found.error()), {});
    });
}

void PasteSection::offer(const SettingsSource& source, const TakenOver& taken)
{
    QStringList changes, problems;
    for (const SettingChange& change : changesBetween(m_state.compose(), taken.settings))
        changes << changeText(change);
    for (const std::string& note : taken.notes)
        problems << QStringLiteral("• ") + coreSentence(note);
    m_origin = QString::fromStdString(taken.tool);
    if (!source.name().isEmpty())
        m_origin += QStringLiteral(": ") + source.name();
    forget();
    m_offer = taken;
    if (changes.isEmpty()) {
        m_offer.reset();
        changes << tr("These are the settings you have already.");
    }
    say(tr("Settings of %1").arg(m_origin), changes.join(QLatin1Char('\n')), problems.join(QLatin1Char('\n')));
}

void PasteSection::offerPrompts(const SettingsSource& source, const LineSettings& prompts)
{
    constexpr int kShown = 4;
    const auto list = [kShown](int size, const auto& lineOf) {
        QStringList lines;
        for (int i = 0; i < std::min(size, kShown); ++i)
            lines << lineOf(static_cast<std::size_t>(i));
        if (size > kShown)
            lines << tr("and %n more", nullptr, size - kShown);
        return lines.join(QLatin1Char('\n'));
    };
    forget();
    m_prompts = prompts.each;
    int pictures = 0;
    for (const ComposeSettings& each : m_prompts)
        pictures += each.count;
    m_take->setText(tr("Generate %n picture(s)", nullptr, pictures));
    const auto size = static_cast<int>(m_prompts.size());
    say(tr("%n prompt(s) in %1", nullptr, size).arg(source.name()),
        list(size, [&](std::size_t i) { return QString::fromStdString(m_prompts[i].templateText); }),
        list(static_cast<int>(prompts.notes.size()),
             [&](std::size_t i) { return QStringLiteral("• ") + coreSentence(prompts.notes[i]); }));
}

void PasteSection::forget()
{
    m_offer.reset();
    m_before.reset();
    m_prompts.clear();
    m_take->setText(tr("Take over"));
}

void PasteSection::say(const QString& title, const QString& details, const QString& problems)
{
    m_title->setText(title);
    m_details->setText(details);
    m_problems->setText(problems);
    m_details->setVisible(!details.isEmpty());
    m_problems->setVisible(!problems.isEmpty());
    m_take->setVisible(hasOffer());
    m_restore->setVisible(m_before.has_value());
    m_asText->setVisible(m_offer.has_value() && !m_text.isEmpty());
    show();
    (hasOffer() ? m_take : m_before ? m_restore : m_close)->setFocus(Qt::OtherFocusReason);
    Q_EMIT shown();
}

void PasteSection::take()
{
    if (!m_prompts.empty()) {
        const std::vector<ComposeSettings> each = std::exchange(m_prompts, {});
        close();
        Q_EMIT picturesWanted(each);
        return;
    }
    if (!m_offer)
        return;
    const ComposeSettings before = m_state.compose();
    const TakenOver taken = *std::exchange(m_offer, std::nullopt);
    Q_EMIT settingsWanted(taken.settings);
    noteTaken(tr("Taken over from %1").arg(m_origin), before);
}

void PasteSection::noteTaken(const QString& text, const ComposeSettings& before)
{
    forget();
    m_text.clear();
    m_before = before;
    say(text, {}, {});
}

void PasteSection::restore()
{
    if (!m_before)
        return;
    const ComposeSettings before = *std::exchange(m_before, std::nullopt);
    close();
    Q_EMIT settingsWanted(before);
}

void PasteSection::close()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_offer.reset();
    m_prompts.clear();
    hide();
    if (hadFocus)
        focusNextChild();
}

// Keys of the window's actions that mean something else here.
bool PasteSection::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape || (m_before && key->matches(QKeySequence::Undo))) {
            key->accept();
            return true;
        }
    }
    return QFrame::event(event);
}

void PasteSection::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape || (enter && !hasOffer() && !m_before))
        close();
    else if (enter && hasOffer())
        take();
    else if (m_before && (enter || event->matches(QKeySequence::Undo)))
        restore();
    else
        QFrame::keyPressEvent(event);
}

} // namespace seedbook
