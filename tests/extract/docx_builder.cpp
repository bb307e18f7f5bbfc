#include "extract/docx_builder.hpp"

#include <fstream>
#include <stdexcept>
#include <zip.h>

namespace docx {
namespace {

const std::string names =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";
const std::string kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string root(const std::string& name, const std::string& inside) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + name + names + '>' + inside + "</w:" + name +
           '>';
}

std::string relation(const std::string& kind, const std::string& target) {
    return "<Relationship Id=\"" + kind + "\" Type=\"" + kinds + kind + "\" Target=\"" + target + "\"/>";
}

std::string relations(const std::string& inside) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside +
           "</Relationships>";
}

}  // namespace

std::string zip_of(const std::map<std::string, std::string>& parts) {
    zip_source_t* whole = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(whole);
    zip_t* archive = zip_open_from_source(whole, ZIP_TRUNCATE, nullptr);
    for (const auto& [name, bytes] : parts) {
        zip_source_t* part = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        if (zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8) < 0) throw std::runtime_error("zip");
    }
    if (zip_close(archive) != 0) throw std::runtime_error("zip");
    zip_stat_t about;
    zip_source_stat(whole, &about);
    std::string bytes(about.size, '\0');
    zip_source_open(whole);
    zip_source_read(whole, bytes.data(), bytes.size());
    zip_source_close(whole);
    zip_source_free(whole);
    return bytes;
}

std::map<std::string, std::string> parts_of(const std::string& body, const Sides& sides) {
    std::map<std::string, std::string> parts;
    parts["[Content_Types].xml"] = "<Types/>";
    parts["_rels/.rels"] = relations(relation("officeDocument", "word/document.xml"));
    parts["word/document.xml"] = root("document", "<w:body>" + body + "<w:sectPr/></w:body>");
    std::string beside;
    const auto add = [&](const std::string& name, const std::string& inside) {
        if (inside.empty()) return;
        beside += relation(name, name + ".xml");
        parts["word/" + name + ".xml"] = root(name, inside);
    };
    add("styles", sides.styles);
    add("numbering", sides.numbering);
    add("footnotes", sides.footnotes);
    parts["word/_rels/document.xml.rels"] = relations(beside);
    return parts;
}

std::string paragraph(const std::string& text, const std::string& properties) {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + text +
           "</w:t></w:r></w:p>";
}

std::string listed(int list, int level) {
    return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
           std::to_string(list) + "\"/></w:numPr>";
}

}  // namespace docx
