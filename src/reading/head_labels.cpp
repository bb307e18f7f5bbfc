#include "reading/head_labels.hpp"

#include "reading/rules.hpp"

namespace reading {

HeadValue* value_of(Label label, HeadValues& values) {
    switch (label) {
        case Label::when:
            return &values.when;
        case Label::written:
            return &values.written;
        case Label::start:
            return &values.start;
        case Label::end:
            return &values.end;
        case Label::place:
            return &values.place;
        case Label::form:
            return &values.form;
        case Label::body:
            return &values.body;
        case Label::chair:
            return &values.chair;
        case Label::minute_taker:
            return &values.taker;
        default:
            return nullptr;
    }
}

std::optional<Status> listed_under(Label label) {
    switch (label) {
        case Label::participants:
            return Status::participant;
        case Label::guests:
            return Status::guest;
        case Label::apologies:
            return Status::apologies;
        default:
            return std::nullopt;
    }
}

Mark use_under(Label label) {
    if (label == Label::meeting_plan) return {Use::field, Taken::other_meetings, rules::under_label};
    if (label == Label::contents) return {Use::debris, Taken::table_of_contents, rules::under_label};
    return {};
}

}  // namespace reading
