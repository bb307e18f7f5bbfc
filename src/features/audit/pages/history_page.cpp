#include "base/danish.hpp"
#include "features/audit/acts.hpp"
#include "features/audit/changed_text.hpp"
#include "features/audit/labels.hpp"
#include "features/audit/pages/pages.hpp"
#include "features/audit/pages/parts.hpp"

namespace audit {
namespace {

namespace h = web::h;

constexpr std::size_t longest_name = 120;

struct Shown {
    std::vector<Row> rows;
    std::map<std::string, std::string> names;  ///< of collaborations, by id
    std::vector<Person> actors;
    std::optional<Thing> thing;
};

web::Html subject_cell(const admission::Visit& visit, const Row& row, const base::Words& words) {
    const std::string kind = kind_said(row.subject_kind, words);
    // An account's page is for administrators.
    if (row.subject_kind == "account" || row.subject_kind == "mail") return web::text(kind);
    if (row.subject.name.empty() && row.subject.path.empty()) return web::text(words(labels::is_gone, kind));
    const std::string name = shortened(with_day(row.subject.name, words), longest_name);
    if (row.subject.path.empty()) return web::text(name);
    return h::a({h::href(admission::address_in(visit.collaboration, row.subject.path))}, name);
}

web::Html table_of(const admission::Visit& visit, const Shown& shown, const base::Words& words) {
    web::Table table;
    table.caption = words(labels::history);
    table.columns = {{std::string(words(labels::when)), web::Column::Kind::when},
                     {std::string(words(labels::who))},
                     {std::string(words(labels::what))}};
    if (!shown.thing) table.columns.push_back({std::string(words(labels::subject))});
    for (const Row& row : shown.rows) {
        const auto changes = changes_of({row.act, row.payload, "{}", shown.names}, words);
        web::Cells cells = {web::text(said_when(row.at, words)), web::text(said_who(row, words)),
                            said_what(row, changes, words)};
        if (!shown.thing) cells.push_back(subject_cell(visit, row, words));
        table.rows.push_back(std::move(cells));
    }
    return table_of_acts(table);
}

web::Html head(const admission::Visit& visit, const std::optional<Thing>& thing, const base::Words& words) {
    if (!thing) {
        return h::header({h::cls("page-head")}, h::h1(words(labels::history)),
                         h::p({h::cls("lead")}, words(labels::lead)));
    }
    const std::string name = shortened(with_day(thing->name, words), longest_name);
    return h::header({h::cls("page-head")}, h::h1({h::cls("long-title")}, words(labels::history)),
                     h::p({h::cls("lead")},
                          h::a({h::href(admission::address_in(visit.collaboration, thing->path))}, name)),
                     h::p({h::cls("quiet")},
                          words(thing->meeting.empty() ? labels::lead_of_thing : labels::lead_of_item)));
}

/// "punkt.0192…" to its thing.
std::optional<Thing> thing_in(store::Session& session, const admission::Visit& visit,
                              const std::string& asked) {
    const std::size_t dot = asked.find('.');
    if (dot == std::string::npos) return std::nullopt;
    return find_thing(session, visit.collaboration.id, asked.substr(0, dot), asked.substr(dot + 1));
}

}  // namespace

admission::Inside history_page(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const auto& words = setting.words;
        const std::string asked = request.asked("om");
        Shown shown;
        Chosen chosen;
        const bool found = admission::read(setting, visit, [&](store::Session& session) {
            if (!asked.empty()) shown.thing = thing_in(session, visit, asked);
            if (!asked.empty() && !shown.thing) return false;
            if (!shown.thing) shown.actors = actors(session, visit.collaboration.id.text());
            chosen = chosen_in(request, shown.actors, words);
            chosen.asked.collaboration = visit.collaboration.id.text();
            chosen.asked.thing = shown.thing;
            shown.rows = rows_of_collaboration(session, chosen.asked, rows_on_page + 1);
            shown.names[visit.collaboration.id.text()] = visit.collaboration.name;
            return true;
        });
        if (!found) return admission::not_found(setting, request, visit);
        const web::Html further = older(request, shown.rows, words);
        const web::Html filters =
            shown.thing ? web::Html()
                        : web::filters(request, chosen.filters, std::string(words(labels::show)), words);
        const web::Html nothing =
            h::p({h::cls("note")}, words(chosen.narrowed ? labels::nothing_chosen : labels::nothing));
        const web::Html main =
            h::article(head(visit, shown.thing, words), chosen.wrong, filters,
                       shown.rows.empty() ? nothing : table_of(visit, shown, words), further);
        return web::Response::html(
            admission::page(setting, request, visit, "", std::string(words(labels::history)), main));
    };
}

}  // namespace audit
