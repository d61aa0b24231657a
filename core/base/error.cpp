// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include <cerrno>
#include <system_error>

namespace seedbook {

std::string_view errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return "cancelled";
    case ErrorCode::InvalidArgument:
        return "invalid-argument";
    case ErrorCode::NotFound:
        return "not-found";
    case ErrorCode::AlreadyExists:
        return "already-exists";
    case ErrorCode::ReadOnly:
        return "read-only";
    case ErrorCode::DiskFull:
        return "disk-full";
    case ErrorCode::Io:
        return "io";
    case ErrorCode::Corrupt:
        return "corrupt";
    case ErrorCode::InvalidFile:
        return "invalid-file";
    case ErrorCode::Unsupported:
        return "unsupported";
    case ErrorCode::ModelMismatch:
        return "model-mismatch";
    case ErrorCode::OutOfMemory:
        return "out-of-memory";
    case ErrorCode::NotFinite:
        return "not-finite";
    case ErrorCode::Database:
        return "database";
    case ErrorCode::Busy:
        return "busy";
    case ErrorCode::Internal:
        return "internal";
    }
    return "internal";
}

std::string describe(const Error& error)
{
    std::string line = error.context.empty() ? error.message : error.context + ": " + error.message;
    for (char& c : line) {
        if (c == '\n' || c == '\r')
            c = ' ';
    }
    return line;
}

static ErrorCode codeOfErrno(int errnoValue)
{
    switch (errnoValue) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return ErrorCode::DiskFull;
    case ENOENT:
    case ENOTDIR:
        return ErrorCode::NotFound;
    case EEXIST:
    case ENOTEMPTY:
        return ErrorCode::AlreadyExists;
    case EROFS:
    case EACCES:
    case EPERM:
        return ErrorCode::ReadOnly;
    case ENOMEM:
        return ErrorCode::OutOfMemory;
    case EBUSY:
        return ErrorCode::Busy;
    default:
        return ErrorCode::Io;
    }
}

Error errnoError(int errnoValue, std::string_view what, std::string context)
{
    std::string message(what);
    message += ": ";
    message += std::generic_category().message(errnoValue);
    return Error{codeOfErrno(errnoValue), std::move(message), std::move(context)};
}

} // namespace seedbook
