#include "features/archive/from_record.hpp"

#include "features/archive/archive.hpp"

namespace archive {
namespace {

template <class T>
std::optional<T> value_of(const reading::Field<T>& field) {
    return field ? std::optional(field->value) : std::nullopt;
}

std::optional<std::string> name_if_said(const std::optional<std::string>& name) {
    return name ? std::optional(name_of(*name)) : std::nullopt;
}

meetings::Form form_of(reading::Form form) {
    switch (form) {
        case reading::Form::in_person:
            return meetings::Form::in_person;
        case reading::Form::online:
            return meetings::Form::online;
        case reading::Form::hybrid:
            return meetings::Form::hybrid;
    }
    return meetings::Form::in_person;
}

meetings::Status status_of(reading::Status status) {
    switch (status) {
        case reading::Status::participant:
            return meetings::Status::participant;
        case reading::Status::guest:
            return meetings::Status::guest;
        case reading::Status::apologies:
            return meetings::Status::apologies;
    }
    return meetings::Status::participant;
}

decisions::Result result_of(reading::Outcome outcome) {
    switch (outcome) {
        case reading::Outcome::none:
            return decisions::Result::none;
        case reading::Outcome::noted:
            return decisions::Result::noted;
        case reading::Outcome::approved:
            return decisions::Result::approved;
        case reading::Outcome::approved_with_changes:
            return decisions::Result::approved_with_changes;
        case reading::Outcome::not_approved:
            return decisions::Result::not_approved;
        case reading::Outcome::discussed:
            return decisions::Result::discussed;
        case reading::Outcome::postponed:
            return decisions::Result::postponed;
    }
    return decisions::Result::none;
}

meetings::Item item_from(const reading::Item& read) {
    meetings::Item item;
    item.number = read.number;
    item.title = read.title.value;
    item.starts = value_of(read.start);
    item.ends = value_of(read.end);
    item.case_number = name_if_said(value_of(read.case_number));
    item.background = value_of(read.background);
    item.minutes = value_of(read.minutes);
    item.decision = value_of(read.decision);
    item.postponed = read.deferred;
    item.closed = read.closed;
    for (const auto& presenter : read.presenters) {
        item.presenters.push_back({name_of(presenter.value), std::nullopt});
    }
    for (const auto& recommendation : read.recommendations) {
        item.recommendations.push_back(recommendation.value);
    }
    for (const auto& attachment : read.attachments) {
        item.attachments.push_back({attachment.label, attachment.title});
    }
    return item;
}

}  // namespace

std::string name_of(std::string name) {
    constexpr std::size_t longest = 200;
    if (name.size() <= longest) return name;
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) --end;
    return name.substr(0, end) + "\u2026";
}

meetings::WholeMeeting meeting_from(const reading::Record& record) {
    meetings::WholeMeeting whole;
    meetings::Meeting& meeting = whole.meeting;
    if (record.meeting.body) {
        meeting.body.emplace();
        meeting.body->name = name_of(record.meeting.body->value);
    }
    meeting.kind =
        record.meeting.kind == reading::Kind::agenda ? meetings::Kind::agenda : meetings::Kind::minutes;
    meeting.date = value_of(record.meeting.date);
    meeting.period = value_of(record.meeting.period).value_or("");
    meeting.starts = value_of(record.meeting.start);
    meeting.ends = value_of(record.meeting.end);
    meeting.place = value_of(record.meeting.place);
    if (record.meeting.form) {
        meeting.form = form_of(record.meeting.form->value);
    }
    meeting.doubts = static_cast<int>(record.doubts.size());
    for (const auto& chair : record.meeting.chairs) {
        whole.offices.push_back({meetings::Office::chair, name_of(chair.value), std::nullopt});
    }
    for (const auto& taker : record.meeting.minute_takers) {
        whole.offices.push_back({meetings::Office::minute_taker, name_of(taker.value), std::nullopt});
    }
    for (const auto& participant : record.participants) {
        whole.attendance.push_back({name_of(participant.name), std::nullopt, participant.title,
                                    name_if_said(participant.organisation), std::nullopt,
                                    status_of(participant.status)});
    }
    for (const auto& item : record.items) {
        whole.items.push_back(item_from(item));
    }
    return whole;
}

const base::Label& outcome_name(reading::Outcome outcome) {
    return decisions::result_name(result_of(outcome));
}

std::vector<decisions::NewDecision> decisions_from(const reading::Item& item) {
    std::vector<decisions::NewDecision> result;
    for (const auto& decision : item.decided ? *item.decided : item.decisions) {
        result.push_back({decision.text, result_of(decision.outcome)});
    }
    return result;
}

std::vector<decisions::NewFollowUp> follow_ups_from(const reading::Item& item) {
    std::vector<decisions::NewFollowUp> result;
    for (const auto& follow_up : item.follow_ups) {
        std::vector<std::string> responsible;
        for (const std::string& name : follow_up.responsible) responsible.push_back(name_of(name));
        result.push_back({follow_up.text, responsible, follow_up.due.value_or("")});
    }
    return result;
}

}  // namespace archive
