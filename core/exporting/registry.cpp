// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/hugging_face_writer.h"
#include "core/exporting/kohya_writer.h"
#include "core/exporting/label_folders_writer.h"

namespace seedbook {

const std::vector<std::unique_ptr<DatasetWriter>>& datasetWriters()
{
    static const auto kWriters = [] {
        std::vector<std::unique_ptr<DatasetWriter>> writers;
        writers.push_back(std::make_unique<LabelFoldersWriter>());
        writers.push_back(std::make_unique<KohyaWriter>());
        writers.push_back(std::make_unique<HuggingFaceWriter>());
        return writers;
    }();
    return kWriters;
}

Result<const DatasetWriter*> datasetWriter(std::string_view name)
{
    std::string names;
    for (const auto& writer : datasetWriters()) {
        if (writer->name() == name)
            return writer.get();
        names += (names.empty() ? "" : ", ") + std::string(writer->name());
    }
    return fail(ErrorCode::InvalidArgument, "\"" + std::string(name) + "\" is no format; there are: " + names,
                "format");
}

} // namespace seedbook
