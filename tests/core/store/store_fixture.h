// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/hash.h"
#include "core/imaging/png.h"
#include "core/imaging/thumbnail.h"
#include "core/store/project_store.h"
#include "tests/core/base/temp_folder.h"
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace seedbook::test {

namespace fs = std::filesystem;

inline Recipe recipeOf(std::uint64_t seed, const std::string& prompt = "a red fox")
{
    Recipe recipe;
    recipe.prompt = prompt;
    recipe.seed = seed;
    recipe.width = 64;
    recipe.height = 64;
    recipe.modelFingerprint = std::string(64, 'a');
    return recipe;
}

inline NewJob newJob(std::uint64_t seed, const std::string& colour = "red")
{
    NewJob job;
    job.recipe = recipeOf(seed, "a " + colour + " fox");
    job.key = recipeKey(job.recipe);
    job.choices = {{"colour", colour}, {"light", "dawn"}};
    job.model = "/models/starter";
    return job;
}

inline Image plainImage(std::uint8_t grey)
{
    return Image{64, 64, std::vector<std::uint8_t>(64 * 64 * 3, grey)};
}

inline MadePicture madePicture(JobId job, const Recipe& recipe)
{
    MadePicture made;
    made.job = job;
    made.recipe = recipe;
    made.key = recipeKey(recipe);
    made.modelName = "starter";
    made.engineFingerprint = "test engine";
    const Image image = plainImage(static_cast<std::uint8_t>(40 + recipe.seed * 37 % 200));
    made.png = encodePng(image).value();
    made.sha256 = sha256Hex(std::span<const std::byte>(made.png));
    made.thumb = encodeJpeg(image).value();
    made.measures = measure(image);
    return made;
}

// Journals, starts and stores pictures with the seeds 1 … number.
inline std::vector<PictureId> addPictures(ProjectStore& store, int number, const std::string& colour = "red")
{
    std::vector<NewJob> jobs;
    for (int i = 1; i <= number; ++i)
        jobs.push_back(newJob(static_cast<std::uint64_t>(i), colour));
    const AddedJobs added = store.jobs().add(jobs, "a {colour: red|blue} fox").value();
    std::vector<PictureId> ids;
    for (const JournalledJob& job : added.fresh) {
        EXPECT_TRUE(store.jobs().start(std::span(&job.id, 1)));
        const Result<PictureRow> row = store.addPicture(madePicture(job.id, job.recipe));
        EXPECT_TRUE(row) << describe(row.error());
        ids.push_back(row ? row->id : 0);
    }
    return ids;
}

} // namespace seedbook::test
