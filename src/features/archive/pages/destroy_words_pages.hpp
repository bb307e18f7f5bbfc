#pragma once

#include "features/archive/pages/pages.hpp"

/// The pages of destroying words: a passage at a document, a person's name at the person.
namespace archive {

/// Asking for a passage to be destroyed, which is looked for before, and the second person's answer.
admission::Inside passage_page(const admission::Setting& setting);
admission::Inside look_for_passage_post(const admission::Setting& setting);
admission::Inside ask_to_destroy_passage_post(const admission::Setting& setting);
admission::Inside refuse_passage_post(const admission::Setting& setting);
admission::Inside destroy_passage_post(const admission::Setting& setting, Needs needs);
/// The same of a person's name.
admission::Inside destroy_person_page(const admission::Setting& setting);
admission::Inside ask_to_destroy_person_post(const admission::Setting& setting);
admission::Inside refuse_person_post(const admission::Setting& setting);
admission::Inside destroy_person_post(const admission::Setting& setting, Needs needs);

}  // namespace archive
