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

Html search_form(const Page& page) {
    if (!page.collaboration) return {};
    const std::string_view label = page.words(labels::search_label);
    return h::form(
        {h::cls("site-search search"), h::attr("role", "search"), h::attr("method", "get"),
         h::action(home(page) + "/soeg")},
        h::label({h::cls("sr-only"), h::attr("for", "site-search")}, label),
        h::void_element("input",
                        {h::cls("form-input"), h::id("site-search"), h::attr("type", "search"),
                         h::attr("name", "q"), h::attr("maxlength", "200"), h::attr("aria-keyshortcuts", "/"),
                         h::attr("value", page.request.asked("q"))}),
        h::button({h::cls("button button-search"), h::attr("type", "submit")}, page.words(labels::search)));
}

Html user(const Page& page) {
    if (!page.request.visitor)
        return h::div({h::cls("site-user")}, h::a({h::href("/log-ind")}, page.words(labels::sign_in)));
    return h::div({h::cls("site-user")}, h::span({h::cls("site-user-name")}, page.request.visitor->name),
                  h::form({h::action("/log-ud"), h::attr("method", "post")}, csrf_field(page.request),
                          h::button({h::cls("button button-tertiary"), h::attr("type", "submit")},
                                    page.words(labels::sign_out))));
}

}  // namespace

Shell::Shell(ShellParts parts) : parts_(std::move(parts)) {}

std::string Shell::page(const Page& page) const {
    const std::string_view language = page.words.language() == base::Language::english ? "en" : "da";
    const Html skip = h::a({h::cls("skipnav"), h::href("#indhold")}, page.words(labels::skip_link));
    const Html main = h::element(
        "main", {h::id("indhold"), h::attr("tabindex", "-1"), h::cls(page.wide ? "wide" : "reading")},
        page.main);
    const Html body = h::element("body", {}, skip, header(page), menu(page),
                                 breadcrumb(page.crumbs, page.words), main, footer(page));
    return "<!DOCTYPE html>\n" + h::element("html", {h::attr("lang", language)}, head(page), body).text() +
           "\n";
}

Html Shell::head(const Page& page) const {
    std::vector<Html> links;
    for (const std::string& address : parts_.stylesheets)
        links.push_back(h::void_element("link", {h::attr("rel", "stylesheet"), h::href(address)}));
    for (const std::string& address : parts_.scripts)
        links.push_back(h::element("script", {h::attr("type", "module"), h::src(address)}));
    if (!parts_.icon.empty())
        links.push_back(h::void_element("link", {h::attr("rel", "icon"), h::href(parts_.icon)}));
    return h::element("head", {}, h::void_element("meta", {h::attr("charset", "utf-8")}),
                      h::void_element("meta", {h::attr("name", "viewport"),
                                               h::attr("content", "width=device-width, initial-scale=1")}),
                      h::element("title", {}, page.words(labels::title_of, page.title, name(page))), links);
}

Html Shell::header(const Page& page) const {
    return h::header({h::cls("site-header")}, h::a({h::cls("site-name"), h::href(home(page))}, name(page)),
                     search_form(page), user(page));
}

Html Shell::menu(const Page& page) const {
    if (!page.collaboration || !page.request.visitor) return {};
    std::vector<Html> items;
    for (const MenuPlace& place : parts_.menu) {
        const bool here = place.key == page.current;
        items.push_back(h::li(
            h::a({h::href(home(page) + place.path), here ? h::attr("aria-current", "page") : Attribute{}},
                 page.words(place.label))));
    }
    return h::nav({h::cls("site-menu"), h::attr("aria-label", page.words(labels::menu))}, h::ul(items));
}

Html Shell::footer(const Page& page) const {
    return h::footer({h::cls("site-footer")},
                     h::ul(h::li(page.words(labels::version, parts_.version)),
                           h::li(h::a({h::href("/tilgaengelighed")}, page.words(labels::accessibility))),
                           h::li(h::a({h::href("/hjaelp")}, page.words(labels::help)))));
}

}  // namespace web
