#include "base/danish.hpp"
#include "base/period.hpp"
#include "features/people/labels.hpp"
#include "features/people/pages/pages.hpp"
#include "web/html/list.hpp"
#include "web/html/pager.hpp"

namespace people {
namespace {

namespace h = web::h;

constexpr std::size_t per_page = 100;

struct Shown {
    std::vector<Person> people;
    int count = 0;
    web::PagePlace place;
    web::Html proposals;
};

web::Html table_of(const admission::Visit& visit, const std::vector<Person>& people,
                   const base::Words& words) {
    web::Table table{std::string(words(labels::people)),
                     {{std::string(words(labels::name)), web::Column::Kind::text},
                      {std::string(words(labels::title)), web::Column::Kind::text},
                      {std::string(words(labels::party)), web::Column::Kind::text},
                      {std::string(words(labels::meetings)), web::Column::Kind::text},
                      {std::string(words(labels::last_seen)), web::Column::Kind::when}},
                     {},
                     true};
    for (const Person& person : people) {
        table.rows.push_back({person_link(visit.collaboration, person.name, person.slug),
                              web::text(person.title), web::text(person.organisation),
                              web::text(attendance_of(person, words)),
                              web::text(base::day_or_period(person.last_seen, words))});
    }
    return web::table(table);
}

web::Html render(const admission::Visit& visit, const web::Request& request, const Shown& shown,
                 const base::Words& words) {
    web::Html main = h::h1(words(labels::people));
    const bool narrowed = !request.asked("navn").empty();
    if (shown.count == 0 && !narrowed) {
        return main + h::p(words(labels::no_people));
    }
    main += h::p(
        words(labels::lead),
        h::a({h::href(admission::address_in(visit.collaboration, "/parter"))}, words(labels::parties_link)),
        ".");
    main += shown.proposals;
    main += web::filters(request, {{"navn", std::string(words(labels::name)), {}}},
                         std::string(words(labels::show_people)), words);
    main += h::p({h::cls("count")}, words.count(shown.count, labels::one_person, labels::many_people));
    if (shown.count == 0) {
        return main + h::p(words(labels::none_of_that_name));
    }
    return main + table_of(visit, shown.people, words) + web::pager(request, shown.place, words);
}

}  // namespace

admission::Inside people_page(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const std::string part = request.asked("navn").substr(0, 100);
        const Shown shown = admission::read(setting, visit, [&](store::Session& session) {
            Shown found;
            found.proposals =
                identities::proposals_line(session, visit, identities::Kind::person, setting.words);
            found.count = count_people(session, visit.collaboration.id, part);
            found.place = web::page_place(request, static_cast<std::size_t>(found.count), per_page);
            found.people = list_people(session, visit.collaboration.id, part, static_cast<int>(per_page),
                                       static_cast<int>((found.place.current - 1) * per_page));
            return found;
        });
        return web::Response::html(admission::page(setting, request, visit, "people",
                                                   std::string(setting.words(labels::people)),
                                                   render(visit, request, shown, setting.words)));
    };
}

}  // namespace people
