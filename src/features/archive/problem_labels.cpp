#include "features/archive/problem_labels.hpp"

#include <map>

#include "base/danish.hpp"
#include "features/archive/labels.hpp"

namespace archive {
namespace {

const base::Label pdf_encrypted = {
    "PDF-filen er låst med en adgangskode. Åbn den med koden, gem en kopi uden kode, og send kopien.",
    "The PDF is locked with a password. Open it, save a copy without one and send the copy."};
const base::Label pdf_needs_ocr = {
    "PDF-filen har ingen tekst; den er nok scannet. Kør tekstgenkendelse (OCR) på den, eller find "
    "dokumentet, den er lavet af, og send det.",
    "The PDF has no text; it is probably scanned. Run text recognition (OCR) on it, or send the document it "
    "was made from."};
const base::Label pdf_broken = {
    "PDF-filen er beskadiget og kan ikke åbnes. Hent den igen, hvor den kom fra, eller gem den på ny.",
    "The PDF is damaged and cannot be opened. Fetch it again or save it anew."};
const base::Label pdf_too_slow = {
    "PDF-filen tog for lang tid at læse og blev opgivet. Del den i mindre filer, eller gem den på ny.",
    "The PDF took too long to read and was given up. Split it, or save it anew."};
const base::Label pdf_too_large = {
    "PDF-filen er for stor. Den må højst fylde 200 MB. Del den i mindre filer.",
    "The PDF is too large. It may be at most 200 MB. Split it into smaller files."};
const base::Label pdf_too_heavy = {
    "PDF-filen har for mange ord eller tegninger til at blive læst i ét stykke. Del den i mindre filer.",
    "The PDF has too many words or drawings to be read in one piece. Split it into smaller files."};
const base::Label not_a_file = {"Det er ikke en almindelig fil. Gem indholdet i en fil, og vælg den.",
                                "It is no ordinary file. Save what is in it as a file and choose that."};
const base::Label pdf_no_extractor = {
    "PDF-filer kan ikke læses her, fordi programmet pdftotext mangler. Bed den, der driver systemet, om at "
    "installere pakken poppler-utils.",
    "PDFs cannot be read here because the program pdftotext is missing. Ask whoever runs the system to "
    "install the package poppler-utils."};
const base::Label docx_broken = {
    "Dokumentet er beskadiget og kan ikke åbnes. Åbn det i Word, gem det igen, og send den nye fil.",
    "The document is damaged and cannot be opened. Open it in Word, save it again and send the new file."};
const base::Label docx_too_large = {
    "Dokumentet er for stort at pakke ud. Fjern billeder og bilag, eller del det i mindre filer.",
    "The document is too large to unpack. Remove pictures and attachments, or split it."};
const base::Label docx_bomb = {
    "Dokumentet fylder urimeligt meget, når det pakkes ud, som en fil, der er lavet for at lægge maskiner "
    "ned. "
    "Åbn det i Word, gem det igen, og send den nye fil, hvis du kender det.",
    "Unpacked, the document is unreasonably large, like a file made to bring machines down. If you know it, "
    "open it in Word, save it again and send the new file."};
const base::Label docx_encrypted = {
    "Dokumentet er låst med en adgangskode. Åbn det med koden, gem en kopi uden kode, og send kopien.",
    "The document is locked with a password. Open it, save a copy without one and send the copy."};
const base::Label docx_empty = {
    "Der er ingen tekst i dokumentet. Se efter, om det er den rigtige fil, eller om siderne er billeder.",
    "There is no text in the document. Check that it is the right file and that its pages are no pictures."};
const base::Label old_word = {
    "Filen er fra en gammel udgave af Word (.doc). Åbn den i Word, gem den som Word-dokument (.docx), og "
    "send den igen.",
    "The file is of an old edition of Word (.doc). Open it in Word, save it as .docx and send it again."};
const base::Label other_package = {
    "Filen er ikke et Word-dokument, men for eksempel et regneark, en præsentation eller en zip-fil. Gem "
    "teksten som Word-dokument (.docx) eller PDF, og send den igen.",
    "The file is no Word document but a spreadsheet, a presentation or a zip file, say. Save the text as "
    ".docx or PDF and send it again."};
const base::Label open_document = {
    "Filen er fra LibreOffice eller OpenOffice (for eksempel .odt). Åbn den der, gem den som Word-dokument "
    "(.docx) "
    "eller PDF, og send den igen.",
    "The file is of LibreOffice or OpenOffice (.odt, say). Open it there, save it as .docx or PDF and send "
    "it."};
const base::Label spreadsheet = {
    "Filen er et regneark. Gem dagsordenen eller referatet som Word-dokument (.docx) eller PDF, og send det.",
    "The file is a spreadsheet. Save the agenda or the minutes as .docx or PDF and send that."};
const base::Label presentation = {
    "Filen er en præsentation. Gem dagsordenen eller referatet som Word-dokument (.docx) eller PDF, og send "
    "det.",
    "The file is a presentation. Save the agenda or the minutes as .docx or PDF and send that."};
const base::Label line_too_long = {
    "Teksten har en linje på over to millioner tegn: dens linjeskift er gået tabt. Find dokumentet, den er "
    "lavet "
    "af, og send det.",
    "The text has a line of more than two million characters: its line ends were lost. Send the document "
    "that it "
    "was made from."};
const base::Label rich_text = {
    "Filen er i formatet RTF. Åbn den i Word, gem den som Word-dokument (.docx), og send den igen.",
    "The file is rich text (RTF). Open it in Word, save it as .docx and send it again."};
const base::Label html_too_large = {"Websiden er for stor. Den må højst fylde 8 MB.",
                                    "The web page is too large. It may be at most 8 MB."};
const base::Label html_empty = {
    "Der er ingen tekst i websiden. Åbn den i browseren, og gem den, når teksten kan ses.",
    "There is no text in the web page. Open it in the browser and save it when the text is seen."};
const base::Label html_broken = {
    "Websiden er bygget så indviklet, at den ikke kan læses. Åbn den i browseren, gem den som PDF, og send "
    "den igen.",
    "The web page is built too intricately to be read. Open it in the browser, save it as PDF and send it."};

const base::Label no_word = {
    "Filen hedder som et Word-dokument, men er beskadiget eller slet ikke et Word-dokument. Åbn den i Word, "
    "gem "
    "den igen som Word-dokument (.docx), og send den nye fil. Kan Word ikke åbne den, så hent den igen, hvor "
    "den kom fra.",
    "The file is named as a Word document, but is damaged or no Word document at all. Open it in Word, save "
    "it "
    "again as .docx and send the new file. If Word cannot open it, fetch it again where it came from."};
const base::Label no_pdf = {
    "Filen hedder som en PDF, men er beskadiget eller slet ikke en PDF. Åbn dokumentet, den er lavet af, i "
    "Word, gem det igen, og send det eller en ny PDF. Har du det ikke, så hent filen igen, hvor den kom fra.",
    "The file is named as a PDF, but is damaged or no PDF at all. Open the document it was made from in "
    "Word, "
    "save it again and send that or a new PDF. If you do not have it, fetch the file again where it came "
    "from."};

/// Whether a file's name ends so, in small letters or great.
bool is_called(std::string_view file, std::string_view end) { return base::lower(file).ends_with(end); }

}  // namespace

const base::Label& problem_label(std::string_view code, std::string_view file) {
    if (code == "text.binary" && is_called(file, ".pdf")) return no_pdf;
    if (code == "text.binary" && (is_called(file, ".docx") || is_called(file, ".doc"))) return no_word;
    static const std::map<std::string_view, const base::Label*> all = {
        {"text.not_found", &labels::not_found},
        {"text.not_a_file", &not_a_file},
        {"pdf.too_heavy", &pdf_too_heavy},
        {"import.no_such_path", &labels::not_found},
        {"text.empty", &labels::empty},
        {"text.binary", &labels::binary},
        {"text.line_too_long", &line_too_long},
        {"text.too_large", &labels::too_large},
        {"import.no_items", &labels::no_items},
        {"import.not_stored", &labels::not_stored},
        {"pdf.encrypted", &pdf_encrypted},
        {"pdf.needs_ocr", &pdf_needs_ocr},
        {"pdf.broken", &pdf_broken},
        {"pdf.too_slow", &pdf_too_slow},
        {"pdf.too_large", &pdf_too_large},
        {"pdf.no_extractor", &pdf_no_extractor},
        {"docx.broken", &docx_broken},
        {"docx.too_large", &docx_too_large},
        {"docx.bomb", &docx_bomb},
        {"docx.encrypted", &docx_encrypted},
        {"docx.empty", &docx_empty},
        {"doc.old_word", &old_word},
        {"package.other", &other_package},
        {"package.open_document", &open_document},
        {"package.spreadsheet", &spreadsheet},
        {"package.presentation", &presentation},
        {"rtf.not_read", &rich_text},
        {"html.too_large", &html_too_large},
        {"html.empty", &html_empty},
        {"html.broken", &html_broken},
    };
    const auto found = all.find(code);
    return found == all.end() ? labels::unreadable : *found->second;
}

}  // namespace archive
