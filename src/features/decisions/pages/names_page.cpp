// The names of offices and groups that owe something: which of them are one.
#include <algorithm>

#include "base/danish.hpp"
#include "base/period.hpp"
#include "features/decisions/acts/acts.hpp"
#include "features/decisions/labels.hpp"
#include "features/decisions/names_labels.hpp"
#include "features/decisions/owing_names.hpp"
#include "features/decisions/pages/pages.hpp"
#include "web/html/form.hpp"
#include "web/html/list.hpp"

namespace decisions {
namespace {

namespace h = web::h;

constexpr int names_at_most = 1000;
constexpr std::size_t proposals_shown = 10;

/// Two names that may be one, with what speaks for it.
struct Proposal {
    const OwingName* one = nullptr;
    const OwingName* other = nullptr;
    std::string why;
    std::vector<std::pair<std::string, int>> by_one;
    std::vector<std::pair<std::string, int>> by_other;
};

struct Shown {
    std::vector<OwingName> names;
    std::vector<JoinedName> joined;
    std::vector<ApartNames> apart;
    std::vector<Proposal> proposals;
    std::size_t more = 0;  ///< proposals that are not shown
    web::Html others;      ///< the way to parties and bodies with several names
};

const OwingName* named(const Shown& shown, const std::string& id) {
    const auto found = std::ranges::find(shown.names, id, &OwingName::id);
    return found == shown.names.end() ? nullptr : &*found;
}

bool are_apart(const Shown& shown, const OwingName& one, const OwingName& other) {
    return std::ranges::any_of(shown.apart, [&](const ApartNames& two) {
        return two.one == std::min(one.id, other.id) && two.other == std::max(one.id, other.id);
    });
}

void propose(store::Session& session, Shown& shown, const base::Words& words) {
    std::vector<std::string> names;
    for (const OwingName& one : shown.names) names.push_back(one.name);
    for (const auto& alike : identities::alike_names(names, words)) {
        const OwingName& one = shown.names[alike.one];
        const OwingName& other = shown.names[alike.other];
        if ((!one.own && !other.own) || are_apart(shown, one, other)) continue;
        if (shown.proposals.size() == proposals_shown) {
            ++shown.more;
            continue;
        }
        shown.proposals.push_back(
            {&one, &other, alike.why, laid_on_by(session, one.id), laid_on_by(session, other.id)});
    }
}

void load(store::Session& session, const admission::CollaborationId& collaboration, const base::Words& words,
          Shown& shown) {
    shown.names = owing_names(session, collaboration, names_at_most);
    shown.joined = joined_names(session, collaboration);
    shown.apart = names_apart(session, collaboration);
    propose(session, shown, words);
}

web::Html hidden(const std::string& name, const std::string& value) {
    return h::void_element("input",
                           {h::attr("type", "hidden"), h::attr("name", name), h::attr("value", value)});
}

web::Html post(const web::Request& request, const admission::Visit& visit, const web::Html& inside) {
    return h::form({h::action(names_address(visit.collaboration)), h::attr("method", "post")},
                   web::csrf_field(request), inside);
}

web::Html answer(const char* value, const base::Label& label, const char* classes, const base::Words& words) {
    return h::button(
        {h::cls(classes), h::attr("type", "submit"), h::attr("name", "svar"), h::attr("value", value)},
        words(label));
}

std::string bodies_said(const std::vector<std::pair<std::string, int>>& bodies) {
    std::string said;
    for (const auto& [body, times] : bodies) {
        said += (said.empty() ? "" : ", ") + body + " (" + std::to_string(times) + ')';
    }
    return said;
}

/// The name that stands must be the one that has a page; else the one that is met most.
web::Field which_name(const OwingName& one, const OwingName& other, const base::Words& words) {
    web::Field field{.kind = web::Field::Kind::select,
                     .name = "navn",
                     .label = std::string(words(labels::which_name_stands)),
                     .value = one.follow_ups < other.follow_ups ? other.id : one.id};
    for (const OwingName* each : {&one, &other}) {
        const OwingName& second = each == &one ? other : one;
        if (second.own) field.choices.push_back({each->id, each->name});
    }
    return field;
}

web::Html proposal(const web::Request& request, const admission::Visit& visit, const Proposal& two,
                   const base::Words& words) {
    web::Table table{std::string(words(labels::names_heading)),
                     {{std::string(words(labels::responsible)), web::Column::Kind::text},
                      {std::string(words(labels::open_count)), web::Column::Kind::text},
                      {std::string(words(labels::latest)), web::Column::Kind::text},
                      {std::string(words(labels::laid_on_by)), web::Column::Kind::text}},
                     {},
                     true};
    for (const auto& [name, bodies] : {std::pair(two.one, two.by_one), std::pair(two.other, two.by_other)}) {
        const std::string day = base::day_or_period(name->latest, words);
        table.rows.push_back({web::text(name->name),
                              web::text(words(labels::open_of, name->open, name->follow_ups)),
                              web::text(day.empty() ? std::string(words(labels::no_date)) : day),
                              web::text(bodies_said(bodies))});
    }
    const web::Html buttons =
        h::div({h::cls("answers")}, answer("saml", labels::same_name, "button button-secondary", words),
               answer("to", labels::two_names, "plain-button", words));
    return h::section({h::cls("proposal")}, h::h3(two.one->name, " \u2013 ", two.other->name),
                      h::p(two.why, "."), web::table(table),
                      post(request, visit,
                           hidden("en", two.one->id) + hidden("anden", two.other->id) +
                               web::field(which_name(*two.one, *two.other, words), words) + buttons));
}

web::Html by_hand(const web::Request& request, const admission::Visit& visit, const Shown& shown,
                  const std::string& error, const base::Words& words) {
    if (shown.names.size() < 2) return {};
    std::vector<web::Choice> choices = {{"", std::string(words(labels::choose))}};
    for (const OwingName& one : shown.names) choices.push_back({one.id, one.name});
    const web::Field one{.kind = web::Field::Kind::select,
                         .name = "en",
                         .label = std::string(words(labels::one_name)),
                         .value = request.given("en"),
                         .choices = choices};
    const web::Field other{.kind = web::Field::Kind::select,
                           .name = "anden",
                           .label = std::string(words(labels::other_name)),
                           .error = error,
                           .value = request.given("anden"),
                           .choices = choices};
    const web::Field which{.kind = web::Field::Kind::select,
                           .name = "navn",
                           .label = std::string(words(labels::which_name_stands)),
                           .value = request.given("navn"),
                           .choices = {{"en", std::string(words(labels::one_name))},
                                       {"anden", std::string(words(labels::other_name))}}};
    return h::section(h::h2(words(labels::join_by_hand)),
                      post(request, visit,
                           web::field(one, words) + web::field(other, words) + web::field(which, words) +
                               h::div({h::cls("acts")},
                                      answer("saml", labels::join_names, "button button-primary", words))));
}

web::Html undone_by(const web::Request& request, const admission::Visit& visit, const web::Html& said,
                    const web::Html& what, const char* act, const base::Label& label,
                    const base::Words& words) {
    return h::li(said, " ", post(request, visit, what + answer(act, label, "plain-button", words)));
}

web::Html decided(const web::Request& request, const admission::Visit& visit, const Shown& shown,
                  const base::Words& words) {
    std::vector<web::Html> joined;
    for (const JoinedName& one : shown.joined) {
        joined.push_back(
            undone_by(request, visit, web::text(words(labels::joined_under, one.name, one.to_name)),
                      hidden("en", one.id) + hidden("anden", one.to), "skil", labels::part_names, words));
    }
    std::vector<web::Html> apart;
    for (const ApartNames& two : shown.apart) {
        const OwingName* one = named(shown, two.one);
        const OwingName* other = named(shown, two.other);
        if (one == nullptr || other == nullptr) continue;
        apart.push_back(undone_by(request, visit, web::text(one->name + " \u2013 " + other->name),
                                  hidden("en", two.one) + hidden("anden", two.other), "igen",
                                  labels::propose_again, words));
    }
    web::Html all;
    if (!joined.empty())
        all += h::section(h::h2(words(labels::joined_names)), h::ul({h::cls("lines")}, joined));
    if (!apart.empty())
        all += h::section(h::h2(words(labels::names_kept_apart)), h::ul({h::cls("lines")}, apart));
    return all;
}

/// What was done last and the way back; nothing where it is not so any more.
web::Html done_last(const web::Request& request, const admission::Visit& visit, const Shown& shown,
                    const base::Words& words) {
    const std::string act = request.asked("svar");
    const std::string id = request.asked("sidst");
    const std::string other_id = request.asked("og");
    const auto note = [&](const std::string& said, const web::Html& pair, const char* back) {
        return h::div({h::cls("note"), h::attr("role", "status")}, h::p(said),
                      post(request, visit, pair + answer(back, labels::take_back, "plain-button", words)));
    };
    const web::Html pair = hidden("en", id) + hidden("anden", other_id);
    const auto joined = std::ranges::find(shown.joined, id, &JoinedName::id);
    if (joined != shown.joined.end()) {
        if (act != "saml" || joined->to != other_id) return {};
        return note(words(labels::names_joined_now, joined->name, joined->to_name), pair, "skil");
    }
    const OwingName* one = named(shown, id);
    const OwingName* other = named(shown, other_id);
    if (one == nullptr || other == nullptr || one == other) return {};
    const bool apart = are_apart(shown, *one, *other);
    if (act == "to" && apart)
        return note(words(labels::names_apart_now, one->name, other->name), pair, "igen");
    if (act == "igen" && !apart)
        return note(words(labels::names_proposed_now, one->name, other->name), pair, "to");
    if (act == "skil") {
        return note(words(labels::names_parted_now, one->name, other->name), pair + hidden("navn", other_id),
                    "saml");
    }
    return {};
}

web::Response show(const admission::Setting& setting, const web::Request& request,
                   const admission::Visit& visit, const std::string& error) {
    const auto& words = setting.words;
    Shown shown;
    admission::read(setting, visit, [&](store::Session& session) {
        load(session, visit.collaboration.id, words, shown);
        for (const auto kind : {identities::Kind::party, identities::Kind::body}) {
            shown.others += identities::proposals_line(session, visit, kind, words);
        }
    });
    web::Html proposals;
    for (const Proposal& two : shown.proposals) proposals += proposal(request, visit, two, words);
    if (shown.more > 0) proposals += h::p(words(labels::more_proposals, shown.more));
    const web::Html main =
        h::h1(words(labels::names_heading)) + h::p({h::cls("lead")}, words(labels::names_lead)) +
        done_last(request, visit, shown, words) + shown.others +
        (proposals.empty() ? h::p(words(labels::no_names_alike)) : proposals) +
        by_hand(request, visit, shown, error, words) + decided(request, visit, shown, words);
    return web::Response::html(
        admission::page(setting, request, visit, "follow_ups", std::string(words(labels::names_heading)),
                        main,
                        {{std::string(words(labels::follow_ups)), follow_ups_address(visit.collaboration)},
                         {std::string(words(labels::who_owes)),
                          follow_ups_address(visit.collaboration) + "/ansvarlige"}}),
        error.empty() ? 200 : 422);
}

std::string say(const base::Problem& problem, const base::Words& words) {
    const base::Label& said = problem.code == "names.same"     ? labels::names_same
                              : problem.code == "names.stands" ? labels::names_stands
                              : problem.code == "names.known"  ? labels::names_known
                                                               : labels::names_missing;
    return std::string(words(said));
}

}  // namespace

std::string names_address(const admission::Collaboration& collaboration) {
    return follow_ups_address(collaboration) + "/ansvarlige/navne";
}

admission::Inside names_page(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        return show(setting, request, visit, {});
    };
}

admission::Inside names_post(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const std::string act = request.given("svar");
        const std::string one = request.given("en");
        const std::string other = request.given("anden");
        const std::string name = request.given("navn");
        const bool keeps_other = name == "anden" || name == other;
        const std::string& from = act != "saml" || keeps_other ? one : other;
        const std::string& to = act != "saml" || keeps_other ? other : one;
        base::Result<> done;
        if (act == "saml") {
            done = join_names(setting, visit, from, to);
        } else if (act == "skil") {
            done = part_names(setting, visit, one);
        } else {
            done = keep_names_apart(setting, visit, one, other, act == "to");
        }
        // What is not there any more was done by somebody else meanwhile: the page shows how it is.
        const bool gone = !done && done.error().code == "names.not_found" && !one.empty() && !other.empty();
        if (!done && act == "saml" && !gone) {
            return show(setting, request, visit, say(done.error(), setting.words));
        }
        std::string next = names_address(visit.collaboration);
        if (done) {
            next += "?svar=" + web::url_encode(act) + "&sidst=" + web::url_encode(from) +
                    "&og=" + web::url_encode(to);
        }
        return web::Response::see_other(next);
    };
}

}  // namespace decisions
