// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/executor.h"
#include <QObject>
#include <QPointer>
#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace seedbook {

// One thread for short work that would make the window stutter: parsing with list files, reading a model's headers,
// decoding a picture. Lives on the GUI thread; the destructor lets the running work end and joins.
class Worker final : public QObject
{
    Q_OBJECT

public:
    explicit Worker(std::string threadName, QObject* parent = nullptr)
        : QObject(parent)
        , m_executor(std::move(threadName))
    {
    }

    // `work` runs on the worker's thread, in order; `then` gets its value on the GUI thread, unless `context` is gone
    // by then.
    template <class Work, class Then>
    void run(QObject* context, Work work, Then then)
    {
        m_executor.post([this, guard = QPointer<QObject>(context), work = std::move(work), then = std::move(then)] {
            auto value = std::make_shared<decltype(work())>(work());
            const auto deliver = [guard, then, value] {
                if (guard)
                    then(std::move(*value));
            };
            QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
        });
    }

private:
    SerialExecutor m_executor;
};

} // namespace seedbook
