// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/export/export_tree_model.h"
#include "ui/widgets/labels.h"
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace seedbook {
namespace {

constexpr std::size_t kSampleNames = 3;

QString translated(const char* text)
{
    return QCoreApplication::translate("ExportNotes", text);
}

QString noteOf(ExportTreeModel::Kind kind, const QString& name, qlonglong pictures)
{
    if (kind == ExportTreeModel::Folder)
        return QLocale().toString(pictures);
    if (kind == ExportTreeModel::Lock)
        return translated(QT_TRANSLATE_NOOP("ExportNotes", "every recipe, seed and hash"));
    if (kind == ExportTreeModel::Sample)
        return {};
    if (name == QLatin1String("README.md"))
        return translated(QT_TRANSLATE_NOOP("ExportNotes", "dataset card"));
    if (name.startsWith(QLatin1String("metadata.")))
        return translated(QT_TRANSLATE_NOOP("ExportNotes", "captions and labels"));
    return name.endsWith(QLatin1String(".txt")) ? translated(QT_TRANSLATE_NOOP("ExportNotes", "caption"))
                                                : translated(QT_TRANSLATE_NOOP("ExportNotes", "settings"));
}

} // namespace

struct ExportTreeModel::Node
{
    QString name;
    Kind kind = Folder;
    std::int64_t pictures = 0; // in this folder and below
    Node* parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;
    std::vector<QString> pictureNames; // the first few
    std::vector<QString> textNames;

    Node* add(QString childName, Kind childKind)
    {
        auto child = std::make_unique<Node>();
        child->name = std::move(childName);
        child->kind = childKind;
        child->parent = this;
        children.push_back(std::move(child));
        return children.back().get();
    }
    [[nodiscard]] int row() const
    {
        const auto& family = parent->children;
        const auto self = std::find_if(family.begin(), family.end(), [this](const auto& n) { return n.get() == this; });
        return static_cast<int>(std::distance(family.begin(), self));
    }
};

ExportTreeModel::ExportTreeModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_top(std::make_unique<Node>())
{
}

ExportTreeModel::~ExportTreeModel() = default;

ExportTreeModel::Node* ExportTreeModel::childFolder(Node& parent, const QString& name)
{
    for (const auto& child : parent.children)
        if (child->kind == Folder && child->name == name)
            return child.get();
    return parent.add(name, Folder);
}

void ExportTreeModel::sortNodes(Node& node)
{
    for (const auto& child : node.children)
        sortNodes(*child);
    const bool leaf = node.children.empty();
    if (leaf && node.parent->parent != nullptr) {
        for (const QString& name : node.pictureNames)
            node.add(name, Sample);
        if (!node.pictureNames.empty() && node.pictures > static_cast<std::int64_t>(node.pictureNames.size()))
            node.add(QStringLiteral("…"), Sample);
    }
    const bool captions =
        node.textNames.size() > 1 && static_cast<std::int64_t>(node.textNames.size()) >= node.pictures;
    if (captions)
        return;
    for (const QString& name : node.textNames)
        node.add(name, name.endsWith(QLatin1String(".lock.json")) ? Lock : TextFile);
}

void ExportTreeModel::setPlan(const ExportPlan& plan, const QString& folderName)
{
    beginResetModel();
    m_top = std::make_unique<Node>();
    Node* root = m_top->add(folderName + QLatin1Char('/'), Folder);
    for (const PlannedFile& file : plan.files) {
        Node* folder = root;
        const bool picture = file.item != 0;
        folder->pictures += picture ? 1 : 0;
        for (const auto& part : file.path.parent_path()) {
            folder = childFolder(*folder, QString::fromStdString(part.string()) + QLatin1Char('/'));
            folder->pictures += picture ? 1 : 0;
        }
        const QString name = QString::fromStdString(file.path.filename().string());
        if (!picture)
            folder->textNames.push_back(name);
        else if (folder->pictureNames.size() < kSampleNames)
            folder->pictureNames.push_back(name);
    }
    sortNodes(*root);
    endResetModel();
}

void ExportTreeModel::clear()
{
    beginResetModel();
    m_top = std::make_unique<Node>();
    endResetModel();
}

ExportTreeModel::Node* ExportTreeModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_top.get();
}

QModelIndex ExportTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex ExportTreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid())
        return {};
    Node* parent = nodeOf(child)->parent;
    return parent == m_top.get() ? QModelIndex() : createIndex(parent->row(), 0, parent);
}

int ExportTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int ExportTreeModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant ExportTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node& node = *nodeOf(index);
    const bool root = node.parent == m_top.get();
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Name)
            return node.name;
        return root ? tr("%n picture(s)", nullptr, static_cast<int>(node.pictures))
                    : noteOf(node.kind, node.name, node.pictures);
    case Qt::ToolTipRole:
        return plainTip(node.name);
    case Qt::TextAlignmentRole:
        return index.column() == Name ? QVariant() : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case KindRole:
        return node.kind;
    case PicturesRole:
        return static_cast<qlonglong>(node.pictures);
    default:
        return {};
    }
}

} // namespace seedbook
