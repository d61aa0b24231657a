# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
target_sources(seedbook_ui PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/device_fields.cpp
  ${CMAKE_CURRENT_LIST_DIR}/device_fields.h
  ${CMAKE_CURRENT_LIST_DIR}/key_list.cpp
  ${CMAKE_CURRENT_LIST_DIR}/key_list.h
  ${CMAKE_CURRENT_LIST_DIR}/main_menu.cpp
  ${CMAKE_CURRENT_LIST_DIR}/main_menu.h
  ${CMAKE_CURRENT_LIST_DIR}/main_window.cpp
  ${CMAKE_CURRENT_LIST_DIR}/main_window.h
  ${CMAKE_CURRENT_LIST_DIR}/main_window_cards.cpp
  ${CMAKE_CURRENT_LIST_DIR}/mode_bar.cpp
  ${CMAKE_CURRENT_LIST_DIR}/mode_bar.h
  ${CMAKE_CURRENT_LIST_DIR}/notes_list.cpp
  ${CMAKE_CURRENT_LIST_DIR}/notes_list.h
  ${CMAKE_CURRENT_LIST_DIR}/notes_model.cpp
  ${CMAKE_CURRENT_LIST_DIR}/notes_model.h
  ${CMAKE_CURRENT_LIST_DIR}/overlay_card.cpp
  ${CMAKE_CURRENT_LIST_DIR}/overlay_card.h
  ${CMAKE_CURRENT_LIST_DIR}/queue_strip.cpp
  ${CMAKE_CURRENT_LIST_DIR}/queue_strip.h
  ${CMAKE_CURRENT_LIST_DIR}/queue_text.cpp
  ${CMAKE_CURRENT_LIST_DIR}/queue_text.h
  ${CMAKE_CURRENT_LIST_DIR}/studio_settings.cpp
  ${CMAKE_CURRENT_LIST_DIR}/studio_settings.h
  ${CMAKE_CURRENT_LIST_DIR}/top_bar.cpp
  ${CMAKE_CURRENT_LIST_DIR}/top_bar.h)
