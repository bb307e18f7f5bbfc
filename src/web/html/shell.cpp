#include "web/html/shell.hpp"

#include "web/html/form.hpp"
#include "web/labels.hpp"

namespace web {

namespace {

std::string home(const Page& page) {
    return page.collaboration ? "/" + url_encode(page.collaboration->short_name) : "/";
}

std::string_view name(const Page& page) {
    return page.collaboration ? std::string_view(page.collaboration->name) : page.words(labels::product);
}

/// Our mark: a rope over a pole. Beside words that say the same.
const Html& wordmark() {
    static const Html mark = Html::trusted(
        "<svg class=\"wordmark\" viewBox=\"0 0 32 32\" aria-hidden=\"true\"><rect width=\"32\" height=\"32\" "
        "fill=\"#0b5d66\"/><path d=\"M5 10h22M16 10v7a4.5 4.5 0 1 1-4.5 4.5\" fill=\"none\" stroke=\"#fff\" "
        "stroke-width=\"4\" stroke-linecap=\"round\"/></svg>");
    return mark;
}

Html site_name(const Page& page) {
    if (page.answer) return h::p({h::cls("site-name")}, name(page));
    return h::p({h::cls("site-name")}, h::a({h::href(home(page))}, name(page)));
}

Html search_form(const Page& page) {
    if (!page.collaboration || page.answer || !page.request.visitor) return {};
    return h::form(
        {h::cls("site-search"), h::attr("role", "search"),
         h::attr("aria-label", page.words(labels::search_all, name(page))), h::action(home(page) + "/soeg"),
         h::attr("method", "get")},
        h::label({h::cls("sr-only"), h::attr("for", "site-search")}, page.words(labels::search_label)),
        h::void_element("input", {h::cls("form-input"), h::attr("type", "search"), h::id("site-search"),
                                  h::attr("name", "q"), h::attr("maxlength", "200"), h::flag("data-search"),
                                  h::attr("data-suggestions", home(page) + "/soeg/forslag"),
                                  h::attr("value", page.request.asked("q"))}),
        h::button({h::attr("type", "submit")}, page.words(labels::search)));
}

Html user(const Page& page) {
    if (page.answer) return {};
    if (!page.request.visitor)
        return h::div({h::cls("site-user")}, h::a({h::href("/log-ind")}, page.words(labels::sign_in)));
    return h::div({h::cls("site-user")}, h::a({h::href("/konto")}, page.request.visitor->name),
                  h::form({h::action("/log-ud"), h::attr("method", "post")}, csrf_field(page.request),
                          h::button({h::attr("type", "submit")}, page.words(labels::sign_out))));
}

std::string title(const Page& page) {
    const std::string whole = page.words(labels::title_of, page.title, name(page));
    return page.has_errors ? page.words(labels::title_with_errors, whole) : whole;
}

}  // namespace

Shell::Shell(ShellParts parts) : parts_(std::move(parts)) {}

std::string Shell::page(const Page& page) const {
    const std::string_view language = page.words.language() == base::Language::english ? "en" : "da";
    const Html skip = h::a({h::cls("skipnav"), h::href("#main-content")}, page.words(labels::skip_link));
    const Html content = page.wide ? page.main : h::div({h::cls("reading")}, page.main);
    const Html main =
        h::element("main", {h::cls("site-main"), h::id("main-content"), h::attr("tabindex", "-1")},
                   breadcrumb(page.crumbs, page.words), page.summary, page.answer ? page.main : content);
    const Html body = h::element("body", {h::cls(page.answer ? "answer" : "")}, skip, header(page),
                                 menu(page), main, footer(page));
    return "<!DOCTYPE html>\n" + h::element("html", {h::attr("lang", language)}, head(page), body).text() +
           "\n";
}

Html Shell::head(const Page& page) const {
    std::vector<Html> links;
    for (const std::string& address : parts_.stylesheets)
        links.push_back(h::void_element("link", {h::attr("rel", "stylesheet"), h::href(address)}));
    for (const std::string& address : parts_.scripts)
        links.push_back(h::element("script", {h::src(address), h::flag("defer")}));
    if (!parts_.icon.empty())
        links.push_back(h::void_element(
            "link", {h::attr("rel", "icon"), h::href(parts_.icon), h::attr("type", "image/svg+xml")}));
    return h::element("head", {}, h::void_element("meta", {h::attr("charset", "utf-8")}),
                      h::void_element("meta", {h::attr("name", "viewport"),
                                               h::attr("content", "width=device-width, initial-scale=1")}),
                      h::element("title", {}, title(page)), links);
}

Html Shell::header(const Page& page) const {
    return h::header({h::cls("site-header")},
                     h::div({h::cls("site-bar")}, site_name(page), search_form(page), user(page)));
}

Html Shell::menu(const Page& page) const {
    if (!page.collaboration || !page.request.visitor || page.answer) return {};
    std::vector<Html> items;
    for (const MenuPlace& place : parts_.menu) {
        const std::string address = home(page) + place.path;
        Attribute current;
        // "page" for the place itself, "true" for what lies below it (WAI-ARIA 1.2, aria-current).
        if (place.key == page.current)
            current = h::attr("aria-current", page.request.path == address ? "page" : "true");
        items.push_back(h::li(h::a({h::href(address), current}, page.words(place.label))));
    }
    return h::nav({h::cls("site-menu"), h::attr("aria-label", page.words(labels::menu))}, h::ul(items));
}

Html Shell::footer(const Page& page) const {
    return h::footer({h::cls("site-footer")},
                     h::ul(h::li(wordmark(), page.words(labels::version, parts_.version)),
                           h::li(h::a({h::href("/tilgaengelighed")}, page.words(labels::accessibility))),
                           h::li(h::a({h::href("/hjaelp")}, page.words(labels::help)))));
}

}  // namespace web
