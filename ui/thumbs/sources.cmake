# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
target_sources(seedbook_ui PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/thumb_loader.cpp
  ${CMAKE_CURRENT_LIST_DIR}/thumb_loader.h
  ${CMAKE_CURRENT_LIST_DIR}/thumb_store.cpp
  ${CMAKE_CURRENT_LIST_DIR}/thumb_store.h)
