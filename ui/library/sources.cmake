# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
target_sources(seedbook_ui PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/folder_bar.cpp
  ${CMAKE_CURRENT_LIST_DIR}/folder_bar.h
  ${CMAKE_CURRENT_LIST_DIR}/item_delegate.cpp
  ${CMAKE_CURRENT_LIST_DIR}/item_delegate.h
  ${CMAKE_CURRENT_LIST_DIR}/item_details.cpp
  ${CMAKE_CURRENT_LIST_DIR}/item_details.h
  ${CMAKE_CURRENT_LIST_DIR}/item_list_model.cpp
  ${CMAKE_CURRENT_LIST_DIR}/item_list_model.h
  ${CMAKE_CURRENT_LIST_DIR}/item_pictures.cpp
  ${CMAKE_CURRENT_LIST_DIR}/item_pictures.h
  ${CMAKE_CURRENT_LIST_DIR}/item_texts.cpp
  ${CMAKE_CURRENT_LIST_DIR}/item_texts.h
  ${CMAKE_CURRENT_LIST_DIR}/library_filter.cpp
  ${CMAKE_CURRENT_LIST_DIR}/library_filter.h
  ${CMAKE_CURRENT_LIST_DIR}/library_page.cpp
  ${CMAKE_CURRENT_LIST_DIR}/library_page.h
  ${CMAKE_CURRENT_LIST_DIR}/library_shelf.cpp
  ${CMAKE_CURRENT_LIST_DIR}/library_shelf.h)
