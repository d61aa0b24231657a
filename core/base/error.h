// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace seedbook {

// What went wrong, coarse enough for the studio to translate into a sentence. The detail is in Error::message.
enum class ErrorCode {
    Cancelled,       // the caller asked to stop
    InvalidArgument, // a value outside its documented range
    NotFound,        // a file, folder, slot or id that is not there
    AlreadyExists,   // would overwrite something the user made
    ReadOnly,        // the project or folder cannot be written
    DiskFull,        // ENOSPC, EDQUOT or EFBIG
    Io,              // any other failure of the file system
    Corrupt,         // a file of ours whose bytes or hash are wrong
    InvalidFile,     // somebody else's file that breaks its format
    Unsupported,     // valid, but not something this build can do
    ModelMismatch,   // tensors missing, spare or of another shape
    OutOfMemory,     // host or device
    NotFinite,       // NaN or infinity in latents or picture
    Database,        // SQLite refused
    Busy,            // another program holds the project
    Internal,        // a bug of ours
};

// The one error of the program. `message` says what is wrong and what to do, in English, one line; `context` says where
// (path, tensor, line:column), and may be empty.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    std::string message;
    std::string context;
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string context = {})
{
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(context)});
}

// "disk-full", "not-found"…: stable names for logs, JSON and tests.
std::string_view errorCodeName(ErrorCode code);

// "context: message", on one line.
std::string describe(const Error& error);

// Maps errno to a code and the system's text; `what` names the failed action.
[[nodiscard]] Error errnoError(int errnoValue, std::string_view what, std::string context);

} // namespace seedbook
