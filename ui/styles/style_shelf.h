// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/ids.h"
#include "core/session/compose_settings.h"
#include "core/styles/style.h"
#include <QImage>
#include <QObject>
#include <filesystem>
#include <functional>

namespace seedbook {

class SessionBridge;

struct ShelfStyle
{
    StylePreset preset;
    bool ofProject = false; // else the user's own
    QImage sample;          // null for none
};

// The user's styles and those of the open project with their sample pictures: copies on the GUI thread; files are read
// and written in the background, one change after the other.
class StyleShelf final : public QObject
{
    Q_OBJECT

public:
    // `project` is "" where none can be written.
    StyleShelf(SessionBridge& bridge, std::filesystem::path user, std::filesystem::path project,
               QObject* parent = nullptr);
    void refresh();
    [[nodiscard]] const std::vector<ShelfStyle>& styles() const { return m_styles; }
    [[nodiscard]] bool isRead() const { return m_read; }
    [[nodiscard]] bool hasProject() const { return !m_project.empty(); }

    // Nothing is replaced; a name that is taken gets a number.
    void add(const std::vector<StylePreset>& styles, bool toProject);
    void importFile(const std::filesystem::path& file, bool toProject);
    void exportFile(const std::filesystem::path& file);
    void remove(const ShelfStyle& style);
    // Other words or another name; its sample stays with it.
    void replace(const ShelfStyle& style, const StylePreset& now);
    void toggleFavourite(const ShelfStyle& style);
    // A picture of the project as the style's sample.
    void sampleFrom(const ShelfStyle& style, PictureId picture);
    // Makes one with `settings`, the same subject and seed for every style.
    void makeSample(const ShelfStyle& style, ComposeSettings settings);

Q_SIGNALS:
    void changed();
    void told(const QString& sentence); // what a change has brought
    void failed(const seedbook::Error& error);

private:
    using Change = std::function<Result<QString>(std::vector<StylePreset>&)>;
    [[nodiscard]] const std::filesystem::path& folderOf(bool ofProject) const { return ofProject ? m_project : m_user; }
    void change(bool ofProject, const Change& how);
    void sample(const ShelfStyle& style, const std::function<Result<Image>()>& make);
    void finished(const Result<QString>& outcome);

    SessionBridge& m_bridge;
    std::filesystem::path m_user, m_project;
    std::vector<ShelfStyle> m_styles;
    bool m_read = false;
};

} // namespace seedbook
