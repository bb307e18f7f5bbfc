#include <algorithm>
#include <charconv>

#include "features/identities/labels.hpp"
#include "features/identities/pages/pages.hpp"
#include "web/html/form.hpp"
#include "web/html/list.hpp"

namespace identities {
namespace {

namespace h = web::h;

constexpr int counted_at_most = 500;
constexpr int apart_shown = 100;

/// "85.<one>.<other>": where the page stands in the order.
Cursor cursor_from(const std::string& text) {
    Cursor cursor;
    const std::size_t first = text.find('.');
    const std::size_t second = first == std::string::npos ? first : text.find('.', first + 1);
    if (second == std::string::npos) return cursor;
    int strength = 0;
    const auto read = std::from_chars(text.data(), text.data() + first, strength);
    if (read.ec != std::errc() || read.ptr != text.data() + first) return cursor;
    return {strength, text.substr(first + 1, second - first - 1), text.substr(second + 1)};
}

std::string written(const Proposal& proposal) {
    return std::to_string(proposal.likeness.strength) + '.' + proposal.one.id + '.' + proposal.other.id;
}

struct Shown {
    std::optional<Proposal> proposal;
    Evidence evidence;
    int left = 0;
    bool skipped = false;  ///< there are more before the cursor
    std::vector<Proposal> apart;
    /// What was decided last.
    std::optional<Named> last;
    std::optional<Named> last_other;
    bool last_joined = false;
};

Shown load(store::Session& session, const admission::Visit& visit, const web::Request& request,
           const Connections& connections, Kind kind) {
    const auto& collaboration = visit.collaboration.id;
    Shown shown;
    const std::string after = request.asked("efter");
    auto found = proposals(session, kind, collaboration, cursor_from(after), 1);
    shown.left = count_proposals(session, kind, collaboration, counted_at_most);
    shown.skipped = found.empty() && shown.left > 0;
    if (!found.empty()) {
        shown.proposal = std::move(found.front());
        shown.evidence =
            connections.witness(session, visit, kind, shown.proposal->one.id, shown.proposal->other.id);
    }
    shown.apart = kept_apart(session, kind, collaboration, apart_shown);
    shown.last = by_slug(session, kind, collaboration, request.asked("sidst"));
    shown.last_other = by_slug(session, kind, collaboration, request.asked("og"));
    shown.last_joined = shown.last && shown.last->joined_to;
    if (shown.last_joined) shown.last_other = standing_for(session, kind, *shown.last);
    return shown;
}

web::Html name_link(const admission::Visit& visit, Kind kind, const Named& one) {
    return h::a({h::href(address(visit.collaboration, kind, one.slug))}, one.name);
}

web::Html compared(const admission::Visit& visit, Kind kind, const Shown& shown, const base::Words& words) {
    const Proposal& proposal = *shown.proposal;
    web::Table table{std::string(words(labels::of(kind).heading)),
                     {{std::string(words(labels::what)), web::Column::Kind::text},
                      {proposal.one.name, web::Column::Kind::text},
                      {proposal.other.name, web::Column::Kind::text}},
                     {{web::text(words(labels::name_field)), name_link(visit, kind, proposal.one),
                       name_link(visit, kind, proposal.other)}},
                     true};
    for (const Evidence::Fact& fact : shown.evidence.facts) {
        table.rows.push_back({web::text(fact.what), web::text(fact.one), web::text(fact.other)});
    }
    return web::table(table);
}

web::Html reasons(Kind kind, const Shown& shown, const base::Words& words) {
    std::vector<web::Html> lines = {h::li(words(labels::reason_said(kind, shown.proposal->likeness.reason)))};
    for (const std::string& sentence : shown.evidence.in_common) lines.push_back(h::li(sentence));
    return h::h3(words(labels::reasons)) + h::ul(lines);
}

web::Html hidden(const std::string& name, const std::string& value) {
    return h::void_element("input",
                           {h::attr("type", "hidden"), h::attr("name", name), h::attr("value", value)});
}

web::Html answer_button(const char* answer, const base::Label& label, const char* classes,
                        const base::Words& words) {
    return h::button(
        {h::cls(classes), h::attr("type", "submit"), h::attr("name", "svar"), h::attr("value", answer)},
        words(label));
}

web::Html question(const web::Request& request, const admission::Visit& visit, Kind kind, const Shown& shown,
                   const base::Words& words) {
    const Proposal& proposal = *shown.proposal;
    const Named& better = shown.evidence.other_is_known_better ? proposal.other : proposal.one;
    const web::Field name{
        .kind = web::Field::Kind::select,
        .name = "navn",
        .label = std::string(words(labels::which_name)),
        .value = better.slug,
        .choices = {{proposal.one.slug, proposal.one.name}, {proposal.other.slug, proposal.other.name}}};
    const std::string list = proposals_address(visit.collaboration, kind);
    // The heading has the focus, so that the next tab is the first answer.
    const web::Html heading = h::h2({h::id("forslag"), h::attr("tabindex", "-1"), h::flag("autofocus")},
                                    proposal.one.name, " \u2013 ", proposal.other.name);
    const web::Html buttons = h::div(
        {h::cls("answers")}, answer_button("samme", labels::of(kind).same, "button button-primary", words),
        answer_button("to", labels::of(kind).two, "button button-secondary", words),
        h::a({h::href(list + "?efter=" + written(proposal))}, words(labels::skip)));
    return h::section({h::cls("proposal")}, heading,
                      h::form({h::action(list), h::attr("method", "post")}, web::csrf_field(request),
                              hidden("en", proposal.one.slug), hidden("anden", proposal.other.slug),
                              hidden("efter", request.asked("efter")), buttons, web::field(name, words)),
                      reasons(kind, shown, words), compared(visit, kind, shown, words));
}

/// What was decided last, and the way back.
web::Html decided(const web::Request& request, const admission::Visit& visit, Kind kind, const Shown& shown,
                  const base::Words& words) {
    if (!shown.last || !shown.last_other) return {};
    if (shown.last_joined) {
        return h::div(
            {h::cls("note"), h::attr("role", "status")},
            h::p(words(labels::joined_now, shown.last->name, shown.last_other->name)),
            button_form(request, address(visit.collaboration, kind, shown.last->slug) + "/skil",
                        {{"tilbage", "forslag"}}, std::string(words(labels::undo)), "plain-button"));
    }
    const bool apart = std::ranges::any_of(shown.apart, [&](const Proposal& one) {
        return (one.one.id == shown.last->id && one.other.id == shown.last_other->id) ||
               (one.other.id == shown.last->id && one.one.id == shown.last_other->id);
    });
    if (!apart) return {};
    return h::div({h::cls("note"), h::attr("role", "status")},
                  h::p(words(labels::apart_now, shown.last->name, shown.last_other->name)),
                  button_form(request, proposals_address(visit.collaboration, kind) + "/igen",
                              {{"en", shown.last->slug}, {"anden", shown.last_other->slug}},
                              std::string(words(labels::undo)), "plain-button"));
}

web::Html apart_list(const web::Request& request, const admission::Visit& visit, Kind kind,
                     const Shown& shown, const base::Words& words) {
    if (shown.apart.empty()) return {};
    std::vector<web::Html> lines;
    for (const Proposal& one : shown.apart) {
        lines.push_back(h::li(name_link(visit, kind, one.one), " \u2013 ", name_link(visit, kind, one.other),
                              button_form(request, proposals_address(visit.collaboration, kind) + "/igen",
                                          {{"en", one.one.slug}, {"anden", one.other.slug}},
                                          std::string(words(labels::propose_again)), "plain-button")));
    }
    return h::section(h::h2(words(labels::kept_apart)), h::ul({h::cls("lines")}, lines));
}

web::Html render(const web::Request& request, const admission::Visit& visit, Kind kind, const Shown& shown,
                 const base::Words& words) {
    web::Html main = h::h1(words(labels::of(kind).heading)) +
                     h::p({h::cls("lead")}, words(labels::of(kind).lead)) +
                     decided(request, visit, kind, shown, words);
    if (shown.left > 0) main += h::p({h::cls("count")}, words(labels::left_of, shown.left));
    if (shown.proposal) {
        main += question(request, visit, kind, shown, words);
    } else if (shown.skipped) {
        main +=
            h::p(words(labels::no_more)) +
            h::p(h::a({h::href(proposals_address(visit.collaboration, kind))}, words(labels::begin_again)));
    } else {
        main += h::p(words(labels::none_left));
    }
    return main + apart_list(request, visit, kind, shown, words);
}

}  // namespace

admission::Inside proposals_page(const admission::Setting& setting, const Connections& connections,
                                 Kind kind) {
    return [setting, connections, kind](const web::Request& request, const admission::Visit& visit) {
        const auto& words = setting.words;
        const Shown shown = admission::read(setting, visit, [&](store::Session& session) {
            return load(session, visit, request, connections, kind);
        });
        return web::Response::html(admission::page(
            setting, request, visit, menu_place(kind), std::string(words(labels::of(kind).heading)),
            render(request, visit, kind, shown, words),
            {{std::string(words(labels::of(kind).list)),
              admission::address_in(visit.collaboration, place_of(kind))}}));
    };
}

admission::Inside answer_post(const admission::Setting& setting, const Connections& connections, Kind kind) {
    return [setting, connections, kind](const web::Request& request, const admission::Visit& visit) {
        const Desk desk{setting, visit, connections, kind};
        const std::string one = request.given("en");
        const std::string other = request.given("anden");
        const bool keeps_one = request.given("navn") == one;
        const std::string& from = keeps_one ? other : one;
        const std::string& to = keeps_one ? one : other;
        // What cannot be is not there any more when the page is shown again.
        const auto done =
            request.given("svar") == "samme" ? join_two(desk, from, to) : keep_apart(desk, one, other, true);
        std::string next = proposals_address(visit.collaboration, kind) +
                           "?efter=" + web::url_encode(request.given("efter"));
        if (done) next += "&sidst=" + web::url_encode(from) + "&og=" + web::url_encode(to);
        return web::Response::see_other(next);
    };
}

admission::Inside propose_again_post(const admission::Setting& setting, const Connections& connections,
                                     Kind kind) {
    return [setting, connections, kind](const web::Request& request, const admission::Visit& visit) {
        const Desk desk{setting, visit, connections, kind};
        if (!keep_apart(desk, request.given("en"), request.given("anden"), false)) {
            return admission::not_found(setting, request, visit);
        }
        return web::Response::see_other(proposals_address(visit.collaboration, kind));
    };
}

}  // namespace identities
