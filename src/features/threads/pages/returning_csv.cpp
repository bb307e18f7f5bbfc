#include "documents/sheet.hpp"
#include "features/threads/case_labels.hpp"
#include "features/threads/cases_store.hpp"
#include "features/threads/labels.hpp"
#include "features/threads/pages/pages.hpp"

namespace threads {
namespace {

constexpr int rows_at_most = 5000;

struct Subjects {
    std::vector<Returning> all;
    std::map<std::string, CaseName> names;              ///< by thread
    std::map<std::string, std::vector<InBody>> bodies;  ///< the same
};

Subjects load(store::Session& session, const admission::Visit& visit, const Filter& filter) {
    Subjects subjects;
    subjects.all = returning(session, visit.collaboration.id, filter, rows_at_most + 1, 0);
    std::vector<std::string> threads;
    for (const Returning& one : subjects.all) threads.push_back(one.thread);
    subjects.names = case_names(session, threads);
    subjects.bodies = in_bodies(session, threads);
    return subjects;
}

/// "Klyngestyregruppen: 3 møder, 2023-03-01 – 2024-06-04; …"
std::string said_of(const std::vector<InBody>& bodies, const base::Words& words) {
    std::string all;
    for (const InBody& one : bodies) {
        const std::string name = one.body.empty() ? std::string(words(labels::no_body)) : one.body;
        const std::string often = words.count(one.meetings, labels::one_meeting, labels::many_meetings);
        all += (all.empty() ? "" : "; ") +
               (one.first.empty()       ? words(labels::in_body, name, often)
                : one.first == one.last ? words(labels::in_body_on, name, often, one.first)
                                        : words(labels::in_body_from, name, often, one.first, one.last));
    }
    return all;
}

documents::Sheet sheet_of(const admission::Setting& setting, const admission::Visit& visit,
                          Subjects& subjects) {
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
    column(labels::in_each_body, 60);
    column(labels::thread, 60);
    for (const Returning& one : subjects.all) {
        if (sheet.rows.size() == rows_at_most) {
            sheet.rows.push_back({words(labels::only_first, rows_at_most), "", "", "", "", "", "", "", ""});
            break;
        }
        const CaseName& named = subjects.names[one.thread];
        std::string names;
        for (const std::string& name : one.bodies) names += (names.empty() ? "" : ", ") + name;
        sheet.rows.push_back(
            {named.title, one.newest.closed || named.closed ? std::string(words(labels::yes)) : "",
             std::to_string(one.meetings), std::to_string(one.postponed), one.first, one.last, names,
             said_of(subjects.bodies[one.thread], words),
             setting.public_address +
                 thread_address(visit.collaboration, one.newest.meeting_slug, one.newest.slug)});
    }
    return sheet;
}

}  // namespace

admission::Inside returning_csv(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        Subjects subjects = admission::read(setting, visit, [&](store::Session& session) {
            const Chosen chosen = chosen_of(session, visit, request, setting.words);
            return load(session, visit, chosen.filter);
        });
        web::Response response;
        response.type = documents::csv_type;
        response.body = documents::csv(sheet_of(setting, visit, subjects));
        response.header("Content-Disposition", "attachment; filename=\"sagsgange.csv\"");
        return response;
    };
}

}  // namespace threads
