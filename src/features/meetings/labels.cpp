#include "features/meetings/labels.hpp"

namespace meetings::labels {

const base::Label usual_titles = {
    "Velkomst|Velkommen|Godkendelse af dagsorden|Godkendelse af dagsordenen|Godkendelse af referat|"
    "Godkendelse af dagsorden og referat|Velkomst og godkendelse af dagsorden|"
    "Velkomst og godkendelse af dagsordenen|Meddelelser|Orientering|Gensidig orientering|Næste møde|"
    "Punkter til kommende møder|Kommende møder|Evaluering af mødet|Eventuelt",
    "Welcome|Approval of the agenda|Approval of the minutes|Announcements|Next meeting|Any other business"};

const base::Label meetings = {"Møder", "Meetings"};
const base::Label one_meeting = {"{} møde", "{} meeting"};
const base::Label many_meetings = {"{} møder", "{} meetings"};
const base::Label show_meetings = {"Vis møder", "Show meetings"};
const base::Label no_meetings = {"Her er ingen møder endnu.", "There are no meetings yet."};
const base::Label no_meetings_text = {
    "Møder kommer hertil, når dagsordener og referater bliver indlæst.",
    "Meetings come here when agendas and minutes are put into the archive."};
const base::Label to_import = {"Indlæs dokumenter", "Put documents in"};
const base::Label none_chosen = {"Ingen møder passer til det valgte. Fjern et filter for at se flere.",
                                 "No meeting fits the filters. Remove one to see more."};
const base::Label no_such_body = {"Der er ingen gruppe, hvis adresse er »{}«.",
                                  "No body has the address “{}”."};
const base::Label none_of_year = {"Der er ingen møder fra {}.", "There are no meetings of {}."};
const base::Label no_year = {"Uden dato", "Without a date"};
const base::Label no_body = {"Gruppen fremgår ikke", "Body not said"};
const base::Label no_date = {"datoen fremgår ikke", "date not said"};
const base::Label of_year = {"Møder i {}", "Meetings in {}"};
const base::Label undated_heading = {"Møder uden dato", "Meetings without a date"};

const base::Label body = {"Gruppe", "Body"};
const base::Label year = {"År", "Year"};
const base::Label all_bodies = {"Alle grupper", "All bodies"};
const base::Label all_years = {"Alle år", "All years"};
const base::Label with_count = {"{} ({})", "{} ({})"};

const base::Label date = {"Dato", "Date"};
const base::Label items_heading = {"Punkter", "Items"};
const base::Label place = {"Sted", "Place"};
const base::Label status = {"Status", "Status"};
const base::Label agenda_only = {"Kun dagsorden", "Agenda only"};
const base::Label minutes_kind = {"Referat", "Minutes"};
const base::Label reviewed = {"gennemgået", "reviewed"};
const base::Label not_reviewed = {"ikke gennemgået", "not reviewed"};
const base::Label one_doubt = {"{} tvivl", "{} doubt"};
const base::Label many_doubts = {"{} tvivl", "{} doubts"};

const base::Label meeting_in = {"Møde i ", "Meeting of "};
const base::Label meeting = {"Møde", "Meeting"};
const base::Label form = {"Form", "Form"};
const base::Label in_person = {"Fysisk møde", "In person"};
const base::Label online = {"På video", "Online"};
const base::Label hybrid = {"Fysisk og på video", "In person and online"};
const base::Label one_chair = {"Mødeleder", "Chair"};
const base::Label many_chairs = {"Mødeledere", "Chairs"};
const base::Label one_minute_taker = {"Referent", "Minute-taker"};
const base::Label many_minute_takers = {"Referenter", "Minute-takers"};
const base::Label participants = {"Deltagere", "Participants"};
const base::Label one_took_part = {"{} deltager", "{} participant"};
const base::Label took_part = {"{} deltagere", "{} participants"};
const base::Label sent_apologies = {"{} meldte afbud", "{} sent apologies"};
const base::Label one_guest = {"{} gæst", "{} guest"};
const base::Label were_guests = {"{} gæster", "{} guests"};
const base::Label guests = {"Gæster", "Guests"};
const base::Label apologies = {"Afbud", "Apologies"};
const base::Label no_organisation = {"Uden angivet organisation", "Organisation not said"};
const base::Label no_participants = {"Dokumentet siger ikke, hvem der deltog.",
                                     "The document does not say who took part."};
const base::Label agenda = {"Dagsorden", "Agenda"};
const base::Label the_items = {"Punkterne", "The items"};
const base::Label and_last = {" og ", " and "};

const base::Label item = {"Punkt {}", "Item {}"};
const base::Label item_dot = {"Punkt {}. ", "Item {}. "};
const base::Label presented_by = {"v/\u00a0", "by "};
const base::Label decision = {"Beslutning", "Decision"};
const base::Label decision_with = {"Beslutning: ", "Decision: "};
const base::Label follow_up = {"Opfølgning", "Follow-up"};
const base::Label recommendation = {"Indstilling", "Recommendation"};
const base::Label background = {"Sagsfremstilling", "Background"};
const base::Label minutes = {"Referat", "Minutes"};
const base::Label attachments = {"Bilag", "Attachments"};
const base::Label closed = {"Lukket punkt", "Closed item"};
const base::Label postponed = {"Udsat", "Postponed"};
const base::Label nothing_under_item = {"Dokumentet har ingen tekst under punktet.",
                                        "The document has no text under this item."};
const base::Label case_number = {"Sagsnummer", "Case number"};
const base::Label at_meeting = {"Fra ", "From "};
const base::Label about_item = {"Om punktet", "About the item"};
const base::Label previous_item = {"Forrige punkt", "Previous item"};
const base::Label next_item = {"Næste punkt", "Next item"};
const base::Label other_items = {"Andre punkter på mødet", "Other items of the meeting"};

const base::Label attended = {"Møder", "Meetings"};
const base::Label as = {"Som", "As"};
const base::Label participant = {"Deltager", "Participant"};
const base::Label guest = {"Gæst", "Guest"};
const base::Label apology = {"Afbud", "Apologies"};
const base::Label presented = {"Punkter lagt frem", "Items presented"};
const base::Label titles = {"Titler gennem tiden", "Titles over time"};
const base::Label newest_shown = {"De {} nyeste vises.", "The newest {} are shown."};
const base::Label title = {"Titel", "Title"};
const base::Label party = {"Part", "Party"};
const base::Label parties = {"Parter", "Parties"};
const base::Label bodies = {"Grupper", "Bodies"};
const base::Label period = {"Fra\u2013til", "From\u2013to"};
const base::Label attended_and_absent = {"mødt {}, afbud {}", "attended {}, absent {}"};
const base::Label same_title = {"Samme titel: {}", "The same title: {}"};
const base::Label same_party = {"Samme part: {}", "The same party: {}"};
const base::Label same_bodies = {"Begge i {}", "Both in {}"};
const base::Label never_together = {"Aldrig til samme møde", "Never at one meeting"};
const base::Label one_in_both = {"{} person er med i begge", "{} person is in both"};
const base::Label many_in_both = {"{} personer er med i begge", "{} people are in both"};
const base::Label one_same_day = {"Begge har et møde samme dag, {} gang",
                                  "Both met on the same day, {} time"};
const base::Label many_same_days = {"Begge har et møde samme dag, {} gange",
                                    "Both met on the same day, {} times"};
const base::Label people_there = {"Personer", "People"};
const base::Label people = {"Personer herfra", "People from here"};
const base::Label name = {"Navn", "Name"};
const base::Label last = {"Senest", "Latest"};
const base::Label coming_meetings = {"Kommende møder", "Coming meetings"};
const base::Label latest_meetings = {"Seneste møder", "Latest meetings"};
const base::Label all_meetings = {"Alle {}", "All {}"};

const base::Label item_guests = {"Gæster ved det lukkede punkt", "Guests of the closed item"};
const base::Label guests_lead = {"En gæst ser dette punkt, men ikke gruppens andre lukkede punkter.",
                                 "A guest sees this item, and not the body's other closed items."};
const base::Label no_guests = {"Punktet har ingen gæster.", "The item has no guests."};
const base::Label item_guest = {"Gæst", "Guest"};
const base::Label guest_hint = {
    "Står personen ikke på listen, skal en administrator først invitere personen til samarbejdet.",
    "Who is not in the list must first be invited to the collaboration by an administrator."};
const base::Label choose_guest = {"Vælg", "Choose"};
const base::Label guest_missing = {"Vælg en bruger på listen.", "Choose a user from the list."};
const base::Label let_guest_in = {"Vis gæsten punktet", "Show the guest the item"};
const base::Label see_guest_out = {"Fjern", "Remove"};
const base::Label see_guest_out_of = {"Fjern {} fra punktet", "Remove {} from the item"};
const base::Label guest_without_access = {"{} (har ikke længere adgang til samarbejdet)",
                                          "{} (no longer has access to the collaboration)"};

}  // namespace meetings::labels
