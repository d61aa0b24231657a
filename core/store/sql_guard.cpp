// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/sql_guard.h"
#include <cerrno>
#include <sqlite3.h>

namespace seedbook {
namespace {

bool isSpaceErrno(int value)
{
    return value == ENOSPC || value == EDQUOT || value == EFBIG;
}

ErrorCode codeOf(int primary, int systemErrno)
{
    switch (primary) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return ErrorCode::Corrupt;
    case SQLITE_READONLY:
        return ErrorCode::ReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Busy;
    case SQLITE_NOMEM:
        return ErrorCode::OutOfMemory;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return isSpaceErrno(systemErrno) ? ErrorCode::DiskFull : ErrorCode::Io;
    default:
        return ErrorCode::Database;
    }
}

std::string sentence(ErrorCode code, const SQLite::Exception& e)
{
    switch (code) {
    case ErrorCode::DiskFull:
        return "the disk is full: make room and try again";
    case ErrorCode::Corrupt:
        return std::string("the project's database is damaged (") + e.what() + "): restore it from a copy";
    case ErrorCode::Busy:
        return "another program holds the project's database: close it and try again";
    default:
        return std::string("SQLite: ") + e.what();
    }
}

} // namespace

Error sqlError(const SQLite::Exception& e, int systemErrno, std::string_view what)
{
    const ErrorCode code = codeOf(e.getErrorCode() & 0xff, systemErrno);
    return Error{code, sentence(code, e), std::string(what)};
}

} // namespace seedbook
