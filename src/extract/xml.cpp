#include "extract/xml.hpp"

#include <algorithm>
#include <charconv>

namespace extract {
namespace {

using Kind = base::Problem::Kind;

bool too_deep(const pugi::xml_document& document) {
    int depth = 0;
    pugi::xml_node node = document;
    while (true) {
        if (const pugi::xml_node child = node.first_child()) {
            if (++depth > deepest_xml) return true;
            node = child;
            continue;
        }
        while (node != document && !node.next_sibling()) {
            node = node.parent();
            --depth;
        }
        if (node == document) return false;
        node = node.next_sibling();
    }
}

std::string_view local(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

base::Result<std::unique_ptr<pugi::xml_document>> parse_xml(std::string_view bytes) {
    if (static_cast<std::size_t>(std::ranges::count(bytes, '<')) > 2 * most_xml) {
        return base::problem(Kind::too_large, "docx.too_large");
    }
    auto document = std::make_unique<pugi::xml_document>();
    constexpr unsigned flags = pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype;
    if (!document->load_buffer(bytes.data(), bytes.size(), flags)) {
        return base::problem(Kind::invalid, "docx.broken");
    }
    const bool typed = std::ranges::any_of(
        document->children(), [](const auto& node) { return node.type() == pugi::node_doctype; });
    if (typed || too_deep(*document)) return base::problem(Kind::invalid, "docx.broken");
    return document;
}

std::string_view local_name(const pugi::xml_node& node) { return local(node.name()); }

pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name) {
    for (const auto& child : node.children()) {
        if (local_name(child) == name) return child;
    }
    return {};
}

std::string_view attribute_of(const pugi::xml_node& node, std::string_view name) {
    for (const auto& attribute : node.attributes()) {
        if (local(attribute.name()) == name) return attribute.value();
    }
    return {};
}

int number_of(const pugi::xml_node& node, std::string_view name, int otherwise) {
    const std::string_view text = attribute_of(node, name);
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end != text.data() ? number : otherwise;
}

bool is_on(const pugi::xml_node& properties, std::string_view name) {
    const pugi::xml_node found = child_of(properties, name);
    if (!found) return false;
    const std::string_view value = attribute_of(found, "val");
    return value != "0" && value != "false" && value != "off";
}

}  // namespace extract
