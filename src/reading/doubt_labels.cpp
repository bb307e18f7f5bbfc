#include "reading/doubt_labels.hpp"

#include <charconv>
#include <map>

namespace reading {
namespace {

const base::Label ends_before_start = {"Slutter det, før det begynder?", "Does it end before it begins?"};
const base::Label met_with = {"Er det gruppen selv eller en, den mødtes med?",
                              "Is it the body itself or one that it met with?"};
const base::Label follow_up_item = {"Hører opgaverne til dette punkt?", "Do the tasks belong to this item?"};
const base::Label follow_up_nobody = {"Hvem skal gøre det?", "Who is to do it?"};
const base::Label follow_up_unread = {"Er der flere opgaver i listen?", "Are there more tasks in the list?"};
const base::Label outside_list = {"Hører linjen til et andet sted i dokumentet?",
                                  "Does the line belong elsewhere in the document?"};
const base::Label outside_meeting = {"Punktets tid ligger uden for mødets tid. Er tiderne rigtige?",
                                     "The item's time lies outside the meeting's. Are the times right?"};
const base::Label other_weekday = {"Ugedagen passer ikke til datoen. Hvilken dag var mødet?",
                                   "The weekday does not fit the date. Which day was the meeting?"};
const base::Label number_gap = {"Der mangler et nummer før dette punkt. Er et punkt lukket eller overset?",
                                "A number is missing before this item. Is an item closed or overlooked?"};
const base::Label number_twice = {"Nummeret er brugt før. Er det et punkt for sig?",
                                  "The number was used before. Is it an item of its own?"};
const base::Label number_order = {"Punkterne står ikke i nummerorden. Er numrene rigtige?",
                                  "The items do not stand in their numbers' order. Are they right?"};
const base::Label title_with_text = {"Er en del af overskriften tekst?", "Is a part of the title text?"};
const base::Label presenters_with_text = {"Er en del af sagsfremstillernes navne tekst?",
                                          "Is a part of the presenters' names text?"};
const base::Label item_several = {"Er der mere end ét punkt her?", "Is there more than one item here?"};
const base::Label person_unclear = {"Står der mere end én person her?",
                                    "Is there more than one person here?"};
const base::Label person_unread = {"Er der flere deltagere her?", "Are there more participants here?"};
const base::Label without_text = {"Siden har ingen tekst. Er den scannet ind?",
                                  "The page has no text. Was it scanned?"};
const base::Label under_leads = {"Er alle disse punkter beslutninger?", "Are all of these points decisions?"};
const base::Label lines_lost = {"Teksten har mistet sine linjer. Er den delt rigtigt?",
                                "The text has lost its lines. Was it divided rightly?"};
const base::Label items_left_out = {"Er denne linje et punkt, der mangler?",
                                    "Is this line an item that is missing?"};
const base::Label item_in_list = {"Er det et punkt for sig eller et led i listen ovenfor?",
                                  "Is it an item of its own or a point of the list above?"};
const base::Label items_unsure = {"Er det mødets punkter eller en liste i teksten?",
                                  "Are these the meeting's items or a list in the text?"};
const base::Label minutes_or_case = {"Er det sagsfremstilling, eller er det det, der blev sagt og besluttet?",
                                     "Is this the case, or what was said and decided?"};
const base::Label heading_unknown = {"Er linjen en overskrift inde i punkterne?",
                                     "Is the line a heading inside the items?"};
const base::Label nothing_told = {"Der er ikke fundet noget, der blev sagt eller besluttet.",
                                  "Nothing that was said or decided was found."};
const base::Label kind_unclear = {"Er det en dagsorden eller et referat?", "Is it an agenda or minutes?"};
const base::Label not_found = {"Det blev ikke fundet i dokumentet.", "It was not found in the document."};
const base::Label unsure = {"Er det læst rigtigt?", "Was it read rightly?"};

const base::Label place_unclear = {"Er det mødets sted?", "Is it the meeting's place?"};

const base::Label item = {"Punkt nr. {} i rækken", "Item {} in order"};
const base::Label the_meeting = {"Mødet", "The meeting"};
const base::Label date = {"Mødets dato", "The meeting's date"};
const base::Label body = {"Gruppen", "The body"};
const base::Label start = {"Mødets begyndelse", "The meeting's start"};
const base::Label end = {"Mødets slutning", "The meeting's end"};
const base::Label place = {"Mødets sted", "The meeting's place"};
const base::Label kind = {"Dokumentets art", "What the document is"};
const base::Label items = {"Punkterne", "The items"};
const base::Label chairs = {"M\u00F8delederen", "Who led the meeting"};
const base::Label takers = {"Referenten", "Who took the minutes"};
const base::Label people = {"Deltagerne", "The participants"};
const base::Label person = {"Deltager nr. {}", "Participant {}"};
const base::Label page = {"Side {}", "Page {}"};

}  // namespace

std::string doubt_word(std::string_view reason, const base::Words& words) {
    static const std::map<std::string_view, const base::Label*> said = {
        {"body.met_with", &met_with},
        {"time.ends_before_start", &ends_before_start},
        {"time.outside_meeting", &outside_meeting},
        {"date.other_weekday", &other_weekday},
        {"number.gap", &number_gap},
        {"number.twice", &number_twice},
        {"number.order", &number_order},
        {"title.with_text", &title_with_text},
        {"presenters.with_text", &presenters_with_text},
        {"item.several", &item_several},
        {"follow_up.item", &follow_up_item},
        {"follow_up.nobody", &follow_up_nobody},
        {"follow_up.unread", &follow_up_unread},
        {"person.outside_list", &outside_list},
        {"person.unclear", &person_unclear},
        {"place.unclear", &place_unclear},
        {"person.unread", &person_unread},
        {"page.without_text", &without_text},
        {"decisions.under_leads", &under_leads},
        {"text.lines_lost", &lines_lost},
        {"items.left_out", &items_left_out},
        {"item.in_list", &item_in_list},
        {"items.unsure", &items_unsure},
        {"minutes.nothing_told", &nothing_told},
        {"minutes.or_case", &minutes_or_case},
        {"heading.unknown", &heading_unknown},
        {"kind.unclear", &kind_unclear},
        {"not_found", &not_found},
    };
    const auto found = said.find(reason);
    return std::string(words(found == said.end() ? unsure : *found->second));
}

std::string doubt_place(std::string_view field, const base::Words& words) {
    for (const auto& [list, label] : {std::pair<std::string_view, const base::Label*>{"items[", &item},
                                      {"participants[", &person},
                                      {"pages[", &page}}) {
        if (!field.starts_with(list)) continue;
        int position = 0;
        const std::string_view rest = field.substr(list.size());
        std::from_chars(rest.data(), rest.data() + rest.size(), position);
        return words(*label, position + 1);
    }
    static const std::map<std::string_view, const base::Label*> said = {
        {"meeting.date", &date},     {"meeting.body", &body},
        {"meeting.start", &start},   {"meeting.end", &end},
        {"meeting.place", &place},   {"participants", &people},
        {"meeting.kind", &kind},     {"items", &items},
        {"meeting.chairs", &chairs}, {"meeting.minute_takers", &takers},
    };
    const auto found = said.find(field);
    return std::string(words(found == said.end() ? the_meeting : *found->second));
}

}  // namespace reading
