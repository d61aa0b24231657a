// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/template_section.h"
#include "ui/compose/example_model.h"
#include "ui/compose/number_text.h"
#include "ui/compose/slot_model.h"
#include "ui/compose/template_delegates.h"
#include "ui/compose/template_editor.h"
#include "ui/compose/template_parser.h"
#include "ui/compose/template_problems_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace seedbook {
namespace {

// How much is shown at once; compact, then where there is room.
constexpr int examplesShown(bool compact)
{
    return compact ? 2 : 4;
}

constexpr int slotRowsShown(bool compact)
{
    return compact ? 4 : 8;
}

constexpr int editorLines(bool compact)
{
    return compact ? 9 : 14;
}

QListView* listOf(QAbstractItemModel* model, QAbstractItemDelegate* delegate, QWidget* parent)
{
    auto* view = new QListView(parent);
    view->setModel(model);
    view->setItemDelegate(delegate);
    view->setFrameShape(QFrame::NoFrame);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setMouseTracking(true);
    view->setResizeMode(QListView::Adjust);
    return view;
}

// Enough for translations with plural forms, whose counts are ints.
int asCount(const std::string& digits)
{
    constexpr std::size_t kLastDigits = 6; // the plural form follows from the last digits
    const std::string tail = digits.size() > kLastDigits ? "1" + digits.substr(digits.size() - kLastDigits) : digits;
    return std::atoi(tail.c_str());
}

} // namespace

TemplateSection::TemplateSection(SessionBridge& bridge, QWidget* parent)
    : QWidget(parent)
    , m_parser(new TemplateParser(bridge, this))
    , m_parsed(Template::parse({}, noLists()))
    , m_editor(new TemplateEditor(this))
    , m_problems(new TemplateProblemsView(this))
    , m_slots(new SlotModel(this))
    , m_combinations(plainLabel({}, "", this))
    , m_exampleModel(new ExampleModel(this))
{
    m_slotView = listOf(m_slots, new SlotDelegate(this), this);
    m_slotView->setObjectName(QStringLiteral("slots"));
    m_slotView->setAccessibleName(tr("Choices"));
    m_slotsTitle = buildSlotsHead();
    m_examples = buildExamples();
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(kGap);
    for (QWidget* part :
         {static_cast<QWidget*>(plainLabel(tr("Template"), "label", this)), static_cast<QWidget*>(m_editor),
          static_cast<QWidget*>(m_problems), m_slotsTitle, static_cast<QWidget*>(m_slotView), m_examples})
        lines->addWidget(part);

    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        const QString text = m_editor->toPlainText();
        if (text == std::exchange(m_known, text))
            return;
        m_parser->setText(text);
        Q_EMIT edited();
    });
    connect(m_parser, &TemplateParser::parsed, this, &TemplateSection::showParsed);
    connect(m_problems, &TemplateProblemsView::chosen, m_editor, &TemplateEditor::selectBytes);
    const auto showSlot = [this](const QModelIndex& row) {
        m_editor->selectBytes(
            {row.data(SlotModel::BeginRole).toULongLong(), row.data(SlotModel::EndRole).toULongLong()});
    };
    connect(m_slotView, &QListView::clicked, this, showSlot);
    connect(m_slotView, &QListView::activated, this, showSlot);
    m_editor->setMostLines(editorLines(m_compact));
    showParsed(m_parsed);
}

QWidget* TemplateSection::buildSlotsHead()
{
    auto* head = new QWidget(this);
    m_combinations->setObjectName(QStringLiteral("combinations"));
    m_combinations->setFont(sizedFont(kBodyPx, true));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(plainLabel(tr("Choices"), "label", head), 1);
    row->addWidget(m_combinations);
    return head;
}

QWidget* TemplateSection::buildExamples()
{
    auto* box = new QWidget(this);
    m_exampleView = listOf(m_exampleModel, new ExampleDelegate(box), box);
    m_exampleView->setSelectionMode(QAbstractItemView::NoSelection);
    m_exampleView->setFocusPolicy(Qt::NoFocus);
    m_exampleView->setObjectName(QStringLiteral("examples"));
    m_exampleView->setAccessibleName(tr("For example"));
    m_others = new QPushButton(QStringLiteral("⚄  ") + tr("others"), box);
    setRole(m_others, "flat");
    m_others->setToolTip(tr("Show other examples"));
    connect(m_others, &QPushButton::clicked, this, [this] {
        m_exampleOffset += static_cast<quint64>(examplesShown(m_compact));
        showExamples();
    });
    auto* head = new QHBoxLayout;
    head->addWidget(plainLabel(tr("For example"), "label", box), 1);
    head->addWidget(m_others);
    auto* lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addLayout(head);
    lines->addWidget(m_exampleView);
    return box;
}

void TemplateSection::setText(const QString& text)
{
    if (text != m_editor->toPlainText())
        m_editor->setPlainText(text);
}

QString TemplateSection::text() const
{
    return m_editor->toPlainText();
}

void TemplateSection::append(const QString& words, const QString& after)
{
    const QString present = m_editor->toPlainText();
    if (m_editor->isReadOnly() || present.contains(words))
        return;
    QTextCursor end(m_editor->document());
    end.movePosition(QTextCursor::End);
    end.insertText((present.trimmed().isEmpty() ? QString() : after) + words);
}

void TemplateSection::setLists(ListSource lists)
{
    m_parser->setLists(std::move(lists));
}

void TemplateSection::setChoiceSeed(quint64 seed)
{
    if (m_choiceSeed == seed)
        return;
    m_choiceSeed = seed;
    m_exampleOffset = 0;
    showExamples();
}

void TemplateSection::setReadOnly(bool readOnly)
{
    m_editor->setReadOnly(readOnly);
}

void TemplateSection::goToProblem()
{
    if (m_parsed.problems().empty())
        m_editor->setFocus(Qt::OtherFocusReason);
    else
        m_editor->selectBytes(m_parsed.problems().front().where);
}

void TemplateSection::setCompact(bool compact)
{
    if (compact == std::exchange(m_compact, compact))
        return;
    m_editor->setMostLines(editorLines(compact));
    fitRows(*m_slotView, slotRowsShown(compact));
    showExamples();
}

void TemplateSection::showParsed(const Template& parsed)
{
    m_parsed = parsed;
    m_editor->showTemplate(parsed);
    m_problems->setProblems(parsed.problems());
    m_slots->setTemplate(parsed);
    const bool hasSlots = m_slots->rowCount() > 0;
    m_slotsTitle->setVisible(hasSlots);
    m_slotView->setVisible(hasSlots);
    const std::string combinations = parsed.combinations();
    m_combinations->setVisible(!combinations.empty());
    m_combinations->setText(
        tr("%1 combination(s)", "the number is written by %1", asCount(combinations)).arg(groupedDigits(combinations)));
    fitRows(*m_slotView, slotRowsShown(m_compact));
    showExamples();
    Q_EMIT understood();
}

void TemplateSection::showExamples()
{
    m_exampleModel->setTemplate(m_parsed, m_choiceSeed + m_exampleOffset, examplesShown(m_compact));
    m_examples->setVisible(m_exampleModel->rowCount() > 0);
    m_others->setVisible(m_slots->rowCount() > 0);
    fitRows(*m_exampleView, examplesShown(m_compact));
}

void TemplateSection::fitRows(QListView& view, int mostRows)
{
    int height = 0;
    const int rows = std::min(view.model()->rowCount(), mostRows);
    for (int row = 0; row < rows; ++row)
        height += view.sizeHintForIndex(view.model()->index(row, 0)).height();
    view.setFixedHeight(height);
}

} // namespace seedbook
