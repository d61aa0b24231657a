# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
target_sources(seedbook_ui PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/gallery_card.cpp
  ${CMAKE_CURRENT_LIST_DIR}/gallery_card.h)
