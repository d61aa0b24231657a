// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// write_sample_png OUT.png: a gradient with one Latin-1 and one Unicode text, for the test that reads it with Pillow.
#include "core/base/file.h"
#include "core/imaging/png.h"
#include "tests/core/imaging/sample_images.h"

int main(int argc, char** argv)
{
    using namespace seedbook;
    const std::vector<PngText> texts{{"parameters", "caf\u00e9\nSteps: 16, Sampler: DDIM"},
                                     {"seedbook", "{\"prompt\":\"лиса 狐 😀\"}"}};
    const auto bytes = encodePng(test::gradient(64, 48), texts);
    return argc == 2 && bytes && atomicWrite(argv[1], *bytes) ? 0 : 1;
}
