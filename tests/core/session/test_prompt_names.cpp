// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, a LoRA that cannot work is only told when a run fails.
#include "core/session/prompt_names.h"
#include "session_fixture.h"
#include "tests/core/library/weight_files.h"

namespace seedbook::test {
namespace {

LibraryItem adapter(const std::string& name, const std::string& family)
{
    LibraryItem item;
    item.kind = ItemKind::Adapter;
    item.name = name;
    item.family = family;
    return item;
}

} // namespace

TEST(PromptNames, DoubtsUnknownNamesAndOtherFamilies)
{
    PromptNames names;
    names.adapters = {adapter("InkWash", "SD 1.x"), adapter("Both", "SDXL"), adapter("both", "SD 1.x"),
                      adapter("Big", "SDXL"), adapter("Any", "")};
    names.model = "Stable Diffusion 1.x";
    names.family = "SD 1.x";
    const auto kindOf = [&](const char* name) { return doubtOfAdapter(names, name).kind; };
    EXPECT_EQ(kindOf("inkwash"), NameDoubt::Kind::None);
    EXPECT_EQ(kindOf("BOTH"), NameDoubt::Kind::None);
    EXPECT_EQ(kindOf("any"), NameDoubt::Kind::None);
    EXPECT_EQ(doubtOfAdapter(names, "big"), (NameDoubt{NameDoubt::Kind::OtherFamily, "big", {}, "SDXL"}));
    EXPECT_EQ(doubtOfAdapter(names, "InkWsah"), (NameDoubt{NameDoubt::Kind::Unknown, "InkWsah", "InkWash", {}}));
    EXPECT_EQ(doubtOfAdapter(names, "entirely else").nearest, "");
    names.model = "Stable Diffusion (custom size)";
    names.family = "";
    EXPECT_EQ(kindOf("inkwash"), NameDoubt::Kind::OtherFamily) << "a model of its own size takes no LoRA of another";
    names.model = "";
    EXPECT_EQ(kindOf("big"), NameDoubt::Kind::None) << "nothing is known of the model";
}

TEST(PromptNames, AreThoseOfTheLibraryAndTheModel)
{
    const TempFolder temp;
    fs::create_directories(temp.path() / "models");
    writeLora(temp.path() / "models" / "ink.safetensors");
    writeWeights(temp.path() / "models" / "calm.safetensors", {{"emb_params", {2, 768}}});
    SessionOptions options = fakeOptions();
    EXPECT_FALSE(Session(options).promptNames({}).library);
    options.library = std::make_shared<ModelLibrary>(ModelLibrary::Places{temp.path() / "library.json", {}});
    ASSERT_TRUE(options.library->addFolder(temp.path() / "models"));
    options.library->wait();
    const PromptNames names = Session(options).promptNames({});
    ASSERT_EQ(names.adapters.size(), 1U);
    ASSERT_EQ(names.embeddings.size(), 1U);
    EXPECT_EQ(names.adapters[0].name, "ink");
    EXPECT_EQ(names.model, "Stable Diffusion (custom size)");
    EXPECT_EQ(doubtOfAdapter(names, "ink").family, "SD 1.x");
}

} // namespace seedbook::test
