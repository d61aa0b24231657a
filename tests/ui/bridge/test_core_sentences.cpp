// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/engine/checkpoints/weight_faults.h"
#include "core/exporting/dataset_writer.h"
#include "core/imaging/png.h"
#include "core/prompting/template.h"
#include "tests/ui/panel_fixture.h"
#include "ui/bridge/core_patterns.h"
#include "ui/bridge/core_sentences.h"
#include "ui/bridge/error_text.h"
#include <QFile>
#include <QRegularExpression>
#include <cerrno>
#include <gtest/gtest.h>

namespace seedbook {
namespace {

// A Russian artist would read the template's problems in English.
TEST(CoreSentences, KnowsEveryProblemOfATemplate)
{
    const std::string deep = std::string(70, '{') + "a" + std::string(70, '}');
    for (const std::string& text :
         {std::string("{a|b"), std::string("a}"), std::string("{9$$a|b}"), std::string("{0$$a|b}"),
          std::string("{x$$a|b}"), std::string("{-1::a|b}"), std::string("__colours__"),
          std::string("{s: a|b} {s: c|d}"), std::string("{s: a|{s: b|c}}"), deep, std::string("a\0b", 3),
          std::string("a\xff"), std::string(300'000, 'a')}) {
        const Template parsed = Template::parse(text, noLists());
        for (const TemplateProblem& problem : parsed.problems())
            EXPECT_TRUE(isKnownCoreSentence(problem.message)) << problem.message;
    }
    EXPECT_FALSE(Template::parse("{a|b", noLists()).problems().empty());
}

// What was mended while a project opened would be told in English.
TEST(CoreSentences, KnowsTheNotesOfOpening)
{
    for (const char* text :
         {"the program ended without closing the project; its journal was read and is whole",
          "the program ended without closing the project: a copy of its database is shown",
          "job 17 was set aside: the program crashed twice while making this picture",
          "job 17 was set aside: the program ended five times while making this picture",
          "job 3 cannot be read and is left out", "jobs that were cut off: 2", "unfinished files removed: 5"})
        EXPECT_TRUE(isKnownCoreSentence(text)) << text;
}

// Names and numbers in a sentence would be lost or swapped.
TEST_F(PanelTest, CoreSentencesPutNamesBack)
{
    for (const char* text :
         {"There is no list \"colors\"; did you mean \"colours\"?",
          "This asks for 9 different options and there are 2; ask for fewer or add some.",
          "The label \"a \"b\"\" becomes the folder \"a _b_\".", "7 pictures have an empty label.", "something new"})
        EXPECT_EQ(coreSentence(text), QString::fromUtf8(text));
    EXPECT_FALSE(isKnownCoreSentence("something new"));
    EXPECT_FALSE(isKnownCoreSentence(""));
}

QString withNames(QString pattern)
{
    for (int number = 1; number <= 4; ++number)
        pattern.replace(QStringLiteral("%%1").arg(number), QStringLiteral("Имя%1").arg(number));
    return pattern.replace(QStringLiteral("%-"), QStringLiteral("words"));
}

// Two errors would be told with one sentence, or a Russian artist would read the words of another.
TEST_F(PanelTest, CoreSentencesAreEachTheirOwn)
{
    for (const CorePatterns patterns :
         {templatePatterns(), filePatterns(), modelPatterns(), projectPatterns(), foreignPatterns(), planPatterns()})
        for (const char* pattern : patterns) {
            useLanguage(*qApp, QStringLiteral("ru"));
            const QString russian = QCoreApplication::translate("CoreSentence", pattern);
            EXPECT_NE(russian, QString::fromUtf8(pattern));
            const QString english = withNames(QString::fromUtf8(pattern));
            EXPECT_EQ(coreSentence(english.toStdString()), withNames(russian)) << pattern;
            useLanguage(*qApp, QStringLiteral("en"));
            EXPECT_EQ(coreSentence(english.toStdString()), english);
        }
}

// What stands after the sentence would be English, and a sentence of a library would be, too.
TEST_F(PanelTest, ErrorsHaveNoEnglishInRussian)
{
    const QString png = folder.filePath(QStringLiteral("letter.png"));
    QFile file(png);
    ASSERT_TRUE(file.open(QFile::WriteOnly) && file.write("PK\x03\x04 and more than nothing") > 0);
    file.close();
    const auto path = toPath(png);
    ASSERT_TRUE(file.copy(folder.filePath(QStringLiteral("model.safetensors"))));
    Recipe wrong;
    wrong.modelFingerprint = std::string(64, 'a');
    wrong.width = 100;
    Recipe weak = wrong;
    weak.width = 128;
    weak.variationStrength = 7;
    std::vector<Error> errors{
        readFile(toPath(folder.filePath(QStringLiteral("gone.png")))).error(),
        readFile(toPath(folder.path())).error(),
        decodePicture(*readFile(path)).error(),
        session->modelInfo(toPath(folder.filePath(QStringLiteral("model.safetensors")))).error(),
        session->modelInfo(toPath(folder.path())).error(),
        validate(wrong).error(),
        validate(weak).error(),
        errnoError(ENOSPC, "cannot write", "/pictures/a.png"),
        Error{ErrorCode::Unsupported, "libfoo: a sentence nobody has translated", "/models/a.safetensors"},
        Error{ErrorCode::NotFinite, "the latents are not finite after step 3; try less guidance, or another sampler",
              "seed 78"},
    };
    WeightFaults faults;
    faults.notFinite = {"a.weight"};
    faults.zero = {"a.weight", "b.weight"};
    faults.overflowing = {"a", "b", "c", "d"};
    for (const std::string& line : faults.lines("unet", true))
        errors.push_back({ErrorCode::InvalidFile, line, "model"});
    useLanguage(*qApp, QStringLiteral("ru"));
    const QRegularExpression sentence(QStringLiteral("[a-z]{2,} [a-z]{2,} [a-z]{2,}"));
    for (const Error& error : errors) {
        const QString text = errorText(error);
        EXPECT_FALSE(text.contains(sentence)) << text.toStdString();
        EXPECT_TRUE(text.startsWith(errorSentence(error.code)));
        EXPECT_GT(text.size(), errorSentence(error.code).size()) << describe(error);
    }
    EXPECT_TRUE(errorText(errors[0]).contains(QStringLiteral("gone.png: не открыть: такого файла или папки нет")));
    EXPECT_TRUE(errorText(errors[3]).contains(QStringLiteral("ZIP-архив"))) << describe(errors[3]);
    EXPECT_TRUE(errorText(errors[5]).contains(QStringLiteral("ширина 100: нужно кратное 8 от 64 до 4096")));
    EXPECT_TRUE(errorText(errors[9]).contains(QStringLiteral("сид 78: после шага 3")));
    EXPECT_EQ(coreSentence("no NVIDIA driver found (libcuda.so.1); pictures are made on the CPU"),
              QStringLiteral("драйвер NVIDIA не найден (libcuda.so.1); картинки создаёт процессор"));
    EXPECT_TRUE(errorText(errors.back()).contains(QStringLiteral("a, b, c и ещё"))) << describe(errors.back());
    useLanguage(*qApp, QStringLiteral("en"));
    for (const Error& error : errors)
        EXPECT_TRUE(errorText(error).endsWith(QString::fromStdString(describe(error)))) << describe(error);
}

} // namespace
} // namespace seedbook
