#include <algorithm>

#include "extract/docx_body.hpp"
#include "extract/xml.hpp"

namespace extract {

Flow BodyReader::table(const pugi::xml_node& node) {
    Flow flow;
    rows(node, flow);
    return flow;
}

/// Rows and cells may lie in content controls and in marks of tracked changes.
void BodyReader::rows(const pugi::xml_node& node, Flow& flow) {
    for (const auto& child : node.children()) {
        const std::string_view name = local_name(child);
        if (name == "tr") {
            if (child_of(child_of(child, "trPr"), "del")) continue;
            append(flow, row(child));
        } else if (name == "sdt" || name == "sdtContent" || name == "ins" || name == "customXml") {
            rows(child, flow);
        }
    }
}

Flow BodyReader::row(const pugi::xml_node& node) {
    std::vector<Flow> found;
    cells(node, found);
    Flow lines = row_of(std::move(found));
    if (lines.size() > 1) lines.front().blank = std::max(lines.front().blank, 1);
    return lines;
}

void BodyReader::cells(const pugi::xml_node& node, std::vector<Flow>& found) {
    for (const auto& child : node.children()) {
        const std::string_view name = local_name(child);
        if (name == "tc") {
            found.push_back(blocks(child));
        } else if (name == "sdt" || name == "sdtContent" || name == "ins" || name == "customXml") {
            cells(child, found);
        }
    }
}

}  // namespace extract
