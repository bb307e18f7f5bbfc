#include "features/archive/difference.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

#include "base/danish.hpp"
#include "base/period.hpp"
#include "features/archive/labels.hpp"

namespace archive {
namespace {

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += (text.empty() ? "" : "\n") + line;
    return text;
}

std::string said(const reading::Field<std::string>& field) { return field ? field->value : std::string(); }

/// Blanks and line ends made one blank each.
std::string squeezed(const std::string& text) {
    std::string result;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        if (!blank) result += c;
        if (blank && !result.empty() && result.back() != ' ') result += ' ';
    }
    while (result.ends_with(' ')) result.pop_back();
    return result;
}

using Parts = std::vector<std::pair<const base::Label*, std::string>>;

std::string when(const reading::Meeting& meeting, const base::Words& words) {
    std::string text = meeting.date     ? base::plain_date(meeting.date->value, words)
                       : meeting.period ? base::day_or_period(meeting.period->value, words)
                                        : std::string();
    if (meeting.start) text += (text.empty() ? "" : " ") + base::iso(meeting.start->value);
    if (meeting.end) text += "\u2013" + base::iso(meeting.end->value);
    return text;
}

std::string people(const reading::Record& record) {
    std::vector<std::string> lines;
    for (const auto& person : record.participants) {
        lines.push_back(person.title ? person.name + ", " + *person.title : person.name);
    }
    return joined(lines);
}

Parts parts_of(const reading::Record& record, const base::Words& words) {
    return {{&labels::part_date, when(record.meeting, words)},
            {&labels::part_place, said(record.meeting.place)},
            {&labels::part_people, people(record)}};
}

Parts parts_of(const reading::Item& item, const base::Words& words) {
    std::vector<std::string> presenters;
    for (const auto& presenter : item.presenters) presenters.push_back(presenter.value);
    std::vector<std::string> recommendations;
    for (const auto& recommendation : item.recommendations) recommendations.push_back(recommendation.value);
    std::vector<std::string> attachments;
    for (const auto& attachment : item.attachments) {
        attachments.push_back(attachment.label ? *attachment.label + ": " + attachment.title
                                               : attachment.title);
    }
    const std::string number = item.number ? *item.number + ". " : std::string();
    return {{&labels::part_title, number + item.title.value},
            {&labels::part_presenters, joined(presenters)},
            {&labels::part_recommendations, joined(recommendations)},
            {&labels::part_background, said(item.background)},
            {&labels::part_attachments, joined(attachments)},
            {&labels::part_minutes, said(item.minutes)},
            {&labels::part_decision, said(item.decision)},
            {&labels::part_closed, std::string(words(item.closed ? labels::is_closed : labels::is_open))}};
}

std::vector<PartChange> changes(const Parts& before, const Parts& now) {
    std::vector<PartChange> result;
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (squeezed(before[i].second) == squeezed(now[i].second)) continue;
        result.push_back({now[i].first, before[i].second, now[i].second});
    }
    return result;
}

/// For each of `now` the place of the same item in `before`.
std::vector<std::optional<std::size_t>> matched(const std::vector<reading::Item>& before,
                                                const std::vector<reading::Item>& now) {
    std::vector<std::optional<std::size_t>> result(now.size());
    std::vector<bool> taken(before.size(), false);
    const auto key = [](const reading::Item& item) { return base::sort_key(item.title.value); };
    const auto match = [&](auto same) {
        for (std::size_t i = 0; i < now.size(); ++i) {
            for (std::size_t j = 0; j < before.size() && !result[i]; ++j) {
                if (taken[j] || !same(before[j], now[i])) continue;
                result[i] = j;
                taken[j] = true;
            }
        }
    };
    match([&](const auto& a, const auto& b) { return a.number == b.number && key(a) == key(b); });
    match([&](const auto& a, const auto& b) { return key(a) == key(b); });
    match([&](const auto& a, const auto& b) { return a.number && a.number == b.number; });
    return result;
}

}  // namespace

std::vector<ItemChange> difference(const reading::Record& before, const reading::Record& now,
                                   const base::Words& words) {
    std::vector<ItemChange> result;
    if (auto parts = changes(parts_of(before, words), parts_of(now, words)); !parts.empty()) {
        result.push_back({ItemChange::Kind::changed, {}, std::move(parts)});
    }
    const auto same = matched(before.items, now.items);
    std::vector<bool> met(before.items.size(), false);
    for (std::size_t i = 0; i < now.items.size(); ++i) {
        const auto& item = now.items[i];
        if (!same[i]) {
            result.push_back({ItemChange::Kind::added, item.title.value, {}});
            continue;
        }
        met[*same[i]] = true;
        auto parts = changes(parts_of(before.items[*same[i]], words), parts_of(item, words));
        if (!parts.empty()) {
            result.push_back({ItemChange::Kind::changed, item.title.value, std::move(parts)});
        }
    }
    for (std::size_t i = 0; i < before.items.size(); ++i) {
        if (!met[i]) result.push_back({ItemChange::Kind::gone, before.items[i].title.value, {}});
    }
    return result;
}

std::vector<std::string> items_gone(const reading::Record& before, const reading::Record& now) {
    std::vector<bool> met(before.items.size(), false);
    for (const auto& same : matched(before.items, now.items)) {
        if (same) met[*same] = true;
    }
    std::vector<std::string> gone;
    for (std::size_t i = 0; i < before.items.size(); ++i) {
        const reading::Item& item = before.items[i];
        if (!met[i]) gone.push_back(item.number ? *item.number + ". " + item.title.value : item.title.value);
    }
    return gone;
}

}  // namespace archive
