#include "reading/columns.hpp"

#include <algorithm>

#include "reading/dates.hpp"
#include "reading/scan.hpp"

namespace reading {
namespace {

constexpr auto nowhere = std::string_view::npos;

/// In longer lines (a whole document printed as one) nothing is sought, or the cost would be the line's
/// length for each of its fields.
constexpr std::size_t longest_line = 64 * 1024;

/// A stretch of a line, in bytes.
struct Stretch {
    std::size_t begin = nowhere;
    std::size_t end = nowhere;
    bool found() const { return begin != nowhere; }
};

int column_of(std::string_view line, std::size_t byte) {
    const auto is_first_of_character = [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    };
    return static_cast<int>(std::ranges::count_if(line.substr(0, byte), is_first_of_character));
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Where `word` stands at or after `from` with no letter right before or behind it.
std::size_t find_whole(std::string_view line, std::string_view word, std::size_t from) {
    for (auto at = line.find(word, from); at != nowhere; at = line.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool begins = at == 0 || !is_word_byte(line[at - 1]) || !is_word_byte(word.front());
        const bool ends = end == line.size() || !is_word_byte(line[end]) || !is_word_byte(word.back());
        if (begins && ends) return at;
    }
    return nowhere;
}

/// Where the words stand one after another with any blanks between, at or after `from`.
Stretch find_words(std::string_view line, std::span<const std::string_view> words, std::size_t from) {
    for (auto at = find_whole(line, words.front(), from); at != nowhere;
         at = find_whole(line, words.front(), at + 1)) {
        std::size_t end = at + words.front().size();
        bool all = true;
        for (const auto word : words.subspan(1)) {
            while (end < line.size() && is_blank(line[end])) ++end;
            all = all && line.substr(end).starts_with(word);
            end += word.size();
        }
        if (all) return {at, end};
    }
    return {};
}

/// The last place where the words stand.
Stretch find_words_last(std::string_view line, std::span<const std::string_view> words) {
    Stretch last;
    for (Stretch next = find_words(line, words, 0); next.found();
         next = find_words(line, words, next.begin + 1)) {
        last = next;
    }
    return last;
}

/// Three words tell a place better than one; but a line may end after the first.
constexpr std::size_t telling_words = 3;

Stretch find_beginning(std::string_view line, const std::vector<std::string_view>& words) {
    for (std::size_t count = std::min(words.size(), telling_words); count > 0; --count) {
        const Stretch found = find_words(line, std::span(words).first(count), 0);
        if (found.found()) return found;
    }
    return {};
}

Stretch find_ending(std::string_view line, const std::vector<std::string_view>& words) {
    for (std::size_t count = std::min(words.size(), telling_words); count > 0; --count) {
        const Stretch found = find_words_last(line, std::span(words).last(count));
        if (found.found()) return found;
    }
    return {};
}

class Columns {
  public:
    Columns(const Source& source, const Vocabulary& vocabulary) : source_(source), vocabulary_(vocabulary) {}

    /// All that is printed in the lines.
    void narrow(Place& place) const {
        const std::string_view first = line(place.first);
        const std::string_view last = line(place.last);
        if (first.empty() || last.empty()) return;
        set(place, first.find_first_not_of(" \t"), last.find_last_not_of(" \t") + 1);
    }

    void narrow(Place& place, std::string_view value) const {
        narrow(place);
        std::vector<std::string_view> words = words_of(value);
        std::erase_if(words, [](std::string_view word) { return word == "•" || word == "◦"; });
        const std::string_view first = line(place.first);
        const std::string_view last = line(place.last);
        if (first.empty() || last.empty() || words.empty()) return;
        const Stretch begin = find_beginning(first, words);
        const Stretch end = find_ending(last, words);
        if (begin.found() && end.found() && (place.first != place.last || begin.begin < end.end)) {
            set(place, begin.begin, end.end);
        }
    }

    void narrow(Place& place, const base::Date& value) const {
        narrow(place);
        if (place.first != place.last) return;
        const std::string_view text = line(place.first);
        const std::string letters = small(text);
        for (auto found = find_date(vocabulary_, letters); found;
             found = find_date(vocabulary_, letters, found->end)) {
            if (found->month == value.month && found->day == value.day) {
                return set(place, found->begin, found->end);
            }
        }
    }

    void narrow(Place& place, const base::TimeOfDay& value) const {
        narrow(place);
        if (place.first != place.last) return;
        const std::string_view text = line(place.first);
        const std::string letters = small(text);
        for (auto found = find_times(letters); found; found = find_times(letters, found->finish)) {
            if (found->start == value || found->end == value) {
                return set(place, found->begin, found->finish);
            }
        }
    }

    template <class T>
    void narrow(Field<T>& field) const {
        if (field) narrow(field->place, field->value);
    }
    void narrow(Field<Form>& field) const {
        if (field) narrow(field->place);
    }
    void narrow(std::vector<Text>& texts) const {
        for (Text& text : texts) narrow(text.place, text.value);
    }

  private:
    /// Empty when there is no such line, or it is too long to be looked through.
    std::string_view line(int number) const {
        const auto found = std::ranges::lower_bound(source_.lines, number, {}, &SourceLine::number);
        const bool there = found != source_.lines.end() && found->number == number;
        return there && found->text.size() <= longest_line ? std::string_view(found->text) : "";
    }
    void set(Place& place, std::size_t begin, std::size_t end) const {
        place.from = column_of(line(place.first), begin) + 1;
        place.to = column_of(line(place.last), end);
    }

    const Source& source_;
    const Vocabulary& vocabulary_;
};

void find_in(const Columns& columns, Meeting& meeting) {
    columns.narrow(meeting.body);
    columns.narrow(meeting.cluster);
    columns.narrow(meeting.date);
    columns.narrow(meeting.start);
    columns.narrow(meeting.end);
    columns.narrow(meeting.place);
    columns.narrow(meeting.form);
    columns.narrow(meeting.chairs);
    columns.narrow(meeting.minute_takers);
}

void find_in(const Columns& columns, Item& item) {
    columns.narrow(item.title.place, item.title.value);
    columns.narrow(item.start);
    columns.narrow(item.end);
    columns.narrow(item.presenters);
    columns.narrow(item.case_number);
    columns.narrow(item.recommendations);
    columns.narrow(item.background);
    columns.narrow(item.minutes);
    columns.narrow(item.decision);
    columns.narrow(item.history);
    columns.narrow(item.next_topics);
    for (auto& one : item.attachments) columns.narrow(one.place, one.title);
    for (auto& one : item.decisions) columns.narrow(one.place, one.text);
    if (item.decided)
        for (auto& one : *item.decided) columns.narrow(one.place, one.text);
    for (auto& one : item.follow_ups) columns.narrow(one.place, one.text);
}

}  // namespace

void find_columns(const Source& source, const Vocabulary& vocabulary, Record& record) {
    const Columns columns(source, vocabulary);
    find_in(columns, record.meeting);
    for (auto& person : record.participants) columns.narrow(person.place, person.name);
    for (auto& item : record.items) find_in(columns, item);
    for (auto& doubt : record.doubts) columns.narrow(doubt.place);
    for (auto& line : record.unplaced) columns.narrow(line.place, line.value);
}

}  // namespace reading
