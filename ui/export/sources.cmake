# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
target_sources(seedbook_ui PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/export_checks.cpp
  ${CMAKE_CURRENT_LIST_DIR}/export_checks.h
  ${CMAKE_CURRENT_LIST_DIR}/export_job.cpp
  ${CMAKE_CURRENT_LIST_DIR}/export_job.h
  ${CMAKE_CURRENT_LIST_DIR}/export_page.cpp
  ${CMAKE_CURRENT_LIST_DIR}/export_page.h
  ${CMAKE_CURRENT_LIST_DIR}/export_panel.cpp
  ${CMAKE_CURRENT_LIST_DIR}/export_panel.h
  ${CMAKE_CURRENT_LIST_DIR}/export_tree_model.cpp
  ${CMAKE_CURRENT_LIST_DIR}/export_tree_model.h
  ${CMAKE_CURRENT_LIST_DIR}/export_tree_view.cpp
  ${CMAKE_CURRENT_LIST_DIR}/export_tree_view.h
  ${CMAKE_CURRENT_LIST_DIR}/format_card.cpp
  ${CMAKE_CURRENT_LIST_DIR}/format_card.h
  ${CMAKE_CURRENT_LIST_DIR}/palette_view.cpp
  ${CMAKE_CURRENT_LIST_DIR}/palette_view.h)
