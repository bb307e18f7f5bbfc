#pragma once

#include <concepts>
#include <fmt/format.h>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The typed builder of HTML. A string is text and is escaped; only `Html` is trusted, and only
/// this builder makes it. Elements are functions: `h::p({h::cls("note")}, "Tekst ", h::b("fed"))`.
namespace web {

/// A piece of finished HTML.
class Html {
  public:
    Html() = default;
    const std::string& text() const { return text_; }
    bool empty() const { return text_.empty(); }
    Html& operator+=(const Html& more) {
        text_ += more.text_;
        return *this;
    }
    friend Html operator+(Html left, const Html& right) { return left += right; }

    /// For the builder itself and for finished pictures of our own; never for what users wrote.
    static Html trusted(std::string text) {
        Html html;
        html.text_ = std::move(text);
        return html;
    }

  private:
    std::string text_;
};

/// `text` with &, <, >, " and ' made harmless, appended to `out`.
void append_escaped(std::string& out, std::string_view text);
Html text(std::string_view plain);

/// One attribute with its value, already escaped; empty ones are left out.
struct Attribute {
    std::string text;
};
using Attributes = std::vector<Attribute>;

namespace h {

/// Any attribute whose value is plain text. Not for addresses, styles or event handlers.
Attribute attr(std::string_view name, std::string_view value);
/// An attribute without a value, there or not: `flag("checked", chosen)`.
Attribute flag(std::string_view name, bool there = true);
Attribute cls(std::string_view classes);
Attribute id(std::string_view value);
/// An address. Only http, https, mailto, tel, and addresses of our own ("/…", "?…", "#…") are
/// written; anything else becomes "#".
Attribute href(std::string_view address);
Attribute src(std::string_view address);
Attribute action(std::string_view address);

namespace detail {
inline void add(std::string& out, const Html& html) { out += html.text(); }
inline void add(std::string& out, std::string_view plain) { append_escaped(out, plain); }
inline void add(std::string& out, const std::string& plain) { append_escaped(out, plain); }
inline void add(std::string& out, const char* plain) { append_escaped(out, plain); }
inline void add(std::string& out, const std::vector<Html>& list) {
    for (const Html& html : list) out += html.text();
}
template <std::integral Number>
void add(std::string& out, Number number) {
    out += fmt::format("{}", number);
}
void open(std::string& out, std::string_view name, const Attributes& attributes);
}  // namespace detail

/// An element of any name with attributes and children (Html, text, numbers, lists of Html).
template <class... Children>
Html element(std::string_view name, const Attributes& attributes, const Children&... children) {
    std::string out;
    detail::open(out, name, attributes);
    (detail::add(out, children), ...);
    out += "</";
    out += name;
    out += '>';
    return Html::trusted(std::move(out));
}

/// An element that has no end tag: input, img, br, meta, link, hr.
Html void_element(std::string_view name, const Attributes& attributes);

#define WEB_HTML_ELEMENT(function, name)                                       \
    template <class... Children>                                               \
    Html function(const Attributes& attributes, const Children&... children) { \
        return element(name, attributes, children...);                         \
    }                                                                          \
    template <class... Children>                                               \
    Html function(const Children&... children) {                               \
        return element(name, {}, children...);                                 \
    }

WEB_HTML_ELEMENT(a, "a")
WEB_HTML_ELEMENT(abbr, "abbr")
WEB_HTML_ELEMENT(article, "article")
WEB_HTML_ELEMENT(aside, "aside")
WEB_HTML_ELEMENT(button, "button")
WEB_HTML_ELEMENT(caption, "caption")
WEB_HTML_ELEMENT(dd, "dd")
WEB_HTML_ELEMENT(details, "details")
WEB_HTML_ELEMENT(div, "div")
WEB_HTML_ELEMENT(dl, "dl")
WEB_HTML_ELEMENT(dt, "dt")
WEB_HTML_ELEMENT(em, "em")
WEB_HTML_ELEMENT(fieldset, "fieldset")
WEB_HTML_ELEMENT(figcaption, "figcaption")
WEB_HTML_ELEMENT(figure, "figure")
WEB_HTML_ELEMENT(footer, "footer")
WEB_HTML_ELEMENT(form, "form")
WEB_HTML_ELEMENT(h1, "h1")
WEB_HTML_ELEMENT(h2, "h2")
WEB_HTML_ELEMENT(h3, "h3")
WEB_HTML_ELEMENT(h4, "h4")
WEB_HTML_ELEMENT(header, "header")
WEB_HTML_ELEMENT(label, "label")
WEB_HTML_ELEMENT(legend, "legend")
WEB_HTML_ELEMENT(li, "li")
WEB_HTML_ELEMENT(mark, "mark")
WEB_HTML_ELEMENT(nav, "nav")
WEB_HTML_ELEMENT(ol, "ol")
WEB_HTML_ELEMENT(option, "option")
WEB_HTML_ELEMENT(p, "p")
WEB_HTML_ELEMENT(section, "section")
WEB_HTML_ELEMENT(select, "select")
WEB_HTML_ELEMENT(span, "span")
WEB_HTML_ELEMENT(strong, "strong")
WEB_HTML_ELEMENT(summary, "summary")
WEB_HTML_ELEMENT(table, "table")
WEB_HTML_ELEMENT(tbody, "tbody")
WEB_HTML_ELEMENT(td, "td")
WEB_HTML_ELEMENT(textarea, "textarea")
WEB_HTML_ELEMENT(th, "th")
WEB_HTML_ELEMENT(thead, "thead")
WEB_HTML_ELEMENT(time, "time")
WEB_HTML_ELEMENT(tr, "tr")
WEB_HTML_ELEMENT(ul, "ul")

#undef WEB_HTML_ELEMENT

}  // namespace h
}  // namespace web
