#include <boost/json/serialize.hpp>

#include "base/danish.hpp"
#include "extract/file.hpp"
#include "features/archive/archive_store.hpp"
#include "features/archive/from_record.hpp"
#include "features/archive/review_store.hpp"
#include "features/archive/standing.hpp"
#include "features/files/files.hpp"
#include "features/history/history.hpp"
#include "reading/json.hpp"
#include "reading/read.hpp"

namespace archive {
namespace {

using Kind = base::Problem::Kind;

/// Who imports.
struct Importer {
    const std::string& name;
    const std::string& account;
};

std::string new_slug(store::Session& session, const admission::CollaborationId& collaboration,
                     const std::string& shown_name) {
    std::string stem = base::slug(std::filesystem::path(shown_name).stem().string());
    if (stem.empty() || stem == "indlaes") {
        stem = "dokument";
    }
    std::string slug = stem;
    for (int number = 2; slug_taken(session, collaboration, slug); ++number) {
        slug = stem + '-' + std::to_string(number);
    }
    return slug;
}

Imported told(const admission::Collaboration& collaboration, const Document& document, Imported::Fate fate) {
    Imported result;
    result.fate = fate;
    result.address = admission::address_in(collaboration, "/arkiv/" + document.slug);
    result.doubts = document.doubts;
    result.unplaced = document.unplaced;
    result.meeting = document.meeting;
    return result;
}

/// The meeting as the document leaves it, and what the search must forget.
struct Stood {
    Imported::Fate fate = Imported::Fate::added;
    Shown shown;
    bool was_reviewed = false;
};

Stood place(store::Session& session, const admission::Setting& setting,
            const admission::Collaboration& collaboration, const reading::Record& record) {
    const auto whole = meeting_from(record);
    const auto same = meetings::find_same(session, setting, collaboration, whole,
                                          named_collaboration(record, collaboration));
    if (!same) return {Imported::Fate::added, show_new(session, setting, collaboration, record)};
    const bool outranked =
        whole.meeting.kind == meetings::Kind::agenda && same->meeting.kind == meetings::Kind::minutes;
    if (outranked) return {Imported::Fate::beside, {*same, {}}};
    return {Imported::Fate::replaced, show_instead(session, setting, collaboration, *same, record),
            same->meeting.reviewed};
}

void note(store::Session& session, const admission::Collaboration& collaboration, const Document& document,
          const Stood& stood, const std::string& account) {
    const boost::json::object what = {
        {"document", document.id},
        {"name", document.name},
        {"digest", document.digest},
        {"doubts", document.doubts},
        {"unplaced", document.unplaced},
        {"gone", boost::json::array(stood.shown.gone.begin(), stood.shown.gone.end())}};
    history::record(session, {.collaboration = collaboration.id.text(),
                              .at = document.imported_at,
                              .actor = account.empty() ? std::nullopt : std::optional(account),
                              .actor_name = document.imported_by,
                              .act = "archive.import",
                              .subject_kind = "meeting",
                              .subject_id = document.meeting.text(),
                              .payload = boost::json::serialize(what)});
}

Imported store_whole(store::Session& session, const admission::Setting& setting,
                     const admission::Collaboration& collaboration, const Arrival& arrival,
                     const Importer& importer) {
    const reading::Record& record = arrival.record;
    wait_for_other_imports(session, collaboration.id);
    Document document;
    document.imported_at = setting.clock.now();
    document.digest = files::keep(session, arrival.path, document.imported_at,
                                  std::string(extract::media_type_of(arrival.path)));
    if (const auto known = by_digest(session, collaboration.id, document.digest)) {
        return told(collaboration, *known, Imported::Fate::known);
    }
    const Stood stood = place(session, setting, collaboration, record);
    const meetings::WholeMeeting& whole = stood.shown.whole;
    document.id = setting.ids.next();
    document.slug = new_slug(session, collaboration.id, arrival.name);
    document.name = arrival.name;
    document.size = static_cast<std::int64_t>(std::filesystem::file_size(arrival.path));
    document.doubts = static_cast<int>(record.doubts.size());
    document.unplaced = record.counts.unplaced;
    document.imported_by = importer.name;
    document.record = boost::json::serialize(reading::to_json(record));
    document.source = arrival.source;
    document.meeting = whole.meeting.id;
    document.standing = stood.fate != Imported::Fate::beside;
    insert_document(session, collaboration.id, document);
    if (document.standing) {
        let_stand(session, document.meeting, document.id);
        follow_review(session, collaboration.id, document.meeting, stood.was_reviewed);
    }
    note(session, collaboration, document, stood, importer.account);
    Imported result = told(collaboration, document, stood.fate);
    result.name = meetings::name(whole.meeting, setting.words);
    result.items = whole.meeting.items;
    result.meeting_address = meetings::address(collaboration, whole.meeting.slug);
    return result;
}

/// The source's lines as one text, in which their numbers can be counted again.
std::string text_of(const reading::Source& source) {
    std::string text;
    int page = 1;
    int number = 1;
    for (const reading::SourceLine& line : source.lines) {
        for (; number < line.number; ++number) text += '\n';  // lines that were left out as blank
        for (; page < line.page; ++page) text += '\f';
        text += line.text;
    }
    return text;
}

}  // namespace

base::Result<Arrival> read_arrival(const std::filesystem::path& path, const std::string& shown_name,
                                   const reading::Vocabulary& vocabulary) {
    const auto source = extract::read_file(path);
    if (!source) {
        return std::unexpected(source.error());
    }
    // The name comes from outside; whatever bytes it holds, what is stored is text.
    Arrival arrival{path, base::is_utf8(shown_name) ? shown_name : base::slug(shown_name),
                    reading::read(*source, vocabulary), text_of(*source)};
    if (arrival.record.items.empty()) {
        return base::problem(Kind::invalid, "import.no_items", shown_name);
    }
    return arrival;
}

Imported store_arrival(const admission::Setting& setting, const admission::Collaboration& collaboration,
                       const Arrival& arrival, const std::string& imported_by, const std::string& account) {
    return setting.database.write([&](store::Session& session) {
        return store_whole(session, setting, collaboration, arrival, {imported_by, account});
    });
}

base::Result<Imported> import_file(const admission::Setting& setting,
                                   const admission::Collaboration& collaboration,
                                   const std::filesystem::path& path, const std::string& shown_name,
                                   const std::string& imported_by, const std::string& account,
                                   const reading::Vocabulary& vocabulary) {
    const auto arrival = read_arrival(path, shown_name, vocabulary);
    if (!arrival) {
        return std::unexpected(arrival.error());
    }
    return store_arrival(setting, collaboration, *arrival, imported_by, account);
}

}  // namespace archive
