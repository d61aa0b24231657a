// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/styles/style_shelf.h"
#include "core/base/file.h"
#include "core/imaging/png.h"
#include "core/imaging/thumbnail.h"
#include "core/session/style_use.h"
#include "core/styles/style_files.h"
#include "ui/bridge/image_convert.h"
#include "ui/bridge/session_bridge.h"
#include <algorithm>
#include <iterator>
#include <mutex>

namespace seedbook {
namespace {

constexpr int kSampleSide = 192;

std::mutex& writing()
{
    static std::mutex one;
    return one;
}

QImage sampleOf(const std::filesystem::path& folder, const std::string& name)
{
    const auto bytes = readFile(samplePicture(folder, name), 4U << 20);
    const auto image = bytes ? decodePicture(*bytes) : tl::unexpected<Error>(bytes.error());
    return image ? toQImage(*image) : QImage();
}

Result<std::vector<ShelfStyle>> readFolder(const std::filesystem::path& folder, bool ofProject)
{
    const auto styles = loadStyles(folder);
    if (!styles)
        return tl::unexpected(styles.error());
    std::vector<ShelfStyle> shelf;
    for (const StylePreset& style : *styles)
        shelf.push_back({style, ofProject, sampleOf(folder, style.name)});
    return shelf;
}

Result<std::vector<ShelfStyle>> readAll(const std::filesystem::path& user, const std::filesystem::path& project)
{
    auto all = readFolder(user, false);
    auto more = project.empty() ? Result<std::vector<ShelfStyle>>() : readFolder(project, true);
    if (!all || !more)
        return all ? more : all;
    std::ranges::move(*more, std::back_inserter(*all));
    std::ranges::stable_sort(*all, [](const ShelfStyle& a, const ShelfStyle& b) {
        return std::pair(!a.preset.favourite, a.preset.name) < std::pair(!b.preset.favourite, b.preset.name);
    });
    return all;
}

} // namespace

StyleShelf::StyleShelf(SessionBridge& bridge, std::filesystem::path user, std::filesystem::path project,
                       QObject* parent)
    : QObject(parent)
    , m_bridge(bridge)
    , m_user(std::move(user))
    , m_project(std::move(project))
{
}

void StyleShelf::refresh()
{
    using Read = Result<std::vector<ShelfStyle>>;
    m_bridge.inBackground<Read>(
        this, [user = m_user, project = m_project] { return readAll(user, project); },
        [this](const Read& styles) {
            if (!styles)
                Q_EMIT failed(styles.error());
            m_styles = styles.value_or(std::vector<ShelfStyle>());
            m_read = true;
            Q_EMIT changed();
        });
}

void StyleShelf::change(bool ofProject, const Change& how)
{
    const auto work = [folder = folderOf(ofProject), how]() -> Result<QString> {
        const std::scoped_lock lock(writing());
        auto styles = loadStyles(folder);
        if (!styles)
            return tl::unexpected(styles.error());
        auto outcome = how(*styles);
        const auto saved = outcome ? saveStyles(folder, *styles) : Result<void>();
        return saved ? outcome : tl::unexpected<Error>(saved.error());
    };
    m_bridge.inBackground<Result<QString>>(this, work, [this](const Result<QString>& outcome) { finished(outcome); });
}

void StyleShelf::finished(const Result<QString>& outcome)
{
    if (!outcome)
        Q_EMIT failed(outcome.error());
    else if (!outcome->isEmpty())
        Q_EMIT told(*outcome);
    refresh();
}

void StyleShelf::add(const std::vector<StylePreset>& styles, bool toProject)
{
    change(toProject, [styles](std::vector<StylePreset>& present) -> Result<QString> {
        return tr("%n style(s) added.", nullptr, static_cast<int>(addStyles(present, styles)));
    });
}

void StyleShelf::importFile(const std::filesystem::path& file, bool toProject)
{
    change(toProject, [file](std::vector<StylePreset>& present) -> Result<QString> {
        const auto styles = importStyles(file);
        if (!styles)
            return tl::unexpected(styles.error());
        return tr("%n style(s) added.", nullptr, static_cast<int>(addStyles(present, *styles)));
    });
}

void StyleShelf::exportFile(const std::filesystem::path& file)
{
    std::vector<StylePreset> styles;
    for (const ShelfStyle& style : m_styles)
        styles.push_back(style.preset);
    const auto work = [file, styles]() -> Result<QString> {
        const auto written = exportStyles(file, styles);
        if (!written)
            return tl::unexpected(written.error());
        return tr("%n style(s) written.", nullptr, static_cast<int>(styles.size()));
    };
    m_bridge.inBackground<Result<QString>>(this, work, [this](const Result<QString>& outcome) { finished(outcome); });
}

void StyleShelf::remove(const ShelfStyle& style)
{
    change(style.ofProject, [preset = style.preset](std::vector<StylePreset>& present) -> Result<QString> {
        std::erase(present, preset);
        return QString();
    });
}

void StyleShelf::replace(const ShelfStyle& style, const StylePreset& now)
{
    const auto how = [before = style.preset, now,
                      folder = folderOf(style.ofProject)](std::vector<StylePreset>& present) -> Result<QString> {
        const auto found = std::ranges::find(present, before);
        if (found == present.end())
            return QString();
        const auto at = found - present.begin();
        std::vector<StylePreset> others = present;
        others.erase(others.begin() + at);
        addStyles(others, {now}); // which finds a name that is free
        const bool known = others.size() < present.size();
        present[static_cast<std::size_t>(at)] = known ? now : others.back();
        std::error_code ignored; // without a sample there is nothing to rename
        std::filesystem::rename(samplePicture(folder, before.name),
                                samplePicture(folder, present[static_cast<std::size_t>(at)].name), ignored);
        return QString();
    };
    change(style.ofProject, how);
}

void StyleShelf::toggleFavourite(const ShelfStyle& style)
{
    change(style.ofProject, [preset = style.preset](std::vector<StylePreset>& present) -> Result<QString> {
        if (const auto found = std::ranges::find(present, preset); found != present.end())
            found->favourite = !found->favourite;
        return QString();
    });
}

void StyleShelf::sample(const ShelfStyle& style, const std::function<Result<Image>()>& make)
{
    const auto work = [folder = folderOf(style.ofProject), name = style.preset.name, make]() -> Result<QString> {
        const auto image = make();
        const auto jpeg = image ? encodeJpeg(shrinkTo(*image, kSampleSide)) : tl::unexpected<Error>(image.error());
        const auto saved = jpeg ? saveSample(folder, name, *jpeg) : tl::unexpected<Error>(jpeg.error());
        return saved ? Result<QString>(QString()) : tl::unexpected<Error>(saved.error());
    };
    m_bridge.inBackground<Result<QString>>(this, work, [this](const Result<QString>& outcome) { finished(outcome); });
}

void StyleShelf::sampleFrom(const ShelfStyle& style, PictureId picture)
{
    sample(style, [session = &m_bridge.session(), picture] { return session->readPicture(picture); });
}

void StyleShelf::makeSample(const ShelfStyle& style, ComposeSettings settings)
{
    constexpr std::uint64_t kSeed = 1;
    settings.templateText = "a house and a tree at day";
    settings.negative.clear();
    settings.startPicture.clear();
    settings = withPreset(std::move(settings), style.preset);
    sample(style, [session = &m_bridge.session(), settings]() -> Result<Image> {
        const Template parsed = Template::parse(settings.templateText, noLists());
        auto recipe = session->recipeOf(settings, parsed.expand(kSeed).prompt, kSeed);
        if (!recipe)
            return tl::unexpected(recipe.error());
        auto made = session->renderOne(settings.model, std::move(*recipe), {}, {});
        return made ? Result<Image>(std::move(made->image)) : tl::unexpected<Error>(made.error());
    });
}

} // namespace seedbook
