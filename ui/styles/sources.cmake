# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
target_sources(seedbook_ui PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/style_card.cpp
  ${CMAKE_CURRENT_LIST_DIR}/style_card.h
  ${CMAKE_CURRENT_LIST_DIR}/style_delegate.cpp
  ${CMAKE_CURRENT_LIST_DIR}/style_delegate.h
  ${CMAKE_CURRENT_LIST_DIR}/style_form.cpp
  ${CMAKE_CURRENT_LIST_DIR}/style_form.h
  ${CMAKE_CURRENT_LIST_DIR}/style_model.cpp
  ${CMAKE_CURRENT_LIST_DIR}/style_model.h
  ${CMAKE_CURRENT_LIST_DIR}/style_shelf.cpp
  ${CMAKE_CURRENT_LIST_DIR}/style_shelf.h)
