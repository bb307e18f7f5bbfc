#include "app/record_labels.hpp"

namespace app::labels {

const base::Label record_agenda = {"Dagsorden", "Agenda"};
const base::Label record_minutes = {"Referat", "Minutes"};
const base::Label record_no_body = {"Gruppen fremgår ikke", "Body not said"};
const base::Label record_no_date = {"datoen fremgår ikke", "date not said"};
const base::Label record_place = {"Sted: {}", "Place: {}"};
const base::Label record_form = {"Form: {}", "Form: {}"};
const base::Label record_chairs = {"Mødeleder: {}", "Chair: {}"};
const base::Label record_minute_takers = {"Referent: {}", "Minute-taker: {}"};
const base::Label record_participants = {"Deltagere", "Participants"};
const base::Label record_guests = {"Gæster", "Guests"};
const base::Label record_apologies = {"Afbud", "Apologies"};
const base::Label record_stands_in = {"i stedet for {}", "in place of {}"};
const base::Label record_presented_by = {"v/ {}", "by {}"};
const base::Label record_case_number = {"sagsnummer {}", "case number {}"};
const base::Label record_closed = {"lukket punkt", "closed item"};
const base::Label record_postponed = {"udsat", "postponed"};
const base::Label record_recommendations = {"Indstilling", "Recommendation"};
const base::Label record_background = {"Sagsfremstilling", "Background"};
const base::Label record_attachments = {"Bilag", "Attachments"};
const base::Label record_said = {"Referat", "Minutes"};
const base::Label record_decision = {"Beslutning", "Decision"};
const base::Label record_decisions = {"Udfald", "Outcomes"};
const base::Label record_history = {"Tidligere behandling", "Earlier decisions"};
const base::Label record_follow_ups = {"Opfølgning", "Follow-up"};
const base::Label record_responsible = {"ansvarlig: {}", "responsible: {}"};
const base::Label record_due = {"frist: {}", "due: {}"};
const base::Label record_next_topics = {"Punkter til kommende møder", "Topics for coming meetings"};
const base::Label record_doubts = {"Tvivl", "Doubts"};
const base::Label record_no_doubts = {"Ingen.", "None."};
const base::Label record_tray = {"Ikke placeret", "Not placed"};
const base::Label record_empty_tray = {"Alle linjer fandt en plads.", "All lines found a place."};
const base::Label record_line = {"linje {}", "line {}"};
const base::Label record_lines = {"linje {}-{}", "lines {}-{}"};

namespace {

const base::Label in_person = {"fysisk møde", "in person"};
const base::Label online = {"på video", "online"};
const base::Label hybrid = {"fysisk og på video", "in person and online"};

}  // namespace

const base::Label& form_word(reading::Form form) {
    switch (form) {
        case reading::Form::in_person:
            return in_person;
        case reading::Form::online:
            return online;
        default:
            return hybrid;
    }
}

}  // namespace app::labels
