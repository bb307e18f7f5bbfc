#include "reading/from_json.hpp"

#include <boost/json/parse.hpp>
#include <fmt/format.h>

#include "base/period.hpp"
#include "reading/json.hpp"

namespace reading {
namespace {

namespace json = boost::json;

/// The names of an enum's values are those that `name_of` gives.
template <class T, std::size_t count>
std::optional<T> named(std::string_view name, const T (&values)[count]) {
    for (const T value : values) {
        if (name_of(value) == name) return value;
    }
    return std::nullopt;
}

std::optional<Kind> kind_named(std::string_view name) { return named(name, {Kind::agenda, Kind::minutes}); }
std::optional<Form> form_named(std::string_view name) {
    return named(name, {Form::in_person, Form::online, Form::hybrid});
}
std::optional<Status> status_named(std::string_view name) {
    return named(name, {Status::participant, Status::guest, Status::apologies});
}
std::optional<Outcome> outcome_named(std::string_view name) {
    return named(name, {Outcome::none, Outcome::noted, Outcome::approved, Outcome::approved_with_changes,
                        Outcome::not_approved, Outcome::discussed, Outcome::postponed});
}

/// One value of the record and the way to it. The first value that is not as the schema says is noted
/// where all share it; what is asked of it is empty, so that reading goes on to its end without branches.
class Node {
  public:
    Node(const json::value* value, std::string path, std::string& broken)
        : value_(value), path_(std::move(path)), broken_(broken) {}

    Node at(std::string_view key) const {
        const auto* object = value_ == nullptr ? nullptr : value_->if_object();
        if (value_ != nullptr && object == nullptr) broken();
        return {object == nullptr ? nullptr : object->if_contains(key),
                path_.empty() ? std::string(key) : fmt::format("{}.{}", path_, key), broken_};
    }

    /// Calls `each` with every element; a missing list is as an empty one only where it `may_miss`.
    template <class Each>
    void list(Each each, bool may_miss = false) const {
        const auto* array = value_ == nullptr ? nullptr : value_->if_array();
        if (array == nullptr) {
            if (!may_miss || value_ != nullptr) broken();
            return;
        }
        for (std::size_t i = 0; i < array->size(); ++i) {
            each(Node(&(*array)[i], fmt::format("{}[{}]", path_, i), broken_), i);
        }
    }

    bool none() const { return value_ == nullptr || value_->is_null(); }

    std::string text() const {
        const auto* text = value_ == nullptr ? nullptr : value_->if_string();
        if (text == nullptr) {
            broken();
            return {};
        }
        return {text->data(), text->size()};
    }
    void pair(int& first, int& second) const {
        list([&](const Node& number, std::size_t i) {
            if (i == 0) first = number.number();
            if (i == 1) second = number.number();
        });
    }
    std::optional<std::string> text_or_none() const {
        if (value_ != nullptr && value_->is_null()) return std::nullopt;
        return text();
    }
    int number() const {
        boost::system::error_code error;
        const int number = value_ == nullptr ? 0 : value_->to_number<int>(error);
        if (value_ == nullptr || error) broken();
        return number;
    }
    bool truth() const {
        const auto* truth = value_ == nullptr ? nullptr : value_->if_bool();
        if (truth == nullptr) broken();
        return truth != nullptr && *truth;
    }
    /// What `meaning` makes of the text.
    template <class T>
    T meant(std::optional<T> (*meaning)(std::string_view)) const {
        const std::optional<T> value = meaning(text());
        if (!value) broken();
        return value.value_or(T{});
    }
    Place place() const {
        if (none()) return {};
        Place place;
        place.page = at("page").number();
        at("lines").pair(place.first, place.last);
        if (!at("columns").none()) at("columns").pair(place.from, place.to);
        return place;
    }

  private:
    void broken() const {
        if (broken_.empty()) broken_ = path_.empty() ? "." : path_;
    }

    const json::value* value_;
    std::string path_;
    std::string& broken_;
};

std::optional<std::string> as_it_is(std::string_view text) { return std::string(text); }

/// A field and its place, which stands in "places" beside it.
template <class T>
Field<T> field(const Node& owner, std::string_view name, std::optional<T> (*meaning)(std::string_view)) {
    const Node value = owner.at(name);
    if (!value.text_or_none()) return std::nullopt;
    return Placed<T>{value.meant(meaning), owner.at("places").at(name).place()};
}

std::vector<Place> places(const Node& owner, std::string_view name) {
    std::vector<Place> all;
    owner.at("places").at(name).list([&](const Node& place, std::size_t) { all.push_back(place.place()); },
                                     true);
    return all;
}

std::vector<Text> texts(const Node& owner, std::string_view name) {
    const std::vector<Place> where = places(owner, name);
    std::vector<Text> all;
    owner.at(name).list([&](const Node& text, std::size_t i) {
        all.push_back({text.text(), i < where.size() ? where[i] : Place{}});
    });
    return all;
}

Meeting meeting_of(const Node& node) {
    Meeting meeting;
    meeting.body = field(node, "body", as_it_is);
    meeting.cluster = field(node, "cluster", as_it_is);
    const bool period = base::is_period(node.at("date").text_or_none().value_or(""));
    if (period) meeting.period = field(node, "date", as_it_is);
    if (!period) meeting.date = field(node, "date", base::parse_date);
    meeting.start = field(node, "start", base::parse_time);
    meeting.end = field(node, "end", base::parse_time);
    meeting.place = field(node, "place", as_it_is);
    meeting.form = field(node, "form", form_named);
    meeting.chairs = texts(node, "chairs");
    meeting.minute_takers = texts(node, "minute_takers");
    meeting.kind = node.at("kind").meant(kind_named);
    return meeting;
}

Participant participant_of(const Node& node) {
    return {node.at("name").text(), node.at("title").text_or_none(), node.at("organisation").text_or_none(),
            node.at("status").meant(status_named), node.at("stands_in_for").text_or_none(),
            node.at("partial").text_or_none(), node.at("place").place(), Duty::none,
            // Readings that were stored before notes were read have none.
            node.at("note").none() ? std::nullopt : node.at("note").text_or_none()};
}

std::vector<Decision> decisions_of(const Node& node) {
    const std::vector<Place> where = places(node, "decisions");
    std::vector<Decision> decisions;
    node.at("decisions").list([&](const Node& text, std::size_t i) {
        decisions.push_back({text.text(), Outcome::none, i < where.size() ? where[i] : Place{}});
    });
    node.at("outcomes").list([&](const Node& outcome, std::size_t i) {
        const Outcome meant = outcome.meant(outcome_named);
        if (i < decisions.size()) decisions[i].outcome = meant;
    });
    return decisions;
}

FollowUp follow_up_of(const Node& node) {
    FollowUp follow_up;
    follow_up.text = node.at("text").text();
    node.at("responsible").list([&](const Node& who, std::size_t) {
        follow_up.responsible.push_back(who.text());
    });
    follow_up.due = node.at("due").text_or_none();
    follow_up.place = node.at("place").place();
    // Readings that were stored before it was read have none.
    if (!node.at("due_evidence").none()) follow_up.due_evidence = node.at("due_evidence").text_or_none();
    return follow_up;
}

/// Readings that were stored before it was read have none.
std::optional<std::vector<Decision>> decided_of(const Node& node) {
    std::vector<Decision> decided;
    node.list(
        [&](const Node& one, std::size_t) {
            const Node outcome = one.at("outcome");
            decided.push_back({one.at("text").text(),
                               outcome.none() ? Outcome::none : outcome.meant(outcome_named),
                               one.at("place").place()});
        },
        true);
    if (decided.empty()) return std::nullopt;
    return decided;
}

Item item_of(const Node& node) {
    Item item;
    item.number = node.at("number").text_or_none();
    item.title = {node.at("title").text(), node.at("places").at("title").place()};
    item.start = field(node, "start", base::parse_time);
    item.end = field(node, "end", base::parse_time);
    item.presenters = texts(node, "presenters");
    item.case_number = field(node, "case_number", as_it_is);
    item.recommendations = texts(node, "recommendations");
    item.background = field(node, "background", as_it_is);
    node.at("attachments").list([&](const Node& one, std::size_t) {
        item.attachments.push_back(
            {one.at("label").text_or_none(), one.at("title").text(), one.at("place").place()});
    });
    item.minutes = field(node, "minutes", as_it_is);
    item.decision = field(node, "decision", as_it_is);
    item.decisions = decisions_of(node);
    item.decided = decided_of(node.at("decided"));
    if (!node.at("outcome").none()) item.outcome = node.at("outcome").meant(outcome_named);
    item.history = field(node, "history", as_it_is);
    item.deferred = node.at("deferred").truth();
    node.at("follow_ups").list([&](const Node& one, std::size_t) {
        item.follow_ups.push_back(follow_up_of(one));
    });
    // Readings that were stored before such tasks were read have none.
    node.at("unassigned")
        .list([&](const Node& one, std::size_t) { item.follow_ups.push_back(follow_up_of(one)); }, true);
    item.closed = node.at("closed").truth();
    item.next_topics = texts(node, "next_topics");
    return item;
}

Record record_of(const Node& node) {
    Record record;
    record.meeting = meeting_of(node.at("meeting"));
    node.at("participants").list([&](const Node& one, std::size_t) {
        record.participants.push_back(participant_of(one));
    });
    node.at("items").list([&](const Node& one, std::size_t) { record.items.push_back(item_of(one)); });
    node.at("doubts").list([&](const Node& one, std::size_t) {
        record.doubts.push_back({one.at("field").text(), one.at("reason").text(), one.at("place").place()});
    });
    node.at("unplaced").list([&](const Node& one, std::size_t) {
        record.unplaced.push_back({one.at("text").text(), one.at("place").place()});
    });
    const Node counts = node.at("counts");
    record.counts = {counts.at("lines").number(), counts.at("fields").number(), counts.at("debris").number(),
                     counts.at("unplaced").number()};
    return record;
}

}  // namespace

base::Result<Record> from_json(std::string_view text) {
    boost::system::error_code error;
    const json::value whole = json::parse(text, error);
    std::string broken;
    const Node node(&whole, {}, broken);
    if (error || !whole.is_object() || node.at("schema").text() != "minutes/1") {
        return base::problem(base::Problem::Kind::invalid, "record.broken");
    }
    Record record = record_of(node);
    if (!broken.empty()) {
        return base::problem(base::Problem::Kind::invalid, "record.broken", broken);
    }
    return record;
}

}  // namespace reading
