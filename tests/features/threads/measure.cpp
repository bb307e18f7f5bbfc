#include "features/threads/measure.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace threads::testing {
namespace {

Pair in_order(std::string one, std::string other) {
    if (other < one) std::swap(one, other);
    return {std::move(one), std::move(other)};
}

std::string list_of(const Found& pairs) {
    std::string text;
    for (const auto& [pair, why] : pairs) text += fmt::format("\n  {} {} {}", pair.first, pair.second, why);
    return text;
}

}  // namespace

Reference read_reference(const std::filesystem::path& file) {
    std::ifstream stream(file);
    if (!stream) throw std::runtime_error("there is no " + file.string());
    Reference reference;
    for (std::string line; std::getline(stream, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::istringstream words(line);
        std::string sign;
        words >> sign;
        const std::vector<std::string> items{std::istream_iterator<std::string>(words), {}};
        if ((sign != "+" && sign != "~" && sign != "=") || items.size() < 2) {
            throw std::runtime_error("not a line of a reference: " + line);
        }
        for (std::size_t i = 0; i < items.size(); ++i) {
            for (std::size_t j = i + 1; j < items.size(); ++j) {
                (sign == "~" ? reference.either : reference.wanted).insert(in_order(items[i], items[j]));
            }
        }
    }
    return reference;
}

Found found_links(store::Database& database, const Reference& reference) {
    std::set<std::string> names;
    for (const auto* pairs : {&reference.wanted, &reference.either}) {
        for (const auto& [one, other] : *pairs) {
            names.insert(one.substr(0, one.find('/')));
            names.insert(other.substr(0, other.find('/')));
        }
    }
    const auto shortened = [&](const std::string& name, std::int64_t position) {
        const auto known =
            std::ranges::find_if(names, [&](const std::string& begin) { return name.starts_with(begin); });
        return fmt::format("{}/{}", known == names.end() ? name : *known, position);
    };
    const char* const links =
        "SELECT d.name, i.position, e.name, o.position, l.why FROM"
        " (SELECT one, other, reason || ': ' || evidence AS why FROM thread_link"
        " UNION ALL SELECT a.item, b.item, 'one thread' FROM thread_item a JOIN thread_item b ON b.thread = "
        "a.thread"
        "  AND b.item > a.item) l JOIN item i ON i.id = l.one"
        " JOIN item o ON o.id = l.other JOIN document d ON d.meeting = i.meeting AND d.standing"
        " JOIN document e ON e.meeting = o.meeting AND e.standing";
    Found found;
    database.read([&](store::Session& session) {
        session.each(links, {}, [&](const store::Row& row) {
            std::string& why = found[in_order(shortened(row.text(0), row.integer(1)),
                                              shortened(row.text(2), row.integer(3)))];
            why += (why.empty() ? "" : "; ") + row.text(4);
        });
    });
    return found;
}

Measured measure(const Found& found, const Reference& reference) {
    Measured measured;
    std::size_t right = 0;
    for (const auto& [pair, why] : found) {
        if (reference.wanted.contains(pair)) {
            ++right;
        } else {
            (reference.either.contains(pair) ? measured.either : measured.wrong)[pair] = why;
        }
    }
    for (const Pair& pair : reference.wanted) {
        if (!found.contains(pair)) measured.missed[pair] = "";
    }
    const auto share = [&](std::size_t of) {
        return of == 0 ? 1 : static_cast<double>(right) / static_cast<double>(of);
    };
    measured.precision = share(right + measured.wrong.size());
    measured.recall = share(reference.wanted.size());
    return measured;
}

std::string told(const Measured& measured) {
    return fmt::format(
        "precision {:.3f}, recall {:.3f}; {} found that count neither way\nmissed:{}\nwrong:{}\nneither:{}",
        measured.precision, measured.recall, measured.either.size(), list_of(measured.missed),
        list_of(measured.wrong), list_of(measured.either));
}

}  // namespace threads::testing
