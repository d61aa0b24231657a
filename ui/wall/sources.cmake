# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
target_sources(seedbook_ui PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/cell_painter.cpp
  ${CMAKE_CURRENT_LIST_DIR}/cell_painter.h
  ${CMAKE_CURRENT_LIST_DIR}/picture_model.cpp
  ${CMAKE_CURRENT_LIST_DIR}/picture_model.h
  ${CMAKE_CURRENT_LIST_DIR}/wall_layout.cpp
  ${CMAKE_CURRENT_LIST_DIR}/wall_layout.h
  ${CMAKE_CURRENT_LIST_DIR}/wall_selection.cpp
  ${CMAKE_CURRENT_LIST_DIR}/wall_selection.h
  ${CMAKE_CURRENT_LIST_DIR}/wall_view.cpp
  ${CMAKE_CURRENT_LIST_DIR}/wall_view.h)
