// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/panel_fixture.h"
#include "ui/shell/device_fields.h"
#include "ui/shell/studio_settings.h"
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>

namespace seedbook {
namespace {

class DeviceFieldsTest : public PanelTest
{
protected:
    void make(const StudioSettings& settings)
    {
        fields = std::make_unique<DeviceFields>(*state, DeviceChoice::Cpu, settings);
        QObject::connect(fields.get(), &DeviceFields::limitsChosen, fields.get(), [this](double memory, double tiles) {
            told = {memory, tiles};
        });
        fields->show();
    }
    template <class Field>
    Field& named(const char* name)
    {
        return *fields->findChild<Field*>(QLatin1String(name));
    }

    std::unique_ptr<DeviceFields> fields;
    std::optional<std::pair<double, double>> told;
};

// What an artist limits by hand would be another number for the engine, or none.
TEST_F(DeviceFieldsTest, TellTheLimitsChosenByKeys)
{
    make({});
    auto& half = named<QCheckBox>("halfOfMemory");
    auto& memory = named<QDoubleSpinBox>("modelMemory");
    auto& tiles = named<QDoubleSpinBox>("tileAbove");
    EXPECT_TRUE(half.isChecked());
    EXPECT_FALSE(memory.isEnabled());
    EXPECT_NEAR(tiles.value(), 1.6, 0.01);
    QTest::keyClick(&half, Qt::Key_Space);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->first, 8);
    EXPECT_EQ(told->second, -1) << "the engine's own, untouched";
    memory.setFocus();
    memory.selectAll();
    QTest::keyClicks(&memory, QStringLiteral("2"));
    QTest::keyClick(&memory, Qt::Key_Return);
    EXPECT_EQ(told->first, 2);
    tiles.setFocus();
    tiles.selectAll();
    QTest::keyClicks(&tiles, QStringLiteral("0"));
    QTest::keyClick(&tiles, Qt::Key_Return);
    EXPECT_EQ(told->second, 0);
    EXPECT_EQ(tiles.text(), tiles.specialValueText());
    QTest::keyClick(&half, Qt::Key_Space);
    EXPECT_EQ(told->first, -1);
}

// The card would show other limits than those in use.
TEST_F(DeviceFieldsTest, ShowWhatIsRemembered)
{
    StudioSettings settings;
    settings.modelMemory = 0;
    settings.tileAbove = 4.2;
    make(settings);
    EXPECT_FALSE(named<QCheckBox>("halfOfMemory").isChecked());
    EXPECT_EQ(named<QDoubleSpinBox>("modelMemory").value(), 0);
    EXPECT_NEAR(named<QDoubleSpinBox>("tileAbove").value(), 4.2, 0.01);
    EXPECT_EQ(named<QLabel>("deviceName").text(), QStringLiteral("CPU"));
    EXPECT_FALSE(told);
}

} // namespace
} // namespace seedbook
