# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
target_sources(seedbook_ui PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/core_patterns.h
  ${CMAKE_CURRENT_LIST_DIR}/core_patterns_files.cpp
  ${CMAKE_CURRENT_LIST_DIR}/core_patterns_foreign.cpp
  ${CMAKE_CURRENT_LIST_DIR}/core_patterns_models.cpp
  ${CMAKE_CURRENT_LIST_DIR}/core_patterns_plans.cpp
  ${CMAKE_CURRENT_LIST_DIR}/core_patterns_projects.cpp
  ${CMAKE_CURRENT_LIST_DIR}/core_patterns_templates.cpp
  ${CMAKE_CURRENT_LIST_DIR}/core_sentences.cpp
  ${CMAKE_CURRENT_LIST_DIR}/core_sentences.h
  ${CMAKE_CURRENT_LIST_DIR}/error_text.cpp
  ${CMAKE_CURRENT_LIST_DIR}/error_text.h
  ${CMAKE_CURRENT_LIST_DIR}/image_convert.cpp
  ${CMAKE_CURRENT_LIST_DIR}/image_convert.h
  ${CMAKE_CURRENT_LIST_DIR}/session_bridge.cpp
  ${CMAKE_CURRENT_LIST_DIR}/session_bridge.h)
