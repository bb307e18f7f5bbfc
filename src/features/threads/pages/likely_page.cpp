#include <algorithm>

#include "features/threads/labels.hpp"
#include "features/threads/pages/pages.hpp"

namespace threads {
namespace {

namespace h = web::h;

constexpr std::size_t most_pairs = 50;

// Here both items are named, so that the answers can be said in full.
const PairButton same_button = {"bekraeft", labels::same_subject, labels::same_subject_said};
const PairButton apart_button = {"fravaelg", labels::other_subject, labels::other_subject_said};

/// What was answered last.
struct Answered {
    Station item;
    Station other;
    Judgement judgement = Judgement::confirmed;
};

struct Shown {
    Chosen chosen;
    std::vector<Likely> pairs;  ///< one more than are shown, when there are
    bool beyond = false;        ///< older ones may be left, which were not looked at
    std::optional<Answered> last;
};

std::optional<Answered> answered(store::Session& session, const admission::Visit& visit,
                                 const std::string& item, const std::string& other) {
    if (item.empty() || other.empty()) return std::nullopt;
    const auto one = station_of_item(session, visit.collaboration.id, item);
    const auto two = station_of_item(session, visit.collaboration.id, other);
    if (!one || !two) return std::nullopt;
    const auto link = link_between(session, item, other);
    if (!link || !link->judged) return std::nullopt;
    return Answered{*one, *two, link->judged->judgement};
}

Shown load(store::Session& session, const admission::Visit& visit, const web::Request& request,
           const base::Words& words) {
    Shown shown;
    shown.chosen = chosen_of(session, visit, request, words);
    shown.chosen.filters.pop_back();  // their order is one
    shown.pairs = likely_pairs(session, visit.collaboration.id, shown.chosen.filter, most_pairs + 1);
    shown.beyond = likely_beyond(session, visit.collaboration.id, shown.chosen.filter);
    shown.last = answered(session, visit, request.asked("sidst"), request.asked("og"));
    return shown;
}

web::Html cell(const admission::Visit& visit, const Station& station, const base::Words& words) {
    return item_link(visit.collaboration, station, words) +
           h::p({h::cls("quiet")}, date_of(station, words), ", ", body_of(station, words));
}

web::Html note(const web::Request& request, const admission::Visit& visit, const Answered& last,
               const base::Words& words) {
    const auto& said =
        last.judgement == Judgement::cut ? labels::said_other_subject : labels::said_same_subject;
    return h::div({h::cls("note"), h::attr("role", "status")},
                  h::p(words(said, last.item.title, last.other.title)),
                  pair_button(request, visit, last.item, last.other, undo_button, words, from_likely));
}

web::Html render(const web::Request& request, const admission::Visit& visit, const Shown& shown,
                 const base::Words& words) {
    web::Html main = h::h1(words(labels::likely)) + h::p({h::cls("lead")}, words(labels::likely_list_lead));
    if (shown.last) main += note(request, visit, *shown.last, words);
    main += web::filters(request, shown.chosen.filters, std::string(words(labels::show)), words);
    if (const web::Html unknown = web::not_among_choices(request, shown.chosen.filters, words);
        !unknown.empty()) {
        return main + unknown;
    }
    const web::Html older = shown.beyond ? h::p({h::cls("quiet")}, words(labels::older_likely)) : web::Html();
    if (shown.pairs.empty())
        return main + (shown.beyond ? web::Html() : h::p(words(labels::none_likely))) + older;
    const std::vector<Likely> first(
        shown.pairs.begin(),
        shown.pairs.begin() + static_cast<std::ptrdiff_t>(std::min(shown.pairs.size(), most_pairs)));
    main += h::p({h::cls("quiet")}, words(labels::likely_order));
    return main + likely_table(request, visit, first, words) +
           (shown.pairs.size() > most_pairs ? h::p({h::cls("quiet")}, words(labels::best_likely, most_pairs))
                                            : web::Html()) +
           older;
}

}  // namespace

web::Html likely_table(const web::Request& request, const admission::Visit& visit,
                       const std::vector<Likely>& pairs, const base::Words& words) {
    const auto column = [&](const base::Label& label) {
        return web::Column{std::string(words(label)), web::Column::Kind::text};
    };
    web::Table rows{std::string(words(labels::likely)),
                    {column(labels::item), column(labels::likely_with), column(labels::why_likely)},
                    {},
                    false};
    if (visit.is_secretariat()) rows.columns.push_back(column(labels::choice));
    for (const Likely& pair : pairs) {
        rows.rows.push_back({cell(visit, pair.later, words), cell(visit, pair.earlier, words),
                             web::text(said(pair.because, words))});
        if (!visit.is_secretariat()) continue;
        rows.rows.back().push_back(
            pair_button(request, visit, pair.later, pair.earlier, same_button, words, from_likely) +
            pair_button(request, visit, pair.later, pair.earlier, apart_button, words, from_likely));
    }
    return web::table(rows);
}

admission::Inside likely_page(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const auto& words = setting.words;
        const Shown shown = admission::read(
            setting, visit, [&](store::Session& session) { return load(session, visit, request, words); });
        return web::Response::html(admission::page(
            setting, request, visit, "meetings", std::string(words(labels::likely)),
            render(request, visit, shown, words),
            {{std::string(words(labels::meetings)), meetings::list_address(visit.collaboration)},
             {std::string(words(labels::returning)), returning_address(visit.collaboration)}}));
    };
}

}  // namespace threads
