// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/fake_generator.h"
#include "core/session/session.h"
#include "translations/language.h"
#include "ui/bridge/session_bridge.h"
#include "ui/state/studio_state.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>
#include <memory>
#include <optional>

namespace seedbook {

// A session that paints with FakeGenerator, an open project in a folder of its own, and what the panels are built on.
class PanelTest : public testing::Test
{
protected:
    PanelTest()
    {
        applyTheme(*qApp, ThemeName::Dark);
        useLanguage(*qApp, QStringLiteral("en"));
        SessionOptions options;
        options.generators = fakeGeneratorFactory({std::chrono::milliseconds(20), {}}); // slow enough to have a rate
        options.starterModel = SEEDBOOK_STARTER_DIR;
        options.library = std::make_shared<ModelLibrary>(ModelLibrary::Places{libraryFile(), {}});
        session = std::make_unique<Session>(std::move(options));
        bridge = std::make_unique<SessionBridge>(*session);
        state = std::make_unique<StudioState>(*bridge);
    }

    ~PanelTest() override
    {
        state.reset();
        bridge.reset();
        session.reset();
    }

    template <class Predicate>
    static bool wait(Predicate predicate)
    {
        constexpr int kPatienceMs = 60'000;
        return QTest::qWaitFor(predicate, kPatienceMs);
    }

    [[nodiscard]] std::filesystem::path libraryFile() const
    {
        return toPath(folder.filePath(QStringLiteral("data/library.json")));
    }

    void openProject(const ComposeSettings& compose)
    {
        bridge->createProject(toPath(folder.filePath(QStringLiteral("project"))), compose);
        ASSERT_TRUE(wait([this] { return state->hasProject(); }));
    }

    // `count` pictures on disk, then the verdict on each.
    void makePictures(ComposeSettings settings, int count, Verdict verdict)
    {
        settings.count = count;
        session->generate(settings, bridge->onGui<GenerateReceipt>(state.get(), [](const auto& receipt) {
            ASSERT_TRUE(receipt) << describe(receipt.error());
        }));
        ASSERT_TRUE(wait([&] { return state->counts().all == count; }));
        const auto details =
            await<std::vector<PictureDetail>>([&](auto done) { session->listDetails(std::nullopt, std::move(done)); });
        rows.clear();
        std::vector<PictureId> ids;
        for (const PictureDetail& detail : details) {
            rows.push_back(detail.row);
            ids.push_back(detail.row.id);
        }
        if (verdict != Verdict::Undecided)
            await<DecisionReceipt>(
                [&](auto done) { session->decide(ids, verdict, {}, DecidedBy::Key, std::move(done)); });
    }

    template <class T, class Ask>
    T await(Ask ask)
    {
        std::optional<Result<T>> answer;
        ask(bridge->onGui<T>(state.get(), [&answer](Result<T> result) { answer = std::move(result); }));
        EXPECT_TRUE(wait([&] { return answer.has_value(); }));
        EXPECT_TRUE(answer && *answer);
        return answer && *answer ? std::move(**answer) : T{};
    }

    // Every text that does not fit its label or button, at the widget's present size.
    static QStringList cutTexts(const QWidget& widget)
    {
        QStringList cut;
        for (const auto* label : widget.findChildren<QLabel*>())
            if (label->isVisible() && !label->wordWrap() && qobject_cast<const ElidedLabel*>(label) == nullptr &&
                label->sizeHint().width() > label->width())
                cut << label->text();
        for (const auto* label : widget.findChildren<QLabel*>())
            if (label->isVisible() && label->wordWrap() && label->heightForWidth(label->width()) > label->height())
                cut << label->text();
        for (const auto* button : widget.findChildren<QAbstractButton*>())
            if (button->isVisible() && button->minimumSizeHint().width() > button->width())
                cut << button->text();
        return cut;
    }

    QTemporaryDir folder;
    std::unique_ptr<Session> session;
    std::unique_ptr<SessionBridge> bridge;
    std::unique_ptr<StudioState> state;
    std::vector<PictureRow> rows;
};

} // namespace seedbook
