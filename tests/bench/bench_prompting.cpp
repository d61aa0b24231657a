// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/dataset_plan.h"
#include "core/prompting/choices/expander.h"
#include <chrono>
#include <ctime>
#include <iostream>
#include <nlohmann/json.hpp>

// The template language on one core, for run.py: `bench_prompting TEMPLATE` prints JSON, in seconds of the processor.
namespace seedbook::bench {

namespace {

double processorSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double expansionsASecond(const std::string& text)
{
    constexpr std::uint64_t kCount = 1'000'000;
    const Template parsed = Template::parse(text, noLists());
    Expander expander(parsed.tree());
    std::size_t bytes = 0;
    const double start = processorSeconds();
    for (std::uint64_t seed = 0; seed < kCount; ++seed)
        bytes += expander.expand(seed).prompt.size();
    const double seconds = processorSeconds() - start;
    return bytes > 0 ? static_cast<double>(kCount) / seconds : 0.0;
}

// 20 KB with 200 references to 100 lists of 50 values; parsed and counted anew, as after each key.
double millisecondsToRead()
{
    std::vector<std::pair<std::string, std::vector<std::string>>> lists(100);
    for (std::size_t i = 0; i < lists.size(); ++i) {
        lists[i].first = "list" + std::to_string(i);
        for (int value = 0; value < 50; ++value)
            lists[i].second.push_back("value " + std::to_string(i) + " " + std::to_string(value));
    }
    const ListSource source = givenLists(lists);
    std::string text;
    for (int i = 0; i < 200; ++i)
        text += "{s" + std::to_string(i) + ": __list" + std::to_string(i % 100) + "__} with {" + std::to_string(i) +
                "::one thing|another thing|a third} of many words that fill the line, ";
    constexpr int kRounds = 50;
    std::size_t digits = 0;
    const double start = processorSeconds();
    for (int round = 0; round < kRounds; ++round)
        digits += Template::parse(text + std::to_string(round), source).combinations().size();
    const double seconds = processorSeconds() - start;
    std::cerr << text.size() << " bytes, " << digits / kRounds << " digits\n";
    return seconds / kRounds * 1e3;
}

double secondsForPairs()
{
    std::string text;
    for (int slot = 0; slot < 10; ++slot) {
        text += "{s" + std::to_string(slot) + ": ";
        for (int value = 0; value < 10; ++value)
            text += (value == 0 ? "v" : "|v") + std::to_string(slot * 10 + value);
        text += "} ";
    }
    const Template parsed = Template::parse(text, noLists());
    const double start = processorSeconds();
    const auto plan = DatasetPlan::make(parsed, {PlanMode::Pairs, 42, 1});
    const double seconds = processorSeconds() - start;
    std::cerr << plan.value().size() << " pictures\n";
    return seconds;
}

} // namespace

} // namespace seedbook::bench

int main(int argc, char** argv)
{
    using namespace seedbook::bench;
    if (argc != 2) {
        std::cerr << "usage: bench_prompting TEMPLATE\n";
        return 2;
    }
    const nlohmann::json report{{"expansions_per_second", expansionsASecond(argv[1])},
                                {"read_ms", millisecondsToRead()},
                                {"pairs_s", secondsForPairs()}};
    std::cout << report.dump() << std::endl;
    return 0;
}
