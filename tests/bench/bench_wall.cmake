# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
if(TARGET seedbook_ui)
  add_executable(bench_wall bench_wall.cpp)
  target_link_libraries(bench_wall PRIVATE seedbook_ui)
endif()
