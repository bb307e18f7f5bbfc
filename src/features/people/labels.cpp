#include "features/people/labels.hpp"

namespace people::labels {
namespace {

const base::Label hospital = {"Hospital", "Hospital"};
const base::Label municipality = {"Kommune", "Municipality"};
const base::Label psychiatry = {"Psykiatri", "Psychiatry"};
const base::Label general_practice = {"Almen praksis", "General practice"};
const base::Label patients = {"Patienter og pårørende", "Patients and relatives"};
const base::Label region = {"Region", "Region"};
const base::Label other = {"Andre", "Others"};

}  // namespace

const base::Label people = {"Personer", "People"};
const base::Label one_person = {"{} person", "{} person"};
const base::Label many_people = {"{} personer", "{} people"};
const base::Label lead = {"Alle, der står som deltagere, gæster eller afbud i dagsordener og referater. ",
                          "All who are listed as participants, guests or absent in agendas and minutes. "};
const base::Label parties_link = {"Se også parterne, de kommer fra", "See also the parties they come from"};
const base::Label title = {"Titel", "Title"};
const base::Label meetings = {"Møder", "Meetings"};
const base::Label attended = {"mødt {}", "attended {}"};
const base::Label invited = {"indkaldt {}", "invited {}"};
const base::Label attended_and_absent = {"mødt {}, afbud {}", "attended {}, absent {}"};
const base::Label last_seen = {"Senest", "Latest"};
const base::Label name = {"Navn", "Name"};
const base::Label show_people = {"Vis personer", "Show people"};
const base::Label no_people = {
    "Her er ingen personer endnu. De kommer hertil, når dokumenter bliver indlæst.",
    "There is nobody here yet. People come when documents are put into the archive."};
const base::Label none_of_that_name = {"Ingen navne passer. Prøv med en del af navnet.",
                                       "No name fits. Try a part of it."};
const base::Label parties = {"Parter", "Parties"};
const base::Label party = {"Part", "Party"};
const base::Label one_party = {"{} part", "{} party"};
const base::Label many_parties = {"{} parter", "{} parties"};
const base::Label no_parties = {
    "Her er ingen parter endnu. De kommer hertil, når dokumenter bliver indlæst.",
    "There are no parties yet. They come when documents are put into the archive."};
const base::Label sector = {"Sektor", "Sector"};
const base::Label nothing_more = {"Arkivet siger ikke mere end navnet.",
                                  "The archive says no more than the name."};

const base::Label& sector_name(Sector kind) {
    switch (kind) {
        case Sector::hospital:
            return hospital;
        case Sector::municipality:
            return municipality;
        case Sector::psychiatry:
            return psychiatry;
        case Sector::general_practice:
            return general_practice;
        case Sector::patients:
            return patients;
        case Sector::region:
            return region;
        case Sector::other:
            break;
    }
    return other;
}

const base::Label destroy_person = {"Slet navnet helt …", "Destroy the name …"};

}  // namespace people::labels
