#include "base/danish.hpp"
#include "features/audit/hats.hpp"
#include "features/audit/labels.hpp"
#include "features/audit/pages/pages.hpp"
#include "features/audit/pages/parts.hpp"

namespace audit {
namespace {

namespace h = web::h;

struct Shown {
    std::vector<Row> rows;
    std::string rights_before;                 ///< as the acts older than the page left them
    std::map<std::string, std::string> names;  ///< of collaborations, by id
};

/// Where an act belongs: a collaboration or the installation.
std::string place_of(const Row& row, const Shown& shown, const base::Words& words) {
    const auto found = row.collaboration ? shown.names.find(*row.collaboration) : shown.names.end();
    return found == shown.names.end() ? std::string(words(labels::installation)) : found->second;
}

bool says_rights(const Row& row, const std::string& account) {
    return row.subject_kind == "account" && row.subject_id == account &&
           row.payload.find("\"roles\"") != std::string::npos;
}

web::Html table_of(const Shown& shown, const std::string& account, const base::Words& words) {
    web::Table table;
    table.caption = words(labels::history);
    table.columns = {{std::string(words(labels::when)), web::Column::Kind::when},
                     {std::string(words(labels::who))},
                     {std::string(words(labels::what))},
                     {std::string(words(labels::place))}};
    for (std::size_t i = 0; i < shown.rows.size(); ++i) {
        const Row& row = shown.rows[i];
        std::string before = says_rights(row, account) ? shown.rights_before : "{}";
        for (std::size_t older = i + 1; says_rights(row, account) && older < shown.rows.size(); ++older) {
            if (!says_rights(shown.rows[older], account)) continue;
            before = shown.rows[older].payload;
            break;
        }
        // What an account did to others or in a collaboration is told with the thing; here its own rights
        // are.
        const auto changes = says_rights(row, account) || row.act.starts_with("access.")
                                 ? changes_of({row.act, row.payload, before, shown.names}, words)
                                 : std::vector<Change>();
        table.rows.push_back({web::text(said_when(row.at, words)), web::text(said_who(row, words)),
                              said_what(row, changes, words), web::text(place_of(row, shown, words))});
    }
    return table_of_acts(table);
}

Shown load(store::Session& session, const std::string& account, std::int64_t below) {
    Shown shown;
    shown.rows = rows_of_account(session, account, below, rows_on_page + 1);
    if (!shown.rows.empty())
        shown.rights_before = rights_before(session, account, shown.rows.back().position);
    for (const admission::Collaboration& one : admission::collaborations(session)) {
        shown.names[one.id.text()] = one.name;
    }
    return shown;
}

}  // namespace

web::Handler account_history_page(const admission::Setting& setting) {
    return [setting](const web::Request& request) {
        const auto& words = setting.words;
        const std::string account = request.part("account");
        Shown shown;
        std::optional<std::string> name;
        const bool allowed = read_as_administrator(setting, *request.visitor, [&](store::Session& session) {
            name = account_name(session, account);
            if (name) shown = load(session, account, below_in(request));
        });
        if (!allowed || !name) {
            const std::string title(words(allowed ? labels::nobody : labels::not_yours));
            const web::Html text = allowed ? web::Html() : h::p(words(labels::administrators_only));
            return outer_page(setting, request, title, h::h1(title) + text, {}, allowed ? 404 : 403);
        }
        const web::Html further = older(request, shown.rows, words);
        const std::string title = words(labels::history_of, *name);
        const web::Html main = h::header({h::cls("page-head")}, h::h1(title),
                                         h::p({h::cls("lead")}, words(labels::lead_of_account, *name))) +
                               (shown.rows.empty() ? h::p({h::cls("note")}, words(labels::nothing))
                                                   : table_of(shown, account, words)) +
                               further;
        return outer_page(setting, request, title, main,
                          {{std::string(words(labels::users)), "/brugere"}, {*name, "/brugere/" + account}});
    };
}

}  // namespace audit
