// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/store_values.h"
#include "core/recipe/name_table.h"

namespace seedbook {
namespace {

constexpr std::array kProfiles{NameEntry<Profile>{Profile::Draft, "draft", "Draft"},
                               NameEntry<Profile>{Profile::Final, "final", "Final"}};

} // namespace

std::string_view verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Undecided:
        return "undecided";
    case Verdict::Kept:
        return "kept";
    case Verdict::Rejected:
        return "rejected";
    }
    return "undecided";
}

std::string_view decidedByName(DecidedBy by)
{
    switch (by) {
    case DecidedBy::Key:
        return "key";
    case DecidedBy::Bulk:
        return "bulk";
    case DecidedBy::Rule:
        return "rule";
    case DecidedBy::Model:
        return "model";
    }
    return "key";
}

std::string_view profileName(Profile profile)
{
    return entryOf(kProfiles, profile).name;
}

Result<Profile> profileFromName(std::string_view name)
{
    return valueIn(kProfiles, "profile", name);
}

} // namespace seedbook
