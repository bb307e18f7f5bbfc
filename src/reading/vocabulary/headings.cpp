#include "reading/vocabulary/headings.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "reading/dates.hpp"
#include "reading/scan.hpp"
#include "reading/vocabulary/recommendations_words.hpp"
#include "reading/vocabulary/subheadings_words.hpp"

namespace reading {
namespace {

constexpr auto nowhere = std::string_view::npos;

// One line a heading: the words in small letters without a colon, and what stands under it.
const std::unordered_map<std::string_view, Part>& words() {
    static const std::unordered_map<std::string_view, Part> table = {
        {"indstilling", Part::recommendation},
        {"indstillinger", Part::recommendation},
        {"forslag til indstilling", Part::recommendation},
        {"forslag til beslutning", Part::recommendation},
        {"det indstilles", Part::recommendation},
        {"det anbefales", Part::recommendation},
        {"beslutningspunkter", Part::recommendation},
        {"beslutningsforslag", Part::recommendation},
        {"administrationens indstilling", Part::recommendation},
        {"forvaltningens indstilling", Part::recommendation},
        {"direktionens indstilling", Part::recommendation},
        {"formandskabets indstilling", Part::recommendation},
        {"sekretariatets indstilling", Part::recommendation},
        {"indstiller", Part::recommendation},
        {"anbefaling", Part::recommendation},
        {"sagsfremstilling", Part::background},
        {"sagsfremstillingen", Part::background},
        {"sagsbeskrivelse", Part::background},
        {"beskrivelse af sagen", Part::background},
        {"beskrivelse af punktet", Part::background},
        {"beskrivelse", Part::background},
        {"sagens baggrund", Part::background},
        {"baggrund", Part::background},
        {"baggrund for sagen", Part::background},
        {"baggrund for punktet", Part::background},
        {"baggrund for sagens fremlæggelse", Part::background},
        {"baggrund og formål", Part::background},
        {"formål", Part::background},
        {"indhold", Part::background},
        {"resume", Part::background},
        {"resumé", Part::background},
        {"sammenfatning", Part::background},
        {"problemstilling", Part::background},
        {"løsning", Part::background},
        {"begrundelse", Part::background},
        {"vurdering", Part::background},
        {"fremstilling", Part::background},
        {"redegørelse", Part::background},
        {"præsentation af punktet", Part::background},
        {"kompetence", Part::background},
        {"beslutningstema", Part::background},
        {"beslutningskompetence", Part::background},
        {"sagsgang og sagstype", Part::background},
        {"beslutningssag", Part::background},
        {"økonomi", Part::background},
        {"økonomiske konsekvenser", Part::background},
        {"økonomi og øvrige konsekvenser", Part::background},
        {"øvrige konsekvenser", Part::background},
        {"konsekvenser", Part::background},
        {"høring", Part::background},
        {"lovgrundlag", Part::background},
        {"lovgrundlag – link", Part::background},
        {"lovgrundlag - link", Part::background},
        {"retsgrundlag", Part::background},
        {"tidsplan", Part::background},
        {"videre proces", Part::background},
        {"den videre proces", Part::background},
        {"kommunikation", Part::background},
        {"sagshistorik, henvisninger", Part::background},
        {"bilag", Part::attachments},
        {"bilag/link", Part::attachments},
        {"bilag/links", Part::attachments},
        {"bilag og link", Part::attachments},
        {"bilag og links", Part::attachments},
        {"bilagsfortegnelse", Part::attachments},
        {"bilagsliste", Part::attachments},
        {"bilagsoversigt", Part::attachments},
        {"vedlagte bilag", Part::attachments},
        {"vedlagt", Part::attachments},
        {"vedhæftet", Part::attachments},
        {"link", Part::attachments},
        {"links", Part::attachments},
        {"materiale", Part::attachments},
        {"materialer", Part::attachments},
        {"referat", Part::minutes},
        {"referat af punktet", Part::minutes},
        {"refer", Part::minutes},  // every "at" lost in printing
        {"drøftelse", Part::minutes},
        {"drøftelser", Part::minutes},
        {"drøftelsen", Part::minutes},
        {"mødets drøftelse", Part::minutes},
        {"opsamling", Part::minutes},
        {"beslutning", Part::decision},
        {"beslutninger", Part::decision},
        {"konklusion", Part::decision},
        {"konklusioner", Part::decision},
        {"afgørelse", Part::decision},
        {"vedtagelse", Part::decision},
        {"politisk behandling", Part::decision},
        {"samarbejdsudvalgets beslutning", Part::decision},
        {"udvalgets beslutning", Part::decision},
        {"gruppens beslutning", Part::decision},
        {"styregruppens beslutning", Part::decision},
        {"klyngestyregruppens beslutning", Part::decision},
        {"sagsforløb", Part::history},
        {"tidligere beslutninger", Part::history},
        {"tidligere behandling", Part::history},
        {"tidligere behandlet", Part::history},
        {"historik", Part::history},
        {"sagshistorik", Part::history},
        {"deltagere", Part::participants},
        {"mødedeltagere", Part::participants},
        {"opfølgning", Part::follow_up},
        {"handling", Part::follow_up},
        {"handlinger", Part::follow_up},
        {"aktion", Part::follow_up},
        {"aktioner", Part::follow_up},
        {"aftaler", Part::follow_up},
        {"ansvarlig", Part::follow_up},
        {"tovholder", Part::follow_up},
    };
    return table;
}

std::string_view bare(std::string_view text) { return trimmed_end(text, ":;.,"); }

/// "Det indstilles, at …", "Formandskabet indstiller til udvalget:".
std::optional<Heading> recommending_line(std::string_view text, std::string_view small) {
    for (const auto phrase : vocabulary::recommending) {
        const auto at = find_word(small, phrase);
        const bool impersonal = phrase.starts_with("det ");
        if (at == nowhere || (impersonal && at != 0) || at > 90) continue;
        const auto after = trimmed(small.substr(at + phrase.size()));
        const auto clause = find_word(small, "at", at + phrase.size());
        const bool to_somebody = small.ends_with(',') && after.starts_with("til ") && clause == nowhere &&
                                 words_of(after).size() <= 7;
        const bool leads = small.ends_with(':') || after == "," || after.empty() || after == "at" ||
                           after == ", at" || to_somebody;
        const bool weak = phrase == "anbefaler" || phrase == "det foreslås" || phrase == "det anbefales";
        if (leads && weak && !after.empty() && after != "," && after != ", at" && after != ":") continue;
        Heading heading{Part::recommendation, {}, {}, false};
        if (leads) return heading;
        if (weak || clause == nowhere || clause > at + phrase.size() + 60) continue;
        heading.rest = std::string(text.substr(clause));
        return heading;
    }
    return std::nullopt;
}

/// "Klyngestyregruppen besluttede:"
std::optional<Heading> deciding_line(std::string_view text, std::string_view small) {
    if (!small.ends_with(':') || small.size() > 90) return std::nullopt;
    const auto head = trimmed_end(bare(small), ", ");
    for (const auto verb : vocabulary::deciding) {
        const bool closes = head.ends_with(verb) || head.ends_with(std::string(verb) + ", at") ||
                            head.ends_with(std::string(verb) + " at");
        const auto at = find_word(head, verb);
        if (!closes || at == nowhere || at == 0) continue;
        return Heading{Part::decision, {}, std::string(trimmed(text.substr(0, at))), false};
    }
    return std::nullopt;
}

/// "Bilag 1: Plan", "Bilag 2 - Plan" where no heading stands above.
bool is_attachment_line(std::string_view small) {
    if (!small.starts_with("bilag ")) return false;
    std::size_t at = 6;
    if (take_number(small, at) < 0) return false;
    const auto rest = small.substr(at);
    return rest.starts_with(": ") || rest.starts_with(" - ") || rest.starts_with(" \u2013 ");
}

}  // namespace

Part part_of(std::string_view small_word) {
    const auto found = words().find(bare(small_word));
    return found == words().end() ? Part::none : found->second;
}

std::optional<Heading> heading_of(std::string_view text, std::string_view small) {
    if (text.empty() || text.size() > 260) return std::nullopt;
    const bool may_head = begins_upper(text) && !text.ends_with('.') && !text.ends_with(';');
    if (text.size() < 60 && may_head) {
        if (const Part part = part_of(small); part != Part::none) return Heading{part, {}, {}, false};
    }
    const auto colon = small.find(':');
    if (colon != nowhere && colon < 50 && begins_upper(text)) {
        const Part part = part_of(small.substr(0, colon));
        if (part != Part::none) return Heading{part, std::string(trimmed(text.substr(colon + 1))), {}, false};
    }
    if (begins_upper(text) && text.size() < 110 && begins_with_any(small, vocabulary::dated_decision) &&
        find_date(small)) {
        return Heading{Part::decision, {}, {}, true};
    }
    if (begins_upper(text) && small.starts_with(vocabulary::recommendation_of) && text.size() < 110) {
        return Heading{Part::recommendation, {}, {}, false};
    }
    if (is_attachment_line(small) && begins_upper(text) && text.size() < 160)
        return Heading{Part::attachments, std::string(text), {}, false};
    if (begins_upper(text)) {
        if (auto heading = deciding_line(text, small)) return heading;
        if (auto heading = recommending_line(text, small)) return heading;
    }
    return std::nullopt;
}

}  // namespace reading
