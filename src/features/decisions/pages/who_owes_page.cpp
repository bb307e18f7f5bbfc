#include "base/danish.hpp"
#include "features/decisions/labels.hpp"
#include "features/decisions/owing_names.hpp"
#include "features/decisions/pages/pages.hpp"
#include "web/html/list.hpp"
#include "web/html/pager.hpp"

namespace decisions {
namespace {

namespace h = web::h;

constexpr std::size_t per_page = 50;
constexpr int counted_at_most = 500;

struct Shown {
    std::vector<PartyOwes> parties;
    std::vector<Owes> names;
    std::vector<JoinedName> joined;
    web::PagePlace place;
    base::Date today;
};

Shown load(store::Session& session, const admission::Setting& setting, const admission::Visit& visit,
           const web::Request& request) {
    const auto& collaboration = visit.collaboration.id;
    Shown shown{{}, {}, {}, {}, base::local_time(setting.clock.now()).date};
    const int count = count_owing(session, collaboration, counted_at_most);
    shown.place = web::page_place(request, static_cast<std::size_t>(count), per_page);
    if (shown.place.current == 1) shown.parties = parties_owing(session, collaboration);
    shown.names =
        who_owes(session, collaboration, static_cast<int>(per_page), static_cast<int>(shown.place.skipped()));
    shown.joined = joined_names(session, collaboration);
    return shown;
}

web::Column column(const base::Label& label, web::Column::Kind kind, const base::Words& words) {
    return {std::string(words(label)), kind};
}

web::Html count_link(const admission::Visit& visit, const std::string& filter, const std::string& value,
                     int count, const base::Words& words) {
    return h::a(
        {h::href(follow_ups_address(visit.collaboration) + '?' + filter + '=' + web::url_encode(value))},
        words.count(count, labels::one_follow_up, labels::many_follow_ups));
}

web::Html of_parties(const admission::Visit& visit, const Shown& shown, const base::Words& words) {
    using Kind = web::Column::Kind;
    web::Table table{std::string(words(labels::by_party)),
                     {column(labels::party, Kind::text, words), column(labels::open_count, Kind::text, words),
                      column(labels::oldest, Kind::text, words)},
                     {},
                     true};
    for (const PartyOwes& party : shown.parties) {
        table.rows.push_back(
            {h::a({h::href(people::party_address(visit.collaboration, party.slug))}, party.name),
             count_link(visit, "part", party.slug, party.open, words),
             web::text(owed_since(party.oldest, shown.today, words))});
    }
    return table.rows.empty() ? web::Html() : h::section(h::h2(words(labels::by_party)), web::table(table));
}

web::Html name_of(const admission::Visit& visit, const Owes& owes, const std::vector<JoinedName>& joined,
                  const base::Words& words) {
    const web::Html name =
        owes.body_slug ? h::a({h::href(bodies::address(visit.collaboration, *owes.body_slug))}, owes.name)
                       : people::person_link(visit.collaboration, owes.name, owes.person_slug);
    std::string others;
    for (const JoinedName& one : joined) {
        if (one.to == owes.id) others += (others.empty() ? "" : ", ") + one.name;
    }
    return others.empty() ? name : name + h::p({h::cls("quiet")}, words(labels::also_named, others));
}

web::Html of_names(const admission::Visit& visit, const Shown& shown, const base::Words& words) {
    using Kind = web::Column::Kind;
    web::Table table{
        std::string(words(labels::by_name)),
        {column(labels::responsible, Kind::text, words), column(labels::party, Kind::text, words),
         column(labels::open_count, Kind::text, words), column(labels::oldest, Kind::text, words)},
        {},
        true};
    for (const Owes& owes : shown.names) {
        const web::Html party =
            owes.party_slug.empty()
                ? web::Html()
                : h::a({h::href(people::party_address(visit.collaboration, owes.party_slug))},
                       owes.party_name);
        table.rows.push_back({name_of(visit, owes, shown.joined, words), party,
                              count_link(visit, "ansvarlig", owes.name, owes.open, words),
                              web::text(owed_since(owes.oldest, shown.today, words))});
    }
    const web::Html names =
        visit.is_secretariat()
            ? h::p(h::a({h::href(names_address(visit.collaboration))}, words(labels::to_names)))
            : web::Html();
    return h::section(h::h2(words(labels::by_name)), names, web::table(table));
}

}  // namespace

admission::Inside who_owes_page(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const auto& words = setting.words;
        const Shown shown = admission::read(
            setting, visit, [&](store::Session& session) { return load(session, setting, visit, request); });
        web::Html main = h::h1(words(labels::who_owes));
        const std::string of_nobody = follow_ups_address(visit.collaboration) +
                                      "?ansvarlig=" + web::url_encode(words(labels::of_nobody));
        main += shown.names.empty()
                    ? h::p(words(labels::nobody_owes))
                    : h::p({h::cls("lead")}, words(labels::owes_lead)) + of_parties(visit, shown, words) +
                          of_names(visit, shown, words) + web::pager(request, shown.place, words);
        main += h::p(h::a({h::href(of_nobody)}, words(labels::to_what_nobody_owes)));
        return web::Response::html(admission::page(
            setting, request, visit, "follow_ups", std::string(words(labels::who_owes)), main,
            {{std::string(words(labels::follow_ups)), follow_ups_address(visit.collaboration)}}));
    };
}

}  // namespace decisions
