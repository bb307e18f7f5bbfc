#include "features/archive/destroying.hpp"

#include <algorithm>
#include <boost/json/serialize.hpp>

#include "base/danish.hpp"
#include "features/archive/destroying_store.hpp"
#include "features/archive/from_record.hpp"
#include "features/archive/joining.hpp"
#include "features/archive/pages/versions.hpp"
#include "features/archive/review_store.hpp"
#include "features/archive/standing.hpp"

namespace archive {
namespace {

Document whole(store::Session& session, const admission::Collaboration& collaboration,
               const Document& listed) {
    return by_slug(session, collaboration.id, listed.slug).value();
}

std::vector<Document> others_of(store::Session& session, const Document& document) {
    auto all = of_meeting(session, document.meeting);
    std::erase_if(all, [&](const Document& one) { return one.id == document.id; });
    return all;
}

/// The titles of items, and what somebody owes.
struct Said {
    std::set<std::string> titles;  ///< sort keys
    std::set<std::string> owed;
};

void add_said(Said& said, const reading::Record& record) {
    for (const reading::Item& item : record.items) {
        said.titles.insert(base::sort_key(item.title.value));
        for (const auto& owed : follow_ups_from(item)) said.owed.insert(owed.text);
    }
}

Said said_in(store::Session& session, const admission::Collaboration& collaboration,
             const Document& document) {
    Said said;
    Document one = whole(session, collaboration, document);
    add_said(said, reading_of(one));
    // A correction may have taken away what a person closed or judged before it.
    if (auto as_read = review_state(session, document.id).as_read) {
        one.record = *std::move(as_read);
        add_said(said, reading_of(one));
    }
    return said;
}

/// What people said of items and follow-ups that no document of the meeting has any more.
void forget_said(store::Session& session, const admission::Collaboration& collaboration,
                 const Document& document, const std::vector<Document>& others) {
    const Said said = said_in(session, collaboration, document);
    Said stays;
    for (const Document& other : others) {
        Said more = said_in(session, collaboration, other);
        stays.titles.merge(more.titles);
        stays.owed.merge(more.owed);
    }
    for (const std::string& text : said.owed) {
        if (!stays.owed.contains(text)) delete_kept_closings(session, document.meeting, text);
    }
    for (const std::string& title : said.titles) {
        if (!stays.titles.contains(title)) delete_judgements(session, document.meeting, title);
    }
}

/// All that the document says, as one text in which names are looked for.
std::string text_of(store::Session& session, const Document& document) {
    std::string text = document.name + '\n' + document.record;
    text += review_state(session, document.id).as_read.value_or("");
    for (const std::string& line : source_of(session, document.id)) text += '\n' + line;
    // A name may stand in a correction alone, which was itself corrected.
    for (const MadeCorrection& made : corrections_of(session, document.id)) {
        text +=
            '\n' + boost::json::serialize(made.correction.value) + '\n' + boost::json::serialize(made.before);
    }
    return base::sort_key(text);
}

/// Names that stand in the text and nowhere else.
void forget_names(store::Session& session, const admission::Collaboration& collaboration,
                  const std::string& text, std::set<std::string>& gone) {
    auto names = names_of(session, collaboration.id);
    std::erase_if(names, [&](const KeptName& name) {
        const std::string key = base::sort_key(name.name);
        return key.empty() || text.find(key) == std::string::npos;
    });
    forget_unused(session, collaboration, std::move(names), gone);
}

/// The meeting without what this document gave it; nothing left of it where it was the only one.
void take_from_meeting(store::Session& session, const admission::Setting& setting,
                       const admission::Collaboration& collaboration, const Document& document) {
    const auto others = others_of(session, document);
    const auto old = meetings::load(session, document.meeting).value();
    const bool counts = document.standing && old.meeting.reviewed;
    if (!others.empty()) {
        forget_said(session, collaboration, document, others);
        if (document.standing) {
            std::vector<std::string> entries;
            stand_on_best_of(session, setting, collaboration, old, others, entries);
            // Once more: what was closed is kept when it goes, for when its words come back.
            forget_said(session, collaboration, document, others);
            const auto now = meetings::load(session, document.meeting).value();
            if (now.meeting.slug != old.meeting.slug) {
                delete_address(session, collaboration.id, old.meeting.slug);
            }
        }
        delete_document(session, collaboration.id, document, false);
        return;
    }
    reading::Record record = reading_of(document);
    record.items.clear();
    record.participants.clear();
    record.meeting.chairs.clear();
    record.meeting.minute_takers.clear();
    const Shown empty = show_instead(session, setting, collaboration, old, record);
    delete_document(session, collaboration.id, document, counts);
    delete_meeting(session, collaboration.id, empty.whole.meeting);
}

}  // namespace

std::vector<KeptName> forget_unused(store::Session& session, const admission::Collaboration& collaboration,
                                    std::vector<KeptName> names, std::set<std::string>& gone) {
    // Each may have held another one that was joined to it.
    for (bool again = true; again;) {
        again = std::erase_if(names, [&](const KeptName& name) {
                    if (is_used(session, name)) return false;
                    delete_name(session, name);
                    gone.insert(name.id);
                    // An import says which entries of the search it took away.
                    if (name.table == "person")
                        gone.insert(meetings::person_entry_id(collaboration, name.slug));
                    return true;
                }) > 0;
    }
    return names;
}

Extent extent_of(store::Session& session, const Document& document) {
    Extent extent = counted(session, document);
    extent.others = others_of(session, document);
    extent.items = static_cast<int>(reading_of(document).items.size());
    return extent;
}

std::vector<std::string> destroy_document(store::Session& session, const admission::Setting& setting,
                                          const admission::Collaboration& collaboration,
                                          const Document& document) {
    const std::string text = text_of(session, document);
    std::set<std::string> before = ids_in(session, document.meeting);
    take_from_meeting(session, setting, collaboration, document);
    for (const std::string& id : ids_in(session, document.meeting)) before.erase(id);
    before.insert(document.id);
    const std::set<std::string> items = before;
    for (const std::string& id : items) {
        for (std::string& follow_up : forget_quotes(session, id)) before.insert(std::move(follow_up));
    }
    forget_names(session, collaboration, text, before);
    return {before.begin(), before.end()};
}

}  // namespace archive
