// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
extern "C" int seedbookChainMiddle();
extern "C" int seedbookChainTop();

extern "C" int seedbookChainTop()
{
    return seedbookChainMiddle() + 1;
}
