// What the forms of the review page send: each becomes one correction.
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <charconv>
#include <fmt/format.h>
#include <map>

#include "base/text.hpp"
#include "features/archive/pages/pages.hpp"
#include "features/archive/pages/review_view.hpp"
#include "features/archive/review.hpp"
#include "features/archive/review_labels.hpp"
#include "features/archive/standing.hpp"

namespace archive {
namespace {

namespace json = boost::json;
using Act = Correction::Act;

int number_in(const std::string& text) {
    int number = -1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::string say_why(const base::Problem& problem, const base::Words& words) {
    static const std::map<std::string, const base::Label*> said = {
        {"review.changed", &labels::changed_meanwhile},
        {"correction.gone", &labels::correction_gone},
        {"correction.title_missing", &labels::title_missing},
        {"correction.name_missing", &labels::name_missing},
        {"correction.no_next", &labels::no_next_item},
        {"correction.no_paragraph", &labels::no_paragraph},
    };
    if (const auto found = said.find(problem.code); found != said.end())
        return std::string(words(*found->second));
    if (problem.field.ends_with("date")) return std::string(words(labels::date_wrong));
    const bool hour = problem.field.ends_with("start") || problem.field.ends_with("end");
    return std::string(words(hour ? labels::time_wrong : labels::value_wrong));
}

int status_of(const base::Problem& problem) {
    return problem.kind == base::Problem::Kind::invalid ? 422 : 409;
}

/// The page again with what was typed, and why it was not taken, beside the field.
web::Response again(const admission::Setting& setting, ReviewView& view, const base::Problem& problem,
                    const std::string& key, Grid typed) {
    view.editing = key;
    view.refused = Refused{key, std::move(typed), say_why(problem, view.words)};
    return review_response(setting, view, status_of(problem));
}

/// What each post begins with: the page's data, the part that was open, the revision that was seen.
struct Sent {
    ReviewView view;
    int revision = 0;
};

std::optional<Sent> sent(const admission::Setting& setting, const web::Request& request,
                         const admission::Visit& visit) {
    auto view = review_view(setting, request, visit);
    if (!view) return std::nullopt;
    view->part = part_named(view->reading, request.given("del"));
    return Sent{*std::move(view), number_in(request.given("revision"))};
}

base::Result<> do_it(const admission::Setting& setting, search::Index& index, const Sent& sent,
                     const Correction& correction) {
    auto done = correct(setting, sent.view.visit, sent.view.document.slug, sent.revision, correction);
    if (done) follow_or_log(setting, index);
    return done;
}

/// The field that a key means in the part, and its path in the reading.
struct Meant {
    const ReviewField* field = nullptr;
    std::string path;
};

Meant meant(const ReviewView& view, const std::string& key) {
    if (const int person = position_in(key, "participants["); person >= 0) {
        return {&person_field(), fmt::format("participants[{}]", person)};
    }
    if (view.is_item()) return {field_named(item_fields(), key), fmt::format("items[{}].{}", view.part, key)};
    return {field_named(meeting_fields(), key), "meeting." + key};
}

/// What is sent says what stands there already.
bool is_unchanged(const ReviewView& view, const Meant& what, const Grid& typed) {
    const bool person = what.field == &person_field();
    const std::string owner = person ? what.path : what.path.substr(0, what.path.rfind('.'));
    const json::value now = standing_at(view.reading, owner);
    return now.is_object() &&
           value_of(*what.field, typed) == value_of(*what.field, grid_of(*what.field, now.as_object()));
}

/// Saving what stands there already is no correction, but answers the doubts about it; the page says which.
web::Response keep_as_it_is(const admission::Setting& setting, search::Index& index, Sent& sent,
                            const Meant& what, const std::string& key) {
    const auto settled =
        keep_field(setting, sent.view.visit, sent.view.document.slug, sent.revision, what.path);
    if (!settled) return again(setting, sent.view, settled.error(), key, {});
    if (*settled > 0) follow_or_log(setting, index);
    return web::Response::see_other(part_address(sent.view, sent.view.part) +
                                    (*settled > 0 ? "&gemt=besvaret#" : "&gemt=uaendret#") + anchor_of(key));
}

/// Of "minutes:3" the part and the paragraph.
json::object split_of(const web::Request& request) {
    const std::string where = request.given("afsnit");
    const std::size_t colon = std::min(where.find(':'), where.size());
    const int paragraph = colon < where.size() ? number_in(where.substr(colon + 1)) : -1;
    const std::string number = base::trim(request.given("nummer"));
    return {{"part", where.substr(0, colon)},
            {"paragraph", paragraph < 0 ? 1'000'000 : paragraph},
            {"number", number.empty() ? json::value() : json::value(number)},
            {"title", base::trim(request.given("titel"))}};
}

/// The correction that a button or form about a whole item asks for, and the part to show after it.
struct Asked {
    Correction correction;
    Part then;
    std::string form;  ///< whose form it came from
};

std::optional<Asked> asked_of(const ReviewView& view, const web::Request& request) {
    const std::string what = request.given("handling");
    const std::string item = fmt::format("items[{}]", view.part);
    if (what == "fjern") {
        return Asked{{Act::drop, fmt::format("participants[{}]", number_in(request.given("person"))), {}},
                     view.part,
                     {}};
    }
    if (!view.is_item()) return std::nullopt;
    if (what == "del") return Asked{{Act::split, item, split_of(request)}, view.part + 1, "del"};
    if (what == "saml") return Asked{{Act::join, item, {}}, view.part, {}};
    if (what == "op")
        return Asked{{Act::move, item, json::object{{"to", std::max(0, view.part - 1)}}}, view.part - 1, {}};
    if (what == "ned")
        return Asked{{Act::move, item, json::object{{"to", view.part + 1}}}, view.part + 1, {}};
    if (what == "slet") return Asked{{Act::drop, item, {}}, view.part, {}};
    if (what != "nyt") return std::nullopt;
    const std::string number = base::trim(request.given("nummer"));
    return Asked{{Act::add, fmt::format("items[{}]", view.part + 1),
                  json::object{{"number", number.empty() ? json::value() : json::value(number)},
                               {"title", base::trim(request.given("titel"))}}},
                 view.part + 1,
                 "nyt"};
}

}  // namespace

admission::Inside correct_field_post(const admission::Setting& setting, search::Index& index) {
    return [setting, &index](const web::Request& request, const admission::Visit& visit) {
        auto got = sent(setting, request, visit);
        const Meant what = got ? meant(got->view, request.given("felt")) : Meant{};
        if (what.field == nullptr) return admission::not_found(setting, request, visit);
        const std::string key = what.field == &person_field() ? what.path : std::string(what.field->key);
        Grid typed = typed_in(*what.field, request);
        if (is_unchanged(got->view, what, typed)) return keep_as_it_is(setting, index, *got, what, key);
        const auto done = do_it(setting, index, *got, {Act::set, what.path, value_of(*what.field, typed)});
        if (!done) return again(setting, got->view, done.error(), key, std::move(typed));
        const auto now = review_view(setting, request, visit);
        return web::Response::see_other(part_address(got->view, got->view.part) + "#" +
                                        (joined_last(*now) ? joined_anchor : anchor_of(key)));
    };
}

admission::Inside correct_item_post(const admission::Setting& setting, search::Index& index) {
    return [setting, &index](const web::Request& request, const admission::Visit& visit) {
        auto got = sent(setting, request, visit);
        const auto what = got ? asked_of(got->view, request) : std::nullopt;
        if (!what) return admission::not_found(setting, request, visit);
        const auto done = do_it(setting, index, *got, what->correction);
        if (!done) return again(setting, got->view, done.error(), what->form, {});
        const auto now = review_view(setting, request, visit);
        return web::Response::see_other(part_address(*now, std::min(what->then, now->items())));
    };
}

admission::Inside settle_doubt_post(const admission::Setting& setting, search::Index& index) {
    return [setting, &index](const web::Request& request, const admission::Visit& visit) {
        auto got = sent(setting, request, visit);
        if (!got) return admission::not_found(setting, request, visit);
        const int doubt = std::max(0, number_in(request.given("tvivl")));
        const Correction correction{
            Act::confirm, fmt::format("doubts[{}]", doubt),
            json::object{{"field", request.given("felt")}, {"reason", request.given("grund")}}};
        const auto done = do_it(setting, index, *got, correction);
        // Answered by somebody else, or from an older page: the page shows what is left.
        if (!done) return again(setting, got->view, done.error(), {}, {});
        const auto now = review_view(setting, request, visit);
        return web::Response::see_other(next_step(*now, got->view.part, static_cast<std::size_t>(doubt)));
    };
}

admission::Inside empty_tray_post(const admission::Setting& setting, search::Index& index) {
    return [setting, &index](const web::Request& request, const admission::Visit& visit) {
        auto got = sent(setting, request, visit);
        if (!got) return admission::not_found(setting, request, visit);
        const std::string line = std::to_string(std::max(0, number_in(request.given("linje"))));
        const std::string to = request.given("til-" + line);
        const bool place = request.given("handling") == "laeg";
        if (place && to.empty()) {
            got->view.refused =
                Refused{"bakke-" + line, {}, std::string(setting.words(labels::choose_field))};
            return review_response(setting, got->view, 422);
        }
        const Correction correction{place ? Act::place : Act::dismiss, "unplaced[" + line + "]",
                                    json::object{{"to", to}}};
        const auto done = do_it(setting, index, *got, correction);
        if (!done) return again(setting, got->view, done.error(), "bakke-" + line, {});
        const auto now = review_view(setting, request, visit);
        return web::Response::see_other(next_step(*now, now->items(), 0));
    };
}

admission::Inside undo_post(const admission::Setting& setting, search::Index& index) {
    return [setting, &index](const web::Request& request, const admission::Visit& visit) {
        auto got = sent(setting, request, visit);
        if (!got) return admission::not_found(setting, request, visit);
        const auto newest = got->view.newest;
        const auto done = undo_correction(setting, visit, got->view.document.slug, got->revision);
        if (!done) return again(setting, got->view, done.error(), {}, {});
        follow_or_log(setting, index);
        auto now = review_view(setting, request, visit);
        now->part = got->view.part;
        return web::Response::see_other(place_of(*now, newest.front().correction));
    };
}

admission::Inside finish_review_post(const admission::Setting& setting, search::Index& index) {
    return [setting, &index](const web::Request& request, const admission::Visit& visit) {
        const std::string slug = request.part("document");
        const bool done = request.given("gennemgaaet") == "ja";
        auto got = sent(setting, request, visit);
        if (!got) return admission::not_found(setting, request, visit);
        const auto marked = mark_reviewed(setting, visit, slug, got->revision, done);
        if (!marked) return again(setting, got->view, marked.error(), {}, {});
        follow_or_log(setting, index);
        return web::Response::see_other(review_address(visit, slug));
    };
}

}  // namespace archive
