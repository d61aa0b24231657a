# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
# One place for compiler settings, and the three functions every folder uses.

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_package(Threads REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(RapidJSON REQUIRED)
find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER
      "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime;CCACHE_NOHASHDIR=1;${CCACHE}")
endif()

add_library(seedbook_common INTERFACE)
target_compile_features(seedbook_common INTERFACE cxx_std_20)
set_target_properties(seedbook_common PROPERTIES INTERFACE_POSITION_INDEPENDENT_CODE ON)
target_include_directories(seedbook_common INTERFACE "${PROJECT_SOURCE_DIR}" "${PROJECT_BINARY_DIR}/generated")
target_compile_definitions(seedbook_common INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CONTEXTLESS_CONNECT QT_NO_NARROWING_CONVERSIONS_IN_CONNECT)
target_compile_options(seedbook_common INTERFACE
  -Wall -Wextra -Wpedantic -Wold-style-cast -Wnon-virtual-dtor -Wcast-qual -Woverloaded-virtual
  # -Wrestrict of GCC 12 accuses std::string's own copies (GCC bug 105651).
  $<$<BOOL:${SEEDBOOK_WERROR}>:-Werror> $<$<BOOL:${SEEDBOOK_WERROR}>:-Wno-error=restrict>)
target_link_libraries(seedbook_common INTERFACE Threads::Threads)
if(SEEDBOOK_SANITIZE)
  target_compile_options(seedbook_common INTERFACE -fsanitize=${SEEDBOOK_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(seedbook_common INTERFACE -fsanitize=${SEEDBOOK_SANITIZE})
  if(SEEDBOOK_SANITIZE MATCHES "undefined")
    target_compile_options(seedbook_common INTERFACE -fno-sanitize-recover=undefined -fno-sanitize=vptr)
  endif()
  # The first finding ends the program, with a stack; tests fork with threads alive.
  set(SEEDBOOK_SANITIZE_ENV "UBSAN_OPTIONS=print_stacktrace=1;TSAN_OPTIONS=halt_on_error=1:die_after_fork=0")
endif()

configure_file("${PROJECT_SOURCE_DIR}/cmake/version.h.in" "${PROJECT_BINARY_DIR}/generated/seedbook_version.h")

# seedbook_library(<name> SOURCES … PUBLIC … PRIVATE …): one static library for one folder of the tree.
function(seedbook_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(seedbook_${name} STATIC ${ARG_SOURCES})
  target_link_libraries(seedbook_${name} PUBLIC seedbook_common ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()

# seedbook_test(<name> SOURCES … LIBS … [LABELS …] [ENV VAR=value …] [TIMEOUT s] [PARITY]): one GoogleTest executable.
# PARITY: its report in <build>/reports is what the test parity_table reads.
function(seedbook_test name)
  cmake_parse_arguments(ARG "PARITY" "TIMEOUT" "SOURCES;LIBS;LABELS;ENV" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE seedbook_common ${ARG_LIBS} GTest::gmock GTest::gtest GTest::gtest_main)
  target_compile_definitions(${name} PRIVATE
    SEEDBOOK_SOURCE_DIR="${PROJECT_SOURCE_DIR}" SEEDBOOK_BINARY_DIR="${PROJECT_BINARY_DIR}"
    SEEDBOOK_STARTER_DIR="${PROJECT_SOURCE_DIR}/resources/starter")
  add_test(NAME ${name} COMMAND ${name})
  if(NOT ARG_LABELS)
    set(ARG_LABELS unit)
  endif()
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 600)
  endif()
  set(environment QT_QPA_PLATFORM=offscreen ${SEEDBOOK_SANITIZE_ENV} ${ARG_ENV})
  set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT ${ARG_TIMEOUT}
    ENVIRONMENT "${environment}" SKIP_RETURN_CODE 77)
  if(ARG_PARITY)
    set_tests_properties(${name} PROPERTIES FIXTURES_SETUP parity_reports
      ENVIRONMENT "${environment};GTEST_OUTPUT=json:${PROJECT_BINARY_DIR}/reports/${name}.json")
  endif()
endfunction()
