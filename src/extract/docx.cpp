#include "extract/docx.hpp"

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
    return BodyReader(styles, numbering, notes).blocks(body);
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
