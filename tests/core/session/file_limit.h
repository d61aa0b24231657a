// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/file.h"
#include <sys/resource.h>

namespace seedbook::test {

// While it lives, no file of this process may grow beyond that size: to a program, a full disk.
class FileLimit
{
public:
    explicit FileLimit(rlim_t bytes)
    {
        ignoreFileSizeSignal();
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit tight{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &tight);
    }
    ~FileLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FileLimit(const FileLimit&) = delete;
    FileLimit& operator=(const FileLimit&) = delete;

private:
    rlimit m_before{};
};

} // namespace seedbook::test
