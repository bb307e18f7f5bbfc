#pragma once

#include <string>
#include <vector>

#include "features/archive/archive_store.hpp"
#include "reading/record.hpp"

namespace archive {

/// Items of the agenda that the minutes of the meeting do not have.
struct LeftOut {
    std::string agenda;               ///< its slug
    std::string agenda_name;          ///< as the file is called
    std::vector<std::string> titles;  ///< with their numbers; none when nothing is left out
};

/// A meeting's documents, the one shown among them, and how it differs from the other that matters: for the
/// one that stands the one before it, for another the one that stands.
struct Versions {
    std::vector<Document> documents;          ///< of the meeting, that which stands first
    std::optional<Document> compared_with;    ///< with its record
    std::vector<meetings::Meeting> same_day;  ///< the body's other meetings of that day
    LeftOut left_out = {};
};
Versions versions_of(store::Session& session, const admission::CollaborationId& collaboration,
                     const Document& shown);

/// `others` are the meeting's other documents; nothing for an agenda itself.
LeftOut left_out(store::Session& session, const admission::CollaborationId& collaboration,
                 const reading::Record& record, const std::vector<Document>& others);
/// Says so, with the way to the agenda.
web::Html left_out_note(const admission::Visit& visit, const LeftOut& left_out, const base::Words& words);

/// The section of the document's page; nothing when the meeting has no other document.
web::Html versions_section(const web::Request& request, const admission::Visit& visit, const Document& shown,
                           const reading::Record& record, const Versions& versions, const base::Words& words);

/// Meetings that may be the same one, each with the act that makes them one; nothing when there are none.
web::Html same_day_section(const web::Request& request, const admission::Visit& visit, const Document& shown,
                           const std::vector<meetings::Meeting>& same_day, const base::Words& words);
/// The act that makes a document a meeting of its own.
web::Html part_form(const web::Request& request, const admission::Visit& visit, const Document& shown,
                    const base::Words& words);

/// The reading as it was kept. Throws std::runtime_error when it is broken: it is our own.
reading::Record reading_of(const Document& document);

}  // namespace archive
