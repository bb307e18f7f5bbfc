#include "documents/sheet.hpp"
#include "features/threads/labels.hpp"
#include "features/threads/pages/pages.hpp"

namespace threads {
namespace {

constexpr int rows_at_most = 5000;

documents::Sheet sheet_of(const admission::Setting& setting, const admission::Visit& visit,
                          const std::vector<Returning>& subjects) {
    using Kind = documents::SheetColumn::Kind;
    const base::Words& words = setting.words;
    documents::Sheet sheet{std::string(words(labels::returning)), {}, {}};
    const auto column = [&](const base::Label& label, int width, Kind kind = Kind::text) {
        sheet.columns.push_back({std::string(words(label)), kind, width});
    };
    column(labels::subject, 60);
    column(labels::closed_item, 12);
    column(labels::times_on, 8, Kind::figure);
    column(labels::times_postponed, 8, Kind::figure);
    column(labels::first_time, 12, Kind::day);
    column(labels::last_time, 12, Kind::day);
    column(labels::bodies, 40);
    column(labels::thread, 60);
    for (const Returning& one : subjects) {
        if (sheet.rows.size() == rows_at_most) {
            sheet.rows.push_back({words(labels::only_first, rows_at_most), "", "", "", "", "", "", ""});
            break;
        }
        std::string names;
        for (const std::string& name : one.bodies) names += (names.empty() ? "" : ", ") + name;
        sheet.rows.push_back(
            {one.newest.title, one.newest.closed ? std::string(words(labels::yes)) : "",
             std::to_string(one.meetings), std::to_string(one.postponed), one.first, one.last, names,
             setting.public_address +
                 thread_address(visit.collaboration, one.newest.meeting_slug, one.newest.slug)});
    }
    return sheet;
}

}  // namespace

admission::Inside returning_csv(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const auto subjects = admission::read(setting, visit, [&](store::Session& session) {
            const Chosen chosen = chosen_of(session, visit, request, setting.words);
            return returning(session, visit.collaboration.id, chosen.filter, rows_at_most + 1, 0);
        });
        web::Response response;
        response.type = documents::csv_type;
        response.body = documents::csv(sheet_of(setting, visit, subjects));
        response.header("Content-Disposition", "attachment; filename=\"sagsgange.csv\"");
        return response;
    };
}

}  // namespace threads
