#pragma once

#include <string>

#include "features/archive/archive.hpp"
#include "features/archive/correction.hpp"

/// Mending a reading. What was read first is kept, and every correction with who made it and when; a meeting
/// that is shown from the document is at once as corrected.
namespace archive {

/// Corrects the document of this slug. `revision` is the one that the form showed. Problems: those of apply()
/// and record_of(), "document.not_found", and "review.changed" when somebody else was quicker.
base::Result<> correct(const admission::Setting& setting, const admission::Visit& visit,
                       const std::string& slug, int revision, const Correction& correction);

/// Says that the field is right as it stands, which changes nothing but answers the doubts about it, each a
/// correction. Gives how many there were. Problems: "document.not_found", "review.changed".
base::Result<int> keep_field(const admission::Setting& setting, const admission::Visit& visit,
                             const std::string& slug, int revision, const std::string& field);

/// Takes the last correction back. Problems: "document.not_found", "review.changed",
/// "review.nothing_to_undo".
base::Result<> undo_correction(const admission::Setting& setting, const admission::Visit& visit,
                               const std::string& slug, int revision);

/// Says that the document is reviewed, or that it is not. Problems: "document.not_found", "review.changed".
base::Result<> mark_reviewed(const admission::Setting& setting, const admission::Visit& visit,
                             const std::string& slug, int revision, bool reviewed);

}  // namespace archive
