// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/session_impl.h"
#include "core/store/past_choices.h"

// What the plan "holes" starts from.
namespace seedbook {

Result<PlanPast> Session::Impl::planPastOnIo() const
{
    return requireOnIo(false).and_then([&] { return pastChoices(store->database()); }).map([](const auto& pictures) {
        PlanPast past;
        for (const PastChoice& picture : pictures) {
            past.made.emplace(picture.prompt, picture.seed);
            if (!picture.counted || picture.verdict == Verdict::Rejected)
                continue;
            auto& choices = (picture.verdict == Verdict::Kept ? past.kept : past.open).emplace_back();
            for (const auto& [slot, value] : picture.choices)
                choices.push_back({slot, value});
        }
        return past;
    });
}

void Session::planPast(Done<PlanPast> done)
{
    m_impl->io->post([impl = m_impl.get(), done = std::move(done)] { done(impl->planPastOnIo()); });
}

} // namespace seedbook
