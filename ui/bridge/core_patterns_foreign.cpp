// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/bridge/core_patterns.h"
#include <QtGlobal>
#include <array>

namespace seedbook {
namespace {

// Settings out of pictures of other tools, ready templates, style presets.
constexpr std::array kForeign{
    QT_TRANSLATE_NOOP("CoreSentence", "\"%1\" has no counterpart here: %2"),
    QT_TRANSLATE_NOOP("CoreSentence", "\"%1\" has a value that cannot be used here: %2"),
    QT_TRANSLATE_NOOP("CoreSentence", "there is no sampler \"%1\" here; yours stays"),
    QT_TRANSLATE_NOOP("CoreSentence", "there is no sampler \"%1\" here; the nearest is taken: %2"),
    QT_TRANSLATE_NOOP("CoreSentence", "there is no schedule \"%1\" here; the model's own is taken"),
    QT_TRANSLATE_NOOP("CoreSentence", "the second pass in a higher resolution is not made here: you get the first one"),
    QT_TRANSLATE_NOOP("CoreSentence", "it was started from another picture, which it does not hold: choose that one"),
    QT_TRANSLATE_NOOP("CoreSentence", "the model \"%1\" is not in your library; yours stays"),
    QT_TRANSLATE_NOOP("CoreSentence", "the VAE \"%1\" is not in your library; the model's own is used"),
    QT_TRANSLATE_NOOP("CoreSentence", "the LoRA \"%1\" is not in your library; its tag stays in the template"),
    QT_TRANSLATE_NOOP("CoreSentence", "NovelAI's models are its own: the picture will not be the same"),
    QT_TRANSLATE_NOOP("CoreSentence", "InvokeAI's \"%1\" has no counterpart here; its words stay as they are"),
    QT_TRANSLATE_NOOP("CoreSentence", "ComfyUI weighs (words:1.2) in another way: the picture can differ"),
    QT_TRANSLATE_NOOP("CoreSentence", "several texts of the graph are joined by commas"),
    QT_TRANSLATE_NOOP("CoreSentence", "a text of the graph is computed by a node and not in the picture"),
    QT_TRANSLATE_NOOP("CoreSentence", "what the node \"%1\" does has no counterpart here"),
    QT_TRANSLATE_NOOP("CoreSentence", "the graph has %1 samplers: you get the first one"),
    QT_TRANSLATE_NOOP("CoreSentence", "the ComfyUI graph of the picture has no sampler this program knows"),
    QT_TRANSLATE_NOOP("CoreSentence", "the picture carries no settings this program understands, just: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "the picture carries no settings: the tool wrote none, or they were removed"),
    QT_TRANSLATE_NOOP("CoreSentence", "the text holds no settings that this program understands"),
    QT_TRANSLATE_NOOP("CoreSentence", "the EXIF data of the picture is longer than 8 MiB"),
    QT_TRANSLATE_NOOP("CoreSentence", "there is no memory for the EXIF data of the picture"),
    QT_TRANSLATE_NOOP("CoreSentence", "the texts of the picture are longer than 8 MiB"),
    QT_TRANSLATE_NOOP("CoreSentence", "the JPEG is damaged at byte %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "the JPEG is truncated at byte %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "the WebP is truncated at byte %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "the settings are not UTF-8 text: save them as UTF-8"),
    QT_TRANSLATE_NOOP("CoreSentence", "there are no ready templates"),
    QT_TRANSLATE_NOOP("CoreSentence", "no ready template is called '%1'; choose one of %2"),
    QT_TRANSLATE_NOOP("CoreSentence", "a quotation mark of the CSV file is never closed"),
    QT_TRANSLATE_NOOP("CoreSentence", "the file holds no list of styles"),
    QT_TRANSLATE_NOOP("CoreSentence", "the file holds more than 10,000 styles"),
    QT_TRANSLATE_NOOP("CoreSentence", "the first line of the CSV file does not name the column 'name'"),
    QT_TRANSLATE_NOOP("CoreSentence", "the styles are not UTF-8 text: save them as UTF-8"),
    QT_TRANSLATE_NOOP("CoreSentence", "the style presets cannot be read: mend or rename the file"),
    QT_TRANSLATE_NOOP("CoreSentence", "line %1: %2"),
    QT_TRANSLATE_NOOP("CoreSentence", "prompt %1: %2"),
    QT_TRANSLATE_NOOP("CoreSentence", "the file of prompts is not UTF-8 text: save it as UTF-8"),
    QT_TRANSLATE_NOOP("CoreSentence", "the file holds more than %1 prompts"),
    QT_TRANSLATE_NOOP("CoreSentence", "the file holds no prompts"),
    QT_TRANSLATE_NOOP("CoreSentence", "a quote is not closed, so that all of the line is the prompt"),
    QT_TRANSLATE_NOOP("CoreSentence", "\"%1\" stands behind an option that takes one value, and is left out"),
};

} // namespace

CorePatterns foreignPatterns()
{
    return kForeign;
}

} // namespace seedbook
