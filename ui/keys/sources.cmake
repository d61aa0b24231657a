# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
target_sources(seedbook_ui PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/action_table.cpp
  ${CMAKE_CURRENT_LIST_DIR}/action_table.h
  ${CMAKE_CURRENT_LIST_DIR}/key_cap.cpp
  ${CMAKE_CURRENT_LIST_DIR}/key_cap.h
  ${CMAKE_CURRENT_LIST_DIR}/key_list_view.cpp
  ${CMAKE_CURRENT_LIST_DIR}/key_list_view.h
  ${CMAKE_CURRENT_LIST_DIR}/key_map.cpp
  ${CMAKE_CURRENT_LIST_DIR}/key_map.h)
