#include "reading/doubts.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "reading/dates.hpp"
#include "reading/scan.hpp"
#include "reading/sentences.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/people.hpp"

namespace reading {
namespace {

/// A title of more bytes may have swallowed its text.
constexpr std::size_t longest_title = 180;

void add(Record& record, std::string field, const char* reason, const Place& place) {
    record.doubts.push_back({std::move(field), reason, place});
}

void doubt_what_is_missing(Record& record) {
    const auto missing = [&](bool found, const char* field) {
        if (!found) add(record, field, "not_found", {});
    };
    missing(record.meeting.date.has_value(), "meeting.date");
    missing(record.meeting.body.has_value(), "meeting.body");
    // Only who was away, for a while or for another, is known: who was there is not.
    const auto listed = [](const Participant& one) {
        const bool noted = one.stands_in_for || one.partial;
        return one.status != Status::apologies && (!noted || one.title || one.organisation);
    };
    missing(std::ranges::any_of(record.participants, listed), "participants");
    missing(!record.items.empty(), "items");
}

/// "Fredag den 12. marts 2021" where the twelfth was no Friday.
void doubt_weekday(const Document& document, Record& record) {
    const auto& date = record.meeting.date;
    if (!date) return;
    const int weekday = base::weekday(date->value) + 1;
    for (const auto& line : document.lines) {
        if (line.number < date->place.first || line.number > date->place.last) continue;
        const auto printed = find_date(document.vocabulary, line.small);
        if (!printed || printed->day != date->value.day) continue;  // another day on the same page
        for (const auto& [word, day] : document.vocabulary.weekdays) {
            if (day != weekday && has_word(line.small, word))
                return add(record, "meeting.date", "date.other_weekday", date->place);
        }
    }
}

/// "2. …" stands in the tray and the first item is number 3; "3." stands there, and the first is 3.1.
bool number_left_over(const Document& document, int before) {
    return std::ranges::any_of(document.lines, [&](const Line& line) {
        std::size_t at = 0;
        return line.use == Use::none && take_number(line.text, at) == before && at < line.text.size() &&
               line.text[at] == '.';
    });
}

/// The first item with a smaller number than the one before it.
std::size_t first_turn(const std::vector<Item>& items) {
    int before = -1;
    for (std::size_t i = 0; i < items.size(); ++i) {
        std::size_t at = 0;
        const int number = items[i].number ? take_number(*items[i].number, at) : -1;
        const bool whole = items[i].number && at == items[i].number->size();
        if (whole && number < before) return i;
        before = whole ? number : -1;
    }
    return items.size();
}

/// "7.5" right behind "7.3".
bool leaves_sub_out(const Item& before, const Item& item) {
    const auto sub = [](const Item& one, int& main) {
        std::size_t at = 0;
        main = one.number ? take_number(*one.number, at) : -1;
        return main >= 0 && at < one.number->size() && (*one.number)[at] == '.'
                   ? take_number(*one.number, ++at)
                   : -1;
    };
    int main = 0;
    int main_before = 0;
    const int number = sub(item, main);
    const int number_before = sub(before, main_before);
    return main == main_before && number_before >= 0 && number > number_before + 1;
}

/// The numbers that stand before pauses.
std::set<int> numbers_of_pauses(const Document& document) {
    std::set<int> numbers;
    for (const auto& line : document.lines) {
        std::size_t at = 0;
        if (line.use.taken() == Taken::pause) numbers.insert(take_number(line.text, at));
    }
    return numbers;
}

void doubt_numbers(const Document& document, Record& record) {
    const auto pauses = numbers_of_pauses(document);
    std::set<std::string> seen;
    int before = -1;
    const auto turn = first_turn(record.items);
    const bool out_of_order = turn < record.items.size();
    if (out_of_order)
        add(record, fmt::format("items[{}].number", turn), "number.order", record.items[turn].title.place);
    for (std::size_t i = 0; i < record.items.size(); ++i) {
        const auto& item = record.items[i];
        if (!item.number) continue;
        const auto field = fmt::format("items[{}].number", i);
        if (!seen.insert(*item.number).second) add(record, field, "number.twice", item.title.place);
        std::size_t at = 0;
        const int number = take_number(*item.number, at);
        const bool whole = at == item.number->size();
        if (i > 0 && !whole && leaves_sub_out(record.items[i - 1], item))
            add(record, field, "number.gap", item.title.place);
        if (i == 0 && number_left_over(document, whole ? number - 1 : number))
            add(record, field, "number.gap", item.title.place);
        while (before >= 0 && number > before + 1 && pauses.contains(before + 1)) ++before;
        const bool rising = whole && before >= 0 && number > before + 1;
        if (rising && !out_of_order) add(record, field, "number.gap", item.title.place);
        before = whole ? number : -1;
    }
}

/// A sentence, or more words than any name and office have.
bool names_nobody(const Vocabulary& vocabulary, std::string_view presenter) {
    constexpr std::size_t most_words = 8;
    const auto words = words_of(presenter);
    return words.size() > most_words || std::ranges::any_of(words, [&](std::string_view word) {
               return vocabulary.sentence_verbs.contains(small(word));
           });
}

/// "Minutes of 11 January Approved.": what was decided stands behind the title.
bool ends_in_decision(const Vocabulary& vocabulary, std::string_view title) {
    const auto comma = title.rfind(", ");
    if (comma != std::string_view::npos &&
        vocabulary.bare_decisions.contains(trimmed_end(small(title.substr(comma + 2)), ".")))
        return true;
    const auto last = title.substr(title.rfind(' ') + 1);
    return title.ends_with('.') && last.size() < title.size() && begins_upper(last) &&
           vocabulary.bare_decisions.contains(trimmed_end(small(last), "."));
}

/// "orienteringEverybody told": two words of which the blank between was lost; not "MedCom".
bool has_glued_words(std::string_view title) {
    constexpr std::size_t whole_word = 7;
    return std::ranges::any_of(words_of(title), [](std::string_view word) {
        std::size_t little = 0;
        for (std::size_t at = 0; at + 3 < word.size(); ++at) {
            const bool starts_letter = (static_cast<unsigned char>(word[at]) & 0xC0U) != 0x80U;
            if (!starts_letter) continue;
            const auto rest = word.substr(at);
            if (begins_upper(rest) && little >= whole_word &&
                begins_lower(rest.substr(word[at] == '\xC3' ? 2 : 1)))
                return true;
            little = begins_lower(rest) ? little + 1 : 0;
        }
        return false;
    });
}

/// An item that nothing names, and one in which a second matter begins after the first was decided.
void doubt_items(const Document& document, Record& record) {
    for (std::size_t i = 0; i < record.items.size(); ++i) {
        if (record.items[i].title.value.empty())
            add(record, fmt::format("items[{}].title", i), "not_found", record.items[i].title.place);
        const auto& title = record.items[i].title.value;
        // "Beretning Beretningen blev godkendt"
        const bool told = has_word(small(title), "blev");
        if (told || has_glued_words(title) || title.size() > longest_title ||
            ends_in_decision(document.vocabulary, title) ||
            sentences_of(document.vocabulary, title).size() > 1)
            add(record, fmt::format("items[{}].title", i), "title.with_text", record.items[i].title.place);
        for (const auto& presenter : record.items[i].presenters) {
            if (!names_nobody(document.vocabulary, presenter.value)) continue;
            add(record, fmt::format("items[{}].presenters", i), "presenters.with_text", presenter.place);
            break;
        }
    }
}

void doubt_slots(Record& record) {
    const auto& meeting = record.meeting;
    for (std::size_t i = 0; i < record.items.size(); ++i) {
        const auto& item = record.items[i];
        const bool early = item.start && meeting.start && item.start->value < meeting.start->value;
        const bool late = item.end && meeting.end && meeting.end->value < item.end->value;
        if (early) add(record, fmt::format("items[{}].start", i), "time.outside_meeting", item.start->place);
        if (late && !early)
            add(record, fmt::format("items[{}].end", i), "time.outside_meeting", item.end->place);
    }
}

/// "Tage B. Solby": a title that begins as a name does.
bool names_another(const Vocabulary& vocabulary, std::string_view text) {
    const auto words = words_of(text);
    return words.size() > 1 && begins_upper(words[1]) &&
           !is_organisation(vocabulary, text.substr(0, text.rfind(' '))) &&
           vocabulary.first_names.contains(small(words[0]));
}

/// "Chef Claus Holm Souschef": a title with a name inside.
bool has_name_inside(const Vocabulary& vocabulary, std::string_view title) {
    for (auto at = title.find(' '); at != std::string_view::npos; at = title.find(' ', at + 1)) {
        if (names_another(vocabulary, title.substr(at + 1))) return true;
    }
    return false;
}

/// "Bo Dahl Holm Eva Lind": a first name behind three others, or more words than names have.
bool holds_two_names(const Vocabulary& vocabulary, std::string_view name) {
    constexpr std::size_t most_words = 6;
    const auto words = words_of(name);
    for (std::size_t i = 2; i + 1 < words.size(); ++i) {
        if (words.size() > 3 && vocabulary.first_names.contains(small(words[i]))) return true;
    }
    return words.size() > most_words;
}

/// An organisation or title that is long or has a name in it was a run of people.
void doubt_people(const Vocabulary& vocabulary, Record& record) {
    for (std::size_t i = 0; i < record.participants.size(); ++i) {
        const auto& person = record.participants[i];
        const auto unlikely = [&](const std::optional<std::string>& text) {
            if (!text) return false;
            if (text->size() > 90 || names_another(vocabulary, *text)) return true;
            const auto parts = parts_of(*text, ',');
            const auto first_names = std::ranges::count_if(
                parts, [&](auto part) { return vocabulary.first_names.contains(small(part)); });
            if (first_names > 1) return true;
            return parts.size() > 1 &&
                   std::ranges::any_of(parts, [&](auto part) { return is_person_name(vocabulary, part); });
        };
        const bool within = (person.title && has_name_inside(vocabulary, *person.title)) ||
                            (person.organisation && has_name_inside(vocabulary, *person.organisation));
        if (within || holds_two_names(vocabulary, person.name) || unlikely(person.title) ||
            unlikely(person.organisation))
            add(record, fmt::format("participants[{}]", i), "person.unclear", person.place);
    }
}

}  // namespace

void doubt_pages(const std::vector<int>& empty, Record& record) {
    for (const int page : empty) add(record, fmt::format("pages[{}]", page - 1), "page.without_text", {});
}

void doubt_people_cut(const std::unordered_set<std::string>& unsure, Record& record) {
    for (std::size_t i = 0; i < record.participants.size(); ++i) {
        const auto& person = record.participants[i];
        if (unsure.contains(small(person.name)))
            add(record, fmt::format("participants[{}]", i), "person.unclear", person.place);
    }
}

void doubt_record(const Document& document, Record& record) {
    doubt_what_is_missing(record);
    doubt_weekday(document, record);
    doubt_numbers(document, record);
    doubt_items(document, record);
    doubt_slots(record);
    doubt_people(document.vocabulary, record);
}

}  // namespace reading
