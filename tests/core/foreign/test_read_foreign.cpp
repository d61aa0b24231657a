// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, a picture dropped on the studio gives another prompt or other settings than it was made with.
#include "core/base/file.h"
#include "core/foreign/read_foreign.h"
#include "core/imaging/picture_texts.h"
#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <random>
#include <rapidcheck/gtest.h>

namespace seedbook {
namespace {

namespace fs = std::filesystem;

// Pictures that tests/tools/make_foreign_pictures.py has written.
fs::path pictures()
{
    return fs::path(SEEDBOOK_SOURCE_DIR) / "tests/core/foreign/pictures";
}

Result<ForeignSettings> read(const std::string& name)
{
    const auto bytes = readFile(pictures() / name);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto texts = readPictureTexts(*bytes);
    if (!texts)
        return tl::unexpected(texts.error());
    std::vector<NamedText> named;
    for (const PngText& text : *texts)
        named.push_back({text.keyword, text.text});
    return readForeign(named);
}

ForeignSettings good(const std::string& name)
{
    auto settings = read(name);
    EXPECT_TRUE(settings) << name << ": " << describe(settings.error());
    return settings ? *settings : ForeignSettings{};
}

bool tells(const ForeignSettings& settings, std::string_view words)
{
    return std::ranges::any_of(settings.notes,
                               [&](const std::string& note) { return note.find(words) != std::string::npos; });
}

constexpr const char* kRestOfFox = ", {curly} a__b [soft|hard], <lora:ink:0.8>\nsecond line";

} // namespace

TEST(ReadForeign, A1111InEveryContainerAndByteOrder)
{
    const std::pair<const char*, const char*> files[] = {{"a1111.png", "a fox"},
                                                         {"a1111_packed.png", "лиса 狐"},
                                                         {"a1111_be.jpg", "a fox"},
                                                         {"a1111_le.jpg", "лиса 🦊"},
                                                         {"a1111_be.webp", "a fox"}};
    for (const auto& [file, fox] : files) {
        const ForeignSettings settings = good(file);
        EXPECT_EQ(settings.tool, "AUTOMATIC1111") << file;
        EXPECT_EQ(settings.prompt, std::string(fox) + kRestOfFox) << file;
        EXPECT_EQ(settings.negative, "blurry, (ugly:1.2)");
        EXPECT_EQ(settings.steps, 22);
        EXPECT_EQ(settings.sampler, Sampler::Dpmpp2M);
        EXPECT_EQ(settings.schedule, Schedule::Karras);
        EXPECT_EQ(settings.guidance, 6.5);
        EXPECT_EQ(settings.seed, 1234567890U);
        EXPECT_EQ(settings.width, 512);
        EXPECT_EQ(settings.height, 768);
        EXPECT_EQ(settings.clipSkip, 2);
        EXPECT_EQ(settings.noise, NoiseSource::NvPhilox);
        EXPECT_EQ(settings.modelHash, "6ce0161689");
        EXPECT_EQ(settings.modelName, "v1-5-pruned-emaonly");
        ASSERT_EQ(settings.loras.size(), 1U);
        EXPECT_EQ(settings.loras.front().hash, "0123456789ab");
        EXPECT_TRUE(tells(settings, "second pass"));
        EXPECT_TRUE(tells(settings, "ENSD"));
        EXPECT_FALSE(settings.strength) << "of the second pass, which is not made";
    }
}

TEST(ReadForeign, ForgeNamesItsAdditions)
{
    for (const char* file : {"forge.png", "a1111_ascii.jpg"}) {
        const ForeignSettings settings = good(file);
        EXPECT_EQ(settings.tool, "Forge");
        EXPECT_EQ(settings.sampler, Sampler::EulerA);
        EXPECT_EQ(settings.noise, NoiseSource::Cpu);
        EXPECT_TRUE(tells(settings, "\"Distilled CFG Scale\" has no counterpart here: 3.5"));
        EXPECT_TRUE(tells(settings, "Module 1"));
    }
}

TEST(ReadForeign, WalksComfysGraphFromTheFirstSampler)
{
    for (const char* file : {"comfy.png", "comfy.webp"}) {
        const ForeignSettings settings = good(file);
        EXPECT_EQ(settings.tool, "ComfyUI");
        EXPECT_EQ(settings.prompt, "a \\[castle\\] easyneg, (tower:1.2)");
        EXPECT_EQ(settings.negative, "text, watermark");
        EXPECT_EQ(settings.seed, 8566257U);
        EXPECT_EQ(settings.steps, 20);
        EXPECT_EQ(settings.guidance, 8);
        EXPECT_EQ(settings.sampler, Sampler::EulerA);
        EXPECT_EQ(settings.schedule, Schedule::Karras);
        EXPECT_EQ(settings.width, 512);
        EXPECT_EQ(settings.height, 640);
        EXPECT_EQ(settings.clipSkip, 2);
        EXPECT_EQ(settings.noise, NoiseSource::Cpu);
        EXPECT_EQ(settings.modelName, "dream");
        ASSERT_EQ(settings.loras.size(), 1U);
        EXPECT_EQ(settings.loras.front(), (ForeignLora{"ink", 0.5, 0.7, "", false}));
        EXPECT_TRUE(tells(settings, "2 samplers"));
    }
}

TEST(ReadForeign, TheEditorsGraphServesWhereTheOtherIsGone)
{
    const ForeignSettings settings = good("comfy_workflow.png");
    EXPECT_EQ(settings.prompt, "a lamp");
    EXPECT_EQ(settings.negative, "noise");
    EXPECT_EQ(settings.seed, 77U);
    EXPECT_EQ(settings.sampler, Sampler::Dpmpp2M);
    EXPECT_EQ(settings.schedule, Schedule::Exponential);
    EXPECT_EQ(settings.width, 768);
}

TEST(ReadForeign, ThreeGenerationsOfInvoke)
{
    ForeignSettings settings = good("invoke.png");
    EXPECT_EQ(settings.tool, "InvokeAI");
    EXPECT_EQ(settings.sampler, Sampler::Dpmpp2MSde);
    EXPECT_EQ(settings.schedule, Schedule::Karras);
    EXPECT_EQ(settings.clipSkip, 2) << "InvokeAI counts the layers that are left out";
    EXPECT_EQ(settings.guidanceRescale, 0.3);
    EXPECT_EQ(settings.modelName, "Juggernaut");
    ASSERT_EQ(settings.loras.size(), 1U);
    EXPECT_EQ(settings.loras.front().unet, 0.75);
    EXPECT_TRUE(tells(settings, "positive_style_prompt"));
    EXPECT_EQ(settings.prompt, "a (house:1.1) by a lake, (red (sky:1.21):0.8) \\[x\\]");

    settings = good("invoke_2.png");
    EXPECT_EQ(settings.prompt, "a tree");
    EXPECT_EQ(settings.negative, "dead, bare");
    EXPECT_EQ(settings.sampler, Sampler::EulerA);
    EXPECT_TRUE(tells(settings, "perlin"));

    settings = good("invoke_1.png");
    EXPECT_EQ(settings.prompt, "a \"tall\" tree");
    EXPECT_EQ(settings.negative, "bare");
    EXPECT_EQ(settings.seed, 4242U);
    EXPECT_EQ(settings.height, 384);
    EXPECT_EQ(settings.sampler, Sampler::Lms);
    EXPECT_TRUE(tells(settings, "-G"));
}

TEST(ReadForeign, NovelAiAndSwarm)
{
    ForeignSettings settings = good("novelai.png");
    EXPECT_EQ(settings.prompt, "((moon:1.05):1.05), sea (dark:0.952)");
    EXPECT_EQ(settings.negative, "lowres");
    EXPECT_EQ(settings.height, 1216);
    EXPECT_EQ(settings.sampler, Sampler::EulerA);
    settings = good("swarm.png");
    EXPECT_EQ(settings.tool, "SwarmUI");
    EXPECT_EQ(settings.sampler, Sampler::DpmppSde);
    EXPECT_EQ(settings.loras.front().text, 0.6);
    EXPECT_TRUE(tells(settings, "variationseed"));
}

TEST(ReadForeign, FooocusAndCivitai)
{
    ForeignSettings settings = good("fooocus.png");
    EXPECT_EQ(settings.tool, "Fooocus");
    EXPECT_EQ(settings.prompt, "cinematic still a cat . film, a cat, soft") << "with its styles, as it was encoded";
    EXPECT_EQ(settings.seed, 5553U);
    EXPECT_EQ(settings.width, 1152);
    EXPECT_EQ(settings.sampler, Sampler::Dpmpp2MSde);
    EXPECT_EQ(settings.modelHash, "aeb7e9e689");
    ASSERT_EQ(settings.loras.size(), 1U);
    EXPECT_EQ(settings.loras.front(), (ForeignLora{"offset", 0.1, 0.1, "4852686128", false}));
    EXPECT_TRUE(tells(settings, "sharpness"));

    settings = good("civitai.png");
    EXPECT_EQ(settings.modelHash, "6ce0161689");
    EXPECT_EQ(settings.modelName, "DreamShaper, v8");
    ASSERT_EQ(settings.loras.size(), 1U);
    EXPECT_EQ(settings.loras.front(), (ForeignLora{"ink", 1, 1, "0123456789", true}));
    EXPECT_EQ(settings.notes, std::vector<std::string>{"\"upscaler\" has no counterpart here: 4x"});
}

TEST(ReadForeign, InvokesWeightsInOurLanguage)
{
    const auto prompt = [](const std::string& compel) {
        const auto read = readForeignText("{\"positive_prompt\": \"" + compel + "\", \"seed\": 1}");
        return read ? read->prompt : describe(read.error());
    };
    EXPECT_EQ(prompt("a fox"), "a fox");
    EXPECT_EQ(prompt("fox++, owl-"), "(fox:1.21), (owl:0.9)");
    EXPECT_EQ(prompt("(a b)1.3."), "(a b:1.3).");
    EXPECT_EQ(prompt("well-known (plain) - x"), "well-known plain - x");
    EXPECT_EQ(prompt("never (closed, a) b) (c"), "never closed, a b\\) \\(c");
    EXPECT_EQ(prompt(R"(\\(text\\))"), R"(\(text\))");
    const std::string deep(5000, '(');
    EXPECT_EQ(prompt(deep).size(), 2 * deep.size()) << "and soon";
    EXPECT_NE(prompt(deep + "x" + std::string(5000, ')')), "");
    EXPECT_EQ(prompt("(a, b).blend(1, 0.5)"), "(a, b).blend(1, 0.5)");
}

TEST(ReadForeign, PicturesThatLieAreRefusedOrHarmless)
{
    EXPECT_EQ(read("bomb_ztxt.png").error().code, ErrorCode::InvalidFile);
    EXPECT_EQ(read("bomb_itxt.png").error().code, ErrorCode::InvalidFile);
    EXPECT_EQ(read("chunk_of_100_mb.png").error().code, ErrorCode::InvalidFile);
    EXPECT_EQ(read("not_utf8.png").error().code, ErrorCode::InvalidFile);
    EXPECT_EQ(read("deep.png").error().code, ErrorCode::NotFound);
    EXPECT_FALSE(read("broken_exif.jpg"));
    EXPECT_EQ(good("circle.png").prompt, "") << "a graph in a circle ends";
    EXPECT_NE(read("plain.png").error().message.find("no settings"), std::string::npos);
    EXPECT_NE(read("other_tool.png").error().message.find("Author, Title"), std::string::npos);
}

TEST(ReadForeign, EveryCutOfAFileEndsWell)
{
    for (const char* file : {"a1111_be.jpg", "comfy.webp", "a1111_packed.png"}) {
        const auto bytes = readFile(pictures() / file);
        ASSERT_TRUE(bytes);
        for (std::size_t size = 0; size < bytes->size(); ++size) {
            const auto texts = readPictureTexts(std::span(*bytes).first(size));
            EXPECT_TRUE(texts || texts.error().code == ErrorCode::InvalidFile ||
                        texts.error().code == ErrorCode::Unsupported);
        }
    }
}

// Texts of strangers, damaged in every way: an answer or an error, never a crash, and always a usable prompt.
TEST(ReadForeign, DamagedTextsEndWell)
{
    std::mt19937 random(7);
    const auto below = [&random](std::size_t most) {
        return std::uniform_int_distribution<std::size_t>(0, most - 1)(random);
    };
    int understood = 0;
    for (const char* file : {"a1111.png", "comfy.png", "comfy_workflow.png", "invoke.png", "invoke_2.png",
                             "invoke_1.png", "novelai.png", "swarm.png", "fooocus.png", "civitai.png"}) {
        const auto texts = readPictureTexts(readFile(pictures() / file).value());
        ASSERT_TRUE(texts);
        for (int round = 0; round < 1000; ++round) {
            std::vector<NamedText> damaged;
            for (const PngText& text : *texts)
                damaged.push_back({text.keyword, text.text});
            std::string& text = damaged[below(damaged.size())].text;
            for (std::size_t changes = below(4) + 1; changes > 0 && text.size() > 2; --changes) {
                const std::size_t at = below(text.size()),
                                  length = below(std::min<std::size_t>(text.size() - at, 40)) + 1;
                const std::string piece = text.substr(at, length);
                switch (below(4)) {
                case 0:
                    text[at] = "\"{}[]:,0-9e\\"[below(12)];
                    break;
                case 1:
                    text.erase(at, length);
                    break;
                case 2:
                    text.insert(below(text.size()), piece);
                    break;
                default:
                    text.replace(at, length, std::string(length, '\0'));
                }
            }
            const auto read = readForeign(damaged);
            understood += read ? 1 : 0;
            if (read) {
                EXPECT_EQ(read->prompt.find('\0'), std::string::npos);
                EXPECT_TRUE(!read->steps || (*read->steps > 0 && *read->steps <= 1000));
                EXPECT_TRUE(!read->width || *read->width % 8 == 0);
            } else {
                EXPECT_TRUE(read.error().code == ErrorCode::NotFound || read.error().code == ErrorCode::InvalidFile);
            }
            const auto pasted = readForeignText(text);
            EXPECT_EQ(pasted ? pasted->prompt.find('\0') : std::string::npos, std::string::npos);
        }
    }
    EXPECT_GT(understood, 3000);
    EXPECT_EQ(readForeignText("a\xff\nSteps: 1, Seed: 2, Size: 64x64").error().code, ErrorCode::InvalidFile);
}

TEST(ReadForeign, OldNamesAndOddLines)
{
    const auto old = readForeignText("cat\nSteps: 20, Sampler: DPM++ SDE Karras, CFG scale: 7, Seed: 1, Size: 512x512");
    ASSERT_TRUE(old);
    EXPECT_EQ(old->sampler, Sampler::DpmppSde);
    EXPECT_EQ(old->schedule, Schedule::Karras);
    const auto automatic = readForeignText("cat\nSteps: 20, Sampler: DPM++ 2M SDE, Seed: 1, Schedule type: Automatic");
    ASSERT_TRUE(automatic);
    EXPECT_EQ(automatic->schedule, Schedule::Exponential);
    const auto unknown = readForeignText("cat\nSteps: 0, Sampler: Restart, CFG scale: x, Seed: -1, Size: 77x512");
    ASSERT_TRUE(unknown);
    EXPECT_FALSE(unknown->sampler || unknown->steps || unknown->seed || unknown->width);
    EXPECT_EQ(unknown->notes.size(), 5U);
    EXPECT_FALSE(readForeignText("a cat: sitting, on: a mat"));
    EXPECT_FALSE(readForeignText(""));
    EXPECT_FALSE(looksForeign("a cat at night, 4k"));
    EXPECT_TRUE(looksForeign("cat\nSteps: 20, Sampler: Euler, Seed: 1"));
}

// What this program writes for other tools, it reads back itself.
RC_GTEST_PROP(ReadForeign, OwnInfotextComesBack, ())
{
    Recipe recipe;
    recipe.prompt = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab ,:\"{}|_()[]<>"))) + "z";
    recipe.negative = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab ,:(1)")));
    recipe.seed = *rc::gen::inRange<std::uint64_t>(0, 1ULL << 62);
    recipe.steps = *rc::gen::inRange(1, 1001);
    recipe.width = *rc::gen::inRange(8, 513) * 8;
    recipe.clipSkip = *rc::gen::inRange(1, 13);
    recipe.guidance = *rc::gen::inRange(0, 1001) / 10.0;
    recipe.sampler = *rc::gen::elementOf(std::vector<Sampler>(allSamplers().begin(), allSamplers().end()));
    recipe.schedule = *rc::gen::elementOf(std::vector<Schedule>(allSchedules().begin(), allSchedules().end()));
    if (!hasSchedule(recipe.sampler, recipe.schedule))
        recipe.schedule = Schedule::Model;
    recipe.modelFingerprint = std::string(64, 'a');
    const auto read = readForeignText(toInfotext(recipe, "model, of: mine"));
    RC_ASSERT(read.has_value());
    const auto ends = [](std::string text) {
        while (!text.empty() && text.front() == ' ')
            text.erase(0, 1);
        while (!text.empty() && text.back() == ' ')
            text.pop_back();
        return text;
    };
    RC_ASSERT(read->prompt == ends(recipe.prompt));
    RC_ASSERT(read->negative == ends(recipe.negative));
    RC_ASSERT(read->seed == recipe.seed);
    RC_ASSERT(read->steps == recipe.steps);
    RC_ASSERT(read->width == recipe.width);
    RC_ASSERT(read->clipSkip == recipe.clipSkip);
    RC_ASSERT(read->guidance == recipe.guidance);
    RC_ASSERT(read->sampler == recipe.sampler);
    RC_ASSERT(read->schedule == recipe.schedule);
    RC_ASSERT(read->noise == NoiseSource::Cpu);
    RC_ASSERT(read->modelName == "model, of: mine");
    const auto own = readForeignText(toCanonicalJson(recipe));
    RC_ASSERT(own.has_value());
    RC_ASSERT(own->prompt == recipe.prompt);
    RC_ASSERT(own->schedule == recipe.schedule);
}

} // namespace seedbook
