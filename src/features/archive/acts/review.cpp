#include "features/archive/review.hpp"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "features/archive/from_record.hpp"
#include "features/archive/review_store.hpp"
#include "features/archive/standing.hpp"
#include "features/history/history.hpp"

namespace archive {
namespace {

namespace json = boost::json;
using Kind = base::Problem::Kind;

/// The document as it stands now, held until the transaction ends.
struct Opened {
    Document document;
    ReviewState state;
};

base::Result<Opened> open(store::Session& session, const admission::Visit& visit, const std::string& slug) {
    wait_for_other_imports(session, visit.collaboration.id);
    auto document = by_slug(session, visit.collaboration.id, slug);
    if (!document) {
        return base::problem(Kind::not_found, "document.not_found");
    }
    auto state = review_state(session, document->id);
    return Opened{*std::move(document), std::move(state)};
}

base::Result<Opened> open_at(store::Session& session, const admission::Visit& visit, const std::string& slug,
                             int revision) {
    auto opened = open(session, visit, slug);
    if (opened && opened->state.revision != revision) {
        return base::problem(Kind::conflict, "review.changed");
    }
    return opened;
}

/// What is only about doubts and the tray's debris changes nothing of what the meeting shows.
bool changes_meeting(const Correction& correction) {
    return correction.act != Correction::Act::confirm && correction.act != Correction::Act::dismiss;
}

/// What tells which meeting a document is of.
bool tells_the_meeting(const Correction& correction) {
    return correction.field == "meeting.date" || correction.field == "meeting.body" ||
           correction.field == "meeting.cluster";
}

/// The other meeting that the document, corrected so, turns out to be of.
std::optional<meetings::WholeMeeting> same_meeting(store::Session& session, const admission::Setting& setting,
                                                   const admission::Visit& visit, const Document& document,
                                                   const reading::Record& record,
                                                   const Correction& correction) {
    if (!document.standing || !tells_the_meeting(correction)) return std::nullopt;
    return meetings::find_same(session, setting, visit.collaboration, meeting_from(record),
                               named_collaboration(record, visit.collaboration), document.meeting);
}

/// Parts what a correction joined, as far as it is still together. Gives the meeting that it was parted from.
std::optional<meetings::MeetingId> part_again(store::Session& session, const admission::Setting& setting,
                                              const admission::Visit& visit, Opened& opened,
                                              const Joined& joined, std::vector<std::string>& gone) {
    meetings::MeetingId together = opened.document.meeting;
    Joined still = joined;
    const auto all = of_meeting(session, together);
    std::erase_if(still.documents, [&](const std::string& id) {
        return std::ranges::find(all, id, &Document::id) == all.end();
    });
    if (still.documents.empty() || still.documents.size() == all.size()) return std::nullopt;
    part_documents(session, setting, visit.collaboration, together, still, gone);
    opened.document = by_slug(session, visit.collaboration.id, opened.document.slug).value();
    return together;
}

/// Stores the new reading and shows the meeting as it says. Gives the search entries that are no more.
std::vector<std::string> keep(store::Session& session, const admission::Setting& setting,
                              const admission::Visit& visit, Opened& opened, const reading::Record& record,
                              const json::value& reading, const std::optional<std::string>& as_read,
                              bool show) {
    Document& document = opened.document;
    const int doubts_before = document.doubts;
    const json::value before = json::parse(document.record);
    document.record = json::serialize(reading);
    document.doubts = static_cast<int>(record.doubts.size());
    document.unplaced = static_cast<int>(record.unplaced.size());
    std::vector<std::string> gone;
    if (show && document.standing) {
        if (const auto old = meetings::load(session, document.meeting)) {
            // The meeting's items are those of the reading, and stand in its order.
            const bool its_own = before.at("items").as_array().size() == old->items.size();
            gone = show_instead(session, setting, visit.collaboration, *old, record,
                                its_own ? same_lines(before, reading) : std::vector<int>())
                       .gone;
            // Showing says "not reviewed"; what is corrected stays as reviewed as it was.
            follow_review(session, visit.collaboration.id, document.meeting, old->meeting.reviewed);
        }
    }
    store_corrected(session, visit.collaboration.id, document, doubts_before, as_read);
    return gone;
}

void note(store::Session& session, const admission::Setting& setting, const admission::Visit& visit,
          const Document& document, const std::string& act, json::object what) {
    what["document"] = document.id;
    history::record(session, {.collaboration = visit.collaboration.id.text(),
                              .at = setting.clock.now(),
                              .actor = visit.account.text(),
                              .actor_name = visit.name,
                              .act = act,
                              .subject_kind = "meeting",
                              .subject_id = document.meeting.text(),
                              .payload = json::serialize(what)});
}

json::object payload_of(const MadeCorrection& made, const std::vector<std::string>& gone) {
    json::object what = {{"act", name_of(made.correction.act)},
                         {"field", made.correction.field},
                         {"value", made.correction.value},
                         {"before", made.before},
                         {"gone", json::array(gone.begin(), gone.end())}};
    if (made.joined) what["joined"] = to_json(*made.joined);
    return what;
}

int next_position(store::Session& session, const Document& document) {
    const auto last = corrections_of(session, document.id, 1);
    return last.empty() ? 1 : last.front().position + 1;
}

}  // namespace

base::Result<int> keep_field(const admission::Setting& setting, const admission::Visit& visit,
                             const std::string& slug, int revision, const std::string& field) {
    return setting.database.write([&](store::Session& session) -> base::Result<int> {
        auto opened = open_at(session, visit, slug, revision);
        if (!opened) {
            return std::unexpected(opened.error());
        }
        json::value reading = json::parse(opened->document.record);
        const int first = next_position(session, opened->document);
        int settled = 0;
        while (const auto answer = answer_to_doubt_about(reading, field)) {
            const MadeCorrection made{
                first + settled,      *answer,   standing_at(reading, answer->field), setting.clock.now(),
                visit.account.text(), visit.name};
            if (const auto applied = archive::apply(reading, *answer); !applied) {
                return std::unexpected(applied.error());
            }
            insert_correction(session, opened->document.id, made);
            note(session, setting, visit, opened->document, "archive.correct", payload_of(made, {}));
            ++settled;
        }
        if (settled == 0) return 0;
        const std::string as_read = opened->state.as_read.value_or(opened->document.record);
        keep(session, setting, visit, *opened, record_of(reading).value(), reading, as_read, false);
        return settled;
    });
}

base::Result<> correct(const admission::Setting& setting, const admission::Visit& visit,
                       const std::string& slug, int revision, const Correction& correction) {
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        auto opened = open_at(session, visit, slug, revision);
        if (!opened) {
            return std::unexpected(opened.error());
        }
        json::value reading = json::parse(opened->document.record);
        MadeCorrection made{0,
                            correction,
                            standing_at(reading, correction.field),
                            setting.clock.now(),
                            visit.account.text(),
                            visit.name};
        if (const auto applied = archive::apply(reading, correction); !applied) {
            return applied;
        }
        const auto record = record_of(reading);
        if (!record) {
            return std::unexpected(record.error());
        }
        made.position = next_position(session, opened->document);
        const std::string as_read = opened->state.as_read.value_or(opened->document.record);
        const auto same = same_meeting(session, setting, visit, opened->document, *record, correction);
        auto gone = keep(session, setting, visit, *opened, *record, reading, as_read,
                         changes_meeting(correction) && !same);
        if (same) {
            const auto own = meetings::load(session, opened->document.meeting).value();
            made.joined = join_meetings(session, setting, visit.collaboration, own, same->meeting.id, gone);
            opened->document.meeting = same->meeting.id;
        }
        insert_correction(session, opened->document.id, made);
        note(session, setting, visit, opened->document, "archive.correct", payload_of(made, gone));
        return {};
    });
}

base::Result<> undo_correction(const admission::Setting& setting, const admission::Visit& visit,
                               const std::string& slug, int revision) {
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        auto opened = open_at(session, visit, slug, revision);
        if (!opened) {
            return std::unexpected(opened.error());
        }
        auto made = corrections_of(session, opened->document.id);
        if (made.empty() || !opened->state.as_read) {
            return base::problem(Kind::wrong_state, "review.nothing_to_undo");
        }
        const MadeCorrection last = std::move(made.back());
        made.pop_back();
        json::value reading = json::parse(*opened->state.as_read);
        for (const MadeCorrection& one : made) {
            if (const auto applied = archive::apply(reading, one.correction); !applied) {
                throw std::runtime_error("the corrections of " + opened->document.id +
                                         " do not follow each other");
            }
        }
        const auto record = record_of(reading);
        if (!record) {
            throw std::runtime_error("the corrections of " + opened->document.id + " give no reading");
        }
        const auto as_read = made.empty() ? std::nullopt : opened->state.as_read;
        std::vector<std::string> gone;
        std::optional<meetings::MeetingId> parted_from;
        if (last.joined) parted_from = part_again(session, setting, visit, *opened, *last.joined, gone);
        auto gone_too = keep(session, setting, visit, *opened, *record, reading, as_read,
                             changes_meeting(last.correction));
        std::ranges::move(gone_too, std::back_inserter(gone));
        delete_correction(session, opened->document.id, last.position);
        json::object what = payload_of(last, gone);
        if (parted_from) what["other"] = parted_from->text();
        note(session, setting, visit, opened->document, "archive.undo_correction", std::move(what));
        return {};
    });
}

base::Result<> mark_reviewed(const admission::Setting& setting, const admission::Visit& visit,
                             const std::string& slug, int revision, bool reviewed) {
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        const auto opened = open_at(session, visit, slug, revision);
        if (!opened) {
            return std::unexpected(opened.error());
        }
        if (opened->state.reviewed == reviewed) return {};  // pressed twice
        const Document& document = opened->document;
        mark_document(session, document.id, reviewed, setting.clock.now(), visit.name);
        if (document.standing) {
            follow_review(session, visit.collaboration.id, document.meeting, opened->state.reviewed);
        }
        note(session, setting, visit, document, reviewed ? "archive.review" : "archive.review_again", {});
        return {};
    });
}

}  // namespace archive
