# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
target_sources(seedbook_ui PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/captions.cpp
  ${CMAKE_CURRENT_LIST_DIR}/captions.h
  ${CMAKE_CURRENT_LIST_DIR}/coloured_text.cpp
  ${CMAKE_CURRENT_LIST_DIR}/coloured_text.h
  ${CMAKE_CURRENT_LIST_DIR}/flow_layout.cpp
  ${CMAKE_CURRENT_LIST_DIR}/flow_layout.h
  ${CMAKE_CURRENT_LIST_DIR}/fold.cpp
  ${CMAKE_CURRENT_LIST_DIR}/fold.h
  ${CMAKE_CURRENT_LIST_DIR}/folder_chooser.cpp
  ${CMAKE_CURRENT_LIST_DIR}/folder_chooser.h
  ${CMAKE_CURRENT_LIST_DIR}/labels.cpp
  ${CMAKE_CURRENT_LIST_DIR}/labels.h
  ${CMAKE_CURRENT_LIST_DIR}/main_button.cpp
  ${CMAKE_CURRENT_LIST_DIR}/main_button.h
  ${CMAKE_CURRENT_LIST_DIR}/meter_bar.cpp
  ${CMAKE_CURRENT_LIST_DIR}/meter_bar.h)
