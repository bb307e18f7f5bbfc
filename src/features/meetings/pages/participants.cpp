#include "features/meetings/pages/participants.hpp"

#include <algorithm>

#include "features/meetings/labels.hpp"

namespace meetings {
namespace {

namespace h = web::h;

web::Html person(const admission::Visit& visit, const Attendance& one, bool with_organisation) {
    web::Html line = people::person_link(visit.collaboration, one.name, one.slug);
    if (one.title) line += web::text(", " + *one.title);
    if (with_organisation && one.organisation) line += web::text(", " + *one.organisation);
    return h::li(line);
}

struct Group {
    std::optional<std::string> organisation;
    std::optional<std::string> party_slug;
    std::vector<web::Html> people;
};

std::vector<Group> groups_of(const admission::Visit& visit, const std::vector<Attendance>& all) {
    std::vector<Group> groups;
    for (const Attendance& one : all) {
        if (one.status != Status::participant) {
            continue;
        }
        auto found = std::ranges::find(groups, one.organisation, &Group::organisation);
        if (found == groups.end()) {
            groups.push_back({one.organisation, one.party_slug, {}});
            found = groups.end() - 1;
        }
        found->people.push_back(person(visit, one, false));
    }
    return groups;
}

std::vector<web::Html> people_with(const admission::Visit& visit, const std::vector<Attendance>& all,
                                   Status status) {
    std::vector<web::Html> found;
    for (const Attendance& one : all) {
        if (one.status == status) found.push_back(person(visit, one, true));
    }
    return found;
}

web::Html group(const admission::Visit& visit, const Group& one, const base::Words& words) {
    web::Html heading = web::text(words(labels::no_organisation));
    if (one.organisation) {
        heading = one.party_slug
                      ? h::a({h::href(people::party_address(visit.collaboration, *one.party_slug))},
                             *one.organisation)
                      : web::text(*one.organisation);
    }
    return h::section(h::h3(heading), h::ul(one.people));
}

long count(const std::vector<Attendance>& all, Status status) {
    return std::ranges::count(all, status, &Attendance::status);
}

}  // namespace

web::Html attendance_summary(const std::vector<Attendance>& all, const base::Words& words) {
    if (all.empty()) {
        return {};
    }
    std::string text = words.count(count(all, Status::participant), labels::one_took_part, labels::took_part);
    if (const long absent = count(all, Status::apologies); absent > 0) {
        text += ", " + words(labels::sent_apologies, absent);
    }
    if (const long guests = count(all, Status::guest); guests > 0) {
        text += ", " + words.count(guests, labels::one_guest, labels::were_guests);
    }
    return h::a({h::href("#deltagere")}, text);
}

web::Html participants(const admission::Visit& visit, const std::vector<Attendance>& all,
                       const base::Words& words) {
    web::Html groups;
    for (const Group& one : groups_of(visit, all)) {
        groups += group(visit, one, words);
    }
    if (const auto guests = people_with(visit, all, Status::guest); !guests.empty()) {
        groups += h::section(h::h3(words(labels::guests)), h::ul(guests));
    }
    web::Html content = groups.empty() ? h::p({h::cls("note")}, words(labels::no_participants))
                                       : h::div({h::cls("participants")}, groups);
    if (const auto absent = people_with(visit, all, Status::apologies); !absent.empty()) {
        content += h::div({h::cls("absent")}, h::h3(words(labels::apologies)), h::ul(absent));
    }
    return h::section({h::attr("aria-labelledby", "deltagere")},
                      h::h2({h::id("deltagere")}, words(labels::participants)), content);
}

}  // namespace meetings
