// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/engine/safetensors_header.h"
#include <map>

namespace seedbook {

// A safetensors file open for positioned reads: the header is checked in full before anything of the size it claims is
// allocated, and reading is thread-safe (pread, no mmap). Rules and error names: huggingface/safetensors,
// safetensors/src/tensor.rs; beyond them, duplicate keys are refused, as its README demands.
class SafetensorsFile
{
public:
    // Errors: NotFound, Io; InvalidFile with the reference's name of the fault first in the message ("HeaderTooSmall:
    // …"), or, for another format under this name (pickle, zip, GGUF, HTML, Git-LFS pointer, gzip, 7z, tar), with what
    // it is.
    static Result<SafetensorsFile> open(const std::filesystem::path& path);

    [[nodiscard]] const std::filesystem::path& path() const { return m_file.path(); }
    [[nodiscard]] std::uint64_t bytes() const { return m_file.size(); } // of the whole file
    [[nodiscard]] const std::vector<TensorInfo>& tensors() const { return m_header.tensors; } // by offset
    [[nodiscard]] const std::map<std::string, std::string>& metadata() const { return m_header.metadata; }
    [[nodiscard]] const TensorInfo* find(std::string_view name) const; // nullptr: not there

    // Fills `into`, whose size must be the tensor's, with its little-endian bytes. Errors: NotFound (name),
    // InvalidArgument (size), InvalidFile (the file became shorter), Io.
    [[nodiscard]] Result<void> read(std::string_view name, std::span<std::byte> into) const;
    // The same for the bytes of one of tensors() from `offset`. Errors: InvalidArgument (beyond the tensor), as above.
    [[nodiscard]] Result<void> readPart(const TensorInfo& tensor, std::uint64_t offset,
                                        std::span<std::byte> into) const;
    // Asks the system to have those bytes of one of tensors() in its cache soon. A hint without an outcome.
    void willRead(const TensorInfo& tensor, std::uint64_t offset, std::uint64_t bytes) const;

private:
    SafetensorsFile(FileReader file, SafetensorsHeader header);
    FileReader m_file;
    SafetensorsHeader m_header;
    std::vector<std::size_t> m_byName; // indices into tensors, sorted by name
};

// One tensor to write; `bytes` is little-endian and as long as dtype and shape say.
struct TensorData
{
    std::string name;
    TensorDtype dtype = TensorDtype::F32;
    std::vector<std::int64_t> shape;
    std::span<const std::byte> bytes;
};

// Writes by the strict rules (sorted by alignment, then name; header padded to 8 bytes) through atomicWrite. Errors:
// InvalidArgument (two tensors of one name, a size that does not fit), and those of atomicWrite.
[[nodiscard]] Result<void> writeSafetensors(const std::filesystem::path& path, std::span<const TensorData> tensors,
                                            const std::map<std::string, std::string>& metadata = {});

} // namespace seedbook
