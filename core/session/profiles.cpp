// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/profiles.h"
#include <algorithm>

namespace seedbook {
namespace {

ProfileSettings inUse(const ComposeSettings& settings)
{
    return {settings.width,   settings.height,   settings.steps, settings.guidance,
            settings.sampler, settings.schedule, settings.vae,   settings.count};
}

int draftSide(int side)
{
    const int cell = side >= 512 ? 64 : 8;
    return std::max(64, side * 3 / 4 / cell * cell);
}

} // namespace

ProfileSettings draftOf(const ProfileSettings& final)
{
    ProfileSettings draft = final;
    draft.width = draftSide(final.width);
    draft.height = draftSide(final.height);
    draft.steps = std::min(final.steps, std::clamp(final.steps / 2, 4, 12));
    draft.vae = kQuickDecoder;
    return draft;
}

ProfileSettings profileOf(const ComposeSettings& settings, Profile profile)
{
    ProfileSettings present = inUse(settings);
    if (profile == settings.profile)
        return present;
    if (settings.other)
        return *settings.other;
    if (profile == Profile::Draft)
        return draftOf(present);
    if (present.vae == kQuickDecoder)
        present.vae.clear();
    return present;
}

ComposeSettings inProfile(const ComposeSettings& settings, Profile profile)
{
    if (profile == settings.profile)
        return settings;
    const ProfileSettings wanted = profileOf(settings, profile);
    ComposeSettings changed = settings;
    changed.other = inUse(settings);
    changed.profile = profile;
    changed.width = wanted.width;
    changed.height = wanted.height;
    changed.steps = wanted.steps;
    changed.guidance = wanted.guidance;
    changed.sampler = wanted.sampler;
    changed.schedule = wanted.schedule;
    changed.vae = wanted.vae;
    changed.count = wanted.count;
    return changed;
}

} // namespace seedbook
