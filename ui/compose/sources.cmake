# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
target_sources(seedbook_ui PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/compose_panel.cpp
  ${CMAKE_CURRENT_LIST_DIR}/compose_panel.h
  ${CMAKE_CURRENT_LIST_DIR}/example_model.cpp
  ${CMAKE_CURRENT_LIST_DIR}/example_model.h
  ${CMAKE_CURRENT_LIST_DIR}/model_field.cpp
  ${CMAKE_CURRENT_LIST_DIR}/model_field.h
  ${CMAKE_CURRENT_LIST_DIR}/number_text.cpp
  ${CMAKE_CURRENT_LIST_DIR}/number_text.h
  ${CMAKE_CURRENT_LIST_DIR}/sampler_fields.cpp
  ${CMAKE_CURRENT_LIST_DIR}/sampler_fields.h
  ${CMAKE_CURRENT_LIST_DIR}/seed_field.cpp
  ${CMAKE_CURRENT_LIST_DIR}/seed_field.h
  ${CMAKE_CURRENT_LIST_DIR}/settings_form.cpp
  ${CMAKE_CURRENT_LIST_DIR}/settings_form.h
  ${CMAKE_CURRENT_LIST_DIR}/slot_model.cpp
  ${CMAKE_CURRENT_LIST_DIR}/slot_model.h
  ${CMAKE_CURRENT_LIST_DIR}/template_delegates.cpp
  ${CMAKE_CURRENT_LIST_DIR}/template_delegates.h
  ${CMAKE_CURRENT_LIST_DIR}/template_editor.cpp
  ${CMAKE_CURRENT_LIST_DIR}/template_editor.h
  ${CMAKE_CURRENT_LIST_DIR}/template_highlighter.cpp
  ${CMAKE_CURRENT_LIST_DIR}/template_highlighter.h
  ${CMAKE_CURRENT_LIST_DIR}/template_parser.cpp
  ${CMAKE_CURRENT_LIST_DIR}/template_parser.h
  ${CMAKE_CURRENT_LIST_DIR}/template_problems_view.cpp
  ${CMAKE_CURRENT_LIST_DIR}/template_problems_view.h
  ${CMAKE_CURRENT_LIST_DIR}/template_section.cpp
  ${CMAKE_CURRENT_LIST_DIR}/template_section.h
  ${CMAKE_CURRENT_LIST_DIR}/text_positions.cpp
  ${CMAKE_CURRENT_LIST_DIR}/text_positions.h)
