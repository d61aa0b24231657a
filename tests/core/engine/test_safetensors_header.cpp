// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/safetensors_header.h"
#include <gtest/gtest.h>

namespace seedbook {
namespace {

constexpr const char* kJson = "InvalidHeaderDeserialization";

std::string tensor(const std::string& dtype, const std::string& shape, const std::string& offsets)
{
    return R"({"dtype":")" + dtype + R"(","shape":)" + shape + R"(,"data_offsets":)" + offsets + "}";
}

std::string one(const std::string& dtype, const std::string& shape, const std::string& offsets)
{
    return R"({"w":)" + tensor(dtype, shape, offsets) + "}";
}

// "ok", or the reference's name of the fault.
std::string verdict(const std::string& json)
{
    const auto header = parseSafetensorsHeader(json);
    if (header)
        return "ok";
    EXPECT_EQ(header.error().code, ErrorCode::InvalidFile);
    return header.error().message.substr(0, header.error().message.find(':'));
}

struct Case
{
    std::string json;
    std::string expected;
};

void check(const std::vector<Case>& cases)
{
    for (const Case& c : cases)
        EXPECT_EQ(verdict(c.json), c.expected) << c.json.substr(0, 300);
}

// Lost otherwise (D01): files that the reference reads would be refused, or the other way round.
TEST(SafetensorsHeader, AgreesWithTheReferenceOnPlainCases)
{
    check({
        {"{}", "ok"},
        {"  \n{}", "ok"},
        {"{}    ", "ok"},
        {one("I32", "[2,2]", "[0,16]"), "ok"},
        {one("U8", "[]", "[0,1]"), "ok"},
        {one("F32", "[2,0]", "[0,0]"), "ok"},
        {R"({"__metadata__":{"a":"b"},"w":)" + tensor("U8", "[1]", "[0,1]") + "}", "ok"},
        {R"({"__metadata__":null})", "ok"},
        {R"({"w":{"dtype":"U8","shape":[1],"data_offsets":[0,1],"spare":{"a":[1,2.5,null,true]}}})", "ok"},
        {R"({"":)" + tensor("U8", "[1]", "[0,1]") + "}", "ok"},
        {one("I32", "[2,2]", "[0,4]"), "TensorInvalidInfo"},
        {one("U8", "[]", "[0,4]"), "TensorInvalidInfo"},
        {"\xC3\x28", "InvalidHeader"},
        {"{\"\xFF\":1}", "InvalidHeader"},
    });
}

// Lost otherwise (D03): the program, to a header that is no object or that is nested to exhaust the stack.
TEST(SafetensorsHeader, RefusesWhatIsNoObjectOfTensors)
{
    const std::string nested = std::string(100'000, '[');
    check({
        {"", kJson},
        {"null", kJson},
        {"7", kJson},
        {"\"text\"", kJson},
        {"[]", kJson},
        {"[{}]", kJson},
        {"{", kJson},
        {"}", kJson},
        {"\"w\":1}", kJson},
        {"{}{}", kJson},
        {"{},", kJson},
        {"\xEF\xBB\xBF{}", kJson},
        {std::string("{}\0{}", 5), kJson},
        {std::string("\0{}", 3), kJson},
        {R"({"w":null})", kJson},
        {R"({"w":1})", kJson},
        {R"({"w":[]})", kJson},
        {R"({"w":{}})", kJson},
        {R"({"\ud800":)" + tensor("U8", "[1]", "[0,1]") + "}", kJson},
        {nested, kJson},
        {"{\"w\":" + nested, kJson},
        {R"({"__metadata__":{"a":)" + nested, kJson},
        {R"({"w":{"spare":)" + nested, kJson},
        {R"({"__metadata__":{"a":1}})", kJson},
        {R"({"__metadata__":{"a":null}})", kJson},
        {R"({"__metadata__":{"a":{}}})", kJson},
        {R"({"__metadata__":[]})", kJson},
        {R"({"__metadata__":"text"})", kJson},
    });
}

// Lost otherwise (D04): a scanner and a loader could see two different tensors of one name.
TEST(SafetensorsHeader, RefusesEveryKeyThatIsThereTwice)
{
    const std::string w = tensor("U8", "[1]", "[0,1]");
    check({
        {R"({"w":)" + w + R"(,"w":)" + w + "}", kJson},
        {R"({"w":)" + w + R"(,"\u0077":)" + w + "}", kJson},
        {R"({"w":{"dtype":"U8","dtype":"U8","shape":[1],"data_offsets":[0,1]}})", kJson},
        {R"({"w":{"dtype":"U8","shape":[1],"sh\u0061pe":[1],"data_offsets":[0,1]}})", kJson},
        {R"({"w":{"dtype":"U8","shape":[1],"data_offsets":[0,1],"data_offsets":[0,1]}})", kJson},
        {R"({"__metadata__":{},"__metadata__":{}})", kJson},
        {R"({"__metadata__":{"a":"1","a":"2"}})", kJson},
        {R"({"__metadata__":)" + w + "}", kJson},
    });
    EXPECT_NE(
        parseSafetensorsHeader(R"({"w":)" + w + R"(,"\u0077":)" + w + "}").error().message.find("\"w\" is there twice"),
        std::string::npos);
}

// Lost otherwise (D05): one range of bytes could be read as two tensors, or bytes outside the file.
TEST(SafetensorsHeader, RefusesOffsetsThatAreNotOneSeamlessRow)
{
    const auto two = [](const std::string& a, const std::string& b) {
        return R"({"a":)" + tensor("U8", "[4]", a) + R"(,"b":)" + tensor("U8", "[4]", b) + "}";
    };
    std::string ten = "{";
    for (int i = 0; i < 10; ++i)
        ten += (i ? ",\"t" : "\"t") + std::to_string(i) + "\":" + tensor("U8", "[4]", "[0,4]");
    check({
        {two("[0,4]", "[4,8]"), "ok"},
        {two("[4,8]", "[0,4]"), "ok"}, // any order in the header
        {two("[0,4]", "[2,6]"), "InvalidOffset"},
        {two("[0,4]", "[0,4]"), "InvalidOffset"},
        {two("[0,4]", "[5,9]"), "InvalidOffset"},
        {two("[1,5]", "[5,9]"), "InvalidOffset"},
        {ten + "}", "InvalidOffset"},
        {one("U8", "[4]", "[4,0]"), "InvalidOffset"},
        {one("U8", "[4]", "[-4,0]"), kJson},
        {one("U8", "[4]", "[-0,4]"), kJson},
        {one("U8", "[1000]", "[0,1e3]"), kJson},
        {one("U8", "[4]", "[0,4.0]"), kJson},
        {one("U8", "[4]", R"(["0","4"])"), kJson},
        {one("U8", "[4]", "[0]"), kJson},
        {one("U8", "[4]", "[0,4,8]"), kJson},
        {one("U8", "[4]", "{}"), kJson},
        {one("U8", "[4]", "[0,9007199254740993]"), "TensorInvalidInfo"},
        {one("U8", "[4]", "[0,18446744073709551616]"), kJson},
        {one("U8", "[4]", "[18446744073709551615,4]"), "InvalidOffset"},
    });
}

// Lost otherwise (D06): a product that wraps round to a small number would make a small buffer pass for a huge tensor.
TEST(SafetensorsHeader, MultipliesShapesWithoutWrapping)
{
    std::string ones = "[1";
    for (int i = 1; i < 1000; ++i)
        ones += ",1";
    check({
        {one("U8", "[2,9223372036854775807]", "[0,4]"), "ValidationOverflow"},
        {one("U8", "[4,9223372036854775807]", "[0,4]"), "ValidationOverflow"},
        {one("F32", "[2147483648,2147483648,2147483648]", "[0,4]"), "ValidationOverflow"},
        {one("F32", "[4611686018427387905]", "[0,4]"), "ValidationOverflow"}, // times 32 bits wraps to 32
        {one("U8", "[0,9223372036854775807]", "[0,0]"), "ok"},
        {one("U8", "[0,9223372036854775808]", "[0,0]"), kJson}, // the reference takes it; our shapes are signed
        {one("U8", "[2,18446744073709551614]", "[0,4]"), kJson},
        {one("U8", ones + "]", "[0,1]"), "ok"},
        {one("U8", "[-1]", "[0,1]"), kJson},
        {one("U8", "[1.0]", "[0,1]"), kJson},
        {one("U8", "[[1]]", "[0,1]"), kJson},
        {one("U8", "[null]", "[0,1]"), kJson},
        {one("U8", "1", "[0,1]"), kJson},
    });
}

// Lost otherwise (D08): whole kinds of weights, or their sizes.
TEST(SafetensorsHeader, KnowsEveryElementTypeByItsExactName)
{
    const std::vector<std::pair<std::string, int>> eightElements{
        {"BOOL", 8},    {"F4", 4},      {"F6_E2M3", 6}, {"F6_E3M2", 6},     {"U8", 8},          {"I8", 8},
        {"F8_E5M2", 8}, {"F8_E4M3", 8}, {"F8_E8M0", 8}, {"F8_E4M3FNUZ", 8}, {"F8_E5M2FNUZ", 8}, {"I16", 16},
        {"U16", 16},    {"F16", 16},    {"BF16", 16},   {"I32", 32},        {"U32", 32},        {"F32", 32},
        {"C64", 64},    {"F64", 64},    {"I64", 64},    {"U64", 64}};
    for (const auto& [name, bits] : eightElements) {
        const auto header = parseSafetensorsHeader(one(name, "[2,4]", "[0," + std::to_string(bits) + "]"));
        ASSERT_TRUE(header) << name << ": " << describe(header.error());
        EXPECT_EQ(dtypeName(header->tensors[0].dtype), name);
        EXPECT_EQ(header->tensors[0].elements(), 8u);
    }
    check({
        {one("f32", "[1]", "[0,4]"), kJson},
        {one("F128", "[1]", "[0,16]"), kJson},
        {one("", "[1]", "[0,4]"), kJson},
        {R"({"w":{"dtype":3,"shape":[1],"data_offsets":[0,4]}})", kJson},
        {R"({"w":{"dtype":["F32"],"shape":[1],"data_offsets":[0,4]}})", kJson},
        {one("F4", "[3]", "[0,1]"), "MisalignedSlice"},
        {one("F6_E2M3", "[2]", "[0,1]"), "MisalignedSlice"},
    });
}

// Lost otherwise (D07): the neighbour of an empty tensor.
TEST(SafetensorsHeader, LetsAnEmptyTensorShareItsNeighboursOffset)
{
    const auto header =
        parseSafetensorsHeader(R"({"b":)" + tensor("U8", "[4]", "[0,4]") + R"(,"a":)" + tensor("U8", "[0]", "[4,4]") +
                               R"(,"z":)" + tensor("F32", "[0,3]", "[0,0]") + "}");
    ASSERT_TRUE(header) << describe(header.error());
    ASSERT_EQ(header->tensors.size(), 3u);
    EXPECT_EQ(header->tensors[0].name, "z");
    EXPECT_EQ(header->tensors[1].bytes(), 4u);
    EXPECT_EQ(header->dataBytes, 4u);
    EXPECT_EQ(verdict(R"({"b":)" + tensor("U8", "[4]", "[0,4]") + R"(,"a":)" + tensor("U8", "[0]", "[2,2]") + "}"),
              "InvalidOffset");
}

// Lost otherwise (D10): gigabytes of memory, to a file of a million empty tensors.
TEST(SafetensorsHeader, LimitsTheNumberOfTensors)
{
    const auto many = [](std::size_t count) {
        std::string json = "{";
        for (std::size_t i = 0; i < count; ++i)
            json += (i ? ",\"" : "\"") + std::to_string(i) + R"(":{"dtype":"U8","shape":[0],"data_offsets":[0,0]})";
        return json + "}";
    };
    EXPECT_EQ(verdict(many(10'000)), "ok");
    EXPECT_EQ(verdict(many(kMaxTensors + 1)), kJson);
}

} // namespace
} // namespace seedbook
