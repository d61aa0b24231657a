// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/example_model.h"
#include "ui/compose/number_text.h"
#include "ui/compose/sampler_fields.h"
#include "ui/compose/slot_model.h"
#include "ui/compose/text_positions.h"
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLocale>
#include <gtest/gtest.h>

namespace seedbook {
namespace {

Template parse(std::string_view text)
{
    return Template::parse(text, noLists());
}

// A user who writes "é" or an emoji would see colours and selections in the wrong place.
TEST(TextPositions, CountsWhatEditorsCount)
{
    const QString text = QStringLiteral("aé😀{b}");
    const TextPositions positions(text);
    const QByteArray bytes = text.toUtf8();
    EXPECT_EQ(positions.indexOf(static_cast<std::size_t>(bytes.indexOf('{'))), text.indexOf(QLatin1Char('{')));
    EXPECT_EQ(positions.byteOf(static_cast<int>(text.indexOf(QLatin1Char('b')))),
              static_cast<std::size_t>(bytes.indexOf('b')));
    EXPECT_EQ(positions.indexOf(1000), text.size());
    EXPECT_EQ(positions.byteOf(1000), static_cast<std::size_t>(bytes.size()));
}

// The list of choices would crash or show another template's slots.
TEST(SlotModel, FollowsTheTemplate)
{
    SlotModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setTemplate(parse("a {subject: boat|2::house} at {day|night}"));
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(0, 0).data().toString(), QStringLiteral("subject"));
    EXPECT_EQ(model.index(0, 0).data(SlotModel::ValuesRole).toString(), QStringLiteral("boat, house ×2"));
    EXPECT_EQ(model.index(1, 0).data(SlotModel::CountRole).toInt(), 2);
    EXPECT_EQ(model.index(0, 0).data(SlotModel::BeginRole).toInt(), 2);
    model.setTemplate(parse("plain"));
    EXPECT_EQ(model.rowCount(), 0);
}

// Examples would repeat themselves, or colour the wrong words.
TEST(ExampleModel, ShowsDifferentExamplesWithTheirParts)
{
    ExampleModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setTemplate(parse("é {subject: boat|house|tree} at {day|night}"), 42, 3);
    ASSERT_EQ(model.rowCount(), 3);
    for (int row = 0; row < 3; ++row) {
        const QString prompt = model.index(row, 0).data().toString();
        const auto runs = model.index(row, 0).data(ExampleModel::RunsRole).value<QList<ColourRun>>();
        ASSERT_EQ(runs.size(), 2);
        EXPECT_TRUE(prompt.startsWith(QStringLiteral("é ") + prompt.mid(runs[0].begin, runs[0].length) +
                                      QStringLiteral(" at")));
        EXPECT_EQ(runs[1].begin + runs[1].length, prompt.size());
    }
    model.setTemplate(parse("no choice"), 42, 3);
    EXPECT_EQ(model.rowCount(), 1);
    model.setTemplate(parse(""), 42, 3);
    EXPECT_EQ(model.rowCount(), 0);
}

// "128x96" typed by hand would be refused, or 100 px accepted and refused by the engine later.
TEST(NumberText, ReadsSizesAndSeedsAsPeopleWriteThem)
{
    for (const char16_t* text : {u"128 × 96", u"128x96", u" 128 X 96 ", u"128*96", u"128,96", u"128х96"})
        EXPECT_EQ(sizeFromText(QString::fromUtf16(text)), QSize(128, 96)) << QString::fromUtf16(text).toStdString();
    EXPECT_EQ(sizeFromText(QStringLiteral("256")), QSize(256, 256));
    for (const char* text : {"", "100", "56", "4104", "x", "128 128 128", "a x b", "-128"})
        EXPECT_FALSE(sizeFromText(QLatin1String(text))) << text;
    EXPECT_EQ(seedFromText(QStringLiteral(" 1 000 ")), 1000u);
    EXPECT_EQ(seedFromText(QStringLiteral("9223372036854775807")), 9223372036854775807u);
    for (const char* text : {"", "-1", "9223372036854775808", "1.5", "seed"})
        EXPECT_FALSE(seedFromText(QLatin1String(text))) << text;
}

// Large counts would be unreadable, sizes and times off by a unit.
TEST(NumberText, WritesNumbersForPeople)
{
    EXPECT_EQ(groupedDigits("1234567"), QStringLiteral("1\u202F234\u202F567"));
    EXPECT_EQ(groupedDigits("123"), QStringLiteral("123"));
    EXPECT_EQ(groupedDigits(""), QString());
    QLocale::setDefault(QLocale::c());
    EXPECT_EQ(bytesText(831), QStringLiteral("831 B"));
    EXPECT_EQ(bytesText(2'900'000), QStringLiteral("2.9 MB"));
    EXPECT_EQ(bytesText(999'999), QStringLiteral("1.0 MB"));
    EXPECT_EQ(roughTime(0.44), QStringLiteral("0.4 s"));
    EXPECT_EQ(roughTime(19.2), QStringLiteral("19 s"));
    EXPECT_EQ(roughTime(180), QStringLiteral("3 min"));
    EXPECT_EQ(roughTime(7500), QStringLiteral("2 h 05 min"));
}

// A sampler would run on noise levels it does not have, or a project would open with another pair than it was left.
TEST(SamplerFields, OffersOnlyPairsThatCanBe)
{
    QWidget owner;
    SamplerFields fields(&owner);
    int changes = 0;
    QObject::connect(&fields, &SamplerFields::changed, &owner, [&] { ++changes; });
    for (const Sampler sampler : allSamplers())
        for (const Schedule schedule : allSchedules()) {
            fields.setPair(sampler, schedule);
            EXPECT_EQ(fields.sampler(), sampler);
            EXPECT_EQ(fields.schedule(), hasSchedule(sampler, schedule) ? schedule : Schedule::Model);
        }
    EXPECT_EQ(changes, 0);
    fields.setPair(Sampler::Dpmpp2M, Schedule::Karras);
    EXPECT_EQ(fields.scheduleList()->currentText(), QStringLiteral("Karras"));
    fields.samplerList()->setCurrentIndex(fields.samplerList()->findText(QStringLiteral("Euler a")));
    EXPECT_EQ(fields.schedule(), Schedule::Karras);
    fields.samplerList()->setCurrentIndex(fields.samplerList()->findText(QStringLiteral("DDIM")));
    EXPECT_EQ(fields.schedule(), Schedule::Model);
    EXPECT_EQ(fields.scheduleList()->findText(QStringLiteral("Karras")), -1);
    EXPECT_EQ(changes, 2);
}

} // namespace
} // namespace seedbook
