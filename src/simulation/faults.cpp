#include "simulation/faults.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "simulation/labels.hpp"

namespace simulation {
namespace {

constexpr std::size_t lines_of_page = 52;

void replace(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

template <class Change>
void change_texts(Truth& truth, const Change& change) {
    const auto all = [&](std::vector<std::string>& texts) { std::ranges::for_each(texts, change); };
    all(truth.chairs);
    all(truth.minute_takers);
    for (Participant& one : truth.participants) change(one.name);
    for (Item& item : truth.items) {
        for (auto* texts : {&item.presenters, &item.background, &item.minutes, &item.decisions}) all(*texts);
        for (FollowUp& one : item.follow_ups) {
            change(one.text);
            all(one.responsible);
        }
    }
}

void rename(Truth& truth, const std::string& from, const std::string& to) {
    change_texts(truth, [&](std::string& text) { replace(text, from, to); });
}

/// A name as somebody writes it who has only heard it; the same where there is no such way.
std::string misspelt(const std::string& name) {
    const std::size_t last = name.rfind(' ');
    for (const auto& [right, wrong] : labels::misspellings) {
        const std::size_t at = name.find(right, last + 2);
        if (at != std::string::npos)
            return name.substr(0, at) + std::string(wrong) + name.substr(at + right.size());
    }
    return name;
}

std::string shortened(const std::string& name, bool initial) {
    const std::size_t first = name.find(' '), last = name.rfind(' ');
    if (first == last) return name;
    // An initial is a letter of one byte here: no middle name begins with a Danish one.
    const bool plain = initial && static_cast<unsigned char>(name[first + 1]) < 0x80;
    return name.substr(0, first) + (plain ? " " + name.substr(first + 1, 1) + "." : "") + name.substr(last);
}

bool write_name_otherwise(Truth& truth, Random& random, Fault fault) {
    const Participant& one = random.pick(truth.participants);
    const std::string name = one.name;
    const std::string other =
        fault == Fault::misspelt_name ? misspelt(name) : shortened(name, random.chance(50));
    if (other == name) return false;
    rename(truth, name, other);
    return true;
}

bool leave_number_out(Truth& truth, Random& random) {
    if (truth.items.size() < 6) return false;
    const auto from = static_cast<std::size_t>(random.between(3, static_cast<int>(truth.items.size()) - 2));
    for (std::size_t i = from; i < truth.items.size(); ++i) truth.items[i].number = std::to_string(i + 2);
    return true;
}

bool turn_slot(Truth& truth, Random& random) {
    Item& item = truth.items[1 + random.below(truth.items.size() - 1)];
    if (!item.start) return false;
    std::swap(item.start, item.end);
    return true;
}

bool list_absent(Truth& truth) {
    bool any = false;
    for (Participant& one : truth.participants) {
        if (any || one.status != Status::apologies) continue;
        any = one.also_listed = true;
    }
    return any;
}

bool give_new_case_number(Truth& truth, Random& random) {
    for (Item& item : truth.items) {
        if (item.case_number.empty() || !random.chance(30)) continue;
        item.case_number = item.case_number.substr(0, 3) + std::to_string(random.between(1200, 9890));
        return true;
    }
    return false;
}

bool happen(Truth& truth, const Layout& layout, Random& random, Fault fault) {
    switch (fault) {
        case Fault::no_date:
            truth.date.reset();
            return true;
        case Fault::other_weekday:
            return layout.weekday && truth.date;
        case Fault::number_gap:
            return leave_number_out(truth, random);
        case Fault::slot_backwards:
            return layout.slots && turn_slot(truth, random);
        case Fault::misspelt_name:
        case Fault::short_name:
            return write_name_otherwise(truth, random, fault);
        case Fault::absent_listed:
            return layout.absent_apart && list_absent(truth);
        case Fault::new_case_number:
            return give_new_case_number(truth, random);
        default:
            return layout.write != write_web_page;
    }
}

struct Chance {
    Fault fault;
    int percent;
};
constexpr Chance chances[] = {
    {Fault::no_date, 3},         {Fault::other_weekday, 8},   {Fault::number_gap, 8},
    {Fault::slot_backwards, 14}, {Fault::misspelt_name, 14},  {Fault::short_name, 25},
    {Fault::absent_listed, 30},  {Fault::stray_line, 7},      {Fault::page_marks, 18},
    {Fault::words_broken, 15},   {Fault::new_case_number, 15}};

}  // namespace

void make_faults(Truth& truth, const Layout& layout, Random& random) {
    for (const auto& [fault, percent] : chances) {
        if (random.chance(percent) && happen(truth, layout, random, fault)) truth.faults.push_back(fault);
    }
}

void make_faults(const Truth& truth, Writer& writer, Random& random) {
    auto& lines = writer.lines();
    if (has(truth, Fault::stray_line)) {
        // Behind an empty line, in the last third: where somebody's window was when they pasted.
        const auto from = lines.begin() + static_cast<std::ptrdiff_t>(lines.size() * 2 / 3);
        const auto blank = std::find(from, lines.end(), std::string());
        if (blank != lines.end()) lines.insert(blank + 1, {random.pick(labels::stray_lines), std::string()});
    }
    if (!has(truth, Fault::page_marks)) return;
    const std::size_t pages = (lines.size() + lines_of_page - 1) / lines_of_page;
    for (std::size_t page = pages; page-- > 0;) {
        const std::size_t end = std::min((page + 1) * lines_of_page, lines.size());
        const std::string mark = fmt::format(labels::page_mark, page + 1, pages);
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(end), {"", mark});
        if (end + 2 < lines.size()) lines[end + 2] = "\f" + lines[end + 2];
    }
}

std::string name_of(Fault fault) {
    switch (fault) {
        case Fault::no_date:
            return "no_date";
        case Fault::other_weekday:
            return "other_weekday";
        case Fault::number_gap:
            return "number_gap";
        case Fault::slot_backwards:
            return "slot_backwards";
        case Fault::misspelt_name:
            return "misspelt_name";
        case Fault::short_name:
            return "short_name";
        case Fault::absent_listed:
            return "absent_listed";
        case Fault::stray_line:
            return "stray_line";
        case Fault::page_marks:
            return "page_marks";
        case Fault::words_broken:
            return "words_broken";
        case Fault::new_case_number:
            return "new_case_number";
    }
    return {};
}

}  // namespace simulation
