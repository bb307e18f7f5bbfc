#include "features/archive/destroying_words.hpp"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <map>
#include <numeric>
#include <sstream>

#include "base/danish.hpp"
#include "base/text.hpp"
#include "features/archive/destroying_words_store.hpp"
#include "features/archive/pages/versions.hpp"
#include "features/archive/review_store.hpp"
#include "features/archive/spread.hpp"
#include "features/archive/standing.hpp"
#include "features/files/files.hpp"

namespace archive {
namespace {

namespace json = boost::json;

/// In the place of destroyed words; what readers see of them.
constexpr const char* passage_gone = "[fjernet]";
constexpr const char* name_gone = "[navn fjernet]";

/// What the lines of a person's own say beside the name, which tells who it was as well as the name does.
using Titles = std::map<int, std::vector<std::string>>;

/// Takes titles and organisation off whoever has one of the names.
void take_off_titles(json::value& value, const Redaction& names, Titles& titles) {
    if (auto* list = value.if_array()) {
        for (json::value& one : *list) take_off_titles(one, names, titles);
    }
    auto* object = value.if_object();
    if (object == nullptr) return;
    const auto* name = object->if_contains("name");
    if (name != nullptr && name->is_string() && names.meets(name->get_string())) {
        const auto* place = object->if_contains("place");
        for (const char* key : {"title", "organisation", "note"}) {
            auto* said = object->if_contains(key);
            if (said == nullptr || !said->is_string()) continue;
            if (place != nullptr && place->is_object()) {
                const auto& lines = place->at("lines").as_array();
                for (auto line = lines.at(0).to_number<int>(); line <= lines.at(1).to_number<int>(); ++line) {
                    titles[line].emplace_back(said->get_string());
                }
            }
            said->emplace_null();
        }
    }
    for (auto& one : *object) take_off_titles(one.value(), names, titles);
}

/// The source without these titles in their lines.
std::string without_titles(const std::string& source, const Titles& titles, std::set<int>& lines) {
    std::string left;
    int number = 1;
    for (std::size_t begin = 0; begin <= source.size(); ++number) {
        const std::size_t end = std::min(source.find('\n', begin), source.size());
        std::string line = source.substr(begin, end - begin);
        if (const auto found = titles.find(number); found != titles.end()) {
            const Redaction said(Redaction::What::passage, found->second, passage_gone);
            if (said.meets(line)) lines.insert(number);
            line = said.without(line);
        }
        left += line;
        if (end < source.size()) left += '\n';
        begin = end + 1;
    }
    return left;
}

std::vector<std::string> titles_of_items(const json::value& reading) {
    std::vector<std::string> titles;
    for (const json::value& item : reading.at("items").as_array()) {
        titles.emplace_back(item.at("title").as_string());
    }
    return titles;
}

/// One document's part in it.
class Taking {
  public:
    Taking(store::Session& session, const admission::Setting& setting,
           const admission::Collaboration& collaboration, const Going& going, KeptDocument& kept)
        : session_(session), setting_(setting), collaboration_(collaboration), going_(going), kept_(kept) {}

    /// Gives false, and changes nothing, when the document has none of the words.
    bool take_out() {
        if (!has_words(session_, kept_, going_)) return false;
        Document& document = kept_.document;
        json::value record = json::parse(document.record);
        std::optional<json::value> as_read;
        if (kept_.as_read) as_read = json::parse(*kept_.as_read);
        Titles titles;
        if (going_.names) {
            take_off_titles(record, going_.redaction, titles);
            if (as_read) take_off_titles(*as_read, going_.redaction, titles);
            kept_.source = without_titles(kept_.source, titles, lines_);
        }
        kept_.source = going_.redaction.without(kept_.source, &lines_);
        take_out_of(record);
        document.record = json::serialize(record);
        if (as_read) {
            take_out_of(*as_read);
            kept_.as_read = json::serialize(*as_read);
        }
        take_out_of_corrections();
        name_anew();
        const std::string digest = document.digest;
        std::istringstream stand_in("The original was destroyed.\n" + document.id + "\n");
        document.size = 0;
        document.digest = files::keep(session_, stand_in, setting_.clock.now(), "text/plain");
        store_kept(session_, kept_, digest);
        return true;
    }

  private:
    void take_out_of(json::value& reading) {
        const auto before = titles_of_items(reading);
        going_.redaction.take_out(reading, lines_);
        const auto now = titles_of_items(reading);
        for (std::size_t i = 0; i < now.size(); ++i) {
            if (now[i] == before[i]) continue;
            rename_judged(session_, kept_.document.meeting, base::sort_key(before[i]),
                          base::sort_key(now[i]));
        }
    }

    void take_out_of_corrections() {
        for (CorrectionWords& correction : correction_words(session_, kept_.document.id)) {
            const std::string key = key_of(correction);
            for (std::string* kept : {&correction.value, &correction.before}) {
                json::value value = json::parse(*kept);
                Titles ignored;
                if (going_.names) take_off_titles(value, going_.redaction, ignored);
                going_.redaction.take_out(value, lines_, key);
                *kept = json::serialize(value);
            }
            set_correction_words(session_, kept_.document.id, correction);
        }
    }

    void name_anew() {
        Document& document = kept_.document;
        std::string name = going_.redaction.without(document.name);
        if (name == document.name && is_named_after(document, going_)) {
            name = going_.redaction.in_place() + std::filesystem::path(document.name).extension().string();
        }
        if (name == document.name) return;
        document.name = name;
        std::string stem = base::slug(std::filesystem::path(name).stem().string());
        if (stem.empty() || stem == "indlaes") stem = "dokument";
        document.slug = stem;
        for (int number = 2; slug_taken(session_, collaboration_.id, document.slug); ++number) {
            document.slug = stem + '-' + std::to_string(number);
        }
    }

    store::Session& session_;
    const admission::Setting& setting_;
    const admission::Collaboration& collaboration_;
    const Going& going_;
    KeptDocument& kept_;
    std::set<int> lines_;  ///< of the source, that are changed
};

/// The meeting as its standing document says now: each item is the one that it was.
void show_again(store::Session& session, const admission::Setting& setting,
                const admission::Collaboration& collaboration, const Document& document) {
    const auto old = meetings::load(session, document.meeting).value();
    const reading::Record record = reading_of(document);
    std::vector<int> same(record.items.size() == old.items.size() ? old.items.size() : 0);
    std::iota(same.begin(), same.end(), 0);
    show_instead(session, setting, collaboration, old, record, same);
    follow_review(session, collaboration.id, document.meeting, old.meeting.reviewed);
    const auto now = meetings::load(session, document.meeting).value();
    if (now.meeting.slug != old.meeting.slug) delete_address(session, collaboration.id, old.meeting.slug);
}

/// Names that have the words go; those that something else refers to are called otherwise.
void forget_names(store::Session& session, const admission::Collaboration& collaboration, const Going& going,
                  std::set<std::string>& gone) {
    auto names = names_of(session, collaboration.id);
    std::erase_if(names, [&](const KeptName& name) { return !going.redaction.meets(name.name); });
    for (const KeptName& name : forget_unused(session, collaboration, std::move(names), gone)) {
        if (going.only) continue;
        rename(session, collaboration.id, name, going.redaction.without(name.name));
        if (name.table == "person") gone.insert(meetings::person_entry_id(collaboration, name.slug));
    }
}

/// Where meetings once stood whose names had the words. Days stand in addresses too, and are nobody's.
void forget_addresses(store::Session& session, const admission::Collaboration& collaboration,
                      const Going& going) {
    for (const std::string& word : going.words) {
        const std::string part = base::slug(word);
        const bool has_letters = part.find_first_not_of("0123456789-") != std::string::npos;
        if (has_letters && part.size() >= shortest_passage) {
            delete_addresses_with(session, collaboration.id, part);
        }
    }
}

}  // namespace

Going going_of(const Passage& passage, const Document& document) {
    Going going{Redaction(Redaction::What::passage, {passage.words}, passage_gone), {passage.words}};
    if (!passage.everywhere) going.only = document;
    return going;
}

std::vector<std::string> whole_names(std::vector<std::string> names) {
    std::erase_if(names, [](const std::string& name) { return !base::trim(name).contains(' '); });
    return names;
}

Going going_of(const std::vector<std::string>& names) {
    const std::vector<std::string> whole = whole_names(names);
    return {Redaction(Redaction::What::names, whole, name_gone), whole, true};
}

Gone take_out(store::Session& session, const admission::Setting& setting,
              const admission::Collaboration& collaboration, const Going& going) {
    Gone gone;
    const std::set<std::string> ids = ids_done_to(session, collaboration, going);
    const std::string within = going.only ? going.only->meeting.text() : collaboration.id.text();
    take_out_of_columns(session, within, going);
    const auto slugs = going.only ? std::vector{going.only->slug} : document_slugs(session, collaboration.id);
    std::vector<Document> shown;
    for (const std::string& slug : slugs) {
        KeptDocument kept = kept_document(session, collaboration.id, slug);
        const std::string name = kept.document.name;
        if (!Taking(session, setting, collaboration, going, kept).take_out()) continue;
        // An import tells the file's name, in which the words may stand as addresses have them.
        if (kept.document.name != name) gone.ids.insert(name);
        ++gone.documents;
        if (kept.document.standing) shown.push_back(std::move(kept.document));
    }
    for (const Document& document : shown) show_again(session, setting, collaboration, document);
    forget_names(session, collaboration, going, gone.ids);
    // What was made anew may have been made of what was still to be made anew.
    take_out_of_columns(session, within, going);
    if (!going.only) forget_addresses(session, collaboration, going);
    gone.payloads = destroy_payloads_with(session, collaboration.id, going, ids, gone.ids);
    return gone;
}

}  // namespace archive
