#pragma once

#include <map>
#include <string>

/// Word documents made by hand, from the XML of their parts.
namespace docx {

/// The parts by their names; zipped with deflate.
std::string zip_of(const std::map<std::string, std::string>& parts);

/// What a document has beside its body; the roots of the parts are put around.
struct Sides {
    std::string styles;
    std::string numbering;
    std::string footnotes;
};

/// A document with this inside <w:body>.
std::map<std::string, std::string> parts_of(const std::string& body, const Sides& sides = {});
inline std::string document(const std::string& body, const Sides& sides = {}) {
    return zip_of(parts_of(body, sides));
}

/// A paragraph with one run of this text; `properties` go into <w:pPr>.
std::string paragraph(const std::string& text, const std::string& properties = {});
/// <w:numPr> of a list and level.
std::string listed(int list, int level = 0);

}  // namespace docx
