// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/template_tags.h"
#include "ui/bridge/session_bridge.h"
#include "ui/compose/compose_panel.h"
#include "ui/compose/model_field.h"
#include "ui/compose/settings_form.h"
#include "ui/compose/template_section.h"
#include "ui/library/item_texts.h"
#include "ui/paste/paste_section.h"
#include "ui/state/studio_state.h"
#include "ui/widgets/labels.h"
#include <QScrollArea>
#include <QScrollBar>

// What comes into the panel's fields from elsewhere: pictures, the library, ready templates, styles.
namespace seedbook {

void ComposePanel::connectSources()
{
    const auto link = [this](const QString& text, const QString& tip, const char* name,
                             void (ComposePanel::*wanted)()) {
        auto* label = new LinkLabel("second", this);
        label->setText(text);
        label->setObjectName(QLatin1String(name));
        label->setToolTip(tip);
        connect(label, &LinkLabel::activated, this, wanted);
        m_template->addUnderText(label);
    };
    link(tr("Ready templates…"), tr("Begin with a ready template"), "readyTemplates", &ComposePanel::templatesWanted);
    link(tr("Styles…"), tr("Lay a style preset over the template"), "stylePresets", &ComposePanel::stylesWanted);
    m_paste->watch(this);
    for (QWidget* target : m_template->editorParts())
        m_paste->watch(target);
    connect(m_paste, &PasteSection::settingsWanted, this, &ComposePanel::useSettings);
    connect(m_paste, &PasteSection::picturesWanted, this, &ComposePanel::generateAll);
    connect(m_paste, &PasteSection::textWanted, m_template, &TemplateSection::insert);
    connect(m_paste, &PasteSection::shown, this,
            [this] { QTimer::singleShot(0, m_paste, [this] { m_scroll->verticalScrollBar()->setValue(0); }); });
}

void ComposePanel::take(const LibraryItem& item)
{
    const QString name = QString::fromStdString(item.name);
    switch (item.kind) {
    case ItemKind::Model:
        return m_settings->modelField().choose(item.path);
    case ItemKind::Adapter:
        return m_template->addLora(name);
    case ItemKind::Embedding:
        return m_template->append(QString::fromStdString(templateEscaped(item.name)), QStringLiteral(", "));
    case ItemKind::Vae: {
        ComposeSettings settings = fields();
        settings.vae = item.name;
        m_settings->setSettings(settings);
        return fieldsChanged();
    }
    case ItemKind::Refused:
        return m_state.addNote(Error{ErrorCode::Unsupported, item.detail, item.path.string()},
                               {NotePlace::Kind::Compose, 0, QStringLiteral("model")});
    }
}

// A file from anywhere. Adapters, embeddings and VAEs are named in recipes, so they must be in the library.
void ComposePanel::takeFile(const QString& file)
{
    const auto known = [this](const Result<LibraryItem>& item) {
        const NotePlace place{NotePlace::Kind::Compose, 0, QStringLiteral("model")};
        if (!item)
            return m_state.addNote(item.error(), place);
        if (item->kind == ItemKind::Model || item->kind == ItemKind::Refused)
            return take(*item);
        m_state.addNote(tr("%1 is no model but: %2. Add its folder to the library and pick it there.")
                            .arg(QString::fromStdString(item->name), kindText(item->kind)),
                        place);
    };
    m_bridge.inBackground<Result<LibraryItem>>(
        this, [path = toPath(file)] { return readItem(path); }, known);
}

void ComposePanel::reuseSeed()
{
    if (m_state.current())
        m_settings->setFirstSeed(m_state.current()->seed);
}

void ComposePanel::withFileOfCurrent(const std::function<void(const std::filesystem::path&)>& then)
{
    if (!m_state.current())
        return;
    const PictureId id = m_state.current()->id;
    const auto found = [this, id, then](const Result<PictureDetail>& detail) {
        if (!detail)
            return m_state.addNote(detail.error(), {NotePlace::Kind::Picture, id, {}});
        then(detail->file);
    };
    m_bridge.session().pictureDetail(id, m_bridge.onGui<PictureDetail>(this, found));
}

void ComposePanel::startFromCurrent()
{
    withFileOfCurrent([this](const std::filesystem::path& file) {
        m_settings->setStartPicture(file);
        setMoreOpen(true);
        Q_EMIT fieldWanted(QStringLiteral("startStrength"));
    });
}

void ComposePanel::offerSettingsOfCurrent()
{
    withFileOfCurrent([this](const std::filesystem::path& file) { m_paste->read({toQString(file), {}, {}}); });
}

} // namespace seedbook
