# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
target_sources(seedbook_ui PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/painters.cpp
  ${CMAKE_CURRENT_LIST_DIR}/painters.h
  ${CMAKE_CURRENT_LIST_DIR}/theme.cpp
  ${CMAKE_CURRENT_LIST_DIR}/theme.h
  ${CMAKE_CURRENT_LIST_DIR}/theme.qrc
  ${CMAKE_CURRENT_LIST_DIR}/tokens.h)
