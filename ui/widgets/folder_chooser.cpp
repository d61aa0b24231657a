// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/folder_chooser.h"
#include <QFileDialog>

namespace seedbook {

FolderChooser folderDialog()
{
    return [](QWidget* parent, const QString& title, const QString& start, std::function<void(QString)> chosen) {
        auto* dialog = new QFileDialog(parent, title, start);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
        dialog->open();
    };
}

FolderChooser fileDialog(const QString& filter)
{
    return [filter](QWidget* parent, const QString& title, const QString& start, std::function<void(QString)> chosen) {
        auto* dialog = new QFileDialog(parent, title, start, filter);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
        dialog->open();
    };
}

FolderChooser newFileDialog(const QString& filter)
{
    return [filter](QWidget* parent, const QString& title, const QString& start, std::function<void(QString)> chosen) {
        auto* dialog = new QFileDialog(parent, title, start, filter);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->selectFile(start);
        QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
        dialog->open();
    };
}

} // namespace seedbook
