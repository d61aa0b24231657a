# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
target_sources(seedbook_ui PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/inspector_panel.cpp
  ${CMAKE_CURRENT_LIST_DIR}/inspector_panel.h
  ${CMAKE_CURRENT_LIST_DIR}/measures_view.cpp
  ${CMAKE_CURRENT_LIST_DIR}/measures_view.h
  ${CMAKE_CURRENT_LIST_DIR}/picture_view.cpp
  ${CMAKE_CURRENT_LIST_DIR}/picture_view.h
  ${CMAKE_CURRENT_LIST_DIR}/recipe_colours.cpp
  ${CMAKE_CURRENT_LIST_DIR}/recipe_colours.h
  ${CMAKE_CURRENT_LIST_DIR}/recipe_rows.cpp
  ${CMAKE_CURRENT_LIST_DIR}/recipe_rows.h)
