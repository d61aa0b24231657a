// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/model_field.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/session_bridge.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>
#include <QUrl>
#include <QVBoxLayout>

namespace seedbook {
namespace {

constexpr int kPathRole = Qt::UserRole, kActionRole = Qt::UserRole + 1;
enum Action { Library = 1, Folder, File };

QString localFile(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

} // namespace

ModelField::ModelField(SessionBridge& bridge, QWidget* parent)
    : QWidget(parent)
    , m_bridge(bridge)
    , m_chooser(folderDialog())
    , m_fileChooser(fileDialog(tr("Models (*.safetensors)")))
    , m_combo(new QComboBox(this))
    , m_info(new ElidedLabel(this))
{
    setRole(m_info, "faint");
    m_combo->setObjectName(QStringLiteral("model"));
    m_combo->setAccessibleName(tr("Model"));
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(8);
    m_combo->addItem(tr("Starter 128 px"), QString());
    m_combo->insertSeparator(1);
    const std::pair<QString, Action> actions[] = {
        {tr("Library of models…"), Library}, {tr("Choose folder…"), Folder}, {tr("Choose file…"), File}};
    for (const auto& [text, action] : actions) {
        m_combo->addItem(text);
        m_combo->setItemData(m_combo->count() - 1, action, kActionRole);
    }
    setAcceptDrops(true);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(kGap / 2);
    lines->addWidget(m_combo);
    lines->addWidget(m_info);
    connect(m_combo, &QComboBox::activated, this, &ModelField::picked);
}

void ModelField::setModel(const std::filesystem::path& model)
{
    m_model = model;
    const QString path = toQString(model);
    int row = m_combo->findData(path, kPathRole);
    if (row < 0) {
        constexpr int kBelow = 4; // the separator and the actions
        row = m_combo->count() - kBelow;
        const QFileInfo file(path);
        m_combo->insertItem(row, file.isFile() ? file.completeBaseName() : QDir(path).dirName(), path);
        m_combo->setItemData(row, plainTip(path), Qt::ToolTipRole);
    }
    m_combo->setCurrentIndex(row);
    inspect();
}

void ModelField::choose(const std::filesystem::path& model)
{
    setModel(model);
    Q_EMIT changed();
}

void ModelField::picked(int index)
{
    const int action = m_combo->itemData(index, kActionRole).toInt();
    if (action == 0)
        return choose(toPath(m_combo->itemData(index, kPathRole).toString()));
    m_combo->setCurrentIndex(m_combo->findData(toQString(m_model), kPathRole));
    const QString start = toQString(m_model);
    if (action == Library)
        Q_EMIT libraryWanted();
    else if (action == Folder)
        m_chooser(this, tr("Choose a model folder"), start, [this](const QString& path) { choose(toPath(path)); });
    else
        m_fileChooser(this, tr("Choose a model file"), start, [this](const QString& path) { Q_EMIT dropped(path); });
}

void ModelField::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ModelField::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    const QString path = localFile(*event->mimeData());
    if (QFileInfo(path).isDir())
        choose(toPath(path));
    else
        Q_EMIT dropped(path);
}

void ModelField::inspect()
{
    m_info->setFullText({});
    const auto work = [&session = m_bridge.session(), model = m_model] { return session.modelSummary(model); };
    const auto then = [this, model = m_model](const Result<ModelInfo>& info) {
        if (model == m_model)
            showInfo(info);
    };
    m_bridge.inBackground<Result<ModelInfo>>(this, work, then);
}

void ModelField::showInfo(const Result<ModelInfo>& info)
{
    m_problem = info ? QString() : errorText(info.error());
    if (info) {
        const QString parameters = QLocale().toString(static_cast<double>(info->parameters) / 1e6, 'f', 1);
        m_info->setFullText(
            tr("%1 · %2 px · %3 M").arg(QString::fromStdString(info->family)).arg(info->nativeSize).arg(parameters));
        Q_EMIT inspected(*info);
    } else {
        m_info->setFullText(m_problem);
    }
    Q_EMIT problemChanged();
}

} // namespace seedbook
