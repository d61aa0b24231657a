// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <cerrno>
#include <exception>
#include <new>
#include <string_view>
#include <type_traits>

// Where exceptions of SQLite end. Private to core/store.
namespace seedbook {

// Codes of SQLite as ours: FULL is DiskFull, NOTADB and CORRUPT are Corrupt… `systemErrno` tells I/O errors apart; 0 =
// not known.
[[nodiscard]] Error sqlError(const SQLite::Exception& e, int systemErrno, std::string_view what);

// Runs `f`, which returns a Result; an exception becomes an Error that names `what`. SQLite does not keep the errno of
// a failed step (sqlite3_system_errno is 0 then), but what follows until the catch succeeds, and so leaves errno as it
// was.
template <class F>
std::invoke_result_t<F> guarded(std::string_view what, F&& f)
{
    errno = 0;
    try {
        return f();
    } catch (const SQLite::Exception& e) {
        return tl::unexpected<Error>(sqlError(e, errno, what));
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "not enough memory", std::string(what));
    } catch (const std::exception& e) {
        return fail(ErrorCode::Internal, e.what(), std::string(what));
    }
}

} // namespace seedbook
