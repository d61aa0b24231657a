// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/foreign/foreign_settings.h"
#include <string_view>

// Names that tools have for samplers and schedules. Private to core/foreign.
namespace seedbook::foreign {

// AUTOMATIC1111's labels, a schedule at the end of an old one included ("DPM++ 2M Karras"). `schedule` is "" where the
// text has none; then, and for "Automatic", the sampler's own default counts (webui modules/sd_samplers_kdiffusion.py).
void takeA1111Sampler(ForeignSettings& settings, std::string_view sampler, std::string_view schedule);
// "dpmpp_2m", "karras": also NovelAI's with "k_" in front.
void takeComfySampler(ForeignSettings& settings, std::string_view sampler, std::string_view schedule);
// "dpmpp_2m_k", "unipc"; also the first generation's "k_euler_a".
void takeInvokeSampler(ForeignSettings& settings, std::string_view scheduler);

} // namespace seedbook::foreign
