// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/imaging/png.h"
#include "core/library/library_file.h"
#include "tests/core/library/weight_files.h"
#include "tests/ui/panel_fixture.h"
#include "ui/library/library_page.h"
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

namespace seedbook {
namespace {

namespace fs = std::filesystem;

class LibraryPageTest : public PanelTest
{
protected:
    LibraryPageTest()
    {
        fs::create_directories(m_models / "lora");
        fs::create_directory_symlink(SEEDBOOK_STARTER_DIR, m_models / "starter");
        test::writeLora(m_models / "lora" / "ink.safetensors");
        test::writeWeights(m_models / "calm.safetensors", {{"emb_params", {2, 768}}});
        EXPECT_TRUE(atomicWrite(m_models / "old.ckpt", "PK\x03\x04"));
        page = std::make_unique<LibraryPage>(*bridge);
        page->resize(1100, 700);
        page->show();
        page->activateWindow();
        QObject::connect(page.get(), &LibraryPage::picked, state.get(),
                         [this](const LibraryItem& item) { picked << QString::fromStdString(item.name); });
        QObject::connect(page.get(), &LibraryPage::closed, state.get(), [this] { ++closed; });
        page->setFolderChooser([this](QWidget*, const QString&, const QString&,
                                      const std::function<void(QString)>& chosen) { chosen(toQString(m_models)); });
    }
    ~LibraryPageTest() override { page.reset(); }

    QListView* list() { return page->findChild<QListView*>(QStringLiteral("libraryItems")); }
    QLineEdit* search() { return page->findChild<QLineEdit*>(QStringLiteral("librarySearch")); }
    QPushButton* button(const char* name) { return page->findChild<QPushButton*>(QLatin1String(name)); }
    QStringList shown()
    {
        QStringList names;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            names << list()->model()->index(row, 0).data().toString();
        return names;
    }
    void openFull()
    {
        page->open();
        ASSERT_TRUE(wait([this] { return page->shelf().isRead(); }));
        QTest::keyClick(button("libraryMessageButton"), Qt::Key_Space);
        ASSERT_TRUE(wait([this] {
            return list()->model()->rowCount() == 4 && !page->shelf().progress().scanning &&
                   page->shelf().progress().unhashed == 0;
        }));
    }

    fs::path m_models = toPath(folder.filePath(QStringLiteral("models")));
    std::unique_ptr<LibraryPage> page;
    QStringList picked;
    int closed = 0;
};

} // namespace

// A first-time user would see an empty page and no way on.
TEST_F(LibraryPageTest, AnEmptyLibraryAsksForAFolderAndFillsFromIt)
{
    openFull();
    EXPECT_EQ(shown(), QStringList({QStringLiteral("calm"), QStringLiteral("ink"), QStringLiteral("starter"),
                                    QStringLiteral("old")}))
        << "by name, and last what cannot be used";
    EXPECT_EQ(page->shelf().folders().size(), 1U);
    QTest::mouseClick(button("removeFolder"), Qt::LeftButton);
    EXPECT_TRUE(wait([this] { return page->shelf().folders().empty() && list()->model()->rowCount() == 0; }));
    EXPECT_TRUE(button("libraryMessageButton")->isVisible());
    EXPECT_TRUE(fs::exists(m_models / "calm.safetensors"));
}

// Choosing a model would need the mouse.
TEST_F(LibraryPageTest, KeysSearchWalkAndPick)
{
    openFull();
    list()->setFocus();
    page->focusSearch();
    QTest::keyClicks(search(), QStringLiteral("STARTER model"));
    EXPECT_EQ(shown(), QStringList{QStringLiteral("starter")});
    QTest::keyClick(search(), Qt::Key_Return);
    ASSERT_TRUE(list()->hasFocus());
    QTest::keyClick(list(), Qt::Key_Return);
    EXPECT_EQ(picked, QStringList{QStringLiteral("starter")});
    EXPECT_EQ(closed, 1);
    page->focusSearch();
    QTest::keyClick(search(), Qt::Key_Escape);
    EXPECT_EQ(shown().size(), 4);
    EXPECT_EQ(closed, 1) << "the first Escape only empties the search";
    QTest::keyClick(search(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Home);
    QTest::keyClick(list(), Qt::Key_Right);
    QTest::keyClick(list(), Qt::Key_Return);
    EXPECT_EQ(picked.last(), QStringLiteral("ink"));
    EXPECT_EQ(closed, 1) << "several adapters are picked in a row";
    QTest::keyClick(list(), Qt::Key_End);
    QTest::keyClick(list(), Qt::Key_Return);
    EXPECT_EQ(picked.size(), 2) << "a pickle would be picked";
    QTest::keyClick(list(), Qt::Key_Escape);
    EXPECT_EQ(closed, 2);
}

// The hash that a site quotes could not be compared, nor a model be found by it.
TEST_F(LibraryPageTest, HashesAreShownCopiedAndSearched)
{
    openFull();
    list()->setCurrentIndex(list()->model()->index(1, 0));
    QPushButton* copy = nullptr;
    for (auto* one : page->findChildren<QPushButton*>())
        if (one->accessibleName().contains(QStringLiteral("AutoV2")))
            copy = one;
    ASSERT_NE(copy, nullptr);
    QTest::mouseClick(copy, Qt::LeftButton);
    const auto ink = session->library()->byName(ItemKind::Adapter, "ink").value();
    EXPECT_EQ(QApplication::clipboard()->text(), QString::fromStdString(ink.autoV2()));
    page->open(QString::fromStdString(ink.autoV3.substr(0, 12)));
    EXPECT_EQ(shown(), QStringList{QStringLiteral("ink")});
    page->open(QStringLiteral("no such words"));
    EXPECT_TRUE(button("libraryMessageButton")->isVisible());
    QTest::keyClick(button("libraryMessageButton"), Qt::Key_Space);
    EXPECT_EQ(shown().size(), 4);
}

// A refused file would leave the artist guessing, in a foreign language.
TEST_F(LibraryPageTest, WhatCannotBeUsedSaysWhyInTheLanguageOfTheWindow)
{
    useLanguage(*qApp, QStringLiteral("ru"));
    openFull();
    const QString reason = list()->model()->index(3, 0).data(Qt::AccessibleDescriptionRole).toString();
    EXPECT_TRUE(reason.contains(QStringLiteral("архив"))) << reason.toStdString();
    useLanguage(*qApp, QStringLiteral("en"));
}

TEST_F(LibraryPageTest, ADroppedFolderJoinsTheLibraryAndAProblemIsTold)
{
    std::optional<ErrorCode> failed;
    QObject::connect(page.get(), &LibraryPage::failed, state.get(),
                     [&failed](const Error& error) { failed = error.code; });
    page->open();
    QMimeData dragged;
    dragged.setUrls({QUrl::fromLocalFile(toQString(m_models / "calm.safetensors"))});
    const auto dropIt = [&] {
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page.get(), &enter);
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page.get(), &drop);
    };
    dropIt();
    ASSERT_TRUE(wait([this] { return list()->model()->rowCount() == 4; }));
    dropIt();
    ASSERT_TRUE(wait([&failed] { return failed.has_value(); }));
    EXPECT_EQ(*failed, ErrorCode::AlreadyExists);
}

// A collector's library would take the memory and the time of 4,000 widgets.
TEST_F(LibraryPageTest, FourThousandItemsCostNoWidgetAndKeepTheirPlace)
{
    LibraryState remembered;
    remembered.folders = {"/absent/disk"};
    for (int i = 0; i < 4000; ++i) {
        LibraryItem item;
        item.name = "model " + std::to_string(i);
        item.path = "/absent/disk/" + item.name + ".safetensors";
        item.kind = i % 2 == 0 ? ItemKind::Model : ItemKind::Adapter;
        item.bytes = static_cast<std::uint64_t>(i) << 20;
        item.there = false;
        remembered.items.push_back(item);
    }
    std::ranges::sort(remembered.items, {}, &LibraryItem::path);
    ASSERT_TRUE(writeLibrary(libraryFile(), remembered));
    const auto before = page->findChildren<QWidget*>().size();
    page->open();
    ASSERT_TRUE(wait([this] { return list()->model()->rowCount() == 4000; }));
    page->grab();
    EXPECT_LT(page->findChildren<QWidget*>().size(), before + 20);
    EXPECT_EQ(shown()[10], QStringLiteral("model 10")) << "numbers in names are in the order of numbers";
    QTest::keyClick(list(), Qt::Key_End);
    page->grab();
    EXPECT_EQ(list()->currentIndex().data().toString(), QStringLiteral("model 3999"));
    session->library()->rescan();
    session->library()->wait();
    ASSERT_TRUE(wait([this] { return !page->shelf().folders()[0].there; }));
    EXPECT_EQ(list()->currentIndex().data().toString(), QStringLiteral("model 3999")) << "a scan would lose the place";
    EXPECT_EQ(list()->model()->rowCount(), 4000) << "an unplugged disk would be forgotten";
    QTest::keyClick(list(), Qt::Key_Return);
    EXPECT_TRUE(picked.isEmpty()) << "a file that is not there would be picked";
}

// Words of the page would be cut off.
TEST_F(LibraryPageTest, NothingIsCutInEitherLanguage)
{
    for (const char* language : {"en", "ru"}) {
        useLanguage(*qApp, QLatin1String(language));
        LibraryPage one(*bridge);
        for (const QSize size : {QSize(1100, 780), QSize(700, 600), QSize(496, 500)}) {
            one.resize(size);
            one.show();
            one.open();
            ASSERT_TRUE(wait([&one] { return one.shelf().isRead(); }));
            QCoreApplication::sendPostedEvents();
            EXPECT_EQ(cutTexts(one), QStringList()) << language << size.width();
        }
    }
    useLanguage(*qApp, QStringLiteral("en"));
}

} // namespace seedbook
