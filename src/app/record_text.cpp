#include "app/record_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

#include "app/record_labels.hpp"
#include "app/terminal_text.hpp"
#include "base/danish.hpp"
#include "features/archive/archive.hpp"
#include "reading/doubt_labels.hpp"

namespace app {
namespace {

using reading::Status;

std::string joined(const std::vector<std::string>& parts, std::string_view between = ", ") {
    return fmt::format("{}", fmt::join(parts, between));
}

std::string joined(const std::vector<reading::Text>& texts) {
    std::vector<std::string> parts;
    parts.reserve(texts.size());
    for (const auto& text : texts) parts.push_back(text.value);
    return joined(parts);
}

template <class T>
std::optional<T> value_of(const reading::Field<T>& field) {
    return field ? std::optional<T>(field->value) : std::nullopt;
}

/// Puts one record on the page, part by part.
class RecordPage {
  public:
    RecordPage(const reading::Record& record, const base::Words& words) : record_(record), words_(words) {}

    std::string text() {
        head();
        people(Status::participant, labels::record_participants);
        people(Status::guest, labels::record_guests);
        people(Status::apologies, labels::record_apologies);
        for (const auto& one : record_.items) item(one);
        doubts();
        tray();
        return page_.text();
    }

  private:
    void head() {
        const auto& meeting = record_.meeting;
        const bool agenda = meeting.kind == reading::Kind::agenda;
        page_.paragraph(0, words_(agenda ? labels::record_agenda : labels::record_minutes));
        std::vector<std::string> names;
        names.push_back(meeting.body ? meeting.body->value : std::string(words_(labels::record_no_body)));
        if (meeting.cluster && (!meeting.body || meeting.cluster->value != meeting.body->value))
            names.push_back(meeting.cluster->value);
        page_.paragraph(0, joined(names));
        std::string when = meeting.date ? base::long_date(meeting.date->value, words_)
                                        : std::string(words_(labels::record_no_date));
        if (meeting.start) when += ' ' + base::time_span(meeting.start->value, value_of(meeting.end), words_);
        page_.paragraph(0, when);
        if (meeting.place) page_.paragraph(0, words_(labels::record_place, meeting.place->value));
        if (meeting.form)
            page_.paragraph(0, words_(labels::record_form, words_(labels::form_word(meeting.form->value))));
        if (!meeting.chairs.empty())
            page_.paragraph(0, words_(labels::record_chairs, joined(meeting.chairs)));
        if (!meeting.minute_takers.empty())
            page_.paragraph(0, words_(labels::record_minute_takers, joined(meeting.minute_takers)));
    }

    void heading(std::size_t indent, const base::Label& label) { page_.paragraph(indent, words_(label)); }

    void people(Status status, const base::Label& label) {
        const auto of_status = [&](const auto& person) { return person.status == status; };
        if (std::ranges::none_of(record_.participants, of_status)) return;
        page_.blank_line();
        heading(0, label);
        for (const auto& person : record_.participants) {
            if (!of_status(person)) continue;
            std::vector<std::string> parts = {person.name};
            if (person.title) parts.push_back(*person.title);
            if (person.organisation) parts.push_back(*person.organisation);
            if (person.stands_in_for)
                parts.push_back(words_(labels::record_stands_in, *person.stands_in_for));
            if (person.partial) parts.push_back(*person.partial);
            if (person.note) parts.push_back(*person.note);
            page_.paragraph(2, joined(parts), "- ");
        }
    }

    /// What is said of an item beside its title.
    std::vector<std::string> notes(const reading::Item& item) const {
        std::vector<std::string> notes;
        if (item.start) notes.push_back(base::time_span(item.start->value, value_of(item.end), words_));
        if (!item.presenters.empty())
            notes.push_back(words_(labels::record_presented_by, joined(item.presenters)));
        if (item.case_number) notes.push_back(words_(labels::record_case_number, item.case_number->value));
        if (item.closed) notes.emplace_back(words_(labels::record_closed));
        if (item.deferred) notes.emplace_back(words_(labels::record_postponed));
        return notes;
    }

    void item(const reading::Item& item) {
        page_.blank_line();
        page_.paragraph(0, item.title.value, item.number ? *item.number + ". " : "");
        if (const auto said = notes(item); !said.empty()) page_.paragraph(3, joined(said, "; "));
        list(labels::record_recommendations, item.recommendations);
        field(labels::record_background, item.background);
        if (!item.attachments.empty()) heading(3, labels::record_attachments);
        for (const auto& one : item.attachments)
            page_.paragraph(5, one.label ? *one.label + ": " + one.title : one.title, "- ");
        field(labels::record_said, item.minutes);
        decisions(item);
        follow_ups(item);
        field(labels::record_history, item.history);
        list(labels::record_next_topics, item.next_topics);
    }

    void field(const base::Label& label, const reading::Field<std::string>& field) {
        if (!field) return;
        heading(3, label);
        page_.paragraph(5, field->value);
    }

    void list(const base::Label& label, const std::vector<reading::Text>& texts) {
        if (texts.empty()) return;
        heading(3, label);
        for (const auto& text : texts) page_.paragraph(5, text.value, "- ");
    }

    /// Each decision with its outcome. The text that they were cut from is shown only where it says
    /// more than they do.
    void decisions(const reading::Item& item) {
        if (item.decided) return decided(item);
        if (!item.decision) return;
        const auto lines = std::ranges::count(item.decision->value, '\n') + 1;
        const bool whole = static_cast<std::size_t>(lines) == item.decisions.size();
        if (!whole) field(labels::record_decision, item.decision);
        const auto said = [&](const auto& one) { return whole || one.outcome != reading::Outcome::none; };
        if (std::ranges::none_of(item.decisions, said)) return;
        heading(3, whole ? labels::record_decision : labels::record_decisions);
        for (const auto& one : item.decisions) {
            if (!said(one)) continue;
            const auto outcome = words_(archive::outcome_name(one.outcome));
            page_.paragraph(5, fmt::format("{} ({})", one.text, outcome), "- ");
        }
    }

    /// What the minutes say that was decided, or a decision's text with what in it decides.
    void decided(const reading::Item& item) {
        field(labels::record_decision, item.decision);
        const auto shown = [&](const auto& one) {
            return !item.decision || one.outcome != reading::Outcome::none;
        };
        if (std::ranges::none_of(*item.decided, shown)) return;
        heading(3, labels::record_decisions);
        for (const auto& one : *item.decided) {
            if (!shown(one)) continue;
            const auto outcome = words_(archive::outcome_name(one.outcome));
            page_.paragraph(5, fmt::format("{} ({})", one.text, outcome), "- ");
        }
    }

    void follow_ups(const reading::Item& item) {
        if (item.follow_ups.empty()) return;
        heading(3, labels::record_follow_ups);
        for (const auto& one : item.follow_ups) {
            std::vector<std::string> parts;
            if (!one.responsible.empty())
                parts.push_back(words_(labels::record_responsible, joined(one.responsible)));
            if (one.due) parts.push_back(words_(labels::record_due, *one.due));
            const auto notes = parts.empty() ? std::string() : fmt::format(" ({})", joined(parts, "; "));
            page_.paragraph(5, one.text + notes, "- ");
        }
    }

    /// "linje 12: "; empty where the place is not known.
    std::string at(const reading::Place& place) const {
        if (place.first <= 0) return {};
        const auto lines = place.last > place.first ? words_(labels::record_lines, place.first, place.last)
                                                    : words_(labels::record_line, place.first);
        return lines + ": ";
    }

    void doubts() {
        page_.blank_line();
        heading(0, labels::record_doubts);
        if (record_.doubts.empty()) page_.paragraph(2, words_(labels::record_no_doubts));
        for (const auto& doubt : record_.doubts) {
            const auto where = reading::doubt_place(doubt.field, words_);
            page_.paragraph(2, fmt::format("{}. {}", where, reading::doubt_word(doubt.reason, words_)),
                            at(doubt.place));
        }
    }

    void tray() {
        page_.blank_line();
        heading(0, labels::record_tray);
        if (record_.unplaced.empty()) page_.paragraph(2, words_(labels::record_empty_tray));
        for (const auto& line : record_.unplaced) page_.paragraph(2, line.value, at(line.place));
    }

    const reading::Record& record_;
    const base::Words& words_;
    TerminalText page_;
};

}  // namespace

std::string record_text(const reading::Record& record, const base::Words& words) {
    return RecordPage(record, words).text();
}

}  // namespace app
