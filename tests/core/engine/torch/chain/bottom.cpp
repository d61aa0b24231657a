// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
extern "C" int seedbookChainBottom();

extern "C" int seedbookChainBottom()
{
    return 40;
}
