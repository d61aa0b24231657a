// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/paths.h"
#include "ui/bridge/session_bridge.h"
#include "ui/compose/compose_panel.h"
#include "ui/gallery/gallery_card.h"
#include "ui/paste/paste_section.h"
#include "ui/shell/device_fields.h"
#include "ui/shell/main_window.h"
#include "ui/styles/style_card.h"

// What a card or a folder chooser begins.
namespace seedbook {

void MainWindow::showCompose()
{
    m_parts.settings.leftHidden = false;
    m_parts.state.setMode(Mode::Compose);
    showMode();
}

void MainWindow::openTemplates()
{
    using Read = Result<std::vector<ReadyTemplate>>;
    m_parts.bridge.inBackground<Read>(
        this, [folder = resourceFolder()] { return readyTemplates(folder); },
        [this](const Read& templates) {
            if (!templates)
                return m_parts.state.addNote(templates.error());
            auto* card = new GalleryCard(*templates, m_parts.settings.language, this);
            connect(card, &GalleryCard::chosen, this, &MainWindow::takeTemplate);
            card->open();
        });
}

void MainWindow::takeTemplate(const ReadyTemplate& ready)
{
    using Used = Result<ComposeSettings>;
    if (!m_parts.state.hasProject() || m_parts.state.readOnly())
        return;
    showCompose();
    const QString title = QString::fromStdString(inLanguage(ready.title, m_parts.settings.language.toStdString()));
    const ComposeSettings before = m_parts.state.compose();
    const auto work = [ready, lists = m_parts.state.project().folder / "lists", before] {
        return useTemplate(ready, lists, before);
    };
    m_parts.bridge.inBackground<Used>(this, work, [this, title, before](const Used& used) {
        if (!used)
            return m_parts.state.addNote(used.error());
        m_compose->useSettings(*used);
        m_compose->pasteSection().noteTaken(tr("Begun with: %1").arg(title), before);
    });
}

void MainWindow::openStyles()
{
    auto* card = new StyleCard(m_parts.bridge, m_parts.state, dataFolder(), this);
    connect(card, &StyleCard::settingsWanted, this, [this](const ComposeSettings& settings, const QString& name) {
        const ComposeSettings before = m_parts.state.compose();
        showCompose();
        m_compose->useSettings(settings);
        m_compose->pasteSection().noteTaken(
            name.isEmpty() ? tr("The style is taken off") : tr("Style laid over: %1").arg(name), before);
    });
    card->open();
}

void MainWindow::newProject()
{
    m_chooser(this, tr("An empty folder for the new project"), {},
              [this](const QString& folder) { m_parts.bridge.createProject(toPath(folder), m_parts.state.compose()); });
}

void MainWindow::openProject()
{
    m_chooser(this, tr("Folder of a project"), {},
              [this](const QString& folder) { m_parts.bridge.openProject(toPath(folder)); });
}

void MainWindow::openDevice()
{
    DeviceFields* fields = openDeviceCard(m_parts.state, m_parts.device, m_parts.settings, this);
    connect(fields, &DeviceFields::limitsChosen, this, &MainWindow::limitsChosen);
}

} // namespace seedbook
