#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "features/admission/admission.hpp"

/// How well the links that were found are those a person would make.
namespace threads::testing {

/// An item: a document's name, or how it begins, and the item's place in it, "004/6".
using Pair = std::pair<std::string, std::string>;
/// Pairs that are linked or in one thread, and why.
using Found = std::map<Pair, std::string>;

/// A reference has lines of items: "+" for a pair and "=" for a group of which each pair must be found, "~"
/// for a pair that a person could take or leave and that counts neither way. Every other pair is wrong to
/// find. "#" begins a comment.
struct Reference {
    std::set<Pair> wanted;
    std::set<Pair> either;
};
Reference read_reference(const std::filesystem::path& file);

/// The pairs that are linked or in one thread, of all that was imported, by document and place; the names as
/// long as the reference has them.
Found found_links(store::Database& database, const Reference& reference);

struct Measured {
    double precision = 0;
    double recall = 0;
    Found missed;
    Found wrong;
    Found either;  ///< that were found
};
Measured measure(const Found& found, const Reference& reference);
std::string told(const Measured& measured);

}  // namespace threads::testing
