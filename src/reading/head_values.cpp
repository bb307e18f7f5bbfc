#include "reading/head_values.hpp"

#include <algorithm>

#include "reading/dates.hpp"
#include "reading/numbering.hpp"
#include "reading/scan.hpp"
#include "reading/slots.hpp"
#include "reading/vocabulary.hpp"

namespace reading {
namespace {

/// The hours of a text that is known to be about hours: no "kl." needed.
std::optional<FoundTimes> clock_times(std::string_view text) {
    std::string said = "kl. ";
    said += text;
    return find_times(said);
}

/// "2020-11-20 09:00": an hour right behind the day needs no "kl."
std::optional<FoundTimes> hour_behind_day(std::string_view rest) {
    while (!rest.empty() && (rest[0] == '-' || rest[0] == ',' || rest[0] == ' ')) rest.remove_prefix(1);
    if (rest.starts_with("\u2013")) rest = trimmed(rest.substr(3));
    const bool clock = begins_digit(rest) && rest.size() >= 4 && rest.find_first_of(".:") < 3;
    return clock ? clock_times(rest) : std::nullopt;
}

/// "Skottevej 26": a street and a number.
bool has_street(const Vocabulary& vocabulary, std::string_view text) {
    const auto words = words_of(text);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (begins_upper(words[i]) && ends_with_any(small(words[i]), vocabulary.street_endings) &&
            begins_digit(words[i + 1]))
            return true;
    }
    return false;
}

/// "Skottevej 26, 8800 Solby": a postal code before a town.
bool has_address(std::string_view text) {
    const auto words = words_of(text);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (words[i].size() == 4 && std::ranges::all_of(words[i], is_digit) && begins_upper(words[i + 1]))
            return true;
    }
    return false;
}

/// "caf\u00E9en", "forsamlingshuset": one word, and everybody knows which.
bool is_definite(std::string_view word) {
    constexpr std::size_t shortest = 6;
    return word.size() >= shortest && begins_lower(word) && word.find(' ') == std::string_view::npos &&
           (word.ends_with("en") || word.ends_with("et"));
}

/// The text ends in a dash that stands apart.
bool is_dash(std::string_view text) {
    text = trimmed(text);
    return text.ends_with(" -") || text.ends_with(" \u2013");
}

/// "hos Solby Skole" → "Solby Skole"
std::string_view without_place_lead(const Vocabulary& vocabulary, std::string_view place) {
    const auto named = trimmed(place.substr(std::min(place.find(' '), place.size())));
    return begins_with_any(place, vocabulary.place_leads) && begins_upper(named) ? named : place;
}

/// "The council 2022-2025": without the years that it was elected for.
std::string_view without_term(std::string_view body) {
    const auto last = body.substr(body.rfind(' ') + 1);
    const bool years = last.size() == 9 && last[4] == '-' && last.size() < body.size() &&
                       std::ranges::count_if(last, is_digit) == 8;
    return years ? trimmed(body.substr(0, body.size() - last.size())) : body;
}

class HeadSettler {
  public:
    HeadSettler(const Document& document, const HeadValues& values, Record& record)
        : document_(document), values_(values), record_(record) {}

    void settle();

  private:
    void settle_day(const HeadValue& value);
    HeadValue place_behind(const HeadValue& value) const;
    void find_place();
    void settle_hours_behind_place();
    void settle_written();
    void settle_form();
    void doubt_swallowed();
    void settle_names(const HeadValue& value, std::vector<Text>& into);

    const Document& document_;
    const HeadValues& values_;
    HeadValue place_;
    bool unsure_place_ = false;  ///< behind the day in a title: it may be something else
    Record& record_;
};

/// Takes day and hours from a value, where they are not known yet.
void HeadSettler::settle_day(const HeadValue& value) {
    auto& meeting = record_.meeting;
    if (value.text.empty()) return;
    const auto place = document_.place(value.span);
    const auto date = find_date(document_.vocabulary, value.text);
    if (date && date->full() && !meeting.date) meeting.date = placed(*date->full(), place);
    const auto times = find_times(value.text, date ? date->end : 0);
    if (!times) {
        if (meeting.start) return;
        const auto rest = std::string_view(value.text).substr(date ? date->end : 0);
        const auto bare = hour_behind_day(rest);
        if (bare) meeting.start = placed(bare->start, place);
        if (!bare && has_word(small(rest), "kl"))
            record_.doubts.push_back({"meeting.start", "not_found", place});
        return;
    }
    if (meeting.start) {  // said before, without the end
        if (meeting.start->value == times->start && times->end && !meeting.end)
            meeting.end = placed(*times->end, place);
        return;
    }
    meeting.start = placed(times->start, place);
    if (times->end) meeting.end = placed(*times->end, place);
}

/// The place that stands behind day and hours: "kl. 9-11, Solby Hall", "kl. 9-11 i Solby Hall".
HeadValue HeadSettler::place_behind(const HeadValue& value) const {
    const auto date = find_date(document_.vocabulary, value.text);
    const auto times = find_times(value.text, date ? date->end : 0);
    // "4. maj 2031 i Solhuset"
    if (!times && !date) return {};
    // "Tid og sted: 4. maj 2031 hos Solhuset kl. 9"
    if (date && times && values_.when_and_place && times->begin > date->end) {
        const auto between =
            trimmed(std::string_view(value.text).substr(date->end, times->begin - date->end));
        const auto named = trimmed(between.substr(std::min(between.find(' '), between.size())));
        if (begins_lower(between) && begins_upper(named)) {
            HeadValue place{Taken::meeting_place};
            place.say(trimmed_end(named, ",."), value.span);
            return place;
        }
    }
    auto rest = trimmed(std::string_view(value.text).substr(times ? times->finish : date->end));
    // "Tidspunkt og sted: Kl. 17-19. Solhuset"
    const bool stopped = values_.when_and_place && rest.starts_with(". ");
    const bool named = values_.when_and_place && begins_with_any(rest, document_.vocabulary.place_leads);
    const bool dash = times && (rest.starts_with("- ") || rest.starts_with("\u2013 "));
    const bool at = rest.starts_with("i ") || rest.starts_with("p\u00E5 ") || rest.starts_with("hos ");
    const bool led = at || rest.starts_with(", ") || stopped || named || dash;
    // "kl. 14:15 Solhuset, Solvej 5"
    const bool addressed = times && begins_upper(rest) && has_street(document_.vocabulary, rest);
    HeadValue place{Taken::meeting_place};
    if (addressed && rest.size() <= 120) {
        place.say(trimmed_end(rest, "., "), value.span);
        return place;
    }
    if (!led) return {};
    rest = trimmed_end(rest.substr(rest.find(' ') + 1), "., ");
    // "the 4th of May 2031 in the Council for Health", "kl. 9-11 - Extraordinary meeting"
    const auto first = small(rest.substr(0, rest.find(' ')));
    if (ends_with_any(first, document_.vocabulary.meeting_bodies) ||
        (dash && has_any(small(rest), document_.vocabulary.meeting_stems)))
        return {};
    const bool room =
        has_any(small(rest), document_.vocabulary.room_words) || (times && at && is_definite(rest));
    if ((!begins_upper(rest) && !room) || rest.size() > 120) return {};
    place.say(rest, value.span);
    return place;
}

void HeadSettler::settle_form() {
    auto& meeting = record_.meeting;
    const auto said = small(values_.form.text + " " + place_.text);
    const bool online = has_any(said, document_.vocabulary.online_words);
    const bool physical =
        has_any(said, document_.vocabulary.in_person_words) ||
        (!place_.text.empty() && !has_any(small(place_.text), document_.vocabulary.online_words));
    // A "virtual meeting room" is no room.
    const bool net = begins_with_any(small(place_.text), document_.vocabulary.online_words);
    const bool room =
        (!net && has_any(small(place_.text), document_.vocabulary.room_words)) || has_address(place_.text);
    const auto place = document_.place(values_.form.text.empty() ? place_.span : values_.form.span);
    if (online && (physical || room)) {
        meeting.form = placed(Form::hybrid, place);
    } else if (online) {
        meeting.form = placed(Form::online, place);
    } else if (physical) {
        meeting.form = placed(Form::in_person, place);
    }
}

void HeadSettler::settle_names(const HeadValue& value, std::vector<Text>& into) {
    for (auto& name : presenters_of(document_.vocabulary, value.text))
        into.push_back({std::move(name), document_.place(value.span)});
}

/// Behind a label, or behind the day.
void HeadSettler::find_place() {
    place_ = values_.place;
    const auto unsure = [&](const HeadValue& behind) {
        return !place_.text.empty() && !has_any(small(place_.text), document_.vocabulary.room_words) &&
               std::ranges::none_of(place_.text, is_digit) &&
               behind.text.find(" i " + place_.text) == std::string::npos;
    };
    if (place_.text.empty()) {
        place_ = place_behind(values_.when);
        const auto at = values_.when.text.find(place_.text);
        unsure_place_ = unsure(values_.when) && at > 1 && is_dash(values_.when.text.substr(0, at));
    }
    if (!place_.text.empty()) return;
    place_ = place_behind(values_.title);
    unsure_place_ = unsure(values_.title);
}

/// "Sted: Solhuset kl. 9.30"
void HeadSettler::settle_hours_behind_place() {
    const auto bare = trimmed_end(place_.text, ". ");
    const auto times = find_times(bare);
    if (!times || times->begin == 0 || times->finish != bare.size()) return;
    HeadValue hours{Taken::meeting_start};
    hours.say(bare.substr(times->begin), place_.span);
    settle_day(hours);
    place_.text = std::string(trimmed_end(bare.substr(0, times->begin), " ,.-"));
}

/// "Dato:" may be the paper's; it is the meeting's where an hour or nothing better stands with it.
void HeadSettler::settle_written() {
    auto& meeting = record_.meeting;
    const auto& written = values_.written.text;
    if (written.empty()) return;
    const auto day = find_date(document_.vocabulary, written);
    const bool hour =
        find_times(written) || (day && hour_behind_day(std::string_view(written).substr(day->end)));
    const bool meant = hour || !place_.text.empty() || !values_.when.text.empty();
    const bool again = hour && day && meeting.date && day->full() == meeting.date->value;
    if (meant && (!meeting.date || again)) settle_day(values_.written);
}

/// A day with so much text around it that hours and place may be in it.
void HeadSettler::doubt_swallowed() {
    constexpr std::size_t longest = 140;
    for (const auto* value : {&values_.when, &values_.title, &values_.written}) {
        if (value->text.size() <= longest) continue;
        const auto place = document_.place(value->span);
        if (place_.text.empty()) record_.doubts.push_back({"meeting.place", "not_found", place});
        if (!record_.meeting.start) record_.doubts.push_back({"meeting.start", "not_found", place});
        return;
    }
}

void HeadSettler::settle() {
    auto& meeting = record_.meeting;
    settle_day(values_.when);
    settle_day(values_.hours);
    find_place();
    settle_hours_behind_place();
    if (!values_.title.text.empty()) settle_day(values_.title);
    settle_written();
    for (const auto* value : {&values_.start, &values_.end}) {
        const auto date = find_date(document_.vocabulary, value->text);
        const auto times = clock_times(trimmed(std::string_view(value->text).substr(date ? date->end : 0)));
        if (date && date->full() && !meeting.date)
            meeting.date = placed(*date->full(), document_.place(value->span));
        if (times)
            (value == &values_.start ? meeting.start : meeting.end) =
                placed(times->start, document_.place(value->span));
    }
    doubt_swallowed();
    settle_names(values_.chair, meeting.chairs);
    settle_names(values_.taker, meeting.minute_takers);
    settle_form();
    if (const auto where = without_place_lead(document_.vocabulary, trimmed_end(place_.text, ","));
        !where.empty())
        meeting.place = placed(std::string(where), document_.place(place_.span));
    if (unsure_place_)
        record_.doubts.push_back({"meeting.place", "place.unclear", document_.place(place_.span)});
    if (!values_.body.text.empty() && values_.body.text.size() < 120)
        meeting.body =
            placed(std::string(without_term(values_.body.text)), document_.place(values_.body.span));
    if (meeting.start && meeting.end && meeting.end->value < meeting.start->value) {
        record_.doubts.push_back({"meeting.end", "time.ends_before_start", meeting.end->place});
    }
}

}  // namespace

std::optional<base::TimeOfDay> hour_after_day(std::string_view rest) {
    const auto times = hour_behind_day(trimmed(rest));
    return times ? std::optional(times->start) : std::nullopt;
}

bool is_hours(std::string_view text) {
    text = trimmed_end(text, ". ");
    const auto times = find_times(text);
    return times && times->begin == 0 && times->finish == text.size();
}

bool is_day_and_clock(const FoundDate& date, std::string_view text) {
    const auto rest = text.substr(date.end);
    const auto bare = hour_behind_day(rest);
    return date.begin == 0 && rest.size() < 16 && bare.has_value();
}

bool is_lone_day(const Document& document, std::size_t at) {
    const auto is_day = [&](std::size_t one) {
        return one < document.lines.size() && is_whole_day(document.vocabulary, document.lines[one].small);
    };
    return is_day(at) && !is_day(at + 1) && (at == 0 || !is_day(at - 1));
}

std::string_view without_day_lead(const Vocabulary& vocabulary, std::string_view text) {
    text = trimmed_end(text, " ,.-");
    for (bool more = true; more;) {
        const auto last = small(text.substr(std::min(text.rfind(' ') + 1, text.size())));
        more = last == "den" || last == "d" || begins_with_weekday(vocabulary, last);
        if (more) text = trimmed_end(text.substr(0, text.size() - last.size()), " ,.-");
    }
    return text;
}

bool names_place(const Vocabulary& vocabulary, const Line& line) {
    if (begins_with_any(line.small, vocabulary.place_beginnings) ||
        has_any(line.small, vocabulary.place_words))
        return true;
    if (line.text.size() < 100 && line.bullet == 0 && has_street(vocabulary, line.text)) return true;
    for (const auto word : words_of(line.text)) {
        if (word.size() == 4 && std::ranges::all_of(word, is_digit) &&
            line.text.find(',') != std::string::npos && !find_date(vocabulary, line.small))
            return true;
    }
    return false;
}

std::string_view place_held_at(const Vocabulary& vocabulary, const Line& line) {
    for (const auto lead : vocabulary.held_at) {
        const auto named = line.small.starts_with(lead)
                               ? trimmed_end(std::string_view(line.text).substr(lead.size()), ". ")
                               : std::string_view();
        if (begins_upper(named)) return named;
    }
    return {};
}

bool ends_place(const Vocabulary& vocabulary, const Line& line, std::string_view place) {
    // "..., 9999 Solby": the town is the last that an address says.
    const auto words = words_of(place);
    const auto* code = words.size() > 3 ? &words[words.size() - 2] : nullptr;
    const bool town = code != nullptr && code->size() == 4 && std::ranges::all_of(*code, is_digit) &&
                      begins_upper(words.back()) && begins_upper(line.text);
    // "3. The house": the contents begin.
    std::size_t digits = 0;
    const bool item = take_number(line.text, digits) > 0 && line.text.substr(digits, 2) == ". " &&
                      begins_upper(line.text.substr(digits + 2));
    return town || item || find_date(vocabulary, line.small) || case_number_of(vocabulary, line) ||
           has_any(line.small, vocabulary.absent_notes);
}

std::string_view place_in_title(const Vocabulary& vocabulary, std::string_view behind_day) {
    auto rest = trimmed(behind_day);
    if (const auto times = find_times(rest); times && times->begin == 0)
        rest = trimmed_end(trimmed(rest.substr(times->finish)), ",.");
    if (!rest.starts_with("i ") && !rest.starts_with("p\u00E5 ")) return {};
    rest = rest.substr(rest.find(' ') + 1);
    const auto clock = small(rest).find(" kl");
    rest = trimmed_end(rest.substr(0, clock), ",.");
    // "of the 4th of May 2031 in the Council for Health" names the body.
    if (ends_with_any(small(rest.substr(0, rest.find(' '))), vocabulary.meeting_bodies)) return {};
    const bool room = has_any(small(rest), vocabulary.room_words) || is_definite(rest);
    return (begins_upper(rest) || room) && rest.size() < 90 ? rest : std::string_view();
}

bool ends_contents(const Document& document, std::size_t at) {
    const auto day = [&](std::size_t line) {
        if (line >= document.lines.size()) return false;
        const auto& little = document.lines[line].small;
        return begins_with_weekday(document.vocabulary, little) && find_date(document.vocabulary, little);
    };
    return !begins_digit(document.lines[at].text) && (day(at) || day(at + 1));
}

void settle_head(const Document& document, const HeadValues& values, Record& record) {
    HeadSettler(document, values, record).settle();
}

}  // namespace reading
