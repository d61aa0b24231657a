// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/sampler_choices.h"

namespace seedbook {
namespace {

QString baseLabel(Sampler sampler)
{
    switch (sampler) {
    case Sampler::Ddim:
        return QStringLiteral("DDIM");
    case Sampler::Euler:
        return QStringLiteral("Euler");
    case Sampler::EulerA:
        return QStringLiteral("Euler a");
    case Sampler::Dpmpp2M:
        break;
    }
    return QStringLiteral("DPM++ 2M");
}

} // namespace

QString samplerLabel(Sampler sampler, Schedule schedule)
{
    return schedule == Schedule::Karras ? baseLabel(sampler) + QStringLiteral(" Karras") : baseLabel(sampler);
}

const std::vector<SamplerChoice>& samplerChoices()
{
    static const std::vector<SamplerChoice> kChoices = [] {
        std::vector<SamplerChoice> choices;
        const auto add = [&choices](Sampler sampler, Schedule schedule) {
            choices.push_back({samplerLabel(sampler, schedule), sampler, schedule});
        };
        add(Sampler::Dpmpp2M, Schedule::Model);
        add(Sampler::Dpmpp2M, Schedule::Karras);
        add(Sampler::Euler, Schedule::Model);
        add(Sampler::Euler, Schedule::Karras);
        add(Sampler::EulerA, Schedule::Model);
        add(Sampler::Ddim, Schedule::Model);
        return choices;
    }();
    return kChoices;
}

int samplerChoiceIndex(Sampler sampler, Schedule schedule)
{
    const auto& choices = samplerChoices();
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (choices[i].sampler == sampler && choices[i].schedule == schedule)
            return static_cast<int>(i);
    return -1;
}

} // namespace seedbook
