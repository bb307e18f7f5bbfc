#include "reading/head.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "reading/dates.hpp"
#include "reading/debris.hpp"
#include "reading/head_labels.hpp"
#include "reading/head_values.hpp"
#include "reading/paragraphs.hpp"
#include "reading/people_list.hpp"
#include "reading/rules.hpp"
#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/labels.hpp"
#include "reading/vocabulary/people.hpp"

namespace reading {
namespace {

/// Collects the head's values while its lines go by.
class HeadReader {
  public:
    HeadReader(Document& document, Record& record, People& people)
        : document_(document), record_(record), people_(document, people), all_people_(people) {}

    void read(const Span& head) {
        for (at_ = head.begin; at_ < head.end; ++at_) step(head);
        people_.finish();
        settle_head(document_, values_, record_);
    }

  private:
    Line& line() { return document_.lines[at_]; }
    void take(Taken taken, const Rule& rule) { line().use = {Use::field, taken, rule}; }

    void step(const Span& head) {
        if (line().use != Use::none) return;
        // A head printed twice says the same again.
        if (at_ > head.begin && !people_.active() && line().text.size() > 8 &&
            !said_.insert(line().small).second) {
            take(Taken::label_without_field, rules::printed_twice);
            open_ = nullptr;
            return;
        }
        if (is_break(document_.vocabulary, line()))
            return void(line().use = {Use::debris, Taken::pause, rules::pause});
        if (people_.active() && people_.take_group(at_)) return take(Taken::participants, rules::people_list);
        if (const auto label = label_of(document_.vocabulary, line().small)) return begin(*label);
        if (const auto writer = writer_in(document_.vocabulary, line());
            people_.active() && !writer.empty()) {
            people_.flush_entry();
            open(taker_, writer);
            return take(Taken::meeting_minute_takers, rules::label);
        }
        const bool paper = document_.vocabulary.paper_words.contains(line().small);  // "MEETINGMINUTES"
        const auto glued =
            paper ? std::nullopt : glued_label(document_.vocabulary, line().text, line().small);
        if (glued) return begin(*glued);
        if (people_.active() && people_.take_party(at_)) return take(Taken::participants, rules::party_line);
        if (document_title()) return;
        if (people_.active() && (people_.take_role(at_) || people_.take_heading(at_)))
            return take(Taken::participants, rules::people_list);
        if (has_unknown_label(line().text)) return void(open_ = nullptr);
        if (absent_line() || attendance() || course()) return;
        if (open_ != nullptr && goes_on()) return;
        open_ = nullptr;
        if (plan_ == Use::debris && ends_contents(document_, at_)) plan_ = {};
        if (plan_ != Use::none) return void(line().use = plan_);
        if (day_line() || place_line(head) || form_line()) return;
        if (people_.active()) person_line();
    }

    /// An entry of the list of people; a list that three lines in a row are no part of is over.
    void person_line() {
        const bool taken = people_.take(at_);
        missed_ = taken ? 0 : missed_ + 1;
        if (taken) take(Taken::participants, rules::people_list);
        if (missed_ >= 3) people_.finish();
    }

    /// "Afbud fra A, B", below a list of people: a list too, though no colon says so.
    bool absent_line() {
        const auto& little = line().small;
        if (!people_.active() || little.ends_with('.')) return false;
        for (const auto lead : document_.vocabulary.absence_leads) {
            if (!little.starts_with(lead) || !begins_upper(std::string_view(line().text).substr(lead.size())))
                continue;
            take(Taken::participants, rules::label);
            people_.begin(Status::apologies, trimmed(std::string_view(line().text).substr(lead.size())), at_);
            open_ = nullptr;
            return true;
        }
        return false;
    }

    /// When the meeting was closed, and in which order items were taken.
    bool course() {
        const auto& little = line().small;
        if (begins_with_any(little, document_.vocabulary.order_beginnings)) {
            take(Taken::label_without_field, rules::handling_order);
            return true;
        }
        for (auto* value : {&start_, &end_}) {
            const auto& sentences = value == &end_ ? document_.vocabulary.closing_sentences
                                                   : document_.vocabulary.beginning_sentences;
            const auto times = find_times(line().text);
            if (!times || !begins_with_any(little, sentences)) continue;
            auto& into = times->end ? hours_ : *value;  // "The meeting lasted from 9 to 11"
            if (into.text.empty())
                into.say(line().text.substr(times->begin, times->finish - times->begin), {at_, at_ + 1});
            take(value == &end_ ? Taken::meeting_end : Taken::meeting_start, rules::course);
            return true;
        }
        return false;
    }

    /// "All members were there except A and B, who had sent apologies."
    bool attendance() {
        // "Bo Holm (afbud)" is an entry of the list.
        const auto little = people_.active() ? without_brackets(line().small) : line().small;
        if (!has_any(little, document_.vocabulary.attendance_words)) return false;
        std::size_t end = at_ + 1;
        const auto text = sentence_from(document_, at_, end);
        // In a list of people only a sentence is about who was there; an entry has a note.
        if (people_.active() && !text.ends_with('.')) return false;
        people_.flush_entry();
        const auto before = all_people_.list.size() + all_people_.changes;
        read_absence(document_.vocabulary, text, document_.place({at_, end}), all_people_);
        if (all_people_.list.size() + all_people_.changes == before) return false;
        for (std::size_t i = at_; i < end; ++i)
            document_.lines[i].use = {Use::field, Taken::participants, rules::attendance};
        return true;
    }

    void begin(const LabelFound& found) {
        open_ = nullptr;
        missed_ = 0;
        people_.flush_entry();
        plan_ = use_under(found.label);
        take(field_of(found.label), rules::label);
        const auto rest = behind_label(line().text, found.value);
        if (const auto status = listed_under(found.label)) {
            if (status != Status::guest) said_after(rest);
            if (status == Status::participant && says_exception(rest)) return;
            return people_.begin(*status, rest, at_);
        }
        if (found.label == Label::when) forget_letters_day(rest);
        if (found.label == Label::when)
            values_.when_and_place |= line().small.substr(0, found.value).find("sted") != std::string::npos;
        if (found.label == Label::place) forget_words_of_place();
        if (field_of(found.label) == Taken::label_without_field && !find_times(title_.text) &&
            names_meeting_hours(document_.vocabulary, rest))
            title_.say(rest, {at_, at_ + 1});
        if (auto* value = value_of(found.label, values_)) open(*value, rest);
    }

    /// A day on a line of its own, as a letter's head has it, is the paper's where a label names another.
    void forget_letters_day(std::string_view rest) {
        const auto& below = document_.lines[std::min(at_ + 1, document_.lines.size() - 1)].small;
        const auto day = find_date(document_.vocabulary, rest.empty() ? std::string_view(below) : rest);
        if (!by_day_line_ || !day || !day->full()) return;
        values_.written = std::exchange(when_, HeadValue{Taken::meeting_date});
        by_day_line_ = false;
    }

    /// "Participants: All but A and B": a sentence behind the label.
    bool says_exception(std::string_view rest) {
        if (!has_any(small(rest), document_.vocabulary.exceptions)) return false;
        people_.finish();
        const auto before = all_people_.list.size() + all_people_.changes;
        read_absence(document_.vocabulary, rest, document_.place(at_), all_people_);
        return all_people_.list.size() + all_people_.changes != before;
    }

    /// A note of who was away: who was there can be said after the meeting only.
    void said_after(std::string_view rest) {
        const bool below = at_ + 1 < document_.lines.size() && document_.lines[at_ + 1].gap <= 3 &&
                           !label_of(document_.vocabulary, document_.lines[at_ + 1].small);
        if ((below || !rest.empty()) &&
            begins_with_any(line().small, document_.vocabulary.attendance_afterwards))
            record_.meeting.kind = Kind::minutes;
    }

    void open(HeadValue& value, std::string_view rest) {
        // Day and hours may stand under two labels; a head printed twice says the same again.
        if (!value.text.empty() && &value != &when_) return;
        if (value.text.empty()) value.span = {at_, at_ + 1};
        if (!value.text.empty() && !rest.empty()) value.text += ' ';
        value.text += rest;
        fresh_ = rest.empty();
        open_ = &value;
    }

    /// Whether the line belongs to the value above it.
    bool goes_on() {
        auto& value = *open_;
        const auto& text = line().text;
        const bool empty = fresh_;
        if (line().bullet != 0 && !empty && has_number_word(document_.vocabulary, line().small)) return false;
        if (open_ == &place_ && !empty && ends_place(document_.vocabulary, line(), value.text)) return false;
        const bool bracket = std::ranges::count(value.text, '(') > std::ranges::count(value.text, ')');
        if (open_ == &form_ && !bracket && names_place(document_.vocabulary, line())) {
            open(place_, text);
            take(Taken::meeting_place, rules::place_by_words);
            return true;
        }
        const bool wide = open_ == &form_ || open_ == &place_;
        const bool clock = open_ == &when_ && (begins_digit(text) || line().small.starts_with("kl"));
        const bool close = line().gap == 0 || (line().gap == 1 && (bracket || open_ == &form_));
        const bool more = empty || (clock && line().gap <= 1) || ends_broken(value.text) ||
                          (wide && close && value.span.size() < 8) ||
                          ((open_ == &chair_ || open_ == &taker_) &&
                           (value.text.ends_with(" og") || value.text.ends_with(',')));
        if (!more || (empty && line().gap > 2)) return false;
        append_line(value.text, text, document_);
        fresh_ = false;
        value.span.end = at_ + 1;
        take(value.field, rules::under_label);
        return true;
    }

    /// "Via Teams" on a line of its own.
    bool form_line() {
        const bool online =
            has_any(line().small, document_.vocabulary.online_words) && line().text.size() < 60;
        if (people_.active() || !online || line().bullet != 0 || !form_.text.empty()) return false;
        form_.say(line().text, {at_, at_ + 1});
        take(Taken::meeting_form, rules::form_by_words);
        return true;
    }

    bool place_line(const Span& head) {
        if (people_.active() || !place_.text.empty()) return false;
        const auto held = place_held_at(document_.vocabulary, line());
        const bool is_title = line().text.size() > 160 || find_date(document_.vocabulary, line().small);
        const bool far = at_ > head.begin + 12;
        const bool named =
            names_place(document_.vocabulary, line()) || is_room_above_day(document_, at_, head.end);
        if (is_title || (held.empty() && (far || !named))) return false;
        place_below(held.empty() ? line().text : held);
        open_ = held.empty() && hours_.text.empty() ? &place_ : nullptr;
        take(Taken::meeting_place, rules::place_by_words);
        by_words_ = true;
        return true;
    }

    /// A place that only words told, as a letter's head has them, is none where a label names it.
    void forget_words_of_place() {
        if (!by_words_) return;
        for (std::size_t at = place_.span.begin; at < place_.span.end; ++at) document_.lines[at].use = {};
        place_.text.clear();
        by_words_ = false;
    }

    /// The meeting in X / "den 14. april 2023 kl. 12:30" / "i PLACE"; a day with its weekday or hour.
    bool day_line() {
        const auto& little = line().small;
        if (people_.active()) return false;
        if (begins_with_any(little, document_.vocabulary.body_leads)) {
            meeting_line();
            return true;
        }
        if (document_.vocabulary.lead_lines.contains(little)) {
            take(Taken::label_without_field, rules::leading_word);
            return true;
        }
        const auto date = find_date(document_.vocabulary, little);
        const bool held = date && date->full() && says_held(document_.vocabulary, little, title_.text);
        const bool day = held || begins_with_weekday(document_.vocabulary, little) ||
                         little.starts_with("den ") || little.starts_with("d. ");
        const bool hour = date && (find_times(little, date->end) || is_day_and_clock(*date, little));
        if (date && when_.text.empty() && (day || hour) && line().text.size() < (day && hour ? 140U : 90U)) {
            open(when_, line().text);
            open_ = nullptr;
            by_day_line_ = true;
            take(Taken::meeting_date, rules::day_line);
            after_day_ = at_;
            return true;
        }
        // The day again, now with hours; or alone, which counts where no label gives another.
        const bool again = date && line().text.size() < 90 && find_times(little, date->end);
        if (title_.text.empty() && (again || (at_ < 6 && is_lone_day(document_, at_)))) {
            title_.say(line().text, {at_, at_ + 1});
            take(Taken::meeting_date, rules::day_line);
            return true;
        }
        if (hours_line()) return true;
        const bool follows = after_day_ > 0 && at_ <= after_day_ + 1 && place_.text.empty();
        const bool led = little.starts_with("i ") &&
                         !has_any(little, document_.vocabulary.cluster_endings);  // the body's name goes on
        if (!follows || !(led || has_any(little, document_.vocabulary.room_words))) return false;
        place_below(trimmed(std::string_view(line().text).substr(led ? 2 : 0)));
        take(Taken::meeting_place, rules::below_day);
        return true;
    }

    /// "Solhuset", and "Ordinary meeting - Solhuset kl. 12.00".
    void place_below(std::string_view text) {
        if (const auto times = find_times(text); times && times->finish == text.size() && times->begin > 0) {
            hours_.say(text.substr(times->begin), {at_, at_ + 1});
            text = trimmed_end(text.substr(0, times->begin), " ,.-");
        }
        const auto dash = text.find(" - ");
        const bool kind = dash != std::string_view::npos &&
                          has_any(small(text.substr(0, dash)), document_.vocabulary.meeting_stems);
        open(place_, kind ? trimmed(text.substr(dash + 3)) : text);
        open_ = nullptr;
    }

    /// "Kl. 18.00-20.30" and nothing else.
    bool hours_line() {
        if (!is_hours(line().text) || !start_.text.empty() || find_times(when_.text)) return false;
        // Right below "the meeting in X" no day is needed.
        const bool follows = after_day_ > 0 && at_ == after_day_ + 1;
        if (when_.text.empty() && title_.text.empty() && !follows) return false;
        if (follows) after_day_ = at_;
        hours_.say(line().text, {at_, at_ + 1});
        return take(Taken::meeting_start, rules::day_line), true;
    }

    /// "The meeting in X", and the same with day, hours and place on one line.
    void meeting_line() {
        take(Taken::meeting_body, rules::meeting_of);
        const std::string_view text = line().text;
        const auto named = trimmed(text.substr(line().small.find(" i ") + 3));
        const auto date = find_date(document_.vocabulary, named);
        if (!date) {
            if (body_.text.empty()) open(body_, named);
            after_day_ = at_;
            return;
        }
        const auto body = without_day_lead(document_.vocabulary, named.substr(0, date->begin));
        if (body_.text.empty()) body_.say(std::string(body), {at_, at_ + 1});
        if (when_.text.empty()) when_.say(std::string(named.substr(date->begin)), {at_, at_ + 1});
        const auto times = find_times(named, date->end);
        const auto rest = trimmed(named.substr(times ? times->finish : date->end));
        if (rest.starts_with("i ") && place_.text.empty())
            place_.say(std::string(trimmed_end(rest.substr(2), ".")), {at_, at_ + 1});
        open_ = nullptr;
        after_day_ = at_;
    }

    /// "Referat", "DAGSORDEN", "Referat: Styregruppen", "Styregruppen - Referat - 13. november
    /// 2012".
    bool document_title() {
        const auto& little = line().small;
        const bool named = names_paper(document_.vocabulary, little);
        const bool whole = named && is_own_name(document_.vocabulary, line());
        if (named && !whole && at_ < 3 && calls_itself_minutes(little)) record_.meeting.kind = Kind::minutes;
        if (!whole) return false;
        open_ = nullptr;
        if (people_.active()) people_.finish();
        take(Taken::meeting_kind, rules::own_name);
        if (titles_++ < 3) {
            if (names_minutes(little)) record_.meeting.kind = Kind::minutes;
            const auto date = find_date(document_.vocabulary, little);
            const bool says_more = date && find_times(little, date->end) && !find_times(title_.text);
            if (date && (title_.text.empty() || says_more)) title_.say(line().text, {at_, at_ + 1});
            if (date && place_.text.empty()) title_place(date->end);
        }
        return true;
    }

    /// "Referat … den 4. maj 2031 i Salen kl. 9": the place behind the day.
    void title_place(std::size_t after) {
        const auto place = place_in_title(document_.vocabulary, std::string_view(line().text).substr(after));
        if (!place.empty()) place_.say(place, {at_, at_ + 1});
    }

    Document& document_;
    Record& record_;
    PeopleList people_;
    People& all_people_;
    std::size_t at_ = 0;
    HeadValue* open_ = nullptr;
    bool fresh_ = false;  ///< the open value's label had nothing behind it
    HeadValues values_;
    HeadValue &when_ = values_.when, &start_ = values_.start, &end_ = values_.end, &place_ = values_.place,
              &form_ = values_.form, &body_ = values_.body, &chair_ = values_.chair, &taker_ = values_.taker,
              &title_ = values_.title, &hours_ = values_.hours;
    Mark plan_;  ///< what the lines of a list of other meetings, or of contents, are used as
    std::size_t after_day_ = 0;
    int missed_ = 0;            ///< lines in a row that the list of people did not take
    bool by_words_ = false;     ///< the place is known by its words alone
    bool by_day_line_ = false;  ///< the day stood on a line of its own, without a label
    int titles_ = 0;
    std::unordered_set<std::string> said_;  ///< the lines so far
};

}  // namespace

void read_head(Document& document, const Span& head, Record& record, People& people) {
    HeadReader reader(document, record, people);
    reader.read(head);
}

}  // namespace reading
