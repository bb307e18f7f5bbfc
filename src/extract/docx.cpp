#include "extract/docx.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "extract/docx_body.hpp"
#include "extract/xml.hpp"

namespace extract {
namespace {

using Kind = base::Problem::Kind;
using Tree = std::unique_ptr<pugi::xml_document>;

/// "word/document.xml" and "styles.xml" → "word/styles.xml".
std::string beside(const std::string& part, std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    std::string folder = part.substr(0, part.find_last_of('/') + 1);
    while (target.starts_with("../")) {
        target.remove_prefix(3);
        if (!folder.empty()) folder.pop_back();
        folder.resize(folder.find_last_of('/') + 1);
    }
    return folder + std::string(target);
}

std::string relations_of(const std::string& part) {
    const auto name = part.find_last_of('/') + 1;
    return part.substr(0, name) + "_rels/" + part.substr(name) + ".rels";
}

base::Result<Tree> tree_of(Package& package, const std::string& part) {
    const auto bytes = package.part(part);
    if (!bytes) return std::unexpected(bytes.error());
    return parse_xml(*bytes);
}

/// The part that stands in this relation to `part` ("" is the package); "" when there is none. The
/// kinds' addresses end alike in both editions of the standard.
base::Result<std::string> related(Package& package, const std::string& part, std::string_view kind) {
    const std::string list = part.empty() ? "_rels/.rels" : relations_of(part);
    if (!package.has(list)) return std::string();
    const auto tree = tree_of(package, list);
    if (!tree) return std::unexpected(tree.error());
    for (const auto& relation : (*tree)->document_element().children()) {
        if (!attribute_of(relation, "Type").ends_with(kind)) continue;
        std::string found = beside(part, attribute_of(relation, "Target"));
        if (package.has(found)) return found;
    }
    return std::string();
}

/// The tree of a part that a document may be without: then an empty one.
base::Result<Tree> side_tree(Package& package, const std::string& part, std::string_view kind) {
    const auto name = related(package, part, kind);
    if (!name) return std::unexpected(name.error());
    if (name->empty()) return std::make_unique<pugi::xml_document>();
    return tree_of(package, *name);
}

void read_notes(const pugi::xml_node& root, const std::string& kind, const Styles& styles,
                Numbering& numbering, Notes& notes) {
    const Notes none;
    for (const auto& note : root.children()) {
        // Separators are notes too, of a type of their own.
        if (local_name(note) != kind || !attribute_of(note, "type").empty()) continue;
        BodyReader reader(styles, numbering, none);
        notes[kind + ' ' + std::string(attribute_of(note, "id"))] = reader.plain(note);
    }
}

/// What is printed at the pages' ends, of each part once.
struct PageEnds {
    Flow own;  ///< the first page's own head: the paper's letterhead and perhaps its title
    Flow heads;
    Flow feet;
};

/// A section's properties stand behind the body or in its last paragraph.
std::vector<pugi::xml_node> sections_of(const pugi::xml_node& body) {
    std::vector<pugi::xml_node> sections;
    for (const auto& node : body.children()) {
        const bool last = local_name(node) == "sectPr";
        const auto section = last ? node : child_of(child_of(node, "pPr"), "sectPr");
        if (section) sections.push_back(section);
    }
    return sections;
}

/// The parts of a package that `part` refers to, by the names of the references.
base::Result<std::map<std::string, std::string>> references(Package& package, const std::string& part) {
    std::map<std::string, std::string> found;
    if (!package.has(relations_of(part))) return found;
    const auto tree = tree_of(package, relations_of(part));
    if (!tree) return std::unexpected(tree.error());
    for (const auto& relation : (*tree)->document_element().children()) {
        const auto target = beside(part, attribute_of(relation, "Target"));
        if (package.has(target)) found.emplace(attribute_of(relation, "Id"), target);
    }
    return found;
}

bool is_said(const Flow& flow, const Flow& among) {
    const auto same = [](const FlowLine& one, const FlowLine& other) { return one.text == other.text; };
    return !std::ranges::search(among, flow, same).empty();
}

base::Result<PageEnds> read_page_ends(Package& package, const std::string& main, const pugi::xml_node& body,
                                      const Styles& styles, Numbering& numbering) {
    PageEnds ends;
    const auto parts = references(package, main);
    if (!parts) return std::unexpected(parts.error());
    const Notes none;
    std::set<std::string> seen;
    for (const auto& section : sections_of(body)) {
        for (const auto& node : section.children()) {
            const bool head = local_name(node) == "headerReference";
            const bool first = attribute_of(node, "type") == "first";
            const auto part = parts->find(std::string(attribute_of(node, "id")));
            if ((!head && local_name(node) != "footerReference") || part == parts->end()) continue;
            if ((first && !is_on(section, "titlePg")) || !seen.insert(part->second).second) continue;
            const auto tree = tree_of(package, part->second);
            if (!tree) return std::unexpected(tree.error());
            auto flow = BodyReader(styles, numbering, none).blocks((*tree)->document_element());
            const bool own = head && first;
            for (auto& line : flow) line.margin = !own;
            auto& into = own ? ends.own : head ? ends.heads : ends.feet;
            if (!is_said(flow, into)) append(into, std::move(flow), 1);
        }
    }
    return ends;
}

base::Result<Flow> read_parts(Package& package, const std::string& main) {
    const auto document = tree_of(package, main);
    if (!document) return std::unexpected(document.error());
    // A workbook's or a presentation's main part stands in the same relation.
    const auto root = (*document)->document_element();
    const auto name = local_name(root);
    if (name == "workbook") return base::problem(Kind::invalid, "package.spreadsheet");
    if (name == "presentation") return base::problem(Kind::invalid, "package.presentation");
    if (name != "document") return base::problem(Kind::invalid, "package.other");
    const auto body = child_of(root, "body");
    if (!body) return base::problem(Kind::invalid, "docx.broken");
    const auto style_tree = side_tree(package, main, "/styles");
    if (!style_tree) return std::unexpected(style_tree.error());
    const auto number_tree = side_tree(package, main, "/numbering");
    if (!number_tree) return std::unexpected(number_tree.error());
    const Styles styles((*style_tree)->document_element());
    Numbering numbering((*number_tree)->document_element());
    Notes notes;
    for (const std::string kind : {"footnote", "endnote"}) {
        const auto tree = side_tree(package, main, '/' + kind + 's');
        if (!tree) return std::unexpected(tree.error());
        read_notes((*tree)->document_element(), kind, styles, numbering, notes);
    }
    auto text = BodyReader(styles, numbering, notes).blocks(body);
    if (text.empty()) return text;
    auto ends = read_page_ends(package, main, body, styles, numbering);
    if (!ends) return std::unexpected(ends.error());
    for (auto& line : ends->feet) line.page = text.back().page;
    Flow flow = std::move(ends->own);
    append(flow, std::move(ends->heads), 1);
    append(flow, std::move(text), 1);
    append(flow, std::move(ends->feet), 1);
    return flow;
}

}  // namespace

base::Result<reading::Source> read_docx(std::string_view bytes, const PackageLimits& limits) {
    auto package = Package::open(bytes, limits);
    if (!package) return std::unexpected(package.error());
    const auto main = related(*package, {}, "/officeDocument");
    if (!main) return std::unexpected(main.error());
    if (main->empty()) {
        // OpenDocument (part 2, 3.3) begins with the name of its kind.
        const bool open = package->has("mimetype") && package->has("content.xml");
        return base::problem(Kind::invalid, open ? "package.open_document" : "package.other");
    }
    const auto flow = read_parts(*package, *main);
    if (!flow) return std::unexpected(flow.error());
    reading::Source source = to_source(*flow);
    if (source.lines.empty()) return base::problem(Kind::invalid, "docx.empty");
    return source;
}

}  // namespace extract
