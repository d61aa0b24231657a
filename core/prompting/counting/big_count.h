// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <boost/multiprecision/cpp_int.hpp>

namespace seedbook {

// A whole number of any size, 0 or more.
using BigCount = boost::multiprecision::cpp_int;

} // namespace seedbook
