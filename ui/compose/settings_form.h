// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session_values.h"
#include "ui/widgets/folder_chooser.h"
#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;

namespace seedbook {

class Fold;
class ModelField;
class MoreForm;
class PlanFields;
class SamplerFields;
class SeedField;
class SessionBridge;
class TokenCounter;

// Every compose setting but the template.
class SettingsForm final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsForm(SessionBridge& bridge, QWidget* parent = nullptr);
    void setFolderChooser(FolderChooser chooser);
    void setFileChooser(const FolderChooser& chooser);
    [[nodiscard]] ModelField& modelField() const { return *m_model; }
    void setMoreOpen(bool open);
    [[nodiscard]] bool isMoreOpen() const;
    void setSettings(const ComposeSettings& settings);
    // `settings` with the form's fields in it; a field that cannot be read leaves the old value.
    [[nodiscard]] ComposeSettings applyTo(ComposeSettings settings) const;
    // What is wrong with a field, in one sentence; "" when all is right.
    [[nodiscard]] QString problem() const;
    // Object name of the field that problem() is about; "" when all is right.
    [[nodiscard]] QString wrongField() const;
    void setFirstSeed(std::uint64_t seed);
    // As many as the plan needs; the count field until that is known.
    [[nodiscard]] int plannedPictures() const;
    // Its options may add to the negative, whose tokens are counted.
    void setTemplate(const Template& parsed);
    void setStartPicture(const std::filesystem::path& file);

Q_SIGNALS:
    void changed(); // by the user, or a problem came or went
    void planned(); // plannedPictures() may be another

private:
    void build();
    void offerSizes(int nativeSize);
    void reckon(); // tokens of the negative and the plan
    ModelField* m_model;
    SeedField* m_seed;
    QLineEdit* m_negative;
    TokenCounter* m_tokens; // of the negative
    Template m_template;
    QComboBox* m_size;
    QSpinBox* m_steps;
    QDoubleSpinBox* m_guidance;
    SamplerFields* m_sampler;
    QSpinBox* m_count;
    PlanFields* m_plan;
    MoreForm* m_more;
    Fold* m_fold;
};

} // namespace seedbook
