#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "simulation/simulation.hpp"

namespace simulation {
namespace {

boost::json::value text_or_null(const std::string& text) {
    if (text.empty()) return nullptr;
    return boost::json::value(text);
}

boost::json::value paragraphs(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts) all += (all.empty() ? "" : "\n") + text;
    return text_or_null(all);
}

boost::json::array list(const std::vector<std::string>& texts) {
    return boost::json::array(texts.begin(), texts.end());
}

template <class Value>
boost::json::value iso_or_null(const std::optional<Value>& value) {
    if (!value) return nullptr;
    return boost::json::value(base::iso(*value));
}

boost::json::object meeting(const Truth& truth) {
    return {{"body", truth.body},
            {"cluster", truth.cluster},
            {"date", iso_or_null(truth.date)},
            {"start", base::iso(truth.start)},
            {"end", iso_or_null(truth.end)},
            {"place", truth.place},
            {"form", "in_person"},
            {"chairs", list(truth.chairs)},
            {"minute_takers", list(truth.minute_takers)},
            {"kind", truth.paper == Paper::agenda ? "agenda" : "minutes"}};
}

boost::json::object participant(const Participant& one) {
    const char* status = one.status == Status::participant ? "participant"
                         : one.status == Status::guest     ? "guest"
                                                           : "apologies";
    return {{"name", one.name},
            {"title", text_or_null(one.title)},
            {"organisation", text_or_null(one.organisation)},
            {"status", status},
            {"person", one.person}};
}

boost::json::object item(const Item& one) {
    boost::json::array attachments, follow_ups;
    for (const auto& file : one.attachments)
        attachments.push_back({{"label", text_or_null(file.label)}, {"title", file.title}});
    for (const auto& task : one.follow_ups) {
        follow_ups.push_back({{"text", task.text},
                              {"responsible", list(task.responsible)},
                              {"due", text_or_null(task.due)},
                              {"key", task.key}});
    }
    return {{"number", one.number},
            {"title", one.title},
            {"start", iso_or_null(one.start)},
            {"end", iso_or_null(one.end)},
            {"presenters", list(one.presenters)},
            {"case_number", text_or_null(one.case_number)},
            {"recommendations", list(one.recommendations)},
            {"background", paragraphs(one.background)},
            {"attachments", attachments},
            {"minutes", paragraphs(one.minutes)},
            {"decision", paragraphs(one.decisions)},
            {"decisions", list(one.decisions)},
            {"deferred", one.deferred},
            {"follow_ups", follow_ups},
            {"closed", one.closed},
            {"subject", text_or_null(one.subject)}};
}

}  // namespace

std::string json_of(const Truth& truth) {
    boost::json::array people, items, faults;
    for (const auto& one : truth.participants) people.push_back(participant(one));
    for (const auto& one : truth.items) items.push_back(item(one));
    for (const Fault fault : truth.faults) faults.push_back(boost::json::value(name_of(fault)));
    return boost::json::serialize(boost::json::object{{"schema", "minutes/1"},
                                                      {"meeting", meeting(truth)},
                                                      {"participants", people},
                                                      {"items", items},
                                                      {"faults", faults}});
}

}  // namespace simulation
