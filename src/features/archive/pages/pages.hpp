#pragma once

#include "features/archive/archive.hpp"
#include "features/archive/archive_store.hpp"

namespace archive {

/// All uploads of one form together, and the form with what stands around them.
inline constexpr std::size_t upload_limit = 64u * 1024 * 1024;
inline constexpr std::size_t upload_form_limit = upload_limit + 1024u * 1024;
/// A field of a reading, as a form sends it back: a whole text of minutes has room in it.
inline constexpr std::size_t field_limit = 4u * 1024 * 1024;

admission::Inside start_page(const admission::Setting& setting);
admission::Inside search_page(const admission::Setting& setting, search::Index& index);
/// The same hits as a table for spreadsheets.
admission::Inside search_csv(const admission::Setting& setting, search::Index& index);
/// Titles and names that go on from what is being typed, as JSON for the script.
admission::Inside search_suggestions(const admission::Setting& setting, search::Index& index);
admission::Inside documents_page(const admission::Setting& setting);
admission::Inside document_page(const admission::Setting& setting);
/// The original, byte for byte.
admission::Inside original(const admission::Setting& setting);
/// Destroying a document: what goes, asking, and the second person's answer.
admission::Inside destroy_page(const admission::Setting& setting);
admission::Inside ask_to_destroy_post(const admission::Setting& setting);
admission::Inside refuse_to_destroy_post(const admission::Setting& setting);
admission::Inside destroy_post(const admission::Setting& setting, Needs needs);
/// What waits to be destroyed in the collaboration; nothing when nothing does.
web::Html waiting_section(store::Session& session, const admission::Setting& setting,
                          const admission::Visit& visit);
admission::Inside upload_page(const admission::Setting& setting);
admission::Inside upload_post(const admission::Setting& setting, Needs needs);
/// For the script: one file, answered as JSON, and whether a file of this digest is here already.
admission::Inside upload_each_post(const admission::Setting& setting, Needs needs);
admission::Inside upload_known(const admission::Setting& setting);

/// Going through a reading, and the list of what is left to go through.
admission::Inside review_page(const admission::Setting& setting);
admission::Inside review_list_page(const admission::Setting& setting);
admission::Inside correct_field_post(const admission::Setting& setting, search::Index& index);
admission::Inside correct_item_post(const admission::Setting& setting, search::Index& index);
admission::Inside settle_doubt_post(const admission::Setting& setting, search::Index& index);
admission::Inside empty_tray_post(const admission::Setting& setting, search::Index& index);
admission::Inside undo_post(const admission::Setting& setting, search::Index& index);
admission::Inside finish_review_post(const admission::Setting& setting, search::Index& index);

admission::Inside let_stand_post(const admission::Setting& setting, search::Index& index);
/// A document's meeting made one with another of that day, and a document made a meeting of its own.
admission::Inside join_post(const admission::Setting& setting, search::Index& index);
admission::Inside part_post(const admission::Setting& setting, search::Index& index);

// Parts that several pages share.

/// "Klyngestyregruppen, 12. juni 2026"
std::string meeting_name(const Document& document, const base::Words& words);
/// The large search field of the start and the search page.
web::Html search_form(const admission::Visit& visit, const base::Label& label, const std::string& words_asked,
                      const base::Words& words);
/// "1.234" as Danes write it.
std::string figure(long long number);

}  // namespace archive
