#include <algorithm>
#include <charconv>
#include <chrono>

#include "documents/sheet.hpp"
#include "features/audit/acts.hpp"
#include "features/audit/hats.hpp"
#include "features/audit/labels.hpp"
#include "features/audit/pages/pages.hpp"
#include "features/audit/pages/parts.hpp"
#include "features/history/history.hpp"

// The whole history for auditors: who, when, which act and what it was done to, and the chain. Never what was
// written: an auditor sees no documents by that role, and closed items are closed to auditors too.
namespace audit {
namespace {

namespace h = web::h;

/// Acts in one file: about 8 MB, which is what is kept in memory while it is made.
constexpr std::int64_t rows_in_file = 20'000;
constexpr std::size_t mark_shown = 10;

using Names = std::map<std::string, std::string>;

Names names_of(store::Session& session) {
    Names names;
    for (const admission::Collaboration& one : admission::collaborations(session))
        names[one.id.text()] = one.name;
    return names;
}

std::string place_of(const Row& row, const Names& names, const base::Words& words) {
    const auto found = row.collaboration ? names.find(*row.collaboration) : names.end();
    if (found != names.end()) return found->second;
    return row.collaboration ? *row.collaboration : std::string(words(labels::installation));
}

web::Html table_of(const std::vector<Row>& rows, const Names& names, const base::Words& words) {
    web::Table table;
    table.caption = words(labels::history);
    table.columns = {{std::string(words(labels::number)), web::Column::Kind::figure},
                     {std::string(words(labels::when)), web::Column::Kind::when},
                     {std::string(words(labels::who))},
                     {std::string(words(labels::what))},
                     {std::string(words(labels::subject))},
                     {std::string(words(labels::place))},
                     {std::string(words(labels::mark))}};
    for (const Row& row : rows) {
        table.rows.push_back({web::text(std::to_string(row.position)), web::text(said_when(row.at, words)),
                              web::text(said_who(row, words)), said_what(row, {}, words),
                              web::text(kind_said(row.subject_kind, words)),
                              web::text(place_of(row, names, words)),
                              h::abbr({h::attr("title", row.chain)}, row.chain.substr(0, mark_shown))});
    }
    return table_of_acts(table);
}

web::Html files(std::int64_t last, const base::Words& words) {
    std::vector<web::Html> links;
    for (std::int64_t from = 1; from <= last; from += rows_in_file) {
        const std::int64_t to = std::min(last, from + rows_in_file - 1);
        links.push_back(h::li(h::a({h::href("/historik.csv?fra=" + std::to_string(from))},
                                   words(labels::download_part, from, to))));
    }
    return h::section(h::h2(words(labels::download_heading)), h::p(words(labels::download_text)),
                      h::ul(links));
}

web::Html chain_section(std::int64_t last, const std::string& mark, const base::Words& words) {
    return h::section(h::h2(words(labels::verify_heading)), h::p(words(labels::verify_text)),
                      h::p(h::element("code", {}, words(labels::verify_command))),
                      h::p(words(labels::last_mark, last), h::element("code", {h::cls("mark-whole")}, mark)));
}

web::Response not_an_auditor(const admission::Setting& setting, const web::Request& request) {
    const std::string title(setting.words(labels::not_yours));
    return outer_page(setting, request, title, h::h1(title) + h::p(setting.words(labels::auditors_only)), {},
                      403);
}

/// As ISO 8601 to the second, UTC: for other programs.
std::string utc(base::Instant at) {
    using namespace std::chrono;
    const sys_time<microseconds> time{microseconds{at.microseconds}};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{floor<seconds>(time - day)};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                       clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

documents::Sheet sheet_of(const std::vector<Row>& rows, const base::Words& words) {
    documents::Sheet sheet;
    for (const base::Label* heading :
         {&labels::c_position, &labels::c_time, &labels::c_microseconds, &labels::c_collaboration,
          &labels::c_actor, &labels::c_actor_name, &labels::c_act, &labels::c_said, &labels::c_subject_kind,
          &labels::c_subject, &labels::c_payload, &labels::c_destroyed, &labels::c_previous,
          &labels::c_chain}) {
        sheet.columns.push_back({.heading = std::string(words(*heading))});
    }
    for (const Row& row : rows) {
        sheet.rows.push_back({std::to_string(row.position), utc(row.at), std::to_string(row.at.microseconds),
                              row.collaboration.value_or(""), row.actor.value_or(""), row.actor_name, row.act,
                              said_of(row.act, words), row.subject_kind, row.subject_id, row.payload_digest,
                              std::string(words(row.destroyed ? labels::yes : labels::no)),
                              row.previous.value_or(""), row.chain});
    }
    return sheet;
}

}  // namespace

web::Handler whole_history_page(const admission::Setting& setting) {
    return [setting](const web::Request& request) {
        const auto& words = setting.words;
        Chosen chosen;
        std::vector<Row> rows;
        Names names;
        std::vector<Row> last;
        const bool allowed = read_as_auditor(setting, *request.visitor, [&](store::Session& session) {
            chosen = chosen_in(request, actors(session, std::nullopt), words);
            rows = rows_of_all(session, chosen.asked, rows_on_page + 1);
            last = rows_of_all(session, {}, 1);
            names = names_of(session);
        });
        if (!allowed) return not_an_auditor(setting, request);
        const web::Html further = older(request, rows, words);
        const std::int64_t count = last.empty() ? 0 : last.front().position;
        const web::Html nothing =
            h::p({h::cls("note")}, words(chosen.narrowed ? labels::nothing_chosen : labels::nothing));
        const web::Html main =
            h::header({h::cls("page-head")}, h::h1(words(labels::history)),
                      h::p({h::cls("lead")}, words(labels::whole_lead))) +
            chosen.wrong + web::filters(request, chosen.filters, std::string(words(labels::show)), words) +
            (rows.empty() ? nothing : table_of(rows, names, words)) + further +
            (last.empty() ? web::Html() : chain_section(count, last.front().chain, words)) +
            files(count, words);
        return outer_page(setting, request, std::string(words(labels::history)), main);
    };
}

web::Handler whole_history_csv(const admission::Setting& setting) {
    return [setting](const web::Request& request) {
        const std::string asked = request.asked("fra");
        std::int64_t from = 1;
        std::from_chars(asked.data(), asked.data() + asked.size(), from);
        from = std::max<std::int64_t>(from, 1);
        std::vector<Row> rows;
        const bool allowed = read_as_auditor(setting, *request.visitor, [&](store::Session& session) {
            rows = rows_after(session, from - 1, rows_in_file);
        });
        if (!allowed) return not_an_auditor(setting, request);
        web::Response response;
        response.type = documents::csv_type;
        response.header("Content-Disposition",
                        "attachment; filename=\"historik-" + std::to_string(from) + ".csv\"");
        response.body = documents::csv(sheet_of(rows, setting.words));
        return response;
    };
}

}  // namespace audit
