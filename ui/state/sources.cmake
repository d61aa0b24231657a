# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
target_sources(seedbook_ui PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/note_place.h
  ${CMAKE_CURRENT_LIST_DIR}/studio_state.cpp
  ${CMAKE_CURRENT_LIST_DIR}/studio_state.h)
