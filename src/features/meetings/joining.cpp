#include <algorithm>

#include "base/danish.hpp"
#include "features/meetings/joining_store.hpp"
#include "features/meetings/labels.hpp"
#include "features/meetings/pages/pages.hpp"
#include "features/meetings/parts_of.hpp"

// The slice's part in joining people, parties and bodies.
namespace meetings {
namespace {

const char* const any_day = "9999-12-31";

using identities::Evidence;

/// The names, with semicolons, since names may have commas; at most some of them.
std::string list_of(const std::vector<std::string>& names) {
    constexpr std::size_t most = 6;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i) text += (i == 0 ? "" : "; ") + names[i];
    return names.size() > most ? text + "; \u2026" : text;
}

void add_new(std::vector<std::string>& all, const std::string& name) {
    const auto same = [&](const std::string& known) { return base::sort_key(known) == base::sort_key(name); };
    if (!name.empty() && std::ranges::none_of(all, same)) all.push_back(name);
}

/// What is in both, as a sentence.
void add_in_common(Evidence& evidence, const base::Label& label, const std::vector<std::string>& one,
                   const std::vector<std::string>& other, const base::Words& words) {
    std::vector<std::string> both;
    for (const std::string& name : one) {
        const auto same = [&](const std::string& known) {
            return base::sort_key(known) == base::sort_key(name);
        };
        if (std::ranges::any_of(other, same)) both.push_back(name);
    }
    if (!both.empty()) evidence.in_common.push_back(words(label, list_of(both)));
}

struct Of {
    std::vector<std::string> titles;
    std::vector<std::string> parties;
    std::vector<std::string> bodies;
    people::Seen seen;
    std::string first;
};

Of person_of(store::Session& session, const std::string& id) {
    const people::PersonId person(id);
    Of of;
    for (const Listing& listing : listings_of(session, person)) {
        add_new(of.titles, listing.title);
        add_new(of.parties, listing.organisation);
        if (of.first.empty() || listing.first < of.first) of.first = listing.first;
    }
    for (const NamedCount& party : parties_of_person(session, person, any_day))
        add_new(of.parties, party.name);
    for (const NamedCount& body : bodies_of_person(session, person, any_day)) add_new(of.bodies, body.name);
    of.seen = seen_of(session, person);
    return of;
}

Evidence of_people(store::Session& session, const std::string& one, const std::string& other,
                   const base::Words& words) {
    const Of a = person_of(session, one);
    const Of b = person_of(session, other);
    const auto counted = [&](const Of& of) {
        return words(labels::attended_and_absent, of.seen.meetings - of.seen.invited, of.seen.apologies);
    };
    Evidence evidence;
    evidence.other_is_known_better = b.seen.meetings + b.seen.apologies > a.seen.meetings + a.seen.apologies;
    evidence.facts = {
        {std::string(words(labels::title)), list_of(a.titles), list_of(b.titles)},
        {std::string(words(labels::party)), list_of(a.parties), list_of(b.parties)},
        {std::string(words(labels::bodies)), list_of(a.bodies), list_of(b.bodies)},
        {std::string(words(labels::meetings)), counted(a), counted(b)},
        {std::string(words(labels::period)), from_to(a.first, a.seen.last, words),
         from_to(b.first, b.seen.last, words)},
    };
    add_in_common(evidence, labels::same_title, a.titles, b.titles, words);
    add_in_common(evidence, labels::same_party, a.parties, b.parties, words);
    add_in_common(evidence, labels::same_bodies, a.bodies, b.bodies, words);
    evidence.in_common.emplace_back(words(labels::never_together));
    return evidence;
}

Evidence of_others(store::Session& session, identities::Kind kind, const std::string& one,
                   const std::string& other, const base::Words& words) {
    const Profile a = profile_of(session, kind, one);
    const Profile b = profile_of(session, kind, other);
    Evidence evidence;
    evidence.other_is_known_better = b.meetings > a.meetings;
    evidence.facts = {
        {std::string(words(labels::meetings)), std::to_string(a.meetings), std::to_string(b.meetings)},
        {std::string(words(labels::people_there)), std::to_string(a.people), std::to_string(b.people)},
        {std::string(words(labels::period)), from_to(a.first, a.last, words),
         from_to(b.first, b.last, words)},
    };
    if (const int people = people_in_common(session, kind, one, other); people > 0) {
        evidence.in_common.push_back(words.count(people, labels::one_in_both, labels::many_in_both));
    }
    const int days = kind == identities::Kind::body ? days_in_common(session, one, other) : 0;
    if (days > 0) {
        evidence.in_common.push_back(words.count(days, labels::one_same_day, labels::many_same_days));
    }
    return evidence;
}

}  // namespace

void note_together(store::Session& session, const std::set<people::PersonId>& listed) {
    for (const people::PersonId& one : listed) {
        for (const std::string& other : identities::alike(session, identities::Kind::person, one.text())) {
            if (listed.contains(people::PersonId(other))) {
                identities::set_together(session, one.text(), other, true);
            }
        }
    }
}

void look_who_was_together(store::Session& session, const people::PersonId& person) {
    for (const std::string& other : identities::alike(session, identities::Kind::person, person.text())) {
        identities::set_together(session, person.text(), other, were_together(session, person.text(), other));
    }
}

void move(store::Session& session, const admission::CollaborationId& collaboration,
          const identities::Move& move) {
    if (move.kind == identities::Kind::party) {
        move_party(session, move);
    } else if (move.kind == identities::Kind::body) {
        move_body(session, move);
        for (const std::string& body : {move.from, move.to}) recount_body(session, collaboration, body);
    } else {
        move_person(session, move);
        for (const std::string& id : {move.from, move.to}) {
            const people::PersonId person(id);
            people::set_seen(session, person, seen_of(session, person));
            look_who_was_together(session, person);
        }
    }
}

identities::Evidence evidence(store::Session& session, identities::Kind kind, const std::string& one,
                              const std::string& other, const base::Words& words) {
    return kind == identities::Kind::person ? of_people(session, one, other, words)
                                            : of_others(session, kind, one, other, words);
}

std::vector<people::PersonId> listed_people(store::Session& session, const MeetingId& meeting) {
    std::vector<people::PersonId> all;
    for (const Listed& listed : listed_in(session, meeting)) all.push_back(listed.id);
    return all;
}

Recognised recognised(const std::optional<people::Person>& person) {
    Recognised result;
    if (person) {
        result.person = person->id;
        result.named = person->named;
    }
    return result;
}

}  // namespace meetings
