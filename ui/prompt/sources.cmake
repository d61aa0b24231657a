# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
target_sources(seedbook_ui PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/attention_marks.cpp
  ${CMAKE_CURRENT_LIST_DIR}/attention_marks.h
  ${CMAKE_CURRENT_LIST_DIR}/bracket_marks.cpp
  ${CMAKE_CURRENT_LIST_DIR}/bracket_marks.h
  ${CMAKE_CURRENT_LIST_DIR}/bracket_pairs.cpp
  ${CMAKE_CURRENT_LIST_DIR}/bracket_pairs.h
  ${CMAKE_CURRENT_LIST_DIR}/completion_at.cpp
  ${CMAKE_CURRENT_LIST_DIR}/completion_at.h
  ${CMAKE_CURRENT_LIST_DIR}/document_edit.cpp
  ${CMAKE_CURRENT_LIST_DIR}/document_edit.h
  ${CMAKE_CURRENT_LIST_DIR}/lora_chip.cpp
  ${CMAKE_CURRENT_LIST_DIR}/lora_chip.h
  ${CMAKE_CURRENT_LIST_DIR}/lora_chips.cpp
  ${CMAKE_CURRENT_LIST_DIR}/lora_chips.h
  ${CMAKE_CURRENT_LIST_DIR}/lora_menu.cpp
  ${CMAKE_CURRENT_LIST_DIR}/lora_menu.h
  ${CMAKE_CURRENT_LIST_DIR}/names_delegate.cpp
  ${CMAKE_CURRENT_LIST_DIR}/names_delegate.h
  ${CMAKE_CURRENT_LIST_DIR}/names_model.cpp
  ${CMAKE_CURRENT_LIST_DIR}/names_model.h
  ${CMAKE_CURRENT_LIST_DIR}/names_watch.cpp
  ${CMAKE_CURRENT_LIST_DIR}/names_watch.h
  ${CMAKE_CURRENT_LIST_DIR}/prompt_completer.cpp
  ${CMAKE_CURRENT_LIST_DIR}/prompt_completer.h
  ${CMAKE_CURRENT_LIST_DIR}/strength_field.cpp
  ${CMAKE_CURRENT_LIST_DIR}/strength_field.h
  ${CMAKE_CURRENT_LIST_DIR}/token_counter.cpp
  ${CMAKE_CURRENT_LIST_DIR}/token_counter.h
  ${CMAKE_CURRENT_LIST_DIR}/weight_keys.cpp
  ${CMAKE_CURRENT_LIST_DIR}/weight_keys.h)
