#include <set>

#include "base/danish.hpp"
#include "documents/sheet.hpp"
#include "features/decisions/labels.hpp"
#include "features/decisions/pages/selection.hpp"

namespace decisions {
namespace {

/// What is kept in memory while it is made: a few megabytes. Who has more chooses a year.
constexpr int rows_at_most = 5000;

documents::Sheet empty_sheet(const base::Words& words) {
    using Kind = documents::SheetColumn::Kind;
    const auto column = [&](const base::Label& label, int width, Kind kind = Kind::text) {
        return documents::SheetColumn{std::string(words(label)), kind, width};
    };
    return {std::string(words(labels::follow_ups)),
            {column(labels::text_column, 60), column(labels::responsible, 28), column(labels::party, 28),
             column(labels::due_heading, 16, Kind::day), column(labels::due_day_column, 12, Kind::day),
             column(labels::state, 12), column(labels::meeting_column, 12, Kind::day),
             column(labels::body_column, 28), column(labels::item_column, 40),
             column(labels::closed_item_column, 12), column(labels::since_column, 12, Kind::day),
             column(labels::mentions_column, 8, Kind::figure),
             column(labels::closed_on_column, 12, Kind::day), column(labels::closed_by_column, 20),
             column(labels::how_column, 24), column(labels::note, 40), column(labels::evidence, 40)},
            {}};
}

std::string state_of(const FollowUp& follow_up, const base::Words& words) {
    return std::string(words(follow_up.standing == Standing::closed     ? labels::status_closed
                             : follow_up.standing == Standing::repeated ? labels::repeated_word
                                                                        : labels::status_open));
}

std::vector<std::string> row_of(const FollowUp& one, const base::Words& words) {
    std::string names;
    std::string parties;
    std::set<std::string> met;
    for (const Responsible& responsible : one.responsible) {
        names += (names.empty() ? "" : ", ") + responsible.name;
        if (responsible.party.empty() || !met.insert(responsible.party).second) continue;
        parties += (parties.empty() ? "" : ", ") + responsible.party;
    }
    bodies::Body body;
    body.name = one.source.body_name;
    body.belongs_to = one.source.body_belongs_to;
    const bool stands = one.standing != Standing::repeated;
    std::vector<std::string> cells = {one.text,
                                      names,
                                      parties,
                                      one.due,
                                      one.due_day,
                                      state_of(one, words),
                                      one.source.meeting_date,
                                      body.name.empty() ? "" : body.full_name(),
                                      one.source.item_number.empty()
                                          ? one.source.item_title
                                          : one.source.item_number + ". " + one.source.item_title,
                                      one.source.closed ? std::string(words(labels::yes)) : "",
                                      stands ? one.since : "",
                                      stands ? std::to_string(one.mentions) : ""};
    cells.resize(17);
    if (one.closing && stands) {
        cells[12] = base::iso(base::local_time(one.closing->at).date);
        cells[13] = one.closing->by_name;
        cells[14] = words(how_name(one.closing->how));
        cells[15] = one.closing->note;
        cells[16] = one.closing->evidence;
    }
    return cells;
}

}  // namespace

admission::Inside follow_ups_file(const admission::Setting& setting, FileKind kind) {
    return [setting, kind](const web::Request& request, const admission::Visit& visit) {
        const base::Date today = base::local_time(setting.clock.now()).date;
        const auto found = admission::read(setting, visit, [&](store::Session& session) {
            const Selection chosen = selection(session, visit, request, today, setting.words);
            // What the page says it has not, a file has not either: never everything instead.
            if (!web::not_among_choices(request, chosen.filters, setting.words).empty())
                return std::vector<FollowUp>();
            return list_follow_ups(session, visit.collaboration.id, chosen.filter, rows_at_most + 1, 0);
        });
        documents::Sheet sheet = empty_sheet(setting.words);
        for (const FollowUp& one : found) {
            if (sheet.rows.size() == rows_at_most) {
                sheet.rows.push_back({setting.words(labels::only_first, rows_at_most)});
                break;
            }
            sheet.rows.push_back(row_of(one, setting.words));
        }
        const bool csv = kind == FileKind::csv;
        web::Response response;
        response.type = csv ? documents::csv_type : documents::xlsx_type;
        response.body = csv ? documents::csv(sheet) : documents::xlsx(sheet);
        response.header("Content-Disposition", std::string("attachment; filename=\"opfoelgning-") +
                                                   base::iso(today) + (csv ? ".csv\"" : ".xlsx\""));
        return response;
    };
}

}  // namespace decisions
