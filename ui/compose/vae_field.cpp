// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/vae_field.h"
#include "ui/bridge/session_bridge.h"
#include "ui/widgets/labels.h"
#include <QAbstractItemView>
#include <QFileInfo>

namespace seedbook {
namespace {

constexpr int kNameRole = Qt::UserRole, kActionRole = Qt::UserRole + 1;

} // namespace

VaeField::VaeField(SessionBridge& bridge, QWidget* parent)
    : QComboBox(parent)
    , m_bridge(bridge)
    , m_chooser(fileDialog(tr("Weights (*.safetensors)")))
{
    setObjectName(QStringLiteral("vae"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    setFocusPolicy(Qt::StrongFocus);
    offer();
    connect(this, &QComboBox::activated, this, &VaeField::picked);
    connect(&bridge, &SessionBridge::libraryChanged, this, &VaeField::readNames);
    readNames();
}

void VaeField::setVae(const std::string& vae)
{
    m_vae = vae;
    offer();
}

void VaeField::offer()
{
    clear();
    addItem(tr("the model's own"), QString());
    addItem(tr("quick: TAESD where there is one"), QLatin1String(kQuickDecoder));
    for (const QString& name : m_names)
        addItem(name, name);
    const QString present = QString::fromStdString(m_vae);
    if (findData(present, kNameRole) < 0) {
        addItem(QFileInfo(present).fileName(), present);
        setItemData(count() - 1, plainTip(present), Qt::ToolTipRole);
    }
    addItem(tr("Choose file…"));
    setItemData(count() - 1, true, kActionRole);
    setCurrentIndex(findData(present, kNameRole));
}

void VaeField::picked(int index)
{
    const auto take = [this](const QString& vae) {
        setVae(vae.toStdString());
        Q_EMIT changed();
    };
    if (!itemData(index, kActionRole).toBool())
        return take(itemData(index, kNameRole).toString());
    setCurrentIndex(findData(QString::fromStdString(m_vae), kNameRole));
    m_chooser(this, tr("Choose a VAE"), QString::fromStdString(m_vae), take);
}

void VaeField::readNames()
{
    ModelLibrary* library = m_bridge.session().library();
    if (!library || std::exchange(m_reading, true))
        return;
    const auto read = [library] {
        QStringList names;
        for (const std::string& name : library->names(ItemKind::Vae))
            names << QString::fromStdString(name);
        return names;
    };
    m_bridge.inBackground<QStringList>(this, read, [this](const QStringList& names) {
        m_reading = false;
        if (names == m_names || view()->isVisible())
            return;
        m_names = names;
        offer();
    });
}

} // namespace seedbook
