// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/styles/style_card.h"
#include "core/session/style_use.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/session_bridge.h"
#include "ui/state/studio_state.h"
#include "ui/styles/style_delegate.h"
#include "ui/styles/style_form.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace seedbook {

StyleCard::StyleCard(SessionBridge& bridge, StudioState& state, const std::filesystem::path& userFolder,
                     QWidget* window)
    : OverlayCard(tr("Style presets"), window)
    , m_state(state)
    , m_shelf(new StyleShelf(bridge, userFolder,
                             state.hasProject() && !state.readOnly() ? state.project().folder : std::filesystem::path(),
                             this))
    , m_model(new StyleModel(this))
    , m_toRead(fileDialog(tr("Style presets (*.csv *.json)")))
    , m_toWrite(newFileDialog(tr("Style presets (*.csv *.json)")))
{
    setObjectName(QStringLiteral("styleCard"));
    build();
    connect(m_shelf, &StyleShelf::changed, this, &StyleCard::showStyles);
    connect(m_shelf, &StyleShelf::told, this, [this](const QString& sentence) { m_said->setText(sentence); });
    connect(m_shelf, &StyleShelf::failed, this, [this](const Error& error) { m_said->setText(errorText(error)); });
    connect(&state, &StudioState::composeChanged, this, &StyleCard::showStyles);
    showStyles();
    m_shelf->refresh();
}

void StyleCard::setChoosers(FolderChooser toRead, FolderChooser toWrite)
{
    m_toRead = std::move(toRead);
    m_toWrite = std::move(toWrite);
}

void StyleCard::build()
{
    constexpr int kList = 300, kHeight = 400;
    m_sought = new QLineEdit(this);
    m_sought->setObjectName(QStringLiteral("styleSearch"));
    m_sought->setPlaceholderText(tr("Search styles"));
    m_sought->setAccessibleName(m_sought->placeholderText());
    m_sought->installEventFilter(this);
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("styleList"));
    m_list->setAccessibleName(tr("Style presets"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new StyleDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus); // the keys of the search field move in it
    m_none = wrappedLabel({}, "second", this);
    m_none->setObjectName(QStringLiteral("noStyles"));
    connect(m_sought, &QLineEdit::textChanged, this, &StyleCard::showStyles);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &StyleCard::showCurrent);
    connect(m_list, &QListView::doubleClicked, this, &StyleCard::apply);
    auto* left = new QVBoxLayout;
    left->setSpacing(kGap);
    left->addWidget(m_sought);
    left->addWidget(m_list, 1);
    left->addWidget(m_none, 1, Qt::AlignTop);
    auto* leftSide = new QWidget(this);
    leftSide->setLayout(left);
    leftSide->setMinimumSize(kList, kHeight);
    left->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    row->setSpacing(kPanelMargin);
    row->addWidget(leftSide);
    m_side = new QStackedWidget(this);
    m_form = new StyleForm(m_side);
    m_side->addWidget(buildDetails());
    m_side->addWidget(m_form);
    connect(m_form, &StyleForm::saved, this, &StyleCard::saveForm);
    connect(m_form, &StyleForm::givenUp, this, &StyleCard::closeForm);
    row->addWidget(m_side, 1);
    content()->addLayout(row);
}

QPushButton* StyleCard::addButton(QLayout& row, const QString& text, const char* name, void (StyleCard::*does)())
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    connect(button, &QPushButton::clicked, this, does);
    row.addWidget(button);
    return button;
}

QWidget* StyleCard::buildDetails()
{
    constexpr int kWidth = 380;
    auto* side = new QWidget(this);
    side->setMinimumWidth(kWidth);
    m_name = wrappedLabel({}, "title", side);
    m_text = wrappedLabel({}, "second", side);
    m_text->setObjectName(QStringLiteral("styleText"));
    m_said = wrappedLabel({}, "problem", side);
    m_said->setObjectName(QStringLiteral("styleSaid"));
    auto* one = new FlowLayout(nullptr, kGap);
    m_apply = addButton(*one, tr("Lay over"), "applyStyle", &StyleCard::apply);
    m_apply->setToolTip(QStringLiteral("Enter"));
    m_favourite = addButton(*one, tr("Favourite"), "favouriteStyle", &StyleCard::favourite);
    m_favourite->setToolTip(QStringLiteral("Ctrl+B"));
    QPushButton* make = addButton(*one, tr("Make a sample"), "makeSample", &StyleCard::makeSample);
    make->setToolTip(tr("With the model and settings in use"));
    m_picture = addButton(*one, tr("Picture in focus as sample"), "sampleFromPicture", &StyleCard::sampleFromPicture);
    m_ofOne = {m_apply, m_favourite, make, addButton(*one, tr("Edit"), "editStyle", &StyleCard::edit),
               addButton(*one, tr("Delete"), "deleteStyle", &StyleCard::remove)};
    auto* all = new FlowLayout(nullptr, kGap);
    addButton(*all, tr("New…"), "newStyle", &StyleCard::begin);
    addButton(*all, tr("Import…"), "importStyles", &StyleCard::importFile)
        ->setToolTip(tr("styles.csv of AUTOMATIC1111, JSON of Fooocus or InvokeAI"));
    addButton(*all, tr("Export…"), "exportStyles", &StyleCard::exportFile);
    m_bringBack = addButton(*all, tr("Bring it back"), "bringBackStyle", &StyleCard::bringBack);
    m_bringBack->hide();
    auto* lines = new QVBoxLayout(side);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(kGap);
    lines->addWidget(m_name);
    lines->addWidget(m_text);
    lines->addLayout(one);
    lines->addStretch(1);
    lines->addWidget(m_said);
    lines->addLayout(all);
    return side;
}

const ShelfStyle* StyleCard::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_model->at(index.row()) : nullptr;
}

int StyleCard::inUse() const
{
    std::vector<StylePreset> presets;
    for (const ShelfStyle& style : m_shelf->styles())
        presets.push_back(style.preset);
    return presetIn(m_state.compose(), presets);
}

void StyleCard::showStyles()
{
    const QString before = m_wanted.isEmpty() ? m_list->currentIndex().data().toString() : m_wanted;
    m_model->show(m_shelf->styles(), inUse(), m_sought->text());
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_none->setVisible(!any && m_shelf->isRead());
    m_none->setText(
        m_shelf->styles().empty()
            ? tr("There are no styles yet. Write one, or import your styles.csv or the JSON of Fooocus or InvokeAI.")
            : tr("No style matches."));
    if (any)
        m_list->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(before)), 0));
    if (m_model->rowOf(m_wanted) >= 0)
        m_wanted.clear();
    showCurrent();
}

void StyleCard::showCurrent()
{
    const ShelfStyle* style = current();
    for (QPushButton* button : m_ofOne)
        button->setEnabled(style != nullptr);
    m_picture->setEnabled(style != nullptr && m_state.current().has_value());
    m_apply->setEnabled(style != nullptr && m_state.hasProject() && !m_state.readOnly());
    m_name->setText(style == nullptr ? QString() : QString::fromStdString(style->preset.name));
    if (style == nullptr)
        return m_text->clear();
    const bool used = m_model->isInUse(m_list->currentIndex().row());
    m_apply->setText(used ? tr("Take off") : tr("Lay over"));
    m_favourite->setText(style->preset.favourite ? tr("No favourite") : tr("Favourite"));
    QString text = QString::fromStdString(style->preset.prompt);
    if (!style->preset.negative.empty())
        text += QStringLiteral("\n\n") + tr("Negative: %1").arg(QString::fromStdString(style->preset.negative));
    m_text->setText(text);
}

void StyleCard::apply()
{
    const ShelfStyle* style = current();
    if (style == nullptr || !m_apply->isEnabled())
        return;
    ComposeSettings settings = m_state.compose();
    const bool used = m_model->isInUse(m_list->currentIndex().row());
    if (const int present = inUse(); present >= 0)
        settings = withoutPreset(std::move(settings), m_shelf->styles()[static_cast<std::size_t>(present)].preset);
    if (!used)
        settings = withPreset(std::move(settings), style->preset);
    const QString name = used ? QString() : QString::fromStdString(style->preset.name);
    close();
    Q_EMIT settingsWanted(settings, name);
}

void StyleCard::favourite()
{
    if (const ShelfStyle* style = current())
        m_shelf->toggleFavourite(*style);
}

void StyleCard::makeSample()
{
    if (const ShelfStyle* style = current()) {
        m_said->setText(tr("Making a sample…"));
        m_shelf->makeSample(*style, m_state.compose());
    }
}

void StyleCard::sampleFromPicture()
{
    if (const ShelfStyle* style = current(); style != nullptr && m_state.current())
        m_shelf->sampleFrom(*style, m_state.current()->id);
}

void StyleCard::remove()
{
    const ShelfStyle* style = current();
    if (style == nullptr)
        return;
    m_removed = *style;
    m_said->setText(tr("%1 is deleted.").arg(QString::fromStdString(style->preset.name)));
    m_bringBack->show();
    m_shelf->remove(*m_removed);
}

void StyleCard::bringBack()
{
    m_bringBack->hide();
    m_said->clear();
    if (m_removed)
        m_shelf->add({m_removed->preset}, m_removed->ofProject);
    m_removed.reset();
}

void StyleCard::begin()
{
    m_edited.reset();
    m_form->edit({tr("New style").toStdString(), "{prompt}, ", {}}, true, m_shelf->hasProject());
    m_side->setCurrentWidget(m_form);
}

void StyleCard::edit()
{
    const ShelfStyle* style = current();
    if (style == nullptr)
        return;
    m_edited = *style;
    m_form->edit(style->preset, false, false);
    m_side->setCurrentWidget(m_form);
}

void StyleCard::saveForm(const StylePreset& style, bool toProject)
{
    m_wanted = QString::fromStdString(style.name);
    if (m_edited)
        m_shelf->replace(*m_edited, style);
    else
        m_shelf->add({style}, toProject);
    closeForm();
}

void StyleCard::closeForm()
{
    m_side->setCurrentIndex(0);
    m_sought->setFocus(Qt::OtherFocusReason);
}

void StyleCard::importFile()
{
    m_toRead(this, tr("Import style presets"), {},
             [this](const QString& file) { m_shelf->importFile(toPath(file), false); });
}

void StyleCard::exportFile()
{
    m_toWrite(this, tr("Export style presets"), QStringLiteral("styles.csv"),
              [this](const QString& file) { m_shelf->exportFile(toPath(file)); });
}

bool StyleCard::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_sought || event->type() != QEvent::KeyPress)
        return OverlayCard::eventFilter(watched, event);
    auto* press = static_cast<QKeyEvent*>(event);
    switch (press->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        apply();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_list, event);
        return true;
    case Qt::Key_B:
        if (press->modifiers() == Qt::ControlModifier) {
            favourite();
            return true;
        }
        break;
    default:
        break;
    }
    return OverlayCard::eventFilter(watched, event);
}

void StyleCard::showEvent(QShowEvent* event)
{
    OverlayCard::showEvent(event);
    QMetaObject::invokeMethod(
        m_sought, [this] { m_sought->setFocus(Qt::PopupFocusReason); }, Qt::QueuedConnection);
}

} // namespace seedbook
