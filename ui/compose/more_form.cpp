// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/more_form.h"
#include "ui/bridge/session_bridge.h"
#include "ui/compose/number_text.h"
#include "ui/compose/start_picture_field.h"
#include "ui/compose/vae_field.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/captions.h"
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <array>

namespace seedbook {
namespace {

constexpr int kMostClipSkip = 12;
constexpr std::array kEmphases{Emphasis::Original, Emphasis::NoNorm, Emphasis::Ignore, Emphasis::Literal};

template <class Field>
Field* named(const char* name, Field* field)
{
    field->setObjectName(QLatin1String(name));
    field->setFocusPolicy(Qt::StrongFocus); // the wheel scrolls the panel, not a value under it
    field->setMinimumWidth(56);
    return field;
}

QDoubleSpinBox* partBox(const char* name, QWidget* parent)
{
    auto* box = named(name, new QDoubleSpinBox(parent));
    box->setRange(0, 1);
    box->setDecimals(2);
    box->setSingleStep(0.05);
    return box;
}

} // namespace

MoreForm::MoreForm(SessionBridge& bridge, QWidget* parent)
    : QWidget(parent)
    , m_clipSkip(named("clipSkip", new QSpinBox(this)))
    , m_emphasis(named("emphasis", new QComboBox(this)))
    , m_noise(named("noise", new QComboBox(this)))
    , m_variationSeed(named("variationSeed", new QLineEdit(this)))
    , m_variation(partBox("variationStrength", this))
    , m_seedSize(named("seedSize", new QLineEdit(this)))
    , m_rescale(partBox("rescale", this))
    , m_start(new StartPictureField(bridge, this))
    , m_startStrength(partBox("startStrength", this))
    , m_vae(new VaeField(bridge, this))
{
    m_clipSkip->setRange(1, kMostClipSkip);
    for (const Emphasis emphasis : kEmphases)
        m_emphasis->addItem(QString::fromUtf8(emphasisLabel(emphasis).data()), static_cast<int>(emphasis));
    m_noise->addItem(QStringLiteral("CPU"), static_cast<int>(NoiseSource::Cpu));
    m_noise->addItem(QStringLiteral("NVIDIA"), static_cast<int>(NoiseSource::NvPhilox));
    m_noise->setToolTip(tr("Whose random numbers a seed stands for: those of the CPU, or of NVIDIA cards."));
    m_seedSize->setPlaceholderText(tr("the picture's"));
    m_seedSize->setToolTip(tr("Noise as it is drawn for pictures of this size."));
    for (QComboBox* list : {m_emphasis, m_noise}) {
        list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        list->setMinimumContentsLength(5);
    }
    build();
    connectParts();
    setSettings({});
}

void MoreForm::build()
{
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(kGap);
    addCaptioned(*lines, {{tr("Start picture"), m_start, 3}, {tr("Strength"), m_startStrength, 2}});
    addCaptioned(*lines, {{tr("Variation seed"), m_variationSeed, 3}, {tr("Strength"), m_variation, 2}});
    addCaptioned(*lines, {{tr("Seed size"), m_seedSize, 3}, {tr("Noise"), m_noise, 2}});
    addCaptioned(*lines, {{tr("Emphasis"), m_emphasis, 3}, {tr("Clip skip"), m_clipSkip, 2}});
    addCaptioned(*lines, {{tr("VAE"), m_vae, 3}, {tr("Rescale guidance"), m_rescale, 2}});
    m_variation->setAccessibleName(tr("Strength of the variation"));
    m_startStrength->setAccessibleName(tr("Share of the steps that change the start picture"));
}

void MoreForm::connectParts()
{
    connect(m_clipSkip, &QSpinBox::valueChanged, this, &MoreForm::changed);
    for (QComboBox* list : {m_emphasis, m_noise})
        connect(list, &QComboBox::currentIndexChanged, this, &MoreForm::changed);
    for (QLineEdit* edit : {m_variationSeed, m_seedSize})
        connect(edit, &QLineEdit::textEdited, this, &MoreForm::changed);
    for (QDoubleSpinBox* box : {m_variation, m_rescale, m_startStrength})
        connect(box, &QDoubleSpinBox::valueChanged, this, &MoreForm::changed);
    connect(m_start, &StartPictureField::changed, this, [this] {
        m_startStrength->setEnabled(!m_start->file().empty());
        Q_EMIT changed();
    });
    connect(m_start, &StartPictureField::problemChanged, this, &MoreForm::changed);
    connect(m_vae, &VaeField::changed, this, &MoreForm::changed);
}

void MoreForm::setFileChooser(const FolderChooser& chooser)
{
    m_start->setFileChooser(chooser);
    m_vae->setFileChooser(chooser);
}

void MoreForm::setSettings(const ComposeSettings& settings)
{
    const QSignalBlocker quiet(this);
    m_clipSkip->setValue(settings.clipSkip);
    m_emphasis->setCurrentIndex(m_emphasis->findData(static_cast<int>(settings.emphasis)));
    m_noise->setCurrentIndex(m_noise->findData(static_cast<int>(settings.noise)));
    m_variationSeed->setText(QString::number(settings.variationSeed));
    m_variation->setValue(settings.variationStrength);
    const bool ownSize = settings.seedWidth <= 0 || settings.seedHeight <= 0;
    m_seedSize->setText(ownSize ? QString() : sizeText(settings.seedWidth, settings.seedHeight));
    m_rescale->setValue(settings.guidanceRescale);
    m_start->setFile(settings.startPicture);
    m_startStrength->setValue(settings.startStrength);
    m_startStrength->setEnabled(!settings.startPicture.empty());
    m_vae->setVae(settings.vae);
}

void MoreForm::setStartPicture(const std::filesystem::path& file)
{
    m_start->pick(file);
}

ComposeSettings MoreForm::applyTo(ComposeSettings settings) const
{
    settings.clipSkip = m_clipSkip->value();
    settings.emphasis = static_cast<Emphasis>(m_emphasis->currentData().toInt());
    settings.noise = static_cast<NoiseSource>(m_noise->currentData().toInt());
    settings.variationSeed = seedFromText(m_variationSeed->text()).value_or(settings.variationSeed);
    settings.variationStrength = m_variation->value();
    if (!isSeedSizeWrong()) {
        const QSize size = sizeFromText(m_seedSize->text()).value_or(QSize(0, 0));
        settings.seedWidth = size.width();
        settings.seedHeight = size.height();
    }
    settings.guidanceRescale = m_rescale->value();
    settings.startPicture = m_start->file();
    settings.startStrength = m_startStrength->value();
    settings.vae = m_vae->vae();
    return settings;
}

bool MoreForm::isSeedSizeWrong() const
{
    return !m_seedSize->text().trimmed().isEmpty() && !sizeFromText(m_seedSize->text());
}

QString MoreForm::problem() const
{
    if (!seedFromText(m_variationSeed->text()))
        return tr("The variation seed is a whole number from 0 on.");
    if (isSeedSizeWrong())
        return tr("The seed size is width × height, each a multiple of 8 from 64 to 4096, or nothing.");
    return m_start->problem();
}

QString MoreForm::wrongField() const
{
    if (!seedFromText(m_variationSeed->text()))
        return QStringLiteral("variationSeed");
    if (isSeedSizeWrong())
        return QStringLiteral("seedSize");
    return m_start->problem().isEmpty() ? QString() : QStringLiteral("startPicture");
}

} // namespace seedbook
