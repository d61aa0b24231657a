// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, a dropped picture does nothing, changes settings unasked, or takes the old ones away for good.
#include "tests/ui/panel_fixture.h"
#include "ui/compose/compose_panel.h"
#include "ui/compose/template_editor.h"
#include "ui/paste/paste_section.h"
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QUrl>

namespace seedbook {
namespace {

constexpr const char* kInfotext =
    "a {fox} __x__\nNegative prompt: rain\nSteps: 9, Sampler: Euler, Schedule type: Karras, "
    "CFG scale: 3, Seed: 77, Size: 96x96, Model: dream, Hires upscale: 2";

class PasteTest : public PanelTest
{
protected:
    void open()
    {
        ComposeSettings settings;
        settings.templateText = "a {boat|house}";
        settings.steps = 5;
        openProject(settings);
        panel = std::make_unique<ComposePanel>(*bridge, *state);
        panel->resize(324, 900);
        panel->show();
        section = panel->findChild<PasteSection*>();
        editor = panel->findChild<TemplateEditor*>();
    }
    static QString picture(const char* name)
    {
        return QStringLiteral(SEEDBOOK_SOURCE_DIR "/tests/core/foreign/pictures/") + QLatin1String(name);
    }
    bool drop(QWidget* on, const QString& file)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(on, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent dropped(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(on, &dropped);
        return true;
    }
    QString text(const char* label) { return section->findChild<QLabel*>(QLatin1String(label))->text(); }
    QPushButton* button(const char* name) { return section->findChild<QPushButton*>(QLatin1String(name)); }
    static void copy(const QString& words) { QApplication::clipboard()->setText(words); }

    std::unique_ptr<ComposePanel> panel;
    PasteSection* section = nullptr;
    TemplateEditor* editor = nullptr;
};

} // namespace

TEST_F(PasteTest, ADroppedPictureOffersItsSettingsAndChangesNothingByItself)
{
    open();
    for (QWidget* target : {static_cast<QWidget*>(panel.get()), editor->viewport()}) {
        ASSERT_TRUE(drop(target, picture("comfy.png")));
        ASSERT_TRUE(wait([&] { return section->isVisible(); }));
        EXPECT_TRUE(text("pasteChanges").contains(QStringLiteral("Steps: 5 → 20")));
        EXPECT_TRUE(text("pasteChanges").contains(QStringLiteral("Prompt: a ")));
        EXPECT_TRUE(text("pasteProblems").contains(QStringLiteral("\"dream\" is not in your library")));
        EXPECT_EQ(state->compose().steps, 5);
        QTest::keyClick(section, Qt::Key_Escape);
        EXPECT_FALSE(section->isVisible());
        EXPECT_EQ(editor->toPlainText(), QStringLiteral("a {boat|house}"));
    }
}

TEST_F(PasteTest, OneKeyTakesAndOneBringsTheOldBack)
{
    open();
    const ComposeSettings before = state->compose();
    copy(QString::fromUtf8(kInfotext));
    QTest::keyClick(editor, Qt::Key_V, Qt::ControlModifier);
    ASSERT_TRUE(wait([&] { return section->isVisible(); }));
    EXPECT_EQ(editor->toPlainText(), QStringLiteral("a {boat|house}")) << "settings are no text";
    QTest::keyClick(button("takeSettings"), Qt::Key_Return);
    EXPECT_EQ(state->compose().steps, 9);
    EXPECT_EQ(state->compose().negative, "rain");
    EXPECT_EQ(state->compose().firstSeed, 77U);
    EXPECT_EQ(editor->toPlainText(), QStringLiteral("a \\{fox\\} \\_\\_x\\_\\_"));
    EXPECT_EQ(panel->findChild<QSpinBox*>(QStringLiteral("steps"))->value(), 9);
    ASSERT_TRUE(button("restoreSettings")->isVisible());
    QTest::keyClick(button("restoreSettings"), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(state->compose(), before);
    EXPECT_EQ(editor->toPlainText(), QStringLiteral("a {boat|house}"));
    EXPECT_FALSE(section->isVisible());
}

TEST_F(PasteTest, TheOldSettingsStayInReachAfterTheLineIsDismissed)
{
    open();
    const ComposeSettings before = state->compose();
    copy(QString::fromUtf8(kInfotext));
    section->pasteClipboard();
    ASSERT_TRUE(wait([&] { return section->isVisible(); }));
    button("takeSettings")->click();
    QTest::keyClick(section, Qt::Key_Escape);
    EXPECT_FALSE(section->isVisible());
    section->restore();
    EXPECT_EQ(state->compose(), before);
}

TEST_F(PasteTest, OrdinaryTextIsPastedAsText)
{
    open();
    editor->clear();
    copy(QStringLiteral("a cat: sitting, 4k"));
    QTest::keyClick(editor, Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(editor->toPlainText(), QStringLiteral("a cat: sitting, 4k"));
    EXPECT_FALSE(section->isVisible());
    copy(QString::fromUtf8(kInfotext));
    QTest::keyClick(editor, Qt::Key_V, Qt::ControlModifier);
    ASSERT_TRUE(wait([&] { return section->isVisible(); }));
    button("pasteAsText")->click();
    EXPECT_TRUE(editor->toPlainText().contains(QStringLiteral("Negative prompt: rain")));
    EXPECT_FALSE(section->isVisible());
}

TEST_F(PasteTest, WhatHasNoSettingsSaysWhy)
{
    open();
    ASSERT_TRUE(drop(panel.get(), picture("plain.png")));
    ASSERT_TRUE(wait([&] { return section->isVisible(); }));
    EXPECT_TRUE(text("pasteChanges").contains(QStringLiteral("carries no settings")));
    EXPECT_FALSE(button("takeSettings")->isVisible());
    QTest::keyClick(section, Qt::Key_Return);
    EXPECT_FALSE(section->isVisible());
    copy(QStringLiteral("nothing"));
    section->pasteClipboard();
    EXPECT_TRUE(section->isVisible());
    EXPECT_FALSE(drop(panel.get(), QStringLiteral("/somewhere/model.safetensors"))) << "the model field's";
}

// Every field of the panel would be cut at its right.
// Lists of prompts that artists have from other tools would be copied line by line.
TEST_F(PasteTest, ADroppedFileOfPromptsIsMadeByOneKey)
{
    open();
    const QString prompts = folder.filePath(QStringLiteral("prompts.txt"));
    QFile file(prompts);
    ASSERT_TRUE(file.open(QFile::WriteOnly));
    file.write("a red boat\na {green} house --seed 7 --tiling\n--prompt \"a tree\" --n_iter 2 --steps 2\n");
    file.close();
    ASSERT_TRUE(drop(panel.get(), prompts));
    ASSERT_TRUE(wait([&] { return section->isVisible(); }));
    EXPECT_EQ(text("pasteChanges"), QStringLiteral("a red boat\na {green} house\na tree"));
    EXPECT_TRUE(text("pasteProblems").contains(QStringLiteral("line 2: \"--tiling\"")));
    EXPECT_EQ(button("takeSettings")->text(), QStringLiteral("Generate 4 pictures"));
    EXPECT_EQ(state->counts().all, 0);
    QTest::keyClick(section, Qt::Key_Return);
    ASSERT_TRUE(wait([&] { return state->counts().all == 4; }));
    EXPECT_FALSE(section->isVisible());
    EXPECT_EQ(editor->toPlainText(), QStringLiteral("a {boat|house}")) << "the fields stay";
}

TEST_F(PasteTest, ALongNameDoesNotWidenThePanel)
{
    open();
    const QString longName = folder.filePath(QString(64, QLatin1Char('f')) + QStringLiteral(".png"));
    ASSERT_TRUE(QFile::copy(picture("a1111.png"), longName));
    section->read({longName, {}, {}});
    ASSERT_TRUE(wait([&] { return section->isVisible(); }));
    QTest::qWait(0);
    const auto* scroll = panel->findChild<QScrollArea*>();
    EXPECT_LE(scroll->widget()->width(), scroll->viewport()->width());
    EXPECT_FALSE(section->findChild<QLabel*>()->text().contains(QString(30, QLatin1Char('f'))));
}

TEST_F(PasteTest, NoTextIsCutInEitherLanguage)
{
    for (const char* language : {"en", "ru"}) {
        useLanguage(*qApp, QLatin1String(language));
        if (!panel)
            open();
        auto fresh = std::make_unique<ComposePanel>(*bridge, *state);
        fresh->resize(324, 900);
        fresh->show();
        section = fresh->findChild<PasteSection*>();
        section->read({picture("a1111.png"), {}, {}});
        ASSERT_TRUE(wait([&] { return section->isVisible(); }));
        QTest::qWait(0);
        EXPECT_EQ(cutTexts(*section), QStringList());
        if (!qEnvironmentVariableIsEmpty("SEEDBOOK_SHOTS"))
            fresh->grab().save(qEnvironmentVariable("SEEDBOOK_SHOTS") + QLatin1String(language) +
                               QStringLiteral("-paste.png"));
    }
}

} // namespace seedbook
