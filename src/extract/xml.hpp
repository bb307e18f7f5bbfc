#pragma once

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "base/problem.hpp"

namespace extract {

/// A tree that may be walked by recursion is at most this deep.
inline constexpr int deepest_xml = 256;
/// A tree has at most this many elements, about 64 bytes each.
inline constexpr std::size_t most_xml = 4'000'000;

/// Parses the XML of an office document. Document types are refused, so no entity is ever expanded
/// and nothing outside is fetched. Problems: "docx.broken", "docx.too_large".
base::Result<std::unique_ptr<pugi::xml_document>> parse_xml(std::string_view bytes);

/// The name without its prefix: "p" for "w:p". Prefixes differ between programs.
std::string_view local_name(const pugi::xml_node& node);

/// The first child of this local name; an empty node when there is none.
pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name);

/// An attribute's value by local name; empty when it is not there.
std::string_view attribute_of(const pugi::xml_node& node, std::string_view name);

/// An attribute that is a whole number, else `otherwise`.
int number_of(const pugi::xml_node& node, std::string_view name, int otherwise);

/// Whether a switch such as <w:vanish/> is on: there, and its value not "0", "false" or "off".
bool is_on(const pugi::xml_node& properties, std::string_view name);

}  // namespace extract
