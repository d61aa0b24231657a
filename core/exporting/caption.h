// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/exporting/dataset_writer.h"
#include <set>
#include <string>

namespace seedbook {

// Fills {prompt}, {label}, {seed} and {slot name} into a caption pattern. One line, trimmed. A slot that this picture
// has not is empty. Errors: InvalidArgument for a name that no picture knows, and for a brace that is not closed.
[[nodiscard]] Result<std::string> fillCaption(std::string_view pattern, const ExportItem& item, std::string_view label,
                                              const std::set<std::string>& slotNames);

} // namespace seedbook
