#include "reading/json.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

namespace reading {
namespace {

namespace json = boost::json;

json::value place(const Place& where) {
    if (where.page == 0) return nullptr;
    json::object place{{"page", where.page}, {"lines", json::array{where.first, where.last}}};
    if (where.from > 0) place["columns"] = json::array{where.from, where.to};
    return place;
}

json::value shown(const std::string& text) { return json::string(text); }
json::value shown(const base::Date& date) { return json::string(base::iso(date)); }
json::value shown(const base::TimeOfDay& time) { return json::string(base::iso(time)); }
json::value shown(Form form) { return json::string(name_of(form)); }
json::value shown(const std::optional<std::string>& text) {
    return text ? json::value(json::string(*text)) : json::value(nullptr);
}

/// An object whose fields come with their places.
class Fields {
  public:
    template <class T>
    void add(std::string_view name, const Field<T>& field) {
        object[name] = field ? shown(field->value) : json::value(nullptr);
        if (field) places[name] = place(field->place);
    }
    void add(std::string_view name, const std::vector<Text>& list) {
        json::array values;
        json::array where;
        for (const auto& one : list) {
            values.push_back(shown(one.value));
            where.push_back(place(one.place));
        }
        object[name] = std::move(values);
        if (!where.empty()) places[name] = std::move(where);
    }
    json::object finish() {
        object["places"] = std::move(places);
        return std::move(object);
    }

    json::object object;
    json::object places;
};

json::object meeting_of(const Meeting& meeting) {
    Fields fields;
    fields.add("body", meeting.body);
    fields.add("cluster", meeting.cluster);
    if (meeting.period) {
        fields.add("date", meeting.period);
    } else {
        fields.add("date", meeting.date);
    }
    fields.add("start", meeting.start);
    fields.add("end", meeting.end);
    fields.add("place", meeting.place);
    fields.add("form", meeting.form);
    fields.add("chairs", meeting.chairs);
    fields.add("minute_takers", meeting.minute_takers);
    fields.object["kind"] = json::string(name_of(meeting.kind));
    return fields.finish();
}

json::object participant_of(const Participant& person) {
    return {{"name", shown(person.name)},
            {"title", shown(person.title)},
            {"organisation", shown(person.organisation)},
            {"status", json::string(name_of(person.status))},
            {"stands_in_for", shown(person.stands_in_for)},
            {"partial", shown(person.partial)},
            {"note", shown(person.note)},
            {"place", place(person.place)}};
}

json::array attachments_of(const Item& item) {
    json::array list;
    for (const auto& one : item.attachments) {
        list.push_back(json::object{
            {"label", shown(one.label)}, {"title", shown(one.title)}, {"place", place(one.place)}});
    }
    return list;
}

/// Those that are laid on somebody, or those that nobody is named for.
json::array follow_ups_of(const Item& item, bool somebody) {
    json::array list;
    for (const auto& one : item.follow_ups) {
        if (one.responsible.empty() == somebody) continue;
        json::array responsible;
        for (const auto& who : one.responsible) responsible.push_back(shown(who));
        list.push_back(json::object{{"text", shown(one.text)},
                                    {"responsible", std::move(responsible)},
                                    {"due", shown(one.due)},
                                    {"due_evidence", shown(one.due_evidence)},
                                    {"place", place(one.place)}});
    }
    return list;
}

/// Empty where it is the decisions, one by one.
json::array decided_of(const Item& item) {
    json::array list;
    if (!item.decided) return list;
    for (const auto& one : *item.decided) {
        list.push_back(json::object{{"text", shown(one.text)},
                                    {"outcome", json::string(name_of(one.outcome))},
                                    {"place", place(one.place)}});
    }
    return list;
}

json::object item_of(const Item& item) {
    Fields fields;
    fields.object["number"] = shown(item.number);
    fields.add("title", Field<std::string>(item.title));
    fields.add("start", item.start);
    fields.add("end", item.end);
    fields.add("presenters", item.presenters);
    fields.add("case_number", item.case_number);
    fields.add("recommendations", item.recommendations);
    fields.add("background", item.background);
    fields.object["attachments"] = attachments_of(item);
    fields.add("minutes", item.minutes);
    fields.add("decision", item.decision);
    json::array decisions;
    json::array outcomes;
    json::array where;
    for (const auto& one : item.decisions) {
        decisions.push_back(shown(one.text));
        outcomes.push_back(json::string(name_of(one.outcome)));
        where.push_back(place(one.place));
    }
    fields.object["decisions"] = std::move(decisions);
    fields.object["outcomes"] = std::move(outcomes);
    if (!where.empty()) fields.places["decisions"] = std::move(where);
    fields.object["decided"] = decided_of(item);
    fields.object["outcome"] = json::string(name_of(item.outcome));
    fields.add("history", item.history);
    fields.object["deferred"] = item.deferred;
    fields.object["follow_ups"] = follow_ups_of(item, true);
    fields.object["unassigned"] = follow_ups_of(item, false);
    fields.object["closed"] = item.closed;
    fields.add("next_topics", item.next_topics);
    return fields.finish();
}

}  // namespace

json::value to_json(const Record& record) {
    json::array participants;
    for (const auto& person : record.participants) participants.push_back(participant_of(person));
    json::array items;
    for (const auto& item : record.items) items.push_back(item_of(item));
    json::array doubts;
    for (const auto& doubt : record.doubts) {
        doubts.push_back(json::object{
            {"field", shown(doubt.field)}, {"reason", shown(doubt.reason)}, {"place", place(doubt.place)}});
    }
    json::array unplaced;
    for (const auto& line : record.unplaced) {
        unplaced.push_back(json::object{{"text", shown(line.value)}, {"place", place(line.place)}});
    }
    const auto& counts = record.counts;
    return json::object{{"schema", "minutes/1"},
                        {"meeting", meeting_of(record.meeting)},
                        {"participants", std::move(participants)},
                        {"items", std::move(items)},
                        {"doubts", std::move(doubts)},
                        {"unplaced", std::move(unplaced)},
                        {"counts", json::object{{"lines", counts.lines},
                                                {"fields", counts.fields},
                                                {"debris", counts.debris},
                                                {"unplaced", counts.unplaced}}}};
}

std::string name_of(Kind kind) { return kind == Kind::minutes ? "minutes" : "agenda"; }

std::string name_of(Form form) {
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

std::string name_of(Status status) {
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

std::string name_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::none:
            return "none";
        case Outcome::noted:
            return "noted";
        case Outcome::approved:
            return "approved";
        case Outcome::approved_with_changes:
            return "approved_with_changes";
        case Outcome::not_approved:
            return "not_approved";
        case Outcome::discussed:
            return "discussed";
        case Outcome::postponed:
            return "postponed";
    }
    return {};
}

}  // namespace reading
