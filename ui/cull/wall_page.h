// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/cull/curator.h"
#include "ui/cull/large_pictures.h"
#include "ui/cull/reject_reasons.h"
#include "ui/thumbs/thumb_store.h"
#include "ui/wall/picture_model.h"
#include <QStackedWidget>
#include <QTimer>

namespace seedbook {

class CompareView;
class FilterBar;
class HintBar;
class LoupeView;
class WallView;

// The middle of Compose and Cull: filter bar, wall, loupe and compare, and what their keys do. Tells StudioState which
// picture is in focus.
class WallPage : public QWidget
{
    Q_OBJECT
public:
    WallPage(SessionBridge& bridge, StudioState& state, PictureModel& model, ThumbStore& thumbs,
             QWidget* parent = nullptr);

    void decide(Verdict verdict, bool advance, const std::string& reason = {});
    void takeBack(); // the last decision; shows its picture
    void redo();
    void remake(); // of the kept drafts in the selection, or of all kept drafts, their finals
    void say(const QString& sentence);
    void askReason(); // the next letter rejects with a reason, any other key leaves
    void showWall();
    void toggleLoupe();
    void toggleCompare();
    void toggleActualSize();
    void toggleOverlay();
    void showJob(JobId job); // its cell in the wall
    void focusFilter();
    void chooseVerdict(std::optional<Verdict> verdict);

    [[nodiscard]] WallView& wall() { return *m_wall; }
    [[nodiscard]] Curator& curator() { return m_curator; }
    [[nodiscard]] FilterBar& filters() { return *m_filters; }
    [[nodiscard]] HintBar& hints() { return *m_hints; }
    [[nodiscard]] bool loupeShown() const;
    [[nodiscard]] bool compareShown() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build(ThumbStore& thumbs);
    void connectSession();
    void connectParts();
    void openProject(const ProjectInfo& project);
    void search(const QString& query);
    void focusChanged();
    void noteMaking();
    void advance();
    void showPicture(PictureId id);
    void showView(QWidget* view);
    void updateLoupe();
    void updateOverlay();
    void updateHints();
    void updateEmptyText();
    void placeHints();

    SessionBridge& m_bridge;
    StudioState& m_state;
    PictureModel& m_model;
    ThumbStore& m_thumbs;
    LargePictures m_large;
    Curator m_curator;
    ReasonPrompt m_reason;
    FilterBar* m_filters = nullptr;
    QStackedWidget* m_views = nullptr;
    WallView* m_wall = nullptr;
    LoupeView* m_loupe = nullptr;
    CompareView* m_compare = nullptr;
    HintBar* m_hints = nullptr;
    QString m_query;
    QTimer m_searchAgain;
    bool m_asking = false; // for a reason
    bool m_overlay = false;
    PictureId m_overlayOf = 0;
};

} // namespace seedbook
