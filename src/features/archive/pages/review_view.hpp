#pragma once

#include <boost/json/value.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "features/archive/archive.hpp"
#include "features/archive/archive_store.hpp"
#include "features/archive/pages/review_fields.hpp"
#include "features/archive/pages/versions.hpp"
#include "features/archive/review_store.hpp"

/// The page on which a reading is gone through: one part of the document at a time, so that a document of a
/// hundred pages costs what the part costs.
namespace archive {

/// The meeting (-1), an item (its position from 0), or the tray (as many as there are items).
using Part = int;
inline constexpr Part meeting_part = -1;

/// A form that was sent and refused, to be shown again as it was filled in.
struct Refused {
    std::string field;  ///< key in the part
    Grid typed;
    std::string message;  ///< beside the field
};

struct ReviewView {
    const web::Request& request;
    const admission::Visit& visit;
    const base::Words& words;
    Document document = {};
    ReviewState state = {};
    boost::json::value reading = {};
    std::vector<std::string> source = {};
    std::vector<MadeCorrection> newest = {};  ///< the last correction, if any
    std::optional<std::string> next_document = {};
    std::vector<Document> others = {};  ///< the meeting's other documents
    Part part = meeting_part;
    std::string editing = {};  ///< the field whose form is open; empty for none
    std::optional<Refused> refused = {};
    std::string saved = {};  ///< "uaendret", "besvaret": what saving a field came to that changed nothing
    LeftOut left_out = {};
    std::vector<meetings::Meeting> same_day = {};  ///< the body's other meetings of that day

    int items() const { return static_cast<int>(reading.at("items").as_array().size()); }
    bool is_item() const { return part >= 0 && part < items(); }
    bool is_tray() const { return part == items(); }
};

/// Everything of one document, its first part chosen. Nothing when there is no such document.
std::optional<ReviewView> review_view(const admission::Setting& setting, const web::Request& request,
                                      const admission::Visit& visit);

/// The page for what `view` chooses.
web::Response review_response(const admission::Setting& setting, const ReviewView& view, int status);

/// "/aaklyngen/arkiv/x/gennemgang", and the same with "/ret" …
std::string review_address(const admission::Visit& visit, const std::string& slug,
                           const std::string& act = {});
/// With the part, and the field whose form is open.
std::string part_address(const ReviewView& view, Part part, const std::string& editing = {});
/// "moede", "punkt-3", "bakke", and back; the meeting for another word.
std::string part_name(const boost::json::value& reading, Part part);
Part part_named(const boost::json::value& reading, const std::string& name);
/// "Mødet", "Punkt 3: Velkomst"
std::string part_title(const ReviewView& view, Part part);

/// The part that a doubt belongs to.
Part part_of(const boost::json::value& reading, const boost::json::value& doubt);
/// The positions of all doubts, in the order of the parts.
std::vector<std::size_t> doubts_in_order(const boost::json::value& reading);
/// What to do next: the first doubt after this place; else the tray, if this is not behind it; else the first
/// doubt there is; else the part itself.
std::string next_step(const ReviewView& view, Part part, std::size_t doubt);

/// Where something was corrected, and is to be seen again when that is undone.
std::string place_of(const ReviewView& view, const Correction& correction);
/// The record beside the source, which takes the focus when no part of it does.
inline const char* const record_anchor = "laest-del";

/// The last doubt of the parts before this one; nothing when there is none.
std::optional<std::string> step_before(const ReviewView& view, Part part);

/// Whether the last correction made the meeting one with another, and where the page says so.
bool joined_last(const ReviewView& view);
inline constexpr const char* joined_anchor = "samlet";

/// "title" becomes "felt-title", "participants[3]" "felt-participants-3".
std::string anchor_of(std::string_view field);
/// The lines of the source a part was read from, and which field each of them is in.
struct PartLines {
    int first = 0;  ///< 0 when none are known
    int last = 0;
    std::map<int, std::string> field_of;  ///< line to field's key
};
PartLines part_lines(const boost::json::value& reading, Part part, int lines_in_all);

web::Html review_source(const ReviewView& view);
web::Html review_record(const ReviewView& view);
web::Html review_tray(const ReviewView& view);
/// The form that lets a new item begin at a paragraph of this one.
web::Html split_form(const ReviewView& view, const boost::json::object& item);
/// A button that posts: `fields` are hidden.
web::Html post_button(const ReviewView& view, const std::string& act,
                      const std::vector<std::pair<std::string, std::string>>& fields, const std::string& word,
                      const std::string& classes, const std::string& key = {});
/// The revision, the part and `fields`, hidden in a form.
web::Html hidden(const ReviewView& view, const std::vector<std::pair<std::string, std::string>>& fields);
/// "linje 12–14", a link to them; nothing where the place is not known.
web::Html source_link(const boost::json::value& place, const base::Words& words);
/// Who corrected what, when, and what was read before; nothing when nothing was.
web::Html corrections_section(const std::vector<MadeCorrection>& newest_first, const base::Words& words);
/// What a correction did: "rettede Overskrift".
std::string correction_words(const Correction& correction, const base::Words& words);

}  // namespace archive
