// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/model_field.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/session_bridge.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <QComboBox>
#include <QDir>
#include <QLocale>
#include <QVBoxLayout>

namespace seedbook {
namespace {

constexpr int kPathRole = Qt::UserRole, kActionRole = Qt::UserRole + 1;

} // namespace

ModelField::ModelField(SessionBridge& bridge, QWidget* parent)
    : QWidget(parent)
    , m_bridge(bridge)
    , m_chooser(folderDialog())
    , m_combo(new QComboBox(this))
    , m_info(new ElidedLabel(this))
{
    setRole(m_info, "faint");
    m_combo->setObjectName(QStringLiteral("model"));
    m_combo->setAccessibleName(tr("Model"));
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(8);
    m_combo->addItem(tr("Starter 128 px"), QString());
    m_combo->addItem(tr("Choose folder…"));
    m_combo->setItemData(1, true, kActionRole);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(kGap / 2);
    lines->addWidget(m_combo);
    lines->addWidget(m_info);
    connect(m_combo, &QComboBox::activated, this, &ModelField::picked);
}

void ModelField::setModel(const std::filesystem::path& folder)
{
    m_model = folder;
    const QString path = toQString(folder);
    int row = m_combo->findData(path, kPathRole);
    if (row < 0) {
        row = m_combo->count() - 1;
        m_combo->insertItem(row, QDir(path).dirName(), path);
        m_combo->setItemData(row, plainTip(path), Qt::ToolTipRole);
    }
    m_combo->setCurrentIndex(row);
    inspect();
}

void ModelField::picked(int index)
{
    if (m_combo->itemData(index, kActionRole).toBool()) {
        m_combo->setCurrentIndex(m_combo->findData(toQString(m_model), kPathRole));
        chooseFolder();
        return;
    }
    setModel(toPath(m_combo->itemData(index, kPathRole).toString()));
    Q_EMIT changed();
}

void ModelField::chooseFolder()
{
    const auto chosen = [this](const QString& folder) {
        setModel(toPath(folder));
        Q_EMIT changed();
    };
    m_chooser(this, tr("Choose a model folder"), toQString(m_model), chosen);
}

void ModelField::inspect()
{
    m_info->setFullText({});
    const auto work = [&session = m_bridge.session(), model = m_model] { return session.modelInfo(model); };
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
