#include "reading/explain.hpp"

#include <fmt/format.h>

#include "reading/lines.hpp"
#include "reading/read.hpp"
#include "reading/rules.hpp"

namespace reading {
namespace {

void add(std::string& text, const std::string& more) {
    if (!text.empty()) text += "; ";
    text += more;
}

}  // namespace

std::vector<Explained> explain(const Source& source, const Vocabulary& vocabulary) {
    auto document = to_document(source, vocabulary);
    read(document);
    std::vector<Explained> lines;
    std::vector<std::size_t> of_source(source.lines.size(), source.lines.size());
    std::string said;  // of the piece before
    for (const auto& line : document.lines) {
        const auto taken = taken_for(line.use);
        const auto& rule = line.use.rule() == nullptr ? rules::none : *line.use.rule();
        const auto why = fmt::format("{} ({})", rule.says, rule.file);
        auto& known = of_source[line.source];
        const bool piece = known < lines.size();
        if (!piece) {
            known = lines.size();
            lines.push_back({line.number, {}, {}});
        }
        // Neighbouring pieces of one line that are alike are said once.
        if (!piece || said != taken + why) {
            add(lines[known].taken_for, taken);
            add(lines[known].rule, why);
        }
        said = taken + why;
    }
    return lines;
}

}  // namespace reading
