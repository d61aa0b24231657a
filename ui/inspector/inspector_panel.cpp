// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/inspector/inspector_panel.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/image_convert.h"
#include "ui/bridge/session_bridge.h"
#include "ui/inspector/measures_view.h"
#include "ui/inspector/picture_view.h"
#include "ui/inspector/recipe_colours.h"
#include "ui/inspector/recipe_rows.h"
#include "ui/state/studio_state.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace seedbook {
namespace {

QPushButton* actionButton(const QString& text, const char* name, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setFocusPolicy(Qt::TabFocus);
    setRole(button, "chip");
    return button;
}

QVBoxLayout* column(QWidget* widget, int gap)
{
    auto* lines = new QVBoxLayout(widget);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(gap);
    return lines;
}

} // namespace

InspectorPanel::InspectorPanel(SessionBridge& bridge, StudioState& state, QWidget* parent)
    : QWidget(parent)
    , m_bridge(bridge)
    , m_state(state)
    , m_pages(new QStackedWidget(this))
{
    setRole(this, "panel");
    m_pages->addWidget(buildEmptyPage());
    m_pages->addWidget(buildMakingPage());
    m_pages->addWidget(buildPicturePage());
    column(this, 0)->addWidget(m_pages);
    connect(&m_state, &StudioState::makingChanged, this, &InspectorPanel::followMaking);
    connect(&m_state, &StudioState::currentChanged, this, &InspectorPanel::follow);
    connect(&m_state, &StudioState::projectChanged, this, &InspectorPanel::follow);
    connect(&m_state.keys(), &KeyMap::changed, this, &InspectorPanel::updateKeys);
    updateKeys();
    follow();
}

QWidget* InspectorPanel::buildEmptyPage()
{
    auto* page = new QWidget;
    auto* lines = new QVBoxLayout(page);
    lines->setContentsMargins(kPanelMargin, kPanelMargin, kPanelMargin, kPanelMargin);
    lines->setSpacing(kGap);
    lines->addWidget(new PictureView(page));
    lines->addSpacing(kGap);
    lines->addWidget(wrappedLabel(tr("No picture in focus"), "title", page));
    m_emptyText = wrappedLabel({}, "second", page);
    lines->addWidget(m_emptyText);
    lines->addStretch();
    return page;
}

QWidget* InspectorPanel::buildMakingPage()
{
    auto* page = new QWidget;
    auto* lines = new QVBoxLayout(page);
    lines->setContentsMargins(kPanelMargin, kPanelMargin, kPanelMargin, kPanelMargin);
    lines->setSpacing(kGap);
    m_preview = new PictureView(page);
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setAccessibleName(tr("The picture being made"));
    lines->addWidget(m_preview);
    lines->addSpacing(kGap);
    lines->addWidget(wrappedLabel(tr("Being made"), "title", page));
    m_making = wrappedLabel({}, "second", page);
    lines->addWidget(m_making);
    lines->addStretch();
    return page;
}

QWidget* InspectorPanel::buildPicturePage()
{
    auto* content = new QWidget;
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(kPanelMargin, kPanelMargin, kPanelMargin, kPanelMargin);
    lines->setSpacing(kGap + kGap / 2);
    m_picture = new PictureView(content);
    m_problem = wrappedLabel({}, "problem", content);
    m_problem->setObjectName(QStringLiteral("inspectorProblem"));
    m_problem->hide();
    lines->addWidget(m_picture);
    lines->addWidget(m_problem);
    lines->addWidget(buildVerdictButtons());
    m_pair = new LinkLabel("second", content);
    m_pair->setObjectName(QStringLiteral("pair"));
    m_pair->hide();
    lines->addWidget(m_pair);
    connect(m_pair, &LinkLabel::activated, this, [this] {
        if (m_detail)
            m_state.requestPicture(m_detail->row.draft > 0 ? m_detail->row.draft : m_detail->remade);
    });

    m_details = new QWidget(content);
    auto* details = column(m_details, kGap);
    m_prompt = new ColouredText(m_details);
    m_prompt->setFont(sizedFont(kTitlePx));
    m_prompt->setObjectName(QStringLiteral("recipePrompt"));
    m_rows = new RecipeRows(m_details);
    m_labelsTitle = plainLabel(tr("Labels"), "label", m_details);
    auto* chips = new QWidget(m_details);
    m_chips = new FlowLayout(chips, 6);
    m_measures = new MeasuresView(m_details);
    details->addWidget(plainLabel(tr("Recipe"), "label", m_details));
    details->addWidget(m_prompt);
    details->addWidget(m_rows);
    details->addSpacing(kGap / 2);
    details->addWidget(m_labelsTitle);
    details->addWidget(chips);
    details->addSpacing(kGap / 2);
    details->addWidget(m_measures);
    details->addSpacing(kGap / 2);
    details->addWidget(buildActions());
    lines->addWidget(m_details);
    lines->addStretch();

    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

QWidget* InspectorPanel::buildVerdictButtons()
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap + kGap / 2);
    m_keep = new QPushButton(box);
    m_keep->setObjectName(QStringLiteral("keep"));
    m_reject = new QPushButton(box);
    m_reject->setObjectName(QStringLiteral("reject"));
    setRole(m_keep, "keep");
    setRole(m_reject, "reject");
    for (QPushButton* button : {m_keep, m_reject}) {
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button, 1);
    }
    const auto ask = [this](Verdict verdict) {
        const bool already = m_state.current() && m_state.current()->verdict == verdict;
        m_state.requestVerdict(already ? Verdict::Undecided : verdict);
    };
    connect(m_keep, &QPushButton::clicked, this, [ask] { ask(Verdict::Kept); });
    connect(m_reject, &QPushButton::clicked, this, [ask] { ask(Verdict::Rejected); });
    return box;
}

QWidget* InspectorPanel::buildActions()
{
    auto* box = new QWidget;
    auto* flow = new FlowLayout(box, 6);
    const auto add = [&](const QString& text, const char* name, auto action) {
        QPushButton* button = actionButton(text, name, box);
        connect(button, &QPushButton::clicked, this, action);
        flow->addWidget(button);
        return button;
    };
    m_reuseSeed = add(tr("Reuse seed"), "reuseSeed", [this] { m_state.requestReuseSeed(); });
    m_startFrom = add(tr("Start from it"), "startFrom", [this] { m_state.requestStart(); });
    m_startFrom->setToolTip(actText(Act::StartFrom));
    m_useSettings = add(tr("Use settings"), "useSettings", [this] { m_state.requestSettings(); });
    m_useSettings->setToolTip(actText(Act::UseSettings));
    add(tr("Copy prompt"), "copyPrompt", [this] { copyPrompt(); });
    add(tr("Copy recipe"), "copyRecipe", [this] { copyRecipe(); });
    add(tr("Open file"), "openFile", [this] { openFile(); });
    return box;
}

void InspectorPanel::follow()
{
    const auto& current = m_state.current();
    followMaking();
    updateVerdict();
    if (!current) {
        m_shown = 0;
        m_detail.reset();
        return;
    }
    if (current->id == m_shown)
        return;
    m_shown = current->id;
    m_detail.reset();
    m_problem->hide();
    m_pair->hide();
    loadPicture(current->id);
    loadDetail(current->id);
}

void InspectorPanel::followMaking()
{
    constexpr int kEmpty = 0, kMaking = 1, kPicture = 2;
    const auto& making = m_state.making();
    m_pages->setCurrentIndex(m_state.current() ? kPicture : making ? kMaking : kEmpty);
    m_preview->setImage(making ? making->preview : QImage());
    if (making)
        m_making->setText(tr("seed %1 · %2 %").arg(making->seed).arg(qRound(100 * making->progress)));
}

void InspectorPanel::updateKeys()
{
    const KeyMap& keys = m_state.keys();
    m_emptyText->setText(
        tr("Press %1 to make pictures, then walk through them with the arrow keys. The one in focus is "
           "shown here, with everything that made it.")
            .arg(keyText(keys, Act::Generate)));
    const auto withKey = [&keys](const QString& text, Act act) {
        return text + QStringLiteral("  ") + keyText(keys, act).replace(QLatin1String("Shift+"), QStringLiteral("⇧"));
    };
    m_reuseSeed->setText(withKey(tr("Reuse seed"), Act::ReuseSeed));
    m_startFrom->setText(withKey(tr("Start from it"), Act::StartFrom));
    m_useSettings->setText(withKey(tr("Use settings"), Act::UseSettings));
    updateVerdict();
}

void InspectorPanel::updateVerdict()
{
    const Verdict verdict = m_state.current() ? m_state.current()->verdict : Verdict::Undecided;
    const bool canDecide = m_state.current().has_value() && !m_state.readOnly();
    m_keep->setEnabled(canDecide);
    m_reject->setEnabled(canDecide);
    const bool kept = verdict == Verdict::Kept, rejected = verdict == Verdict::Rejected;
    const QString gap = QStringLiteral("   ");
    m_keep->setText(kept ? QStringLiteral("✓   ") + tr("Kept") : keyText(m_state.keys(), Act::Keep) + gap + tr("Keep"));
    m_reject->setText(rejected ? QStringLiteral("✕   ") + tr("Rejected")
                               : keyText(m_state.keys(), Act::Reject) + gap + tr("Reject"));
    const QString again = tr("Press again to take it back");
    m_keep->setToolTip(kept ? again : QString());
    m_reject->setToolTip(rejected ? again : QString());
}

void InspectorPanel::loadPicture(PictureId id)
{
    struct Loaded
    {
        QImage image;
        std::optional<Error> error;
    };
    const auto work = [&session = m_bridge.session(), id] {
        const Result<Image> image = session.readPicture(id);
        return image ? Loaded{toQImage(*image), {}} : Loaded{{}, image.error()};
    };
    const auto then = [this, id](const Loaded& loaded) {
        if (id != m_shown)
            return;
        m_picture->setImage(loaded.image);
        if (loaded.error) {
            showProblem(*loaded.error);
            m_state.addNote(*loaded.error, {NotePlace::Kind::Picture, id, {}});
        }
    };
    m_bridge.inBackground<Loaded>(this, work, then);
}

void InspectorPanel::loadDetail(PictureId id)
{
    const auto done = [this, id](const Result<PictureDetail>& detail) {
        if (id != m_shown)
            return;
        if (detail)
            showDetail(*detail);
        else
            showProblem(detail.error());
    };
    m_bridge.session().pictureDetail(id, m_bridge.onGui<PictureDetail>(this, done));
}

void InspectorPanel::showDetail(const PictureDetail& detail)
{
    m_detail = detail;
    m_rows->setDetail(detail);
    m_measures->setMeasures(detail.measures);
    showPair(detail);
    const auto work = [detail, lists = m_bridge.session().lists()] {
        return recipeColours(detail, Template::parse(detail.templateText, lists));
    };
    const auto then = [this, id = detail.row.id](const RecipeColours& colours) {
        if (id == m_shown)
            showChoices(colours);
    };
    m_prompt->setText(QString::fromStdString(detail.recipe.prompt), {});
    m_bridge.inBackground<RecipeColours>(this, work, then);
}

void InspectorPanel::showChoices(const RecipeColours& colours)
{
    m_prompt->setText(m_prompt->text(), colours.runs);
    m_chips->clear();
    for (const LabelChip& chip : colours.chips) {
        auto* label = new ElidedLabel(m_details);
        label->setFullText(chip.value);
        label->setToolTip(plainTip(chip.slot));
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        setRole(label, "labelChip");
        m_chips->addWidget(label);
    }
    m_labelsTitle->setVisible(!colours.chips.isEmpty());
    m_chips->invalidate();
}

void InspectorPanel::showPair(const PictureDetail& detail)
{
    if (detail.row.draft > 0)
        m_pair->setText(tr("Final of a draft. Show the draft"));
    else if (detail.remade > 0)
        m_pair->setText(tr("Draft with a final. Show the final"));
    m_pair->setVisible(detail.row.draft > 0 || detail.remade > 0);
}

void InspectorPanel::showProblem(const Error& error)
{
    m_problem->setText(errorText(error));
    m_problem->show();
}

void InspectorPanel::copyPrompt()
{
    if (m_detail)
        QGuiApplication::clipboard()->setText(QString::fromStdString(m_detail->recipe.prompt));
}

void InspectorPanel::copyRecipe()
{
    if (m_detail)
        QGuiApplication::clipboard()->setText(QString::fromStdString(toCanonicalJson(m_detail->recipe)));
}

void InspectorPanel::openFile()
{
    if (m_detail)
        QDesktopServices::openUrl(QUrl::fromLocalFile(toQString(m_detail->file)));
}

} // namespace seedbook
