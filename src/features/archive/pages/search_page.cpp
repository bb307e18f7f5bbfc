#include <algorithm>
#include <fmt/ranges.h>
#include <functional>
#include <sstream>

#include "base/danish.hpp"
#include "features/archive/labels.hpp"
#include "features/archive/pages/search_query.hpp"
#include "web/html/list.hpp"
#include "web/html/pager.hpp"

namespace archive {
namespace {

namespace h = web::h;

constexpr int per_page = 20;
/// More people or parties than this are not offered to narrow by.
constexpr std::size_t names_offered = 10;

search::Query query_of_page(const web::Request& request, const admission::Visit& visit) {
    search::Query query = query_of(request, visit);
    query.limit = per_page;
    const auto place = web::page_place(request, search::counted_at_most, per_page);
    query.offset = static_cast<int>(place.current - 1) * per_page;
    return query;
}

web::Html pieces(const std::vector<search::Piece>& all) {
    web::Html result;
    for (const search::Piece& piece : all) {
        result += piece.marked ? h::mark(piece.text) : web::text(piece.text);
    }
    return result;
}

web::Html hit(const search::Hit& one, const base::Words& words) {
    std::string above;
    for (const std::string& kind : one.kinds) {
        const std::string word = kind_word(kind, false, words);
        above += above.empty() ? word : ", " + base::lower(word);
    }
    if (!one.heading.empty()) above += " · ";
    const web::Html snippet = one.snippet.empty() ? web::Html() : h::p(pieces(one.snippet));
    return h::li(h::h2(h::a({h::href(one.address)}, pieces(one.title))),
                 h::p({h::cls("quiet")}, above, meetings::shown_under(one.heading, words)), snippet);
}

struct Choice {
    std::string key;
    std::string name;
    std::int64_t count = 0;
};

web::Html facet(const web::Request& request, const std::string& parameter, const base::Label& heading,
                const base::Label& all, const std::vector<Choice>& choices, const base::Words& words) {
    if (choices.empty()) return {};
    const std::string chosen = request.asked(parameter);
    const auto line = [&](const std::string& key, std::string_view name, const web::Html& number) {
        web::Attributes attributes = {h::href(web::address_with(request, parameter, key))};
        if (key == chosen) attributes.push_back(h::attr("aria-current", "true"));
        return h::li(h::a(attributes, name), number);
    };
    std::vector<web::Html> lines = {line("", words(all), {})};
    for (const Choice& choice : choices) {
        lines.push_back(line(choice.key, choice.name, h::span({h::cls("number")}, figure(choice.count))));
    }
    return h::h3(words(heading)) + h::ul(lines);
}

web::Html facets(const web::Request& request, const search::Facets& found, const base::Words& words) {
    const auto choices = [](const std::vector<search::FacetValue>& values) {
        std::vector<Choice> all;
        all.reserve(values.size());
        for (const auto& value : values) all.push_back({value.key, value.name, value.count});
        return all;
    };
    const auto names = [&](const std::vector<search::FacetValue>& values, std::string_view parameter) {
        const std::string chosen = request.asked(parameter);
        std::vector<search::FacetValue> few;
        for (const auto& value : values) {
            if (few.size() < names_offered || value.key == chosen) few.push_back(value);
        }
        return choices(few);
    };
    std::vector<Choice> of_kind = choices(found.kinds);
    for (Choice& choice : of_kind) choice.name = kind_word(choice.key, true, words);
    return h::aside(
        {h::cls("facets"), h::id("afgraens"), h::attr("aria-label", words(labels::narrow))},
        h::h2({h::cls("sr-only")}, words(labels::narrow)),
        facet(request, "slags", labels::kind, labels::everything, of_kind, words),
        facet(request, "gruppe", labels::body, labels::all_bodies, choices(found.bodies), words),
        facet(request, "aar", labels::year, labels::all_years, choices(found.years), words),
        facet(request, "person", labels::kind_person, labels::all_people, names(found.people, "person"),
              words),
        facet(request, "part", labels::party, labels::all_parties, names(found.parties, "part"), words));
}

bool is_minus(const std::string& understood) { return understood.starts_with('-'); }

bool has_words(const search::Answer& answer) { return !std::ranges::all_of(answer.understood, is_minus); }

/// What was typed, as it is said again: nobody reads the end of very much.
std::string said_again(const std::string& typed) {
    constexpr std::size_t longest = 100;
    if (typed.size() <= longest) return typed;
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(typed[end]) & 0xC0U) == 0x80U) --end;
    return typed.substr(0, end) + "…";
}

/// True when a word of some length was taken for one that only asks.
bool is_question(const std::string& typed, const search::Answer& answer) {
    constexpr std::size_t letters = 4;
    if (typed.find('"') != std::string::npos) return false;
    std::istringstream all(base::lower(typed));
    for (std::string word; all >> word;) {
        while (!word.empty() && std::string_view("?.,!").find(word.back()) != std::string_view::npos)
            word.pop_back();
        if (word.size() >= letters && std::ranges::find(answer.understood, word) == answer.understood.end()) {
            return word.find_first_of("0123456789-/") == std::string::npos;
        }
    }
    return false;
}

/// What was searched for, where it is not what was typed; or that it was everything.
web::Html searched(const web::Request& request, const search::Answer& answer, const base::Words& words) {
    std::vector<std::string> found;
    std::vector<std::string> left_out;
    for (const std::string& word : answer.understood) {
        is_minus(word) ? left_out.push_back(word.substr(1)) : found.push_back(word);
    }
    if (found.empty()) {
        const std::string text =
            left_out.empty() ? std::string(words(labels::all_chosen))
                             : words(labels::all_without, fmt::format("{}", fmt::join(left_out, ", ")));
        return h::p({h::cls("quiet")}, text);
    }
    // A word that stands nowhere is told of by itself.
    for (const search::Meant& one : answer.meant) {
        if (one.instead) std::erase(found, one.typed);
    }
    if (found.empty() || !is_question(request.asked("q"), answer)) return {};
    return h::p({h::cls("meant")}, words(labels::searched_for),
                h::strong(fmt::format("{}", fmt::join(found, ", "))), ".");
}

web::Html loosened(const search::Answer& answer, const base::Words& words) {
    if (!answer.loosened) return {};
    const auto typed = std::ranges::count_if(answer.understood, std::not_fn(is_minus));
    if (typed == 1) return h::p({h::cls("quiet")}, words(labels::loosened_one, figure(answer.with_all)));
    if (answer.with_all == 0) return h::p({h::cls("quiet")}, words(labels::loosened_only));
    return h::p({h::cls("quiet")}, words(labels::loosened, figure(answer.with_all)));
}

/// What was searched for beside or instead of what was typed; in quotes a word is taken as it stands.
web::Html meant(const web::Request& request, const search::Answer& answer, const base::Words& words) {
    web::Html lines;
    for (const search::Meant& one : answer.meant) {
        if (one.instead) {
            lines +=
                h::p({h::cls("meant")}, words(labels::meant_instead, one.typed), h::strong(one.word), ".");
        } else {
            const std::string exactly = web::address_with(request, "q", '"' + one.typed + '"');
            lines += h::p({h::cls("meant")}, words(labels::meant_also), h::strong(one.word), ". ",
                          h::a({h::href(exactly)}, words(labels::meant_exactly, one.typed)), ".");
        }
    }
    return lines;
}

/// What is chosen, as words that can be taken away: on a phone the choices themselves lie far below.
web::Html chosen(const web::Request& request, const search::Facets& found, const base::Words& words) {
    const auto filter = [&](const char* name, const base::Label& label,
                            const std::vector<search::FacetValue>& values) {
        web::Filter made{name, std::string(words(label)), {{"", "", ""}}};
        for (const auto& value : values) made.choices.push_back({value.key, value.name, {}});
        return made;
    };
    web::Filter kind{narrowing[0], std::string(words(labels::kind)), {{"", "", ""}}};
    for (const std::string& key : kinds()) kind.choices.push_back({key, kind_word(key, true, words), {}});
    return web::chosen_words(request,
                             {kind, filter(narrowing[1], labels::body, found.bodies),
                              filter(narrowing[2], labels::year, found.years),
                              filter(narrowing[3], labels::kind_person, found.people),
                              filter(narrowing[4], labels::party, found.parties)},
                             words);
}

web::Html count(const web::Request& request, const search::Answer& answer, const base::Words& words) {
    const std::string text =
        answer.more_than_total
            ? words(labels::more_than, figure(answer.total))
            : words(answer.total == 1 ? labels::one_place : labels::many_places, figure(answer.total));
    web::Html line = h::p({h::cls("count"), h::attr("role", "status")}, text);
    line += chosen(request, answer.facets, words) + searched(request, answer, words) +
            meant(request, answer, words) + loosened(answer, words);
    if (answer.bounded) {
        line += h::p({h::cls("quiet")}, words(labels::bounded, figure(search::ranked_at_most)));
    }
    return line;
}

/// "Bedst passende først · Nyeste først", with the one that holds now without a link.
web::Html orders(const web::Request& request, const base::Words& words) {
    const bool by_date = request.asked("orden") == newest;
    const auto order = [&](std::string_view value, const base::Label& label, bool chosen) {
        return chosen ? h::strong(words(label))
                      : h::a({h::href(web::address_with(request, "orden", value))}, words(label));
    };
    return h::p({h::cls("orders not-printed")}, words(labels::order), " ",
                order("", labels::order_best, !by_date), " · ", order(newest, labels::order_newest, by_date));
}

/// What is left when the words have hits, but not within what they are narrowed by.
web::Html wider(const web::Request& request, const search::Answer& answer, const base::Words& words) {
    web::Request everywhere = request;
    for (const char* name : narrowing) everywhere.query.erase(name);
    const std::string address = web::address_with(everywhere, narrowing.front(), "");
    const std::string typed = said_again(request.asked("q"));
    const web::Html without =
        is_blank(typed) ? web::Html() : h::p(h::a({h::href(address)}, words(labels::search_everywhere)));
    return h::p({h::cls("count"), h::attr("role", "status")}, is_blank(typed)
                                                                  ? std::string(words(labels::no_choice))
                                                                  : words(labels::no_places_there, typed)) +
           chosen(request, answer.facets, words) + without;
}

/// How to search, and what else to try.
web::Html advice(const base::Label& first, const admission::Visit& visit, const base::Words& words) {
    return h::div({h::cls("reading")},
                  h::ul(h::li(words(first)), h::li(words(labels::advice_forms)),
                        h::li(words(labels::advice_quotes)), h::li(words(labels::advice_minus)),
                        h::li(h::a({h::href(meetings::list_address(visit.collaboration))},
                                   words(labels::advice_meetings)),
                              ".")));
}

web::Html nothing(const web::Request& request, const admission::Visit& visit, const search::Answer& answer,
                  const base::Words& words) {
    const std::string typed = said_again(request.asked("q"));
    const bool is_signs = answer.understood.empty() && !is_blank(typed);
    if (!is_signs && is_narrowed(request)) return wider(request, answer, words);
    return h::p({h::cls("count"), h::attr("role", "status")},
                words(is_signs ? labels::only_signs : labels::no_places, typed)) +
           advice(labels::advice_fewer, visit, words);
}

/// The same hits for a spreadsheet; and that the address is the search, which few know.
web::Html as_table(const web::Request& request, const base::Words& words) {
    const std::string page = web::address_with(request, "side", "");
    const std::string address = request.path + ".csv" + page.substr(std::min(page.find('?'), page.size()));
    return h::p({h::cls("quiet not-printed")}, h::a({h::href(address)}, words(labels::as_csv)), ". ",
                words(labels::keep_address));
}

web::Html results(const web::Request& request, const search::Answer& answer, const base::Words& words) {
    std::vector<web::Html> hits;
    hits.reserve(answer.hits.size());
    for (const search::Hit& one : answer.hits) hits.push_back(hit(one, words));
    const auto place = web::page_place(request, static_cast<std::size_t>(answer.reachable), per_page);
    const web::Html list =
        count(request, answer, words) +
        (answer.total > 1 && has_words(answer) ? orders(request, words) : web::Html()) +
        h::p({h::cls("to-facets not-printed")}, h::a({h::href("#afgraens")}, words(labels::to_facets))) +
        h::ol({h::cls("hits")}, hits) + web::pager(request, place, words) + as_table(request, words);
    return h::div({h::cls("with-aside")}, h::div(list), facets(request, answer.facets, words));
}

}  // namespace

web::Html search_form(const admission::Visit& visit, const base::Label& label, const std::string& words_asked,
                      const base::Words& words) {
    return h::form(
        {h::cls("search-large"), h::attr("role", "search"),
         h::attr("aria-label", words(labels::search_heading)),
         h::action(admission::address_in(visit.collaboration, "/soeg")), h::attr("method", "get")},
        h::label({h::cls("form-label"), h::attr("for", "search-large")}, words(label)),
        h::void_element(
            "input",
            {h::cls("form-input"), h::attr("type", "search"), h::id("search-large"), h::attr("name", "q"),
             h::attr("value", words_asked), h::attr("maxlength", "200"),
             h::attr("data-suggestions", admission::address_in(visit.collaboration, "/soeg/forslag"))}),
        h::button({h::cls("button button-primary"), h::attr("type", "submit")}, words(labels::search)));
}

admission::Inside search_page(const admission::Setting& setting, search::Index& index) {
    return [setting, &index](const web::Request& request, const admission::Visit& visit) {
        const auto& words = setting.words;
        const std::string asked = request.asked("q");
        web::Html main =
            h::h1(words(labels::search_heading)) + search_form(visit, labels::search_for, asked, words);
        if (is_blank(asked) && !is_narrowed(request)) {
            main += advice(labels::advice_first, visit, words);
        } else {
            search::Query query = query_of_page(request, visit);
            search::Answer answer = index.find(query);
            if (answer.hits.empty() && answer.total > 0) {  // a page beyond the last shows the first
                query.offset = 0;
                answer = index.find(query);
            }
            main += answer.hits.empty() ? nothing(request, visit, answer, words)
                                        : results(request, answer, words);
        }
        return web::Response::html(admission::page(setting, request, visit, "search",
                                                   std::string(words(labels::search_heading)), main));
    };
}

}  // namespace archive
