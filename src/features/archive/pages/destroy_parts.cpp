#include "features/archive/pages/destroy_parts.hpp"

#include <map>

#include "base/danish.hpp"
#include "features/archive/destroy_labels.hpp"
#include "features/archive/destroy_words_labels.hpp"
#include "web/html/form.hpp"

namespace archive {

namespace h = web::h;

web::Html one_button(const web::Request& request, const std::string& action, const std::string& text,
                     const std::string& classes) {
    return h::form({h::cls("one-button"), h::action(action), h::attr("method", "post")},
                   web::csrf_field(request), h::button({h::cls(classes), h::attr("type", "submit")}, text));
}

web::Html asked_facts(const std::string& by, base::Instant at, const std::string& reason, base::Instant ends,
                      const base::Words& words) {
    const auto day = [&](base::Instant when) { return base::plain_date(base::local_time(when).date, words); };
    return h::dl({h::cls("facts")}, h::dt(words(labels::asked_by)), h::dd(by), h::dt(words(labels::asked_at)),
                 h::dd(day(at)), h::dt(words(labels::reason)), h::dd(reason), h::dt(words(labels::ends_at)),
                 h::dd(day(ends)));
}

web::Field reason_field(const std::string& reason, const std::string& hint, const std::string& error,
                        const base::Words& words) {
    return {.kind = web::Field::Kind::text_area,
            .name = "begrundelse",
            .label = std::string(words(labels::reason)),
            .hint = hint,
            .error = error,
            .value = reason,
            .longest = 1000,
            .rows = 3};
}

std::string places_said(int places, const base::Words& words) {
    return words.count(places, labels::stands_once, labels::stands_often);
}

web::Html spread_list(const admission::Visit& visit, const Spread& spread, const base::Words& words) {
    const auto line = [&](const Spread::In& in) {
        return h::li(h::a({h::cls("file-name"),
                           h::href(admission::address_in(visit.collaboration, "/arkiv/" + in.document.slug))},
                          in.document.name),
                     " ", h::span({h::cls("quiet")}, places_said(in.places, words)));
    };
    std::vector<web::Html> here;
    std::vector<web::Html> elsewhere;
    for (const Spread::In& in : spread.documents) (in.same_meeting ? here : elsewhere).push_back(line(in));
    web::Html list;
    if (!here.empty()) list += h::h3(words(labels::in_meeting)) + h::ul({h::cls("lines")}, here);
    if (!elsewhere.empty()) {
        if (!here.empty()) list += h::h3(words(labels::also_in));
        list += h::ul({h::cls("lines")}, elsewhere);
    }
    if (spread.written > 0) list += h::p(words(labels::in_written, places_said(spread.written, words)));
    if (spread.acts > 0) list += h::p(words(labels::in_history, places_said(spread.acts, words)));
    return list;
}

std::string destroying_said(const base::Problem& problem, const base::Label& tells,
                            const base::Words& words) {
    static const std::map<std::string, const base::Label*> said = {
        {"reason.missing", &labels::reason_missing},
        {"destroy.same_person", &labels::same_person},
        {"destroy.asker_gone", &labels::asker_gone},
        {"destroy.waiting", &labels::waits_already},
        {"words.short", &labels::words_short},
        {"words.long", &labels::words_long},
        {"words.own", &labels::words_own},
        {"words.nowhere", &labels::words_nowhere},
        {"words.one_word", &labels::words_one_word},
        {"words.changed", &labels::words_changed},
        {"destroy.not_waiting", &labels::waits_no_longer}};
    if (problem.code == "reason.tells") return std::string(words(tells));
    const auto found = said.find(problem.code);
    return std::string(words(found == said.end() ? labels::waits_no_longer : *found->second));
}

}  // namespace archive
