#include <algorithm>
#include <spdlog/spdlog.h>

#include "base/logged.hpp"
#include "features/archive/labels.hpp"
#include "features/archive/pages/pages.hpp"
#include "features/archive/pages/upload_parts.hpp"
#include "features/archive/standing.hpp"
#include "web/html/form.hpp"

namespace archive {
namespace {

namespace h = web::h;

web::Form upload_form(const admission::Visit& visit, const std::string& error, const base::Words& words) {
    web::Field files;
    files.kind = web::Field::Kind::file;
    files.name = "filer";
    files.label = words(labels::choose_files);
    files.hint = words(labels::choose_files_hint);
    files.error = error;
    files.accept =
        ".docx,.pdf,.html,.htm,.txt,text/plain,text/html,application/pdf,"
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    files.several = true;
    web::Form form;
    form.action = admission::address_in(visit.collaboration, "/arkiv/indlaes");
    form.fields = {files};
    form.submit = words(labels::import_button);
    form.upload_limit = upload_limit;
    form.upload_each = form.action;
    form.after = h::a({h::href(admission::address_in(visit.collaboration, "/arkiv"))},
                      words(labels::to_archive_from_upload));
    return form;
}

web::Html what_happens(const base::Words& words) {
    return h::section({h::cls("reading"), h::attr("aria-labelledby", "bagefter")},
                      h::h2({h::id("bagefter")}, words(labels::what_happens)),
                      h::ol(h::li(words(labels::happens_read)), h::li(words(labels::happens_see)),
                            h::li(words(labels::happens_kept)), h::li(words(labels::happens_version)),
                            h::li(words(labels::happens_once))));
}

web::Response show_form(const admission::Setting& setting, const web::Request& request,
                        const admission::Visit& visit, const std::string& error, int status) {
    const auto& words = setting.words;
    const web::Form form = upload_form(visit, error, words);
    return web::Response::html(
        admission::page(
            setting, request, visit, "archive", std::string(words(labels::import_heading)),
            h::h1(words(labels::import_heading)) + web::form(form, request, words) + what_happens(words),
            {{std::string(words(labels::archive)), admission::address_in(visit.collaboration, "/arkiv")}},
            web::error_summary(form, words)),
        status);
}

template <class Which>
web::Html group(const std::vector<UploadOutcome>& outcomes, const base::Label& heading, Which which,
                const base::Words& words) {
    std::vector<web::Html> lines;
    for (const UploadOutcome& outcome : outcomes) {
        if (which(outcome)) lines.push_back(upload_line(outcome, words));
    }
    return lines.empty() ? web::Html()
                         : h::section(h::h2(words(heading), " ", h::span({h::cls("quiet")}, lines.size())),
                                      h::ul({h::cls("lines")}, lines));
}

std::string heading(const std::vector<UploadOutcome>& outcomes, const base::Words& words) {
    std::string parts;
    const auto add = [&](long number, const base::Label& label) {
        if (number == 0) return;
        if (!parts.empty()) parts += ", ";
        parts += words(label, number);
    };
    add(std::ranges::count_if(outcomes, &UploadOutcome::added), labels::part_added);
    add(std::ranges::count_if(outcomes, &UploadOutcome::known), labels::part_known);
    add(std::ranges::count_if(outcomes, [](const UploadOutcome& one) { return !one.imported; }),
        labels::part_refused);
    return outcomes.size() == 1 ? words(labels::result_one, parts)
                                : words(labels::result_many, outcomes.size(), parts);
}

bool all_refused(const std::vector<UploadOutcome>& outcomes) {
    return std::ranges::none_of(outcomes, [](const UploadOutcome& one) { return one.imported.has_value(); });
}

web::Html acts(const admission::Visit& visit, bool nothing_came_in, const base::Words& words) {
    const std::string again = admission::address_in(visit.collaboration, "/arkiv/indlaes");
    if (nothing_came_in) {
        return h::div({h::cls("acts")},
                      h::a({h::cls("button button-primary"), h::href(again)}, words(labels::import_others)));
    }
    return h::div(
        {h::cls("acts")},
        h::a({h::cls("button button-primary"), h::href(meetings::list_address(visit.collaboration))},
             words(labels::see_meetings)),
        h::a({h::href(again)}, words(labels::import_more)));
}

web::Html result(const admission::Visit& visit, const std::vector<UploadOutcome>& outcomes,
                 const base::Words& words) {
    const auto doubtful = [](const UploadOutcome& one) { return one.added() && one.imported->doubts > 0; };
    const auto sure = [](const UploadOutcome& one) { return one.added() && one.imported->doubts == 0; };
    return h::h1(heading(outcomes, words)) + acts(visit, all_refused(outcomes), words) +
           group(
               outcomes, labels::refused, [](const UploadOutcome& one) { return !one.imported; }, words) +
           group(outcomes, labels::with_doubts, doubtful, words) +
           group(outcomes, labels::without_doubts, sure, words) +
           group(outcomes, labels::known, [](const UploadOutcome& one) { return one.known(); }, words);
}

}  // namespace

web::Html upload_line(const UploadOutcome& outcome, const base::Words& words) {
    if (!outcome.imported) {
        return h::li(h::span({h::cls("file-name")}, outcome.file),
                     h::p({h::cls("owed")}, h::span(say(outcome.imported.error(), words))));
    }
    const Imported& imported = *outcome.imported;
    const web::Html name = h::a({h::cls("file-name"), h::href(imported.address)}, outcome.file);
    if (outcome.known()) {
        return h::li(name, h::p({h::cls("owed")}, h::span(words(labels::known_text))));
    }
    web::Html facts = h::a({h::href(imported.meeting_address)}, imported.name) +
                      h::span(words.count(imported.items, labels::one_item, labels::many_items));
    if (imported.doubts > 0) {
        facts += h::a({h::cls("doubt-word"), h::href(imported.address + "/gennemgang")},
                      words.count(imported.doubts, labels::one_doubt, labels::many_doubts));
    }
    if (imported.unplaced > 0) {
        facts +=
            h::span(words.count(imported.unplaced, labels::one_line_unplaced, labels::many_lines_unplaced));
    }
    web::Html became;
    if (imported.fate == Imported::Fate::replaced)
        became = h::p({h::cls("quiet")}, words(labels::now_stands));
    if (imported.fate == Imported::Fate::beside) became = h::p({h::cls("quiet")}, words(labels::lies_beside));
    return h::li(name, h::p({h::cls("owed")}, facts), became);
}

base::Result<Imported> import_or_say(const admission::Setting& setting, const reading::Vocabulary& vocabulary,
                                     const admission::Visit& visit, const web::Upload& upload) {
    try {
        auto imported = import_file(setting, visit.collaboration, upload.path, upload.name, visit.name,
                                    visit.account.text(), vocabulary);
        // The file lies under another name here; what is said goes by the one that people see.
        if (!imported) imported.error().field = upload.name;
        return imported;
    } catch (const std::exception& error) {
        spdlog::error("event=upload_not_stored why={}", base::logged(error.what()));
        return base::problem(base::Problem::Kind::wrong_state, "import.not_stored", upload.name);
    }
}

admission::Inside upload_page(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        return show_form(setting, request, visit, {}, 200);
    };
}

admission::Inside upload_post(const admission::Setting& setting, Needs needs) {
    return [setting, needs](const web::Request& request, const admission::Visit& visit) {
        const auto& words = setting.words;
        std::vector<UploadOutcome> outcomes;
        for (const web::Upload& upload : request.uploads) {
            // A browser sends an empty part without a name when nothing was chosen.
            if (upload.field != "filer" || (upload.name.empty() && upload.size == 0)) continue;
            outcomes.push_back({upload.name, import_or_say(setting, needs.vocabulary, visit, upload)});
        }
        if (outcomes.empty()) {
            return show_form(setting, request, visit, std::string(words(labels::no_file_chosen)), 422);
        }
        follow_or_log(setting, needs.index);
        return web::Response::html(
            admission::page(setting, request, visit, "archive", std::string(words(labels::import_heading)),
                            result(visit, outcomes, words),
                            {{std::string(words(labels::archive)),
                              admission::address_in(visit.collaboration, "/arkiv")}}),
            all_refused(outcomes) ? 422 : 200);
    };
}

}  // namespace archive
