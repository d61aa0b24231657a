// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session_values.h"
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QListView;
class QPushButton;

namespace seedbook {

class ExampleModel;
class LoraChips;
class LoraMenu;
class NamesWatch;
class TemplateHelp;
class TemplateProblemsView;
class SessionBridge;
class SlotModel;
class TemplateEditor;
class TemplateReader;
class TokenCounter;

// The template with everything that follows from it while it is typed: problems, choices, the number of combinations,
// examples.
class TemplateSection final : public QWidget
{
    Q_OBJECT

public:
    explicit TemplateSection(SessionBridge& bridge, QWidget* parent = nullptr);
    void setText(const QString& text);
    // The same as one step that the editor's undo takes back.
    void replaceText(const QString& text);
    // At the cursor, as if it were typed.
    void insert(const QString& words);
    // On the line under the text.
    void addUnderText(QWidget* widget);
    // Where text is typed and files are dropped.
    [[nodiscard]] QList<QWidget*> editorParts() const;
    [[nodiscard]] QString text() const;
    // Adds words to the end as if they were typed, once: `after` parts them from what is there.
    void append(const QString& words, const QString& after);
    void setLists(ListSource lists);
    // What the next pictures will be made with: examples begin with their choices, tokens are counted for their model.
    void setSettings(const ComposeSettings& settings);
    // Writes `<lora:name:1>` into the text.
    void addLora(const QString& name);
    void setReadOnly(bool readOnly);
    // Fewer lines, choices and examples at once, where the panel is not high.
    void setCompact(bool compact);
    // Selects the first problem in the editor; without one, puts the cursor there.
    void goToProblem();
    // Of the newest parsed text; empty before the first.
    [[nodiscard]] const Template& parsed() const { return m_parsed; }

Q_SIGNALS:
    void edited();     // the text, by the user
    void understood(); // parsed() is of the present text

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildEditorHead();
    QWidget* buildSlotsHead();
    void connectParts();
    void setChoiceSeed(quint64 seed);
    void countTokens();
    QWidget* buildExamples();
    void showParsed(const Template& parsed);
    void showExamples();
    static void fitRows(QListView& view, int mostRows);

    TemplateReader* m_reader;
    Template m_parsed;
    TemplateEditor* m_editor;
    TokenCounter* m_tokens;
    NamesWatch* m_names;
    LoraChips* m_loras;
    LoraMenu* m_loraMenu = nullptr;
    QPushButton* m_addLora = nullptr;
    TemplateProblemsView* m_problems;
    TemplateHelp* m_help;
    QHBoxLayout* m_underText = nullptr;
    QWidget* m_slotsTitle;
    QListView* m_slotView;
    SlotModel* m_slots;
    QLabel* m_combinations;
    QWidget* m_examples;
    QListView* m_exampleView = nullptr;
    ExampleModel* m_exampleModel;
    QPushButton* m_others = nullptr;
    bool m_compact = true;
    ComposeSettings m_settings;
    quint64 m_choiceSeed = 0;
    quint64 m_exampleOffset = 0;
    QString m_known; // last text seen, to tell edits from recolouring
};

} // namespace seedbook
