#pragma once

#include <string>
#include <string_view>

#include "reading/lines.hpp"

namespace reading {

/// A body's name and its cluster's, either of them empty when it is not there.
struct BodyAndCluster {
    std::string body;
    std::string cluster;
};

/// "Styregruppen i Midtklyngen", "Styregruppen, Midtklyngen", "Midtklyngen - Styregruppen" as body and
/// cluster, so that one body has one name whatever the layout. A name that is only a cluster's stays
/// the body.
BodyAndCluster body_and_cluster(const Vocabulary& vocabulary, std::string_view name);

/// A name printed in capitals throughout as a name: as the document writes it elsewhere, else with
/// its first letter alone a capital. A name that begins small gets its capital; any other is
/// unchanged, and so is a short one such as "KKR".
std::string as_a_name(std::string name, const Document& document);

/// A word with a capital first letter and small ones behind it.
std::string in_sentence_case(std::string_view word);

}  // namespace reading
