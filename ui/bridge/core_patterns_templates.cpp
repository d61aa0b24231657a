// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/bridge/core_patterns.h"
#include <QtGlobal>
#include <array>

namespace seedbook {
namespace {

constexpr std::array kTemplates{
    QT_TRANSLATE_NOOP("CoreSentence", "The template is longer than 256 KiB; shorten it."),
    QT_TRANSLATE_NOOP("CoreSentence",
                      "Some prompts would be longer than 100,000 bytes and are cut there; shorten the template."),
    QT_TRANSLATE_NOOP("CoreSentence",
                      "Too many slots are shared between options to count the combinations; give some other names."),
    QT_TRANSLATE_NOOP("CoreSentence", "This byte is not UTF-8 text; write the template again from here."),
    QT_TRANSLATE_NOOP("CoreSentence", "A NUL character cannot be part of a prompt; delete it."),
    QT_TRANSLATE_NOOP("CoreSentence", "More than 64 braces inside one another; nest less deeply."),
    QT_TRANSLATE_NOOP("CoreSentence", "This brace is never closed: add `}`, or write `\\{` for the character."),
    QT_TRANSLATE_NOOP("CoreSentence", "This brace closes nothing: delete it, or write `\\}` for the character."),
    QT_TRANSLATE_NOOP("CoreSentence", "Before `$$` goes one whole number from 1 to 100, as in `{2$$a|b|c}`; write "
                                      "`\\$` for the character."),
    QT_TRANSLATE_NOOP("CoreSentence",
                      "A weight is a number above 0 and up to 1,000,000, as in `{0.5::a|b}`; correct it."),
    QT_TRANSLATE_NOOP("CoreSentence", "The lists refer to one another in a circle: %1; break it in one file."),
    QT_TRANSLATE_NOOP("CoreSentence", "The list \"%1\" is empty; add a line to its file."),
    QT_TRANSLATE_NOOP("CoreSentence", "A value of this list has more than 64 braces inside one another; nest less "
                                      "deeply."),
    QT_TRANSLATE_NOOP("CoreSentence", "The slot \"%1\" contains itself; give the inner one another name."),
    QT_TRANSLATE_NOOP("CoreSentence",
                      "The slot \"%1\" has other options elsewhere; repeat them exactly, or use another name."),
    QT_TRANSLATE_NOOP("CoreSentence", "More than 64 choices inside one another; nest less deeply."),
    QT_TRANSLATE_NOOP("CoreSentence", "More than 100,000 slots; shorten the template or its lists."),
    QT_TRANSLATE_NOOP("CoreSentence", "Zero options are never a choice; ask for one or more."),
    QT_TRANSLATE_NOOP("CoreSentence",
                      "This asks for %1 different options and there are %2; ask for fewer or add some."),
    QT_TRANSLATE_NOOP("CoreSentence", "There is no list \"%1\"; make the file lists/%2.txt."),
    QT_TRANSLATE_NOOP("CoreSentence", "There is no list \"%1\"; did you mean \"%2\"?"),
    QT_TRANSLATE_NOOP("CoreSentence", "There is no list \"%1\"; open a project that has one."),
    QT_TRANSLATE_NOOP("CoreSentence", "\"%1\" cannot be a list's name."),
    QT_TRANSLATE_NOOP("CoreSentence", "This list is not plain UTF-8 text; save it as UTF-8."),
    QT_TRANSLATE_NOOP("CoreSentence", "This list has more than 100,000 values; split it."),
    QT_TRANSLATE_NOOP("CoreSentence", "A list must not be a link; copy the file here."),
    QT_TRANSLATE_NOOP("CoreSentence", "The label \"%1\" has one picture, so it is in the training split alone."),
    QT_TRANSLATE_NOOP("CoreSentence", "%1 drafts are left out: their finals are written."),
    QT_TRANSLATE_NOOP("CoreSentence", "%1 drafts are written beside their finals: the same content twice."),
    QT_TRANSLATE_NOOP("CoreSentence", "%1 pictures have an empty label."),
    QT_TRANSLATE_NOOP("CoreSentence", "No slot is in every picture: the dataset has no label column."),
    QT_TRANSLATE_NOOP("CoreSentence", "%1 pictures have an empty caption and get no text file: the trainer uses the "
                                      "class name."),
    QT_TRANSLATE_NOOP("CoreSentence", "The label \"%1\" becomes the folder \"%2\"."),
    QT_TRANSLATE_NOOP("CoreSentence", "All pictures have one label: a classifier learns nothing from them."),
    QT_TRANSLATE_NOOP("CoreSentence",
                      "the program ended without closing the project; its journal was read and is whole"),
    QT_TRANSLATE_NOOP("CoreSentence", "the program ended without closing the project: a copy of its database is shown"),
    QT_TRANSLATE_NOOP("CoreSentence", "job %1 was set aside: the program crashed twice while making this picture"),
    QT_TRANSLATE_NOOP("CoreSentence", "job %1 was set aside: the program ended five times while making this picture"),
    QT_TRANSLATE_NOOP("CoreSentence", "job %1 cannot be read and is left out"),
    QT_TRANSLATE_NOOP("CoreSentence", "jobs that were cut off: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "unfinished files removed: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "No list matches \"%1\"."),
    QT_TRANSLATE_NOOP("CoreSentence", "The lists that match \"%1\" have more than 100,000 values."),
    QT_TRANSLATE_NOOP("CoreSentence",
                      "An item of this list is no text; put it in quotes, as templates with braces need."),
    QT_TRANSLATE_NOOP("CoreSentence", "More than 64 levels inside one another; nest less deeply."),
    QT_TRANSLATE_NOOP("CoreSentence", "This file has more than 10,000 lists; split it."),
    QT_TRANSLATE_NOOP("CoreSentence", "This file has more than 100,000 values; split it."),
    QT_TRANSLATE_NOOP("CoreSentence", "This file is not JSON from byte %1 on; correct it there."),
    QT_TRANSLATE_NOOP("CoreSentence", "This file is not YAML: %-."),
    QT_TRANSLATE_NOOP("CoreSentence", "This file uses a YAML alias (`*name`); write the values out."),
    QT_TRANSLATE_NOOP("CoreSentence", "A key of this file is no plain text; correct it."),
};

} // namespace

CorePatterns templatePatterns()
{
    return kTemplates;
}

} // namespace seedbook
