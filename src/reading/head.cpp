#include "reading/head.hpp"

#include <algorithm>

#include "reading/dates.hpp"
#include "reading/paragraphs.hpp"
#include "reading/people_list.hpp"
#include "reading/rules.hpp"
#include "reading/scan.hpp"
#include "reading/slots.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/labels.hpp"
#include "reading/vocabulary/people.hpp"

namespace reading {
namespace {

/// The hours of a text that is known to be about hours: no "kl." needed.
std::optional<FoundTimes> clock_times(std::string_view text) {
    std::string said = "kl. ";
    said += text;
    return find_times(said);
}

/// Collects the head's values while its lines go by.
class HeadReader {
  public:
    HeadReader(Document& document, Record& record, People& people)
        : document_(document), record_(record), people_(document, people), all_people_(people) {}

    void read(const Span& head) {
        for (at_ = head.begin; at_ < head.end; ++at_) step(head);
        people_.finish();
        settle();
    }

  private:
    struct Value {
        Taken field = Taken::nothing;
        std::string text;
        Span span;
    };

    Line& line() { return document_.lines[at_]; }
    void take(Taken taken, const Rule& rule) { line().use = {Use::field, taken, rule}; }

    void step(const Span& head) {
        if (line().use != Use::none) return;
        if (const auto label = label_of(document_.vocabulary, line().small)) return begin(*label);
        if (people_.active() && people_.take_party(at_)) return take(Taken::participants, rules::party_line);
        if (document_title()) return;
        if (has_unknown_label(line().text)) {
            open_ = nullptr;
            return;
        }
        if (attendance()) return;
        if (open_ != nullptr && goes_on()) return;
        open_ = nullptr;
        if (plan_ != Use::none) {
            line().use = plan_;
            return;
        }
        if (day_line() || place_line(head) || form_line()) return;
        if (people_.active() && people_.take(at_)) take(Taken::participants, rules::people_list);
    }

    /// "All members were there except A and B, who had sent apologies."
    bool attendance() {
        const auto& little = line().small;
        if (!has_any(little, document_.vocabulary.attendance_words)) return false;
        std::string text = line().text;
        std::size_t end = at_ + 1;
        for (; end < document_.lines.size() && end < at_ + 4 && !text.ends_with('.') &&
               document_.lines[end].gap == 0;
             ++end) {
            append_line(text, document_.lines[end].text, document_);
        }
        // In a list of people only a sentence is about who was there; an entry has a note.
        if (people_.active() && !text.ends_with('.')) return false;
        if (people_.active()) people_.flush_entry();
        const auto before = all_people_.list.size() + all_people_.changes;
        read_absence(document_.vocabulary, text, document_.place({at_, end}), all_people_);
        if (all_people_.list.size() + all_people_.changes == before) return false;
        for (std::size_t i = at_; i < end; ++i)
            document_.lines[i].use = {Use::field, Taken::participants, rules::attendance};
        return true;
    }

    void begin(const LabelFound& found) {
        open_ = nullptr;
        plan_ = {};
        if (found.label == Label::meeting_plan)
            plan_ = {Use::field, Taken::other_meetings, rules::under_label};
        if (found.label == Label::contents)
            plan_ = {Use::debris, Taken::table_of_contents, rules::under_label};
        take(field_of(found.label), rules::label);
        const auto rest =
            trimmed(std::string_view(line().text).substr(std::min(found.value, line().text.size())));
        switch (found.label) {
            case Label::participants:
                return people_.begin(Status::participant, rest, at_);
            case Label::guests:
                return people_.begin(Status::guest, rest, at_);
            case Label::apologies:
                return people_.begin(Status::apologies, rest, at_);
            case Label::when:
                return open(when_, rest);
            case Label::written:
                return open(written_, rest);
            case Label::start:
                return open(start_, rest);
            case Label::end:
                return open(end_, rest);
            case Label::place:
                return open(place_, rest);
            case Label::form:
                return open(form_, rest);
            case Label::body:
                return open(body_, rest);
            case Label::chair:
                return open(chair_, rest);
            case Label::minute_taker:
                return open(taker_, rest);
            default:
                return;
        }
    }

    void open(Value& value, std::string_view rest) {
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
        const bool bracket = std::ranges::count(value.text, '(') > std::ranges::count(value.text, ')');
        if (open_ == &form_ && !bracket && looks_like_place()) {
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

    bool looks_like_place() {
        const auto& little = line().small;
        if (begins_with_any(little, document_.vocabulary.place_beginnings) ||
            has_any(little, document_.vocabulary.place_words))
            return true;
        for (const auto word : words_of(line().text)) {  // a postal code in an address
            if (word.size() == 4 && std::ranges::all_of(word, is_digit) &&
                line().text.find(',') != std::string::npos && !find_date(document_.vocabulary, little))
                return true;
        }
        return false;
    }

    /// "Via Teams" on a line of its own.
    bool form_line() {
        const bool online =
            has_any(line().small, document_.vocabulary.online_words) && line().text.size() < 60;
        if (people_.active() || !online || !form_.text.empty()) return false;
        form_ = {form_.field, line().text, {at_, at_ + 1}};
        take(Taken::meeting_form, rules::form_by_words);
        return true;
    }

    bool place_line(const Span& head) {
        if (people_.active() || !place_.text.empty() || at_ > head.begin + 12 || !looks_like_place())
            return false;
        open(place_, line().text);
        take(Taken::meeting_place, rules::place_by_words);
        return true;
    }

    /// The meeting in X / "den 14. april 2023 kl. 12:30" / "i PLACE"; a day with its weekday or hour.
    bool day_line() {
        const auto& little = line().small;
        if (people_.active()) return false;
        if (begins_with_any(little, document_.vocabulary.body_leads)) {
            if (body_.text.empty())
                open(body_, trimmed(std::string_view(line().text).substr(little.find(" i ") + 3)));
            take(Taken::meeting_body, rules::meeting_of);
            return true;
        }
        if (document_.vocabulary.lead_lines.contains(little)) {
            take(Taken::label_without_field, rules::leading_word);
            return true;
        }
        const bool day = begins_with_weekday(document_.vocabulary, little) || little.starts_with("den ") ||
                         little.starts_with("d. ");
        const auto date = find_date(document_.vocabulary, little);
        if (date && line().text.size() < 90 && when_.text.empty() && (day || find_times(little, date->end))) {
            open(when_, line().text);
            open_ = nullptr;
            take(Taken::meeting_date, rules::day_line);
            after_day_ = at_;
            return true;
        }
        const bool follows =
            after_day_ > 0 && at_ <= after_day_ + 1 && little.starts_with("i ") && place_.text.empty();
        if (!follows) return false;
        open(place_, trimmed(std::string_view(line().text).substr(2)));
        open_ = nullptr;
        take(Taken::meeting_place, rules::below_day);
        return true;
    }

    /// "Referat", "DAGSORDEN", "Referat: Styregruppen", "Styregruppen - Referat - 13. november
    /// 2012".
    bool document_title() {
        const auto& little = line().small;
        const bool named = has_any_word(little, document_.vocabulary.paper_words) ||
                           document_.vocabulary.paper_titles.contains(little);
        if (!named || line().text.size() > 160 || line().bullet != 0) return false;
        open_ = nullptr;
        if (people_.active()) people_.finish();
        take(Taken::meeting_kind, rules::own_name);
        if (titles_++ < 3) {
            const bool concluded = little.find("referat") != std::string::npos || little == "konklusioner" ||
                                   little.starts_with("beslutning");
            if (concluded) record_.meeting.kind = Kind::minutes;
            if (const auto date = find_date(document_.vocabulary, little); date && title_.text.empty())
                title_ = {title_.field, line().text, {at_, at_ + 1}};
        }
        return true;
    }

    void settle();
    void settle_day(const Value& value);
    void settle_form();
    void settle_names(const Value& value, std::vector<Text>& into);

    Document& document_;
    Record& record_;
    PeopleList people_;
    People& all_people_;
    std::size_t at_ = 0;
    Value* open_ = nullptr;
    bool fresh_ = false;  ///< the open value's label had nothing behind it
    Value when_{Taken::meeting_date, {}, {}};
    Value written_{Taken::meeting_date, {}, {}};
    Value title_{Taken::meeting_date, {}, {}};
    Value start_{Taken::meeting_start, {}, {}};
    Value end_{Taken::meeting_end, {}, {}};
    Value place_{Taken::meeting_place, {}, {}};
    Value form_{Taken::meeting_form, {}, {}};
    Value body_{Taken::meeting_body, {}, {}};
    Value chair_{Taken::meeting_chairs, {}, {}};
    Value taker_{Taken::meeting_minute_takers, {}, {}};
    Mark plan_;  ///< what the lines of a list of other meetings, or of contents, are used as
    std::size_t after_day_ = 0;
    int titles_ = 0;
};

/// Takes day and hours from a value, where they are not known yet.
void HeadReader::settle_day(const Value& value) {
    auto& meeting = record_.meeting;
    if (value.text.empty()) return;
    const auto place = document_.place(value.span);
    const auto date = find_date(document_.vocabulary, value.text);
    if (date && date->full() && !meeting.date) meeting.date = placed(*date->full(), place);
    const auto times = find_times(value.text, date ? date->end : 0);
    if (!times) {
        // "2020-11-20 09:00": an hour right behind the day needs no "kl."
        if (meeting.start) return;
        auto rest = trimmed(std::string_view(value.text).substr(date ? date->end : 0));
        while (!rest.empty() && (rest[0] == '-' || rest[0] == ',' || rest[0] == ' ')) rest.remove_prefix(1);
        const bool clock = begins_digit(rest) && rest.size() >= 4 && rest.find_first_of(".:") < 3;
        const auto bare = clock ? clock_times(rest) : std::nullopt;
        if (bare) meeting.start = placed(bare->start, place);
        return;
    }
    if (meeting.start) return;
    meeting.start = placed(times->start, place);
    if (times->end) meeting.end = placed(*times->end, place);
}

void HeadReader::settle_form() {
    auto& meeting = record_.meeting;
    const auto said = small(form_.text + " " + place_.text);
    const bool online = has_any(said, document_.vocabulary.online_words);
    const bool physical =
        has_any(said, document_.vocabulary.in_person_words) ||
        (!place_.text.empty() && !has_any(small(place_.text), document_.vocabulary.online_words));
    const bool room = !place_.text.empty() && has_any(small(place_.text), document_.vocabulary.room_words);
    const auto place = document_.place(form_.text.empty() ? place_.span : form_.span);
    if (online && (physical || room)) {
        meeting.form = placed(Form::hybrid, place);
    } else if (online) {
        meeting.form = placed(Form::online, place);
    } else if (physical) {
        meeting.form = placed(Form::in_person, place);
    }
}

void HeadReader::settle_names(const Value& value, std::vector<Text>& into) {
    for (auto& name : presenters_of(document_.vocabulary, value.text))
        into.push_back({std::move(name), document_.place(value.span)});
}

void HeadReader::settle() {
    auto& meeting = record_.meeting;
    settle_day(when_);
    if (!title_.text.empty()) settle_day(title_);
    // "Dato:" may be the paper's; it is the meeting's where an hour or nothing better stands with it.
    const bool meant =
        !written_.text.empty() && (find_times(written_.text) || !place_.text.empty() || !when_.text.empty());
    if (meant && !meeting.date) settle_day(written_);
    for (auto* value : {&start_, &end_}) {
        const auto date = find_date(document_.vocabulary, value->text);
        const auto times = clock_times(trimmed(std::string_view(value->text).substr(date ? date->end : 0)));
        if (date && date->full() && !meeting.date)
            meeting.date = placed(*date->full(), document_.place(value->span));
        if (times)
            (value == &start_ ? meeting.start : meeting.end) =
                placed(times->start, document_.place(value->span));
    }
    settle_names(chair_, meeting.chairs);
    settle_names(taker_, meeting.minute_takers);
    settle_form();
    const auto place = small(place_.text);
    if (!place_.text.empty())
        meeting.place = placed(std::string(trimmed_end(place_.text, ",")), document_.place(place_.span));
    if (!body_.text.empty() && body_.text.size() < 120)
        meeting.body = placed(body_.text, document_.place(body_.span));
    if (meeting.start && meeting.end && meeting.end->value < meeting.start->value) {
        record_.doubts.push_back({"meeting.end", "time.ends_before_start", meeting.end->place});
    }
}

}  // namespace

void read_head(Document& document, const Span& head, Record& record, People& people) {
    HeadReader reader(document, record, people);
    reader.read(head);
}

void read_people(Document& document, const Span& lines, People& people) {
    PeopleList list(document, people);
    list.begin(Status::participant, {}, lines.begin);
    for (std::size_t at = lines.begin; at < lines.end; ++at) {
        if (document.lines[at].use == Use::debris) continue;
        const auto label = label_of(document.vocabulary, document.lines[at].small);
        const auto rest = label ? trimmed(std::string_view(document.lines[at].text)
                                              .substr(std::min(label->value, document.lines[at].text.size())))
                                : "";
        if (label && label->label == Label::apologies) {
            list.begin(Status::apologies, rest, at);
        } else if (label && label->label == Label::guests) {
            list.begin(Status::guest, rest, at);
        } else if (label && label->label == Label::participants) {
            list.begin(Status::participant, rest, at);
        } else if (!label) {
            list.take(at);
        }
    }
    list.finish();
}

}  // namespace reading
