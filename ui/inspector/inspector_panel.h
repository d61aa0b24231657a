// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session_values.h"
#include <QWidget>
#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace seedbook {

class ColouredText;
class FlowLayout;
class LinkLabel;
class MeasuresView;
class PictureView;
struct RecipeColours;
class RecipeRows;
class SessionBridge;
class StudioState;

// The right panel: the picture in focus, large, with Keep and Reject, its recipe, labels and measures. Follows
// StudioState::current(); verdicts and seeds are asked for through StudioState.
class InspectorPanel final : public QWidget
{
    Q_OBJECT

public:
    InspectorPanel(SessionBridge& bridge, StudioState& state, QWidget* parent = nullptr);

    // Of the picture shown; none while it is being read or when there is none.
    [[nodiscard]] const std::optional<PictureDetail>& detail() const { return m_detail; }
    void copyPrompt();
    void copyRecipe(); // canonical JSON
    void openFile();

private:
    QWidget* buildPicturePage();
    QWidget* buildEmptyPage();
    QWidget* buildMakingPage();
    QWidget* buildVerdictButtons();
    QWidget* buildActions();
    void follow();
    void followMaking();
    void updateVerdict();
    void updateKeys();
    void loadPicture(PictureId id);
    void loadDetail(PictureId id);
    void showDetail(const PictureDetail& detail);
    void showChoices(const RecipeColours& colours);
    void showPair(const PictureDetail& detail);
    void showProblem(const Error& error);

    SessionBridge& m_bridge;
    StudioState& m_state;
    PictureId m_shown = 0;
    std::optional<PictureDetail> m_detail;
    QStackedWidget* m_pages = nullptr;
    PictureView* m_picture = nullptr;
    PictureView* m_preview = nullptr;
    QLabel* m_making = nullptr;
    QLabel* m_emptyText = nullptr;
    QPushButton* m_reuseSeed = nullptr;
    QPushButton* m_startFrom = nullptr;
    QPushButton* m_useSettings = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_reject = nullptr;
    ColouredText* m_prompt = nullptr;
    RecipeRows* m_rows = nullptr;
    QLabel* m_labelsTitle = nullptr;
    FlowLayout* m_chips = nullptr;
    MeasuresView* m_measures = nullptr;
    QLabel* m_problem = nullptr;
    LinkLabel* m_pair = nullptr; // from a draft to its final and back
    QWidget* m_details = nullptr;
};

} // namespace seedbook
