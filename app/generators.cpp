// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/generators.h"
#include "core/base/file.h"
#include "core/engine/fake_generator.h"
#ifdef SEEDBOOK_WITH_TORCH
#include "core/engine/torch/torch_generator.h"
#endif
#include <charconv>
#include <clocale>
#include <csignal>
#include <cstdlib>
#include <string_view>

namespace seedbook {

namespace {

GeneratorFactory fakes()
{
    FakeGeneratorOptions options;
    if (const char* text = std::getenv("SEEDBOOK_FAKE_STEP_MS")) {
        const std::string_view digits = text;
        int milliseconds = 0;
        if (std::from_chars(digits.data(), digits.data() + digits.size(), milliseconds).ec == std::errc() &&
            milliseconds > 0)
            options.perStep = std::chrono::milliseconds(milliseconds);
    }
    return fakeGeneratorFactory(options);
}

} // namespace

GeneratorFactory chosenGenerators()
{
    const char* wanted = std::getenv("SEEDBOOK_GENERATOR");
    if (wanted != nullptr && std::string_view(wanted) == "fake")
        return fakes();
#ifdef SEEDBOOK_WITH_TORCH
    return torchGeneratorFactory();
#else
    return fakes();
#endif
}

void prepareProcess()
{
    // A write past a file-size limit must come back as EFBIG, and a closed pipe as EPIPE.
    ignoreFileSizeSignal();
    std::signal(SIGPIPE, SIG_IGN);
    std::setlocale(LC_NUMERIC, "C");
}

} // namespace seedbook
