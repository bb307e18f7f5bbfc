#include "extract/html.hpp"

#include <algorithm>
#include <array>
#include <libxml/HTMLparser.h>
#include <memory>
#include <new>
#include <string>

#include "extract/html_flow.hpp"
#include "extract/text_file.hpp"

namespace extract {
namespace {

using Kind = base::Problem::Kind;
using Node = const xmlNode*;

struct FreeTree {
    void operator()(htmlDocPtr tree) const { xmlFreeDoc(tree); }
};
using Tree = std::unique_ptr<xmlDoc, FreeTree>;
struct FreeParser {
    void operator()(htmlParserCtxtPtr parser) const { htmlFreeParserCtxt(parser); }
};
using Parser = std::unique_ptr<htmlParserCtxt, FreeParser>;

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

/// The value of an attribute; only its first piece, which is all where no entity is kept apart.
std::string_view attribute(Node node, std::string_view name) {
    for (const xmlAttr* one = node->properties; one != nullptr; one = one->next) {
        if (view(one->name) != name) continue;
        return one->children != nullptr ? view(one->children->content) : std::string_view();
    }
    return {};
}

bool has_attribute(Node node, std::string_view name) {
    for (const xmlAttr* one = node->properties; one != nullptr; one = one->next) {
        if (view(one->name) == name) return true;
    }
    return false;
}

template <std::size_t size>
bool is_one_of(std::string_view name, const std::array<std::string_view, size>& names) {
    return std::ranges::find(names, name) != names.end();
}

bool is_element(Node node) { return node->type == XML_ELEMENT_NODE; }

/// The node after `node` below `root`, in the order of the page; without recursion, for pages may be
/// nested as deep as somebody likes. `into`: what is below `node` comes
/// next. `leave` is told of each node that was gone into, at its end.
template <class Leave>
Node after(Node node, Node root, bool into, const Leave& leave) {
    if (into && is_element(node) && node->children != nullptr) return node->children;
    if (into) leave(node);
    while (node != root) {
        if (node->next != nullptr) return node->next;
        node = node->parent;
        if (node == nullptr) return nullptr;
        leave(node);
    }
    return nullptr;
}

Node first(Node root, auto&& wanted) {
    for (Node node = root; node != nullptr; node = after(node, root, true, [](Node) {})) {
        if (is_element(node) && wanted(node)) return node;
    }
    return nullptr;
}

std::string text_of(Node root, std::size_t most) {
    std::string text;
    int steps = 0;
    for (Node node = root; node != nullptr && text.size() < most && ++steps < 2000;
         node = after(node, root, true, [](Node) {})) {
        if (node->type == XML_TEXT_NODE) text += view(node->content);
    }
    return text;
}

/// A page folds up its items, which is no reason to lose them; what is short and hidden is a control's.
bool is_hidden(Node node) {
    constexpr std::size_t long_text = 200;
    const std::string_view style = attribute(node, "style");
    const bool hidden = has_attribute(node, "hidden") || attribute(node, "aria-hidden") == "true" ||
                        style.find("display:none") != std::string_view::npos ||
                        style.find("display: none") != std::string_view::npos;
    return hidden && text_of(node, long_text).size() < long_text;
}

bool is_named(Node node, std::string_view word) {
    for (const char* name : {"class", "id"}) {
        std::string value(attribute(node, name));
        std::ranges::transform(value, value.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        if (value.find(word) != std::string::npos) return true;
    }
    return false;
}

/// What stands around the text of a page instead of in it. `inside`: below <main> or <article>, where
/// a header or footer is the text's own.
bool is_left_out(Node node, bool inside) {
    constexpr std::array<std::string_view, 20> never = {
        "script", "style",    "noscript", "template", "head",   "nav",   "button", "select", "input", "svg",
        "iframe", "textarea", "object",   "audio",    "canvas", "video", "dialog", "option", "menu",  "map"};
    constexpr std::array<std::string_view, 3> around = {"header", "footer", "aside"};
    constexpr std::array<std::string_view, 9> roles = {"navigation", "banner",      "contentinfo",
                                                       "search",     "dialog",      "complementary",
                                                       "menu",       "alertdialog", "menubar"};
    const std::string_view name = view(node->name);
    if (is_one_of(name, never) || is_one_of(attribute(node, "role"), roles)) return true;
    if (is_one_of(name, around) && (!inside || name == "aside")) return true;
    if (name == "body" || name == "html") return false;
    return is_named(node, "cookie") || is_named(node, "breadcrumb") || is_hidden(node);
}

/// <main>, or the only <article>, when it has text; else the page.
Node main_part(Node root) {
    const auto enough = [](Node node) { return text_of(node, 40).size() >= 40; };
    const Node main = first(root, [&](Node node) {
        return (view(node->name) == "main" || attribute(node, "role") == "main") && enough(node);
    });
    if (main != nullptr) return main;
    int articles = 0;
    Node article = nullptr;
    first(root, [&](Node node) {
        if (view(node->name) == "article" && ++articles == 1) article = node;
        return articles > 1;
    });
    return articles == 1 && enough(article) ? article : root;
}

void tell(Node root, bool inside, HtmlFlow& flow) {
    const auto leave = [&](Node node) {
        if (is_element(node)) flow.leave(view(node->name));
    };
    for (Node node = root; node != nullptr;) {
        bool into = true;
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
            flow.text(view(node->content));
        } else if (is_element(node)) {
            into = node == root || !is_left_out(node, inside);
            if (into)
                flow.enter(view(node->name), attribute(node, "start"), attribute(node, "value"),
                           attribute(node, "type"));
        }
        node = after(node, root, into, leave);
    }
}

/// Where nothing in the text is a title, the page's own title says what it is.
void tell_title(Node page, Node part, HtmlFlow& flow) {
    if (first(part, [](Node node) { return view(node->name) == "h1"; }) != nullptr) return;
    const Node title = first(page, [](Node node) { return view(node->name) == "title"; });
    if (title == nullptr) return;
    flow.enter("h1", {}, {}, {});
    flow.text(text_of(title, 500));
    flow.leave("h1");
}

}  // namespace

base::Result<reading::Source> read_html(std::string_view bytes) {
    if (bytes.size() > largest_html) return base::problem(Kind::too_large, "html.too_large");
    // What is well-formed UTF-8 is UTF-8, whatever the page says of itself; the rest of what Danish
    // pages are written in differs from Windows-1252 in nothing that is read here.
    std::string text = decoded(bytes);
    std::erase(text, '\0');
    constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                            HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT;
    const Parser parser(htmlNewParserCtxt());
    if (!parser) throw std::bad_alloc();
    const Tree tree(htmlCtxtReadMemory(parser.get(), text.data(), static_cast<int>(text.size()), nullptr,
                                       "UTF-8", options));
    // Where elements are nested too deep the parser stops; what comes after must not be lost silently.
    if (parser->disableSAX != 0) return base::problem(Kind::invalid, "html.broken");
    const Node page = tree ? xmlDocGetRootElement(tree.get()) : nullptr;
    if (page == nullptr) return base::problem(Kind::invalid, "html.empty");
    const Node part = main_part(page);
    HtmlFlow flow;
    tell_title(page, part, flow);
    tell(part, part != page, flow);
    reading::Source source = to_source(flow.take());
    if (source.lines.empty()) return base::problem(Kind::invalid, "html.empty");
    return source;
}

}  // namespace extract
