#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The words of the documents that are not the story's: what every agenda and all minutes have.
namespace simulation::labels {

inline constexpr std::array<std::pair<std::string_view, std::string_view>, 3> danish_capitals = {
    {{"æ", "Æ"}, {"ø", "Ø"}, {"å", "Å"}}};

inline constexpr std::string_view cluster = "Fjordklyngen";
inline constexpr std::string_view the_chairs = "Formandskabet";

// When something is due.
inline constexpr const char* by_day = "inden den {}";
inline constexpr const char* quarter = "{}. kvartal {}";
inline constexpr const char* in_period = "i {}";
inline constexpr std::string_view until_next = "til næste møde";
inline constexpr std::string_view next_meeting = "næste møde";

// Bodies of the other families of a large archive.
inline constexpr const char* local_steering = "Lokal styregruppe {}";
inline constexpr const char* local_group = "{} {}";

// The items that every meeting has.
extern const std::vector<std::string> opening_titles;
inline constexpr std::string_view opening_ask = "godkender dagsordenen";
inline constexpr std::string_view opening_done = "Dagsordenen blev godkendt.";
inline constexpr const char* newcomer = "{}, {}, blev budt velkommen som nyt medlem af gruppen.";
extern const std::vector<std::string> status_titles;
inline constexpr std::string_view status_ask = "tager status til efterretning";
inline constexpr const char* status_text = "Fra mødet den {} ({}): {}.";
extern const std::vector<std::string> status_solved;
extern const std::vector<std::string> status_open;
inline constexpr const char* comes_back = "vender tilbage med status om {}";
inline constexpr std::string_view status_done = "Status blev taget til efterretning.";
extern const std::vector<std::string> news_titles;
inline constexpr std::string_view news_ask = "tager orienteringerne til efterretning";
inline constexpr std::string_view news_done = "Orienteringerne blev taget til efterretning.";
inline constexpr const char* plan_title = "Mødeplan for {}";
inline constexpr std::string_view plan_ask = "godkender mødeplanen";
inline constexpr const char* plan_text =
    "Sekretariatet foreslår, at gruppen mødes fire gange i {}: {}, {}, {} og {}.";
inline constexpr std::string_view plan_done = "Mødeplanen blev godkendt.";
inline constexpr std::string_view topics_title = "Punkter til kommende møder";
inline constexpr const char* topics_said = "Til de kommende møder er der foreslået: {}.";
inline constexpr std::string_view topics_none = "Der er ikke foreslået nye punkter.";
inline constexpr std::string_view closed_title = "Lukket punkt: Lejeaftale om fælles lokaler";
inline constexpr std::string_view closed_done = "Indstillingen blev godkendt.";
inline constexpr std::string_view other_title = "Eventuelt";
extern const std::vector<std::string> other_said;
extern const std::vector<std::string> put_off_said;
inline constexpr const char* put_off_before = "Punktet blev udsat på mødet den {}.";
inline constexpr const char* corrected_sentence = "Referatet er rettet efter bemærkninger fra {}.";

// The ends of the files' names.
inline constexpr const char* agenda_file = "dagsorden";
inline constexpr const char* minutes_file = "referat";
inline constexpr const char* corrected_file = "referat-rettet";

// Who is who in the lists.
inline constexpr std::string_view chair_note = "formand";
inline constexpr std::string_view co_chair_note = "medformand";
inline constexpr const char* guest_note = "punkt {}";
inline constexpr const char* attachment_label = "Bilag {}";

inline constexpr const char* page_mark = "Side {} af {}";
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 11> misspellings = {
    {{"Olesen", "Olsen"},
     {"Olsen", "Olesen"},
     {"gaard", "gård"},
     {"kj", "ki"},
     {"bakke", "bake"},
     {"ll", "l"},
     {"holt", "hold"},
     {"kv", "kw"},
     {"sk", "sch"},
     {"ss", "s"},
     {"v", "w"}}};
extern const std::vector<std::string> stray_lines;
extern const std::vector<std::string> weekdays;

}  // namespace simulation::labels
