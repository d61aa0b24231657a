// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/inspector/recipe_rows.h"
#include "ui/compose/number_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include <QGridLayout>
#include <QLocale>

namespace seedbook {
namespace {

QString ofCore(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// "DPM++ 2M, Karras"; a schedule that is the model's own goes without saying.
QString samplerText(const Recipe& recipe)
{
    const QString sampler = ofCore(samplerLabel(recipe.sampler));
    return recipe.schedule == Schedule::Model ? sampler
                                              : sampler + QStringLiteral(", ") + ofCore(scheduleLabel(recipe.schedule));
}

QString decimal(double value)
{
    return QLocale().toString(value, 'g', 3);
}

QString adapterText(const AdapterUse& adapter)
{
    const QString name = QString::fromStdString(adapter.name) + QLatin1Char(' ');
    return name + (adapter.text == adapter.unet
                       ? decimal(adapter.unet)
                       : decimal(adapter.text) + QStringLiteral(" / ") + decimal(adapter.unet));
}

// The settings that are not as usual, one line each.
void addRarer(const Recipe& recipe, QList<std::pair<QString, QString>>& lines)
{
    const auto usual = Recipe();
    for (const AdapterUse& adapter : recipe.adapters)
        lines.append({RecipeRows::tr("LoRA"), adapterText(adapter)});
    if (recipe.start)
        lines.append(
            {RecipeRows::tr("From a picture"), RecipeRows::tr("strength %1").arg(decimal(recipe.start->strength))});
    if (recipe.variationStrength > 0)
        lines.append({RecipeRows::tr("Variation"),
                      RecipeRows::tr("%1 of seed %2")
                          .arg(decimal(recipe.variationStrength), QString::number(recipe.variationSeed))});
    if (recipe.clipSkip != usual.clipSkip)
        lines.append({RecipeRows::tr("Clip skip"), QString::number(recipe.clipSkip)});
    if (recipe.emphasis != usual.emphasis)
        lines.append({RecipeRows::tr("Emphasis"), ofCore(emphasisLabel(recipe.emphasis))});
    if (recipe.noise != usual.noise)
        lines.append({RecipeRows::tr("Noise"), QStringLiteral("NVIDIA")});
    if (recipe.seedWidth > 0)
        lines.append({RecipeRows::tr("Seed size"), sizeText(recipe.seedWidth, recipe.seedHeight)});
    if (recipe.guidanceRescale > 0)
        lines.append({RecipeRows::tr("Rescale guidance"), decimal(recipe.guidanceRescale)});
    constexpr std::size_t kShortHash = 10; // as other tools write it
    if (!recipe.vae.empty())
        lines.append({RecipeRows::tr("VAE"), QString::fromStdString(recipe.vae.substr(0, kShortHash))});
}

} // namespace

QString deviceOf(const QString& fingerprint)
{
    // "seedbook 0.1.0, libtorch 2.11.0, CPU, fp32, batch 1, …": the programs and what follows are in the tool tip.
    constexpr int kPrograms = 2, kDevice = 2;
    const QStringList parts = fingerprint.split(QStringLiteral(", "));
    return parts.size() < kPrograms + kDevice ? fingerprint : parts.mid(kPrograms, kDevice).join(QStringLiteral(" · "));
}

QList<std::pair<QString, QString>> recipeLines(const PictureDetail& detail)
{
    const Recipe& recipe = detail.recipe;
    const QString sampler = RecipeRows::tr("%1, %n step(s)", nullptr, recipe.steps).arg(samplerText(recipe));
    QList<std::pair<QString, QString>> lines{
        {RecipeRows::tr("Seed"), QString::number(recipe.seed)},
        {RecipeRows::tr("Sampler"), sampler},
        {RecipeRows::tr("Guidance"), QLocale().toString(recipe.guidance, 'f', 1)},
        {RecipeRows::tr("Model"), QString::fromStdString(detail.modelName)},
        {RecipeRows::tr("Size"), sizeText(recipe.width, recipe.height)},
    };
    if (detail.row.profile == Profile::Draft)
        lines.append({RecipeRows::tr("Made as"), RecipeRows::tr("Draft")});
    if (!recipe.negative.empty())
        lines.append({RecipeRows::tr("Avoid"), QString::fromStdString(recipe.negative)});
    addRarer(recipe, lines);
    lines.append({RecipeRows::tr("Made by"), deviceOf(QString::fromStdString(detail.engineFingerprint))});
    if (!detail.reason.empty())
        lines.append({RecipeRows::tr("Reason"), QString::fromStdString(detail.reason)});
    return lines;
}

RecipeRows::RecipeRows(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(kGap * 2);
    m_grid->setVerticalSpacing(kGap / 2);
    m_grid->setColumnStretch(1, 1);
}

void RecipeRows::setDetail(const PictureDetail& detail)
{
    const auto lines = recipeLines(detail);
    for (int row = 0; row < lines.size() || m_grid->itemAtPosition(row, 0) != nullptr; ++row) {
        if (m_grid->itemAtPosition(row, 0) == nullptr) {
            auto* value = new ElidedLabel(this);
            value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_grid->addWidget(plainLabel({}, "second", this), row, 0);
            m_grid->addWidget(value, row, 1);
        }
        auto* name = qobject_cast<QLabel*>(m_grid->itemAtPosition(row, 0)->widget());
        auto* value = qobject_cast<ElidedLabel*>(m_grid->itemAtPosition(row, 1)->widget());
        name->setVisible(row < lines.size());
        value->setVisible(row < lines.size());
        if (row < lines.size()) {
            name->setText(lines[row].first);
            value->setFullText(lines[row].second);
            if (lines[row].first == tr("Made by"))
                value->setToolTip(plainTip(QString::fromStdString(detail.engineFingerprint)));
        }
    }
}

} // namespace seedbook
