# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
target_sources(seedbook_ui PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/compare_view.cpp
  ${CMAKE_CURRENT_LIST_DIR}/compare_view.h
  ${CMAKE_CURRENT_LIST_DIR}/cull_hints.cpp
  ${CMAKE_CURRENT_LIST_DIR}/cull_hints.h
  ${CMAKE_CURRENT_LIST_DIR}/curator.cpp
  ${CMAKE_CURRENT_LIST_DIR}/curator.h
  ${CMAKE_CURRENT_LIST_DIR}/filter_bar.cpp
  ${CMAKE_CURRENT_LIST_DIR}/filter_bar.h
  ${CMAKE_CURRENT_LIST_DIR}/hint_bar.cpp
  ${CMAKE_CURRENT_LIST_DIR}/hint_bar.h
  ${CMAKE_CURRENT_LIST_DIR}/large_pictures.cpp
  ${CMAKE_CURRENT_LIST_DIR}/large_pictures.h
  ${CMAKE_CURRENT_LIST_DIR}/loupe_view.cpp
  ${CMAKE_CURRENT_LIST_DIR}/loupe_view.h
  ${CMAKE_CURRENT_LIST_DIR}/reject_reasons.cpp
  ${CMAKE_CURRENT_LIST_DIR}/reject_reasons.h
  ${CMAKE_CURRENT_LIST_DIR}/remake_text.cpp
  ${CMAKE_CURRENT_LIST_DIR}/remake_text.h
  ${CMAKE_CURRENT_LIST_DIR}/wall_page.cpp
  ${CMAKE_CURRENT_LIST_DIR}/wall_page.h
  ${CMAKE_CURRENT_LIST_DIR}/wall_page_wiring.cpp)
