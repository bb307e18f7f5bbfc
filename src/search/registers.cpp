#include "search/registers.hpp"

#include <set>
#include <string_view>

#include "search/circles.hpp"
#include "search/numbers.hpp"

namespace search {
namespace {

constexpr std::size_t name_at_most = 10'000;  // bytes

std::int64_t last_number(Connection& connection) {
    auto run = connection.run("select last_insert_rowid()");
    run.next();
    return run.integer(0);
}

}  // namespace

std::int64_t Registers::name(Scope part, const std::string& key, const std::string& name) {
    if (key.empty()) return 0;
    const auto [place, is_new] = names_.try_emplace({part, key});
    auto& [number, known] = place->second;
    const std::string sign(1, static_cast<char>(part));
    if (is_new) {
        auto run =
            connection_.run("select number, name from named where part = ?1 and key = ?2", {sign, key});
        if (run.next()) {
            number = run.integer(0);
            known = run.text(1);
        }
    }
    if (number == 0) {
        connection_.change("insert into named (part, key, name) values (?1, ?2, ?3)", {sign, key, name});
        number = last_number(connection_);
        known = name;
    } else if (known != name) {
        connection_.change("update named set name = ?1 where number = ?2", {name, number});
        known = name;
    }
    return number;
}

std::string Registers::names(Scope part, const std::vector<Named>& all) {
    std::string numbers;
    for (const Named& one : all) {
        const std::int64_t number = name(part, one.key, clean(one.name, name_at_most));
        if (number != 0) numbers.append(numbers.empty() ? "" : " ").append(std::to_string(number));
    }
    return numbers;
}

std::int64_t Registers::enter_circle(const Entry& entry) {
    const std::string audience = audience_words(entry.audience);
    std::int64_t& number = circles_[{entry.collaboration, entry.kind, audience}];
    if (number == 0) {
        auto run = connection_.run(
            "select number from circle where collaboration = ?1 and kind = ?2 and audience = ?3",
            {entry.collaboration, entry.kind, audience});
        if (run.next()) number = run.integer(0);
    }
    if (number == 0) {
        connection_.change(
            "insert into circle (collaboration, kind, audience, entries) values (?1, ?2, ?3, 0)",
            {entry.collaboration, entry.kind, audience});
        number = last_number(connection_);
    }
    ++changes_[number];
    return number;
}

void Registers::write() {
    for (const auto& [number, change] : changes_) {
        connection_.change("update circle set entries = entries + ?1 where number = ?2", {change, number});
    }
    changes_.clear();
}

void forget_unused(Connection& connection) {
    std::set<std::int64_t> used;
    {
        auto every = connection.run("select body, persons, parties from facet");
        while (every.next()) {
            used.insert(every.integer(0));
            for (const int column : {1, 2}) {
                each_number(every.text(column), [&](std::int64_t number) { used.insert(number); });
            }
        }
    }
    std::vector<std::int64_t> unused;
    {
        auto every = connection.run("select number from named");
        while (every.next()) {
            if (!used.contains(every.integer(0))) unused.push_back(every.integer(0));
        }
    }
    for (const std::int64_t number : unused) {
        connection.change("delete from named where number = ?1", {number});
    }
    connection.run_script("delete from circle where entries = 0");
}

}  // namespace search
