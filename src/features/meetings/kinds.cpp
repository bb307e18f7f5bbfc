#include "features/meetings/kinds.hpp"

namespace meetings {

std::string stored(Kind kind) { return kind == Kind::agenda ? "agenda" : "minutes"; }

std::string stored(Form form) {
    switch (form) {
        case Form::in_person:
            return "in_person";
        case Form::online:
            return "online";
        case Form::hybrid:
            return "hybrid";
    }
    return {};
}

std::string stored(Office office) { return office == Office::chair ? "chair" : "minute_taker"; }

std::string stored(Status status) {
    switch (status) {
        case Status::participant:
            return "participant";
        case Status::guest:
            return "guest";
        case Status::apologies:
            return "apologies";
    }
    return {};
}

Kind kind_from(std::string_view word) { return word == "agenda" ? Kind::agenda : Kind::minutes; }

std::optional<Form> form_from(std::string_view word) {
    if (word == "in_person") return Form::in_person;
    if (word == "online") return Form::online;
    if (word == "hybrid") return Form::hybrid;
    return std::nullopt;
}

Office office_from(std::string_view word) { return word == "chair" ? Office::chair : Office::minute_taker; }

Status status_from(std::string_view word) {
    if (word == "guest") return Status::guest;
    if (word == "apologies") return Status::apologies;
    return Status::participant;
}

}  // namespace meetings
