// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/template_section.h"
#include "ui/compose/example_model.h"
#include "ui/compose/number_text.h"
#include "ui/compose/slot_model.h"
#include "ui/compose/template_delegates.h"
#include "ui/compose/template_editor.h"
#include "ui/compose/template_help.h"
#include "ui/compose/template_problems_view.h"
#include "ui/compose/template_reader.h"
#include "ui/prompt/lora_chips.h"
#include "ui/prompt/lora_menu.h"
#include "ui/prompt/names_watch.h"
#include "ui/prompt/prompt_completer.h"
#include "ui/prompt/token_counter.h"
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
    return compact ? 7 : 14;
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
int asCount(std::string digits)
{
    constexpr std::size_t kLastDigits = 6; // the plural form follows from the last digits
    if (digits.size() > kLastDigits)
        digits.replace(0, digits.size() - kLastDigits, 1, '1');
    return std::atoi(digits.c_str());
}

bool hasWords(const QString& text, const QString& words)
{
    const auto isPart = [&text](qsizetype at) { return at >= 0 && at < text.size() && text[at].isLetterOrNumber(); };
    for (qsizetype at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
        if (!isPart(at - 1) && !isPart(at + words.size()))
            return true;
    return false;
}

} // namespace

TemplateSection::TemplateSection(SessionBridge& bridge, QWidget* parent)
    : QWidget(parent)
    , m_reader(new TemplateReader(bridge, this))
    , m_parsed(Template::parse({}, noLists()))
    , m_editor(new TemplateEditor(this))
    , m_tokens(new TokenCounter(bridge, this))
    , m_names(new NamesWatch(bridge, this))
    , m_loras(new LoraChips(*m_editor, this))
    , m_problems(new TemplateProblemsView(this))
    , m_help(new TemplateHelp(*m_editor))
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
    auto* text = new QVBoxLayout;
    text->setSpacing(2);
    text->addWidget(buildEditorHead());
    text->addWidget(m_editor);
    m_underText = new QHBoxLayout;
    m_underText->setSpacing(kPanelMargin);
    text->addLayout(m_underText);
    lines->addLayout(text);
    for (QWidget* part : {static_cast<QWidget*>(m_loras), static_cast<QWidget*>(m_problems), m_slotsTitle,
                          static_cast<QWidget*>(m_slotView), m_examples})
        lines->addWidget(part);
    connectParts();
    m_editor->setMostLines(editorLines(m_compact));
    showParsed(m_parsed);
}

void TemplateSection::connectParts()
{
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        const QString text = m_editor->toPlainText();
        if (text == std::exchange(m_known, text))
            return;
        m_reader->setText(text);
        Q_EMIT edited();
    });
    connect(m_reader, &TemplateReader::parsed, this, &TemplateSection::showParsed);
    connect(m_problems, &TemplateProblemsView::chosen, m_editor, &TemplateEditor::selectBytes);
    connect(m_problems, &TemplateProblemsView::mended, m_help, &TemplateHelp::applyProposal);
    const auto showSlot = [this](const QModelIndex& row) {
        m_editor->selectBytes(
            {row.data(SlotModel::BeginRole).toULongLong(), row.data(SlotModel::EndRole).toULongLong()});
    };
    connect(m_slotView, &QListView::clicked, this, showSlot);
    connect(m_slotView, &QListView::activated, this, showSlot);
    connect(m_names, &NamesWatch::changed, this, [this] {
        m_loras->setNames(m_names->names());
        m_loraMenu->setNames(m_names->names());
        m_editor->completer().setNames(m_names->names());
    });
}

QWidget* TemplateSection::buildEditorHead()
{
    auto* head = new QWidget(this);
    m_tokens->setObjectName(QStringLiteral("templateTokens"));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    m_addLora = new QPushButton(tr("Add LoRA…"), head);
    m_addLora->setObjectName(QStringLiteral("addLora"));
    setRole(m_addLora, "flat");
    m_addLora->setToolTip(tr("Choose a LoRA of the library; its tag is written into the template"));
    m_loraMenu = new LoraMenu(this);
    connect(m_addLora, &QPushButton::clicked, this, [this] {
        m_names->refresh();
        m_loraMenu->openAt(*m_addLora, width());
    });
    connect(m_loraMenu, &LoraMenu::chosen, this, &TemplateSection::addLora);
    row->addWidget(plainLabel(tr("Template"), "label", head), 1);
    row->addWidget(m_tokens);
    row->addWidget(m_addLora);
    return head;
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

void TemplateSection::replaceText(const QString& text)
{
    if (text == m_editor->toPlainText())
        return;
    QTextCursor all(m_editor->document());
    all.select(QTextCursor::Document);
    all.insertText(text);
}

void TemplateSection::insert(const QString& words)
{
    if (!m_editor->isReadOnly())
        m_editor->insertPlainText(words);
    m_editor->setFocus(Qt::OtherFocusReason);
}

void TemplateSection::addUnderText(QWidget* widget)
{
    m_underText->addWidget(widget);
}

QList<QWidget*> TemplateSection::editorParts() const
{
    return {m_editor, m_editor->viewport()};
}

QString TemplateSection::text() const
{
    return m_editor->toPlainText();
}

void TemplateSection::append(const QString& words, const QString& after)
{
    const QString present = m_editor->toPlainText();
    if (m_editor->isReadOnly() || hasWords(present, words))
        return;
    QTextCursor end(m_editor->document());
    end.movePosition(QTextCursor::End);
    end.insertText((present.trimmed().isEmpty() ? QString() : after) + words);
}

void TemplateSection::setLists(ListSource lists)
{
    m_reader->setLists(std::move(lists));
}

void TemplateSection::setSettings(const ComposeSettings& settings)
{
    m_settings = settings;
    m_names->setModel(settings.model);
    m_loras->setLiteral(settings.emphasis == Emphasis::Literal);
    setChoiceSeed(settings.choiceSeed.value_or(settings.firstSeed));
    countTokens();
}

void TemplateSection::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_names->refresh();
}

void TemplateSection::addLora(const QString& name)
{
    m_loras->add(name);
}

void TemplateSection::countTokens()
{
    m_tokens->ask([parsed = m_parsed, settings = m_settings](PromptTokens& tokens) {
        return tokens.ofTemplate(parsed, settings);
    });
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
    m_loras->setReadOnly(readOnly);
    m_addLora->setEnabled(!readOnly);
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
    m_help->setTemplate(parsed);
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
    countTokens();
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
