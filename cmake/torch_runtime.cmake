# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
# The imported target seedbook::torch. find_package(Torch) would demand a CUDA toolkit, and CUDA is loaded at run time, so
# only libtorch_cpu and libc10 are linked.

set(_cache "$ENV{SEEDBOOK_CACHE}")
if(NOT _cache)
  if(DEFINED ENV{XDG_CACHE_HOME})
    set(_cache "$ENV{XDG_CACHE_HOME}/seedbook")
  else()
    set(_cache "$ENV{HOME}/.cache/seedbook")
  endif()
endif()
if(NOT LIBTORCH_DIR)
  set(LIBTORCH_DIR "${_cache}/libtorch-2.11.0/torch" CACHE PATH "Folder with include/ and lib/ of libtorch 2.11" FORCE)
endif()
if(NOT EXISTS "${LIBTORCH_DIR}/lib/libtorch_cpu.so")
  message(FATAL_ERROR "No libtorch_cpu.so under '${LIBTORCH_DIR}/lib'. Run './studio build', which fetches libtorch, or set LIBTORCH_DIR.")
endif()
if(NOT SEEDBOOK_CUDART_DIR)
  foreach(_dir "${LIBTORCH_DIR}/../nvidia/cu13/lib" "${LIBTORCH_DIR}/lib" "/usr/local/cuda/lib64")
    if(EXISTS "${_dir}/libcudart.so.13")
      get_filename_component(_dir "${_dir}" ABSOLUTE)
      set(SEEDBOOK_CUDART_DIR "${_dir}" CACHE PATH "Folder with libcudart.so.13 and libcupti.so.13" FORCE)
      break()
    endif()
  endforeach()
endif()

add_library(seedbook_torch_runtime INTERFACE)
target_include_directories(seedbook_torch_runtime SYSTEM INTERFACE
  "${LIBTORCH_DIR}/include" "${LIBTORCH_DIR}/include/torch/csrc/api/include")
# libtorch is built with NDEBUG, and classes of its headers (at::RecordFunction) have more members without.
target_compile_definitions(seedbook_torch_runtime INTERFACE $<$<CONFIG:Debug>:NDEBUG>)
target_link_libraries(seedbook_torch_runtime INTERFACE "${LIBTORCH_DIR}/lib/libtorch_cpu.so" "${LIBTORCH_DIR}/lib/libc10.so")
target_link_options(seedbook_torch_runtime INTERFACE
  "-Wl,-rpath-link,${SEEDBOOK_CUDART_DIR}" "-Wl,--disable-new-dtags")
# Not a linker option, so that an installed program does not carry the paths of the machine that built it.
list(APPEND CMAKE_BUILD_RPATH "${LIBTORCH_DIR}/lib" "${SEEDBOOK_CUDART_DIR}")
add_library(seedbook::torch ALIAS seedbook_torch_runtime)
