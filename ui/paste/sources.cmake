# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
target_sources(seedbook_ui PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/change_text.cpp
  ${CMAKE_CURRENT_LIST_DIR}/change_text.h
  ${CMAKE_CURRENT_LIST_DIR}/paste_section.cpp
  ${CMAKE_CURRENT_LIST_DIR}/paste_section.h
  ${CMAKE_CURRENT_LIST_DIR}/settings_source.cpp
  ${CMAKE_CURRENT_LIST_DIR}/settings_source.h)
