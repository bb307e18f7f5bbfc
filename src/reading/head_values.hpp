#pragma once

#include <string>
#include <string_view>

#include "reading/dates.hpp"
#include "reading/lines.hpp"
#include "reading/record.hpp"

namespace reading {

/// What a label of the head said, as printed.
struct HeadValue {
    Taken field = Taken::nothing;  ///< what its lines are taken for
    std::string text = {};
    Span span = {};
    void say(std::string_view words, const Span& where) {
        text = words;
        span = where;
    }
};

/// The head's values before they are understood.
struct HeadValues {
    HeadValue when{Taken::meeting_date};
    HeadValue written{Taken::meeting_date};
    HeadValue title{Taken::meeting_date};
    HeadValue hours{Taken::meeting_start};  ///< on a line of their own
    HeadValue start{Taken::meeting_start};
    HeadValue end{Taken::meeting_end};
    HeadValue place{Taken::meeting_place};
    HeadValue form{Taken::meeting_form};
    HeadValue body{Taken::meeting_body};
    HeadValue chair{Taken::meeting_chairs};
    HeadValue taker{Taken::meeting_minute_takers};
    bool when_and_place = false;  ///< the label of day and hours promised the place as well
};

/// Words that a place begins with or has, or a postal code in an address.
bool names_place(const Vocabulary& vocabulary, const Line& line);

/// Below a place the paper's own day and number may stand, and where to say that one does not come.
bool ends_place(const Vocabulary& vocabulary, const Line& line, std::string_view place);

/// The place behind the day in a title: "kl. 9 i Solhuset", "i Solhuset kl. 9"; empty when none is there.
std::string_view place_in_title(const Vocabulary& vocabulary, std::string_view behind_day);

/// A head that is printed after the contents begins: with a day, or the line above one.
bool ends_contents(const Document& document, std::size_t at);

/// Takes day, hours, place, form, body and offices from the values into the record.
void settle_head(const Document& document, const HeadValues& values, Record& record);

/// "The group, on Monday the" before a day: the group alone.
std::string_view without_day_lead(const Vocabulary& vocabulary, std::string_view text);

/// "17.00-19.00" and nothing else.
bool is_hours(std::string_view text);

/// "The meeting was held at Solhuset": the place; empty where the line says nothing like it.
std::string_view place_held_at(const Vocabulary& vocabulary, const Line& line);

/// The hour that a text behind a day begins with: " 13:00"; none where it begins otherwise.
std::optional<base::TimeOfDay> hour_after_day(std::string_view rest);

/// "22-12-2031 13:00"
bool is_day_and_clock(const FoundDate& date, std::string_view text);

/// A line that is a day and nothing else, with no other such line beside it.
bool is_lone_day(const Document& document, std::size_t at);

}  // namespace reading
