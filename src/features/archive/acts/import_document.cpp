#include <boost/json/serialize.hpp>

#include "base/danish.hpp"
#include "extract/file.hpp"
#include "features/archive/archive_store.hpp"
#include "features/archive/from_record.hpp"
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

meetings::WholeMeeting add_meeting(store::Session& session, const admission::Setting& setting,
                                   const admission::Collaboration& collaboration,
                                   const reading::Record& record) {
    const std::string cluster = record.meeting.cluster ? record.meeting.cluster->value : collaboration.name;
    const auto whole = meetings::add(session, setting, collaboration, meeting_from(record), cluster);
    for (std::size_t i = 0; i < record.items.size(); ++i) {
        decisions::add(session, setting.ids, collaboration.id, whole.meeting, whole.items[i].id,
                       decisions_from(record.items[i]), follow_ups_from(record.items[i]));
    }
    decisions::settle(session, setting.ids, collaboration.id, whole.meeting.id);
    return whole;
}

void note(store::Session& session, const admission::Collaboration& collaboration, const Document& document,
          const std::string& account) {
    const boost::json::object what = {{"document", document.id},
                                      {"name", document.name},
                                      {"digest", document.digest},
                                      {"doubts", document.doubts},
                                      {"unplaced", document.unplaced}};
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
    const auto whole = add_meeting(session, setting, collaboration, record);
    document.id = setting.ids.next();
    document.slug = new_slug(session, collaboration.id, arrival.name);
    document.name = arrival.name;
    document.size = static_cast<std::int64_t>(std::filesystem::file_size(arrival.path));
    document.doubts = static_cast<int>(record.doubts.size());
    document.unplaced = record.counts.unplaced;
    document.imported_by = importer.name;
    document.record = boost::json::serialize(reading::to_json(record));
    document.meeting = whole.meeting.id;
    insert_document(session, collaboration.id, document);
    note(session, collaboration, document, importer.account);
    Imported result = told(collaboration, document, Imported::Fate::added);
    result.name = meetings::name(whole.meeting, setting.words);
    result.items = whole.meeting.items;
    result.meeting_address = meetings::address(collaboration, whole.meeting.slug);
    return result;
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
                    reading::read(*source, vocabulary)};
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
