#include "reading/vocabulary/labels.hpp"

#include <array>
#include <unordered_map>

#include "reading/scan.hpp"
#include "reading/vocabulary/head_words.hpp"

namespace reading {
namespace {

// One line a label, small letters.
const std::unordered_map<std::string_view, Label>& table() {
    static const std::unordered_map<std::string_view, Label> labels = {
        {"tidspunkt", Label::when},
        {"tid", Label::when},
        {"mødedato", Label::when},
        {"mødetidspunkt", Label::when},
        {"mødetid", Label::when},
        {"dato og tid", Label::when},
        {"dato og tidspunkt", Label::when},
        {"tid og dato", Label::when},
        {"dato/tid", Label::when},
        {"dato for mødet", Label::when},
        {"dato for møde", Label::when},
        {"møde", Label::when},
        {"mødet afholdt", Label::when},
        {"dato", Label::written},
        {"starttidspunkt", Label::start},
        {"start", Label::start},
        {"mødestart", Label::start},
        {"sluttidspunkt", Label::end},
        {"slut", Label::end},
        {"sted", Label::place},
        {"mødested", Label::place},
        {"lokation", Label::place},
        {"lokale", Label::place},
        {"mødelokale", Label::place},
        {"adresse", Label::place},
        {"form", Label::form},
        {"mødeform", Label::form},
        {"mødeleder", Label::chair},
        {"mødeledere", Label::chair},
        {"ordstyrer", Label::chair},
        {"dirigent", Label::chair},
        {"referent", Label::minute_taker},
        {"referenter", Label::minute_taker},
        {"referat ved", Label::minute_taker},
        {"udvalg", Label::body},
        {"mødeforum", Label::body},
        {"forum", Label::body},
        {"gruppe", Label::body},
        {"mødegruppe", Label::body},
        {"mødenavn", Label::body},
        {"udvalg/forum", Label::body},
        {"mødedeltagere", Label::participants},
        {"deltagere", Label::participants},
        {"deltagerne", Label::participants},
        {"deltager", Label::participants},
        {"inviterede", Label::participants},
        {"indkaldte", Label::participants},
        {"medlemmer", Label::participants},
        {"faste medlemmer", Label::participants},
        {"medlemmer og deltagere", Label::participants},
        {"til stede", Label::participants},
        {"tilstede", Label::participants},
        {"tilstedeværende", Label::participants},
        {"fremmødte", Label::participants},
        {"deltog", Label::participants},
        {"deltagere i mødet", Label::participants},
        {"øvrige deltagere", Label::participants},
        {"andre deltagere", Label::participants},
        {"sekretariat", Label::participants},
        {"sekretariatet", Label::participants},
        {"fra sekretariatet", Label::participants},
        {"fra administrationen", Label::participants},
        {"administrationen", Label::participants},
        {"observatør", Label::participants},
        {"observatører", Label::participants},
        {"suppleanter", Label::participants},
        {"herudover deltog", Label::participants},
        {"desuden deltog", Label::participants},
        {"ved møderne deltager herudover", Label::participants},
        {"gæster", Label::guests},
        {"gæst", Label::guests},
        {"inviterede gæster", Label::guests},
        {"eksterne gæster", Label::guests},
        {"oplægsholdere", Label::guests},
        {"oplægsholder", Label::guests},
        {"afbud", Label::apologies},
        {"afbud fra", Label::apologies},
        {"meldt afbud", Label::apologies},
        {"afbud og fravær", Label::apologies},
        {"fraværende", Label::apologies},
        {"fravær", Label::apologies},
        {"ikke til stede", Label::apologies},
        {"indholdsfortegnelse", Label::contents},
        {"indhold", Label::contents},
        {"punkter", Label::contents},
        {"punktliste", Label::contents},
        {"pkt. tekst side", Label::contents},
        {"punkter på dagsordenen", Label::contents},
        {"dagsordenspunkter", Label::contents},
        {"indholdsfortegnelse lukket møde", Label::contents},
        {"mødeplan", Label::meeting_plan},
        {"mødedatoer", Label::meeting_plan},
        {"næste møde", Label::meeting_plan},
        {"kommende møder", Label::meeting_plan},
        {"forplejning", Label::other},
        {"sagsbehandler", Label::other},
        {"kopi til", Label::other},
        {"cc", Label::other},
        {"til", Label::other},
        {"fra", Label::other},
        {"emne", Label::other},
        {"vedrørende", Label::other},
        {"telefon", Label::other},
        {"mødet slut", Label::other},
        {"sagsnummer", Label::other},
        {"sagsnr", Label::other},
        {"antal bilag", Label::other},
        {"projekt", Label::other},
    };
    return labels;
}

std::optional<Label> known(std::string_view word) {
    word = trimmed_end(word, ":");
    if (const auto found = table().find(word); found != table().end()) return found->second;
    // "Gæster, punkt 2", "Deltagere fra kl. 10", "Mødeplan 2023", "Under dagsordenens punkt 1 og 2"
    for (const auto& [begin, label] : {std::pair<std::string_view, Label>{"gæster", Label::guests},
                                       {"gæst ", Label::guests},
                                       {"mødeplan ", Label::meeting_plan},
                                       {"mødedatoer ", Label::meeting_plan},
                                       {"under dagsordenens punkt", Label::guests},
                                       {"under punkt ", Label::guests},
                                       {"deltagere ", Label::participants},
                                       {"mødedeltagere ", Label::participants},
                                       {"afbud ", Label::apologies}}) {
        if (word.starts_with(begin) && word.size() < 45) return label;
    }
    return std::nullopt;
}

}  // namespace

std::optional<LabelFound> label_of(std::string_view line) {
    const auto colon = line.find(':');
    if (colon != std::string_view::npos && colon < 50) {
        const auto label = known(trimmed(line.substr(0, colon)));
        if (label) {
            std::size_t at = colon + 1;
            skip_blanks(line, at);
            return LabelFound{*label, at};
        }
    }
    if (line.size() < 45) {
        const auto found = table().find(trimmed_end(line, ": "));
        if (found != table().end()) return LabelFound{found->second, line.size()};
        if (line.starts_with("mødeplan ") || line.starts_with("gæster, punkt"))
            return LabelFound{*known(line), line.size()};
    }
    for (const auto open : vocabulary::open_labels) {
        if (line.starts_with(open))
            return LabelFound{table().at(open.substr(0, open.size() - 1)), open.size()};
    }
    return std::nullopt;
}

bool has_unknown_label(std::string_view line) {
    const auto colon = line.find(':');
    return colon != std::string_view::npos && colon > 1 && colon < 32 && begins_upper(line) &&
           !is_digit(line[colon - 1]) && words_of(line.substr(0, colon)).size() <= 4 &&
           !line.substr(colon).starts_with("://");
}

}  // namespace reading
