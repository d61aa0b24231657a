// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/bridge/core_patterns.h"
#include <QtGlobal>
#include <array>

namespace seedbook {
namespace {

// The session, the project, recipes.
constexpr std::array kProjects{
    QT_TRANSLATE_NOOP("CoreSentence", "no project is open"),
    QT_TRANSLATE_NOOP("CoreSentence", "the project cannot be written: copy it to a folder of your own"),
    QT_TRANSLATE_NOOP("CoreSentence", "the project cannot be written"),
    QT_TRANSLATE_NOOP("CoreSentence", "decisions cannot be written"),
    QT_TRANSLATE_NOOP("CoreSentence", "the program is closing"),
    QT_TRANSLATE_NOOP("CoreSentence", "the project was closed"),
    QT_TRANSLATE_NOOP("CoreSentence", "the picture this one starts from is not in the project"),
    QT_TRANSLATE_NOOP("CoreSentence", "the picture this one starts from has been changed"),
    QT_TRANSLATE_NOOP("CoreSentence", "the compose settings cannot be read: %-"),
    QT_TRANSLATE_NOOP("CoreSentence", "the number of pictures must be 1 to 100000"),
    QT_TRANSLATE_NOOP("CoreSentence", "the last seed would be above 9223372036854775807"),
    QT_TRANSLATE_NOOP("CoreSentence", "template: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "search: a quote is not closed"),
    QT_TRANSLATE_NOOP("CoreSentence", "search: a seed is a whole number from 0 to 9223372036854775807"),
    QT_TRANSLATE_NOOP("CoreSentence", "search: NOT needs a word after it"),
    QT_TRANSLATE_NOOP("CoreSentence", "no picture was named: select at least one"),
    QT_TRANSLATE_NOOP("CoreSentence", "there is no picture %1 in this project"),
    QT_TRANSLATE_NOOP("CoreSentence", "the decision journal takes back a line that was not the last"),
    QT_TRANSLATE_NOOP("CoreSentence", "there is no decision to take back"),
    QT_TRANSLATE_NOOP("CoreSentence", "there is no decision to make again"),
    QT_TRANSLATE_NOOP("CoreSentence", "the picture's file is damaged: %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "the recipe of a picture cannot be read: %-"),
    QT_TRANSLATE_NOOP("CoreSentence", "the folder is not empty: choose another name"),
    QT_TRANSLATE_NOOP("CoreSentence", "the folder that shall hold the project does not exist"),
    QT_TRANSLATE_NOOP("CoreSentence", "this folder is no Seedbook project: it has no project.db"),
    QT_TRANSLATE_NOOP("CoreSentence", "project.db is not a plain file"),
    QT_TRANSLATE_NOOP("CoreSentence", "project.db is empty: restore it from a copy"),
    QT_TRANSLATE_NOOP("CoreSentence", "the project's database is damaged (%-): restore it from a copy"),
    QT_TRANSLATE_NOOP("CoreSentence", "the project is open in %1: close it there first"),
    QT_TRANSLATE_NOOP("CoreSentence", "there is no such project folder"),
    QT_TRANSLATE_NOOP("CoreSentence", "this picture is in the project already"),
    QT_TRANSLATE_NOOP("CoreSentence", "the choices of a job are no list of pairs"),
    QT_TRANSLATE_NOOP("CoreSentence", "the colours of a picture are not five"),
    QT_TRANSLATE_NOOP("CoreSentence", "a colour of a picture is no number"),
    QT_TRANSLATE_NOOP("CoreSentence", "project.db was not made by Seedbook"),
    QT_TRANSLATE_NOOP("CoreSentence", "a newer Seedbook made this project: update this program to open it"),
    QT_TRANSLATE_NOOP("CoreSentence", "project.db holds other tables than Seedbook makes: restore it from a copy"),
    QT_TRANSLATE_NOOP("CoreSentence", "the disk is full: make room and try again"),
    QT_TRANSLATE_NOOP("CoreSentence", "another program holds the project's database: close it and try again"),
    QT_TRANSLATE_NOOP("CoreSentence", "SQLite: %-"),
    QT_TRANSLATE_NOOP("CoreSentence", "a thumbnail has 1 byte to 1 MiB"),
    QT_TRANSLATE_NOOP("CoreSentence", "the thumbnail at byte %1 cannot be read: %-"),
    QT_TRANSLATE_NOOP("CoreSentence", "the recipe has version %1, and this program reads version 1"),
    QT_TRANSLATE_NOOP("CoreSentence", "the recipe is longer than 2 MiB"),
    QT_TRANSLATE_NOOP("CoreSentence", "the recipe is not a JSON object"),
    QT_TRANSLATE_NOOP("CoreSentence", "there is no %- '%1'; choose one of %2"),
    QT_TRANSLATE_NOOP("CoreSentence", "sampler or schedule is not one of those there are"),
    QT_TRANSLATE_NOOP("CoreSentence", "a variation seed has no meaning at variation strength 0"),
    QT_TRANSLATE_NOOP("CoreSentence", "more than 64 adapters or embeddings"),
    QT_TRANSLATE_NOOP("CoreSentence", "prompt is longer than 100,000 bytes"),
    QT_TRANSLATE_NOOP("CoreSentence", "negative is longer than 100,000 bytes"),
    QT_TRANSLATE_NOOP("CoreSentence", "prompt holds a NUL character"),
    QT_TRANSLATE_NOOP("CoreSentence", "negative holds a NUL character"),
    QT_TRANSLATE_NOOP("CoreSentence", "prompt is not UTF-8 text"),
    QT_TRANSLATE_NOOP("CoreSentence", "negative is not UTF-8 text"),
    QT_TRANSLATE_NOOP("CoreSentence", "%1 is not a multiple of %2 from %3 to %4"),
    QT_TRANSLATE_NOOP("CoreSentence", "%1 is not a number from %2 to %3"),
    QT_TRANSLATE_NOOP("CoreSentence", "%1 is not a SHA-256 in 64 hex digits"),
    QT_TRANSLATE_NOOP("CoreSentence", "%1 is longer than 100,000 bytes"),
    QT_TRANSLATE_NOOP("CoreSentence", "%1 holds a NUL character"),
    QT_TRANSLATE_NOOP("CoreSentence", "%1 is not UTF-8 text"),
};

// Not sentences, but what stands inside one or says where.
constexpr std::array kParts{
    QT_TRANSLATE_NOOP("CoreSentence", "picture %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "job %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "seed %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "byte %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "journal line %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "count"),
    QT_TRANSLATE_NOOP("CoreSentence", "firstSeed"),
    QT_TRANSLATE_NOOP("CoreSentence", "label"),
    QT_TRANSLATE_NOOP("CoreSentence", "caption"),
    QT_TRANSLATE_NOOP("CoreSentence", "split"),
    QT_TRANSLATE_NOOP("CoreSentence", "format"),
    QT_TRANSLATE_NOOP("CoreSentence", "%1 tensors"),
    QT_TRANSLATE_NOOP("CoreSentence", "%1 tensor"),
    QT_TRANSLATE_NOOP("CoreSentence", "%1 bytes"),
    QT_TRANSLATE_NOOP("CoreSentence", "%1 byte"),
    QT_TRANSLATE_NOOP("CoreSentence", "%1 GiB"),
    QT_TRANSLATE_NOOP("CoreSentence", "%1 without its autoencoder"),
    QT_TRANSLATE_NOOP("CoreSentence", "textual inversion"),
    QT_TRANSLATE_NOOP("CoreSentence", "autoencoder"),
    QT_TRANSLATE_NOOP("CoreSentence", "TAESD decoder"),
    QT_TRANSLATE_NOOP("CoreSentence", "CLIP text encoder"),
    QT_TRANSLATE_NOOP("CoreSentence", "unknown tensors"),
    QT_TRANSLATE_NOOP("CoreSentence", "another model"),
    QT_TRANSLATE_NOOP("CoreSentence", "the adapter '%1'"),
    QT_TRANSLATE_NOOP("CoreSentence", "the VAE '%1'"),
    QT_TRANSLATE_NOOP("CoreSentence", "the file %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "inpainting model of %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "InstructPix2Pix model of %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "depth model of %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "upscaling model of %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "UNet of %1 input channels"),
    QT_TRANSLATE_NOOP("CoreSentence", "UNet of %1 alone, without a text encoder"),
    QT_TRANSLATE_NOOP("CoreSentence", "%1 M parameters"),
    QT_TRANSLATE_NOOP("CoreSentence", "without a VAE"),
    QT_TRANSLATE_NOOP("CoreSentence", "rank %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "vectors %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "seed width %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "seed height %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "width %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "height %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "steps %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "clip skip %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "guidance rescale"),
    QT_TRANSLATE_NOOP("CoreSentence", "guidance"),
    QT_TRANSLATE_NOOP("CoreSentence", "start strength"),
    QT_TRANSLATE_NOOP("CoreSentence", "variation strength"),
    QT_TRANSLATE_NOOP("CoreSentence", "variation seed"),
    QT_TRANSLATE_NOOP("CoreSentence", "seed"),
    QT_TRANSLATE_NOOP("CoreSentence", "strength of adapter %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "adapter %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "embedding %1"),
    QT_TRANSLATE_NOOP("CoreSentence", "start picture"),
    QT_TRANSLATE_NOOP("CoreSentence", "prompt"),
    QT_TRANSLATE_NOOP("CoreSentence", "negative"),
    QT_TRANSLATE_NOOP("CoreSentence", "model"),
};

} // namespace

CorePatterns projectPatterns()
{
    return kProjects;
}

CorePatterns partPatterns()
{
    return kParts;
}

} // namespace seedbook
