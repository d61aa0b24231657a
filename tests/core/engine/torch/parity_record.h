// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <gtest/gtest.h>
#include <map>
#include <sstream>
#include <string>

namespace seedbook::testing {

// Puts a difference from a reference into the report of --gtest_output=json, from which tests/tools/parity_table.py
// fills docs/parity.md. The largest under one name counts.
inline void recordDifference(const std::string& name, double difference)
{
    static std::map<std::string, double> worst;
    double& most = worst.try_emplace(name, 0.0).first->second;
    if (!(difference <= most))
        most = difference;
    std::ostringstream text;
    text << most;
    ::testing::Test::RecordProperty("parity " + name, text.str());
}

} // namespace seedbook::testing
