// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/bridge/core_patterns.h"
#include <QtGlobal>
#include <array>

namespace seedbook {
namespace {

// What the system says; files; pictures; exports.
constexpr std::array kFiles{
    QT_TRANSLATE_NOOP("CoreSentence", "No such file or directory"),
    QT_TRANSLATE_NOOP("CoreSentence", "Permission denied"),
    QT_TRANSLATE_NOOP("CoreSentence", "Operation not permitted"),
    QT_TRANSLATE_NOOP("CoreSentence", "No space left on device"),
    QT_TRANSLATE_NOOP("CoreSentence", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("CoreSentence", "File too large"),
    QT_TRANSLATE_NOOP("CoreSentence", "Read-only file system"),
    QT_TRANSLATE_NOOP("CoreSentence", "Input/output error"),
    QT_TRANSLATE_NOOP("CoreSentence", "Is a directory"),
    QT_TRANSLATE_NOOP("CoreSentence", "Not a directory"),
    QT_TRANSLATE_NOOP("CoreSentence", "File exists"),
    QT_TRANSLATE_NOOP("CoreSentence", "Directory not empty"),
    QT_TRANSLATE_NOOP("CoreSentence", "File name too long"),
    QT_TRANSLATE_NOOP("CoreSentence", "Too many open files"),
    QT_TRANSLATE_NOOP("CoreSentence", "Too many levels of symbolic links"),
    QT_TRANSLATE_NOOP("CoreSentence", "Device or resource busy"),
    QT_TRANSLATE_NOOP("CoreSentence", "Invalid cross-device link"),
    QT_TRANSLATE_NOOP("CoreSentence", "Stale file handle"),
    QT_TRANSLATE_NOOP("CoreSentence", "Transport endpoint is not connected"),
    QT_TRANSLATE_NOOP("CoreSentence", "Cannot allocate memory"),
    QT_TRANSLATE_NOOP("CoreSentence", "Invalid argument"),
    QT_TRANSLATE_NOOP("CoreSentence", "No such device or address"),
    QT_TRANSLATE_NOOP("CoreSentence", "cannot open for appending: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "cannot open the folder: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "cannot open: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "cannot read the file's size: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "cannot read the file: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "cannot read the new folder: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "cannot read: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "cannot finish writing: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "cannot create a file in the folder: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "cannot replace the file: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "cannot write: the file system takes no more bytes"),
    QT_TRANSLATE_NOOP("CoreSentence", "cannot write: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "cannot make the file durable: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "cannot make the file: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "cannot make a folder here: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "cannot make and lock a folder here"),
    QT_TRANSLATE_NOOP("CoreSentence", "cannot make a folder: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "cannot give the dataset its name: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "make a folder for pictures: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "list the pictures: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "make the folder: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "name the new project: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "copy the database to read it: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "make a folder for a copy: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "lock the project: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "is not a regular file"),
    QT_TRANSLATE_NOOP("CoreSentence", "the file ends before byte %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "the file was cut at byte %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "has %1 bytes, more than the %2 allowed"),
    QT_TRANSLATE_NOOP("CoreSentence", "is neither a PNG nor a JPEG nor a WebP picture"),
    QT_TRANSLATE_NOOP("CoreSentence", "the picture's header says it has no pixels"),
    QT_TRANSLATE_NOOP("CoreSentence", "the picture is %1 x %2 pixels, more than the %3 allowed"),
    QT_TRANSLATE_NOOP("CoreSentence", "the JPEG is damaged: %-"),
    QT_TRANSLATE_NOOP("CoreSentence", "the JPEG has four colour channels (CMYK); save it as RGB"),
    QT_TRANSLATE_NOOP("CoreSentence", "the PNG is truncated at byte %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "the PNG is without its signature at byte %-"),
    QT_TRANSLATE_NOOP("CoreSentence", "the PNG is without a header at byte %-"),
    QT_TRANSLATE_NOOP("CoreSentence", "the PNG is damaged (wrong checksum) at byte %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "the PNG is damaged: %-"),
    QT_TRANSLATE_NOOP("CoreSentence", "the PNG holds too little data for its size"),
    QT_TRANSLATE_NOOP("CoreSentence", "the picture cannot be encoded as PNG"),
    QT_TRANSLATE_NOOP("CoreSentence", "the picture cannot be encoded as JPEG: %-"),
    QT_TRANSLATE_NOOP("CoreSentence", "a text of the PNG is damaged, or its texts are longer than 8 MiB"),
    QT_TRANSLATE_NOOP("CoreSentence", "the WebP's header is damaged or truncated"),
    QT_TRANSLATE_NOOP("CoreSentence", "the WebP is an animation"),
    QT_TRANSLATE_NOOP("CoreSentence", "the WebP is truncated"),
    QT_TRANSLATE_NOOP("CoreSentence", "the WebP is damaged"),
    QT_TRANSLATE_NOOP("CoreSentence", "no picture has \"%1\"; a caption may use %2"),
    QT_TRANSLATE_NOOP("CoreSentence", "a brace is not closed; write {prompt}, {label}, {seed} or a slot's name"),
    QT_TRANSLATE_NOOP("CoreSentence", "there is no picture to export; keep some first"),
    QT_TRANSLATE_NOOP("CoreSentence", "the share of training pictures must be above 0 and at most 1"),
    QT_TRANSLATE_NOOP("CoreSentence", "no picture has the slot \"%1\"; there are: %2"),
    QT_TRANSLATE_NOOP("CoreSentence",
                      "picture %1 has no slot \"%2\"; choose another slot for the label, or leave it out"),
    QT_TRANSLATE_NOOP("CoreSentence",
                      "no slot is in every picture, so there is no label to name folders by; choose another format"),
    QT_TRANSLATE_NOOP("CoreSentence", "the recipe of picture %1 is damaged; check the project"),
    QT_TRANSLATE_NOOP("CoreSentence", "there is something already; choose a new folder or an empty one"),
    QT_TRANSLATE_NOOP("CoreSentence", "this folder is not there; make it first"),
    QT_TRANSLATE_NOOP("CoreSentence",
                      "the dataset needs %1 bytes and %2 are free; free some space or choose another disk"),
    QT_TRANSLATE_NOOP("CoreSentence", "the export was cancelled"),
    QT_TRANSLATE_NOOP(
        "CoreSentence",
        "the file of picture %1 is gone; run a check of the project, then reject the picture or make it again"),
    QT_TRANSLATE_NOOP("CoreSentence", "the file of picture %1 has another size than was recorded; run a check of the "
                                      "project, then reject the picture or make it again"),
    QT_TRANSLATE_NOOP("CoreSentence", "the file of picture %1 has other bytes than were recorded; run a check of the "
                                      "project, then reject the picture or make it again"),
};

} // namespace

CorePatterns filePatterns()
{
    return kFiles;
}

} // namespace seedbook
