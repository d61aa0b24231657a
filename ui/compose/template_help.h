// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/template.h"
#include <QObject>
#include <optional>

class QHelpEvent;

namespace seedbook {

class TemplateEditor;

// What the editor tells and mends of the template in it: a choice under the mouse shows its values with their weights,
// Alt+Enter puts the proposal of the problem at the cursor, or else of the first that has one, in place: one step of
// undo. A child of the editor.
class TemplateHelp final : public QObject
{
    Q_OBJECT

public:
    explicit TemplateHelp(TemplateEditor& editor);
    void setTemplate(const Template& parsed) { m_parsed = parsed; }
    // Takes the proposal of the problem that is there.
    void applyProposal(const TextSpan& where);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isShown() const; // the text in the editor is the parsed one
    [[nodiscard]] const TemplateProblem* proposed() const;
    bool applyBest();
    bool showValues(const QHelpEvent& help);

    TemplateEditor& m_editor;
    Template m_parsed;
};

} // namespace seedbook
