// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, the ready templates cannot be reached by the keyboard or are told in the wrong language.
#include "tests/ui/panel_fixture.h"
#include "ui/gallery/gallery_card.h"
#include <QListWidget>
#include <QPushButton>

namespace seedbook {
namespace {

class GalleryTest : public PanelTest
{
protected:
    GalleryCard* open(const char* language)
    {
        useLanguage(*qApp, QLatin1String(language));
        window.resize(1000, 700);
        window.show();
        auto all = readyTemplates(std::filesystem::path(SEEDBOOK_SOURCE_DIR) / "resources");
        EXPECT_TRUE(all);
        auto* card = new GalleryCard(std::move(*all), QLatin1String(language), &window);
        QObject::connect(card, &GalleryCard::chosen, card, [this](const ReadyTemplate& ready) { chosen = ready.id; });
        card->open();
        return card;
    }
    QWidget window;
    std::string chosen;
};

} // namespace

TEST_F(GalleryTest, ArrowsMoveAndEnterTakes)
{
    GalleryCard* card = open("en");
    auto* names = card->findChild<QListWidget*>();
    ASSERT_TRUE(wait([&] { return names->currentRow() == 0; }));
    QTest::keyClick(names, Qt::Key_Down);
    QTest::keyClick(names, Qt::Key_Down);
    EXPECT_TRUE(card->findChild<QLabel*>(QStringLiteral("galleryText"))->text().contains(QStringLiteral("dashcam")));
    QTest::keyClick(names, Qt::Key_Return);
    EXPECT_EQ(chosen, "road-scenes");
}

TEST_F(GalleryTest, SpeaksRussianAndCutsNothing)
{
    for (const char* language : {"en", "ru"}) {
        GalleryCard* card = open(language);
        EXPECT_EQ(cutTexts(*card), QStringList());
        const QString first = card->findChild<QListWidget*>()->item(0)->text();
        EXPECT_EQ(first, QLatin1String(language) == QLatin1String("ru") ? QStringLiteral("Лист персонажа")
                                                                        : QStringLiteral("Character sheet"));
        card->findChild<QPushButton*>(QStringLiteral("galleryTake"))->click();
        EXPECT_EQ(chosen, "character-sheet");
    }
}

} // namespace seedbook
