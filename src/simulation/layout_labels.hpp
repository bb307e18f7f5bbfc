#pragma once

/// The headings and labels that the layouts of the documents have.
namespace simulation::labels {

inline constexpr const char* agenda = "Dagsorden";
inline constexpr const char* minutes = "Referat";
inline constexpr const char* corrected = "Rettet referat";
inline constexpr const char* body_in_cluster = "{} i {}";

inline constexpr const char* recommendation = "Indstilling";
inline constexpr const char* background = "Sagsfremstilling";
inline constexpr const char* attachments = "Bilag";
inline constexpr const char* decision = "Beslutning";
inline constexpr const char* it_is_recommended = "Det indstilles,";
inline constexpr const char* body_recommends = "Sekretariatet indstiller,";
inline constexpr const char* that_body = "At {}:";
inline constexpr const char* clause = "at {} {}";
inline constexpr const char* sentence = "At {} {}.";

inline constexpr const char* when = "Tidspunkt: {}";
inline constexpr const char* where = "Sted: {}";
inline constexpr const char* chair = "Mødeleder: {}";
inline constexpr const char* minute_taker = "Referent: {}";
inline constexpr const char* minute_takers = "Referenter: {}";
inline constexpr const char* day_and_hours = "{} den {} kl. {}-{}";
inline constexpr const char* hours = "kl. {}-{}";
inline constexpr const char* and_between = " og ";
inline constexpr const char* present = "Mødedeltagere:";
inline constexpr const char* apologies = "Afbud: {}";
inline constexpr const char* guests = "Gæster: {}";
inline constexpr const char* slot = " (kl. {}-{})";
inline constexpr const char* by = " v/{}";

inline constexpr const char* to = "til";
inline constexpr const char* meeting_in = "mødet i {} i {}";
inline constexpr const char* on_day_at = "den {} kl. {}";
inline constexpr const char* at_hour = "kl. {}";
inline constexpr const char* in_place = "i {}";
inline constexpr const char* case_above = "Sagnr.: {}";
inline constexpr const char* absent_note = "afbud";
inline constexpr const char* people_title = "Mødedeltagere";
inline constexpr const char* all_came = "Der var ingen afbud.";
inline constexpr const char* some_absent = "Der var afbud fra {}.";

inline constexpr const char* title_and_body = "{} {} i {}";
inline constexpr const char* date_line = "Mødedato {} d. {} kl. {} - {}";
inline constexpr const char* date_line_bare = "Mødedato kl. {} - {}";
inline constexpr const char* place_line = "Mødested {}";
inline constexpr const char* point = "Punkt {}: {}";
inline constexpr const char* case_below = "Sagsnr. {}";

inline constexpr const char* body_bullet = "- Udvalg: {}";
inline constexpr const char* date_bullet = "- Mødedato: {} kl. {} - {}";
inline constexpr const char* date_bullet_bare = "- Mødedato: kl. {} - {}";
inline constexpr const char* place_bullet = "- Mødested: {}";
inline constexpr const char* present_plain = "Deltagere";
inline constexpr const char* absent_plain = "Afbud";

inline constexpr const char* minutes_of_meeting = "{} fra møde";
inline constexpr const char* row_body = "Møde i\t{}, {}";
inline constexpr const char* row_date = "Dato\t{} kl. {} - {}";
inline constexpr const char* row_date_bare = "Tid\tkl. {} - {}";
inline constexpr const char* row_place = "Sted\t{}";
inline constexpr const char* row_chair = "Mødeleder\t{}";
inline constexpr const char* row_minute_taker = "Referent\t{}";
inline constexpr const char* row_people = "Navn\tTitel\tOrganisation\tDeltog";
inline constexpr const char* yes = "Ja";
inline constexpr const char* apologies_cell = "Afbud";
inline constexpr const char* row_items = "Punkt\tTid\tEmne\tAnsvarlig";

inline constexpr const char* of_meeting_in = "{} af møde i {}, {}";
inline constexpr const char* date_label = "Dato: {}";
inline constexpr const char* time_label = "Tid: kl. {}-{}";
inline constexpr const char* people_label = "Deltagere: {}";
inline constexpr const char* actions = "Opfølgning";
inline constexpr const char* row_actions = "Pkt.\tHvad\tHvem\tHvornår";

inline constexpr const char* web_head =
    "<!DOCTYPE html>\n<html lang=\"da\">\n<head>\n<meta "
    "charset=\"utf-8\">\n<title>{}</title>\n</head>\n<body>\n"
    "<header><p>Fjordklyngens hjemmeside</p></header>\n"
    "<nav><ul><li>Forside</li><li>Om klyngen</li><li>Møder</li><li>Kontakt</li></ul></nav>\n<main>\n";
inline constexpr const char* web_foot =
    "</main>\n<footer><p>Fjordklyngens sekretariat, Regionshospitalet Fjordby</p>"
    "<p>Tilgængelighedserklæring</p></footer>\n</body>\n</html>\n";

}  // namespace simulation::labels
