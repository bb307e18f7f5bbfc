#include "reading/dates.hpp"

#include <algorithm>

#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"

namespace reading {
namespace {

bool boundary_before(std::string_view text, std::size_t at) { return at == 0 || !is_word_byte(text[at - 1]); }

/// Reads one text with one form of dates, from left to right.
class FormReader {
  public:
    FormReader(const Vocabulary& vocabulary, std::string_view text, std::size_t begin)
        : vocabulary_(vocabulary), text_(text), at_(begin) {
        found_.begin = begin;
    }

    /// How much of the text the form takes; 0 when it does not fit.
    std::size_t length(const DateForm& form) {
        for (const auto& part : form.parts) {
            if (!take(part)) return 0;
        }
        return is_real(form) ? at_ - found_.begin : 0;
    }
    const FoundDate& found() const { return found_; }

  private:
    using Kind = DateForm::Kind;

    bool take(const DateForm::Part& part) {
        switch (part.kind) {
            case Kind::blank:
                skip_blanks(text_, at_);
                return true;
            case Kind::mark:
                if (at_ == text_.size() || text_[at_] != part.mark) return false;
                ++at_;
                return true;
            case Kind::month_name:
                return month_name();
            case Kind::half_day:
                return half_day();
            default:
                return figures(part.kind);
        }
    }

    bool figures(Kind kind) {
        const std::size_t begin = at_;
        const int number = take_number(text_, at_);
        const std::size_t digits = at_ - begin;
        if (number < 0 || digits > (kind == Kind::year ? 4 : 2)) return false;
        switch (kind) {
            case Kind::day:
                found_.day = number;
                break;
            case Kind::month:
                found_.month = number;
                break;
            case Kind::year:
                if (number < 1900 || number > 2200) return false;
                found_.year = number;
                break;
            case Kind::short_year:
                if (digits != 2) return false;
                found_.year = 2000 + number;
                break;
            default:
                return number < 60;
        }
        found_.end = at_;
        return true;
    }

    bool month_name() {
        std::size_t end = at_;
        found_.month = month_at(vocabulary_, text_, at_, &end);
        if (found_.month == 0) return false;
        found_.end = end;
        at_ = end;
        while (at_ < text_.size() && (text_[at_] == '.' || text_[at_] == ',')) ++at_;
        std::size_t again = at_;  // "7. marts marts 2014" has been seen
        skip_blanks(text_, again);
        if (month_at(vocabulary_, text_, again, &end) == found_.month) at_ = end;
        return true;
    }

    bool half_day() {
        const auto letters = small(text_.substr(at_, 2));
        at_ += letters.size();
        return letters == "am" || letters == "pm";
    }

    /// Figures alone must be a day of the calendar, and end where the figures end.
    bool is_real(const DateForm& form) const {
        if (form.named) return found_.day >= 1 && found_.day <= 31;
        const bool ended = found_.end == text_.size() || !is_word_byte(text_[found_.end]) ||
                           text_[found_.end] == 'T';  // "2020-11-20T09:00"
        return ended && base::date_of(found_.year, found_.month, found_.day);
    }

    const Vocabulary& vocabulary_;
    std::string_view text_;
    std::size_t at_;
    FoundDate found_;
};

/// The date that begins at `begin`, by the form that takes most of the text.
std::optional<FoundDate> date_at(const Vocabulary& vocabulary, std::string_view text, std::size_t begin) {
    std::optional<FoundDate> best;
    std::size_t most = 0;
    const bool digit = is_digit(text[begin]);
    for (const auto& form : vocabulary.date_forms) {
        if (digit == (form.parts.front().kind == DateForm::Kind::month_name)) continue;
        FormReader reader(vocabulary, text, begin);
        const auto length = reader.length(form);
        if (length <= most) continue;
        most = length;
        best = reader.found();
    }
    return best;
}

/// A clock time from its first digit: "11.00", "8:40", and, where `bare` is allowed, "13".
std::optional<base::TimeOfDay> clock_at(std::string_view text, std::size_t& at, bool bare) {
    std::size_t end = at;
    const int hour = take_number(text, end);
    if (hour < 0 || hour > 24 || end - at > 2) return std::nullopt;
    int minute = 0;
    const bool mark =
        end + 2 < text.size() + 0 && (text[end] == '.' || text[end] == ':' || (bare && text[end] == ','));
    if (mark && is_digit(text[end + 1]) && is_digit(text[end + 2])) {
        ++end;
        minute = take_number(text, end);
        // Seconds: "10:30:00".
        if (end + 2 < text.size() && text[end] == ':' && is_digit(text[end + 1])) {
            ++end;
            take_number(text, end);
        }
    } else if (!bare) {
        return std::nullopt;
    }
    const auto half = small(text.substr(end, 3));  // "1:30:00 PM"
    int whole = hour == 24 ? 0 : hour;
    if (half == " pm" && whole < 12) whole += 12;
    if (half == " am" && whole == 12) whole = 0;
    const auto time = base::time_of(whole, minute);
    if (time) at = end;
    return time;
}

void skip_clock_word(std::string_view text, std::size_t& at, bool& said) {
    skip_blanks(text, at);
    // "kl. kl.11.25" is printed more than once.
    while (at + 1 < text.size() && (text[at] == 'k' || text[at] == 'K') &&
           (text.substr(at, 2) == "kl" || text.substr(at, 2) == "Kl" || text.substr(at, 3) == "k l")) {
        const bool whole = text.substr(at + 2, 5) == "okken";
        at += whole ? 7 : text.substr(at, 3) == "k l" ? 3 : 2;
        said = true;
        while (at < text.size() && (text[at] == '.' || text[at] == ':' || text[at] == ' ')) ++at;
    }
}

/// Moves past "-", "–", "—", "til" and blanks; false when there is none of them.
bool skip_dash(std::string_view text, std::size_t& at) {
    std::size_t end = at;
    skip_blanks(text, end);
    if (text.substr(end, 3) == "\u2013" || text.substr(end, 3) == "\u2014") {
        end += 3;
    } else if (end < text.size() && text[end] == '-') {
        ++end;
    } else if (text.substr(end, 4) == "til ") {
        end += 4;
    } else {
        return false;
    }
    skip_blanks(text, end);
    at = end;
    return true;
}

std::optional<FoundTimes> times_at(std::string_view text, std::size_t begin) {
    FoundTimes found;
    found.begin = begin;
    std::size_t at = begin;
    skip_clock_word(text, at, found.said_clock);
    const auto start = clock_at(text, at, found.said_clock);
    if (!start) return std::nullopt;
    found.start = *start;
    found.finish = at;
    if (skip_dash(text, at)) {
        bool again = false;
        skip_clock_word(text, at, again);
        found.end = clock_at(text, at, found.said_clock);
        if (found.end) found.finish = at;
    } else if (found.said_clock && at < text.size() && text[at] == ' ') {
        // "kl. 09:00 13:00": the dash between the two was lost.
        skip_blanks(text, at);
        const auto end = clock_at(text, at, false);
        if (end && *start < *end) {
            found.end = end;
            found.finish = at;
        }
    }
    if (!found.end && !found.said_clock) return std::nullopt;
    const bool date_follows = found.finish < text.size() && text[found.finish] == '.' &&
                              found.finish + 1 < text.size() && is_digit(text[found.finish + 1]);
    if (date_follows) return std::nullopt;
    return found;
}

}  // namespace

std::optional<base::Date> FoundDate::full() const {
    return year == 0 ? std::nullopt : base::date_of(year, month, day);
}

int month_at(const Vocabulary& vocabulary, std::string_view text, std::size_t at, std::size_t* end) {
    if (at >= text.size()) return 0;
    std::size_t stop = at;
    while (stop < text.size() && stop - at < 12 && is_word_byte(text[stop]) && !is_digit(text[stop])) ++stop;
    const auto* found = vocabulary.months.find(small(text.substr(at, stop - at)));
    if (found == nullptr) return 0;
    if (end != nullptr) *end = stop;
    return *found;
}

bool begins_with_weekday(const Vocabulary& vocabulary, std::string_view text) {
    return std::ranges::any_of(vocabulary.weekdays,
                               [&](const auto& entry) { return text.starts_with(entry.first); });
}

namespace {

/// A word with figures right behind it, as a month's name has that a date begins with.
bool leads_to_figures(std::string_view text, std::size_t at) {
    while (at < text.size() && is_word_byte(text[at])) ++at;
    constexpr std::size_t most = 3;
    for (std::size_t i = 0; i < most && at < text.size() && !is_word_byte(text[at]); ++i) ++at;
    return at < text.size() && is_digit(text[at]);
}

}  // namespace

std::optional<FoundDate> find_date(const Vocabulary& vocabulary, std::string_view text, std::size_t from) {
    if (from >= text.size() || std::ranges::none_of(text.substr(from), is_digit)) return std::nullopt;
    for (std::size_t at = from; at < text.size(); ++at) {
        if (!is_word_byte(text[at]) || !boundary_before(text, at)) continue;
        const bool digit = is_digit(text[at]);
        if (digit || (leads_to_figures(text, at) && month_at(vocabulary, text, at) != 0)) {
            if (auto found = date_at(vocabulary, text, at)) return found;
        }
        while (digit && at + 1 < text.size() && is_digit(text[at + 1])) ++at;
    }
    return std::nullopt;
}

bool is_whole_day(const Vocabulary& vocabulary, std::string_view text) {
    const auto date = find_date(vocabulary, text);
    return date && date->full() && date->begin == 0 && date->end == text.size();
}

std::optional<FoundTimes> find_times(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size(); ++at) {
        const bool clock = (text[at] == 'k' || text[at] == 'K') && boundary_before(text, at);
        const bool digit =
            is_digit(text[at]) && (at == 0 || (!is_word_byte(text[at - 1]) && text[at - 1] != '.' &&
                                               text[at - 1] != '-' && text[at - 1] != ':'));
        if (!clock && !digit) continue;
        if (auto found = times_at(text, at)) return found;
        while (digit && at + 1 < text.size() && is_digit(text[at + 1])) ++at;
    }
    return std::nullopt;
}

}  // namespace reading
