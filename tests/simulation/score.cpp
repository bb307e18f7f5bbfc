#include "simulation/score.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/danish.hpp"

namespace score {
namespace {

using Texts = std::vector<std::string>;
using Grams = std::map<std::string, int>;

std::string folded(const std::string& text) {
    std::string result = base::lower(text);
    for (const char* gone : {" ", "\n", "\t", "-", "\u2013", "\u2022"}) {
        for (std::size_t at = result.find(gone); at != std::string::npos; at = result.find(gone, at))
            result.erase(at, std::string_view(gone).size());
    }
    result.resize(result.find_last_not_of(".,:;") + 1);
    return result;
}

Grams grams_of(const std::string& text) {
    Grams grams;
    const std::string all = folded(text);
    if (all.size() < 4 && !all.empty()) ++grams[all];
    for (std::size_t i = 0; i + 4 <= all.size(); ++i) ++grams[all.substr(i, 4)];
    return grams;
}

double count_of(const Grams& grams) {
    double sum = 0;
    for (const auto& [gram, count] : grams) sum += count;
    return sum;
}

double shared(const Grams& one, const Grams& other) {
    double sum = 0;
    for (const auto& [gram, count] : one) {
        if (const auto found = other.find(gram); found != other.end()) sum += std::min(count, found->second);
    }
    return sum;
}

double likeness(const std::string& one, const std::string& other) {
    const Grams a = grams_of(one), b = grams_of(other);
    const double all = count_of(a) + count_of(b);
    return all == 0 ? 1 : 2 * shared(a, b) / all;
}

void add_list(Tally& tally, const Texts& found, Texts wanted) {
    tally.found += static_cast<double>(found.size());
    tally.wanted += static_cast<double>(wanted.size());
    for (const std::string& one : found) {
        const auto match = std::ranges::find_if(
            wanted, [&](const std::string& other) { return likeness(one, other) >= 0.9; });
        if (match == wanted.end()) continue;
        ++tally.hits;
        wanted.erase(match);
    }
}

void add_text(Tally& tally, const std::string& found, const std::string& wanted) {
    const Grams a = grams_of(found), b = grams_of(wanted);
    tally.found += count_of(a);
    tally.wanted += count_of(b);
    tally.hits += shared(a, b);
}

/// What is empty is no text to be found.
Texts some(const std::string& text) { return text.empty() ? Texts() : Texts{text}; }

template <class Value>
Texts iso_of(const std::optional<Value>& value) {
    return value ? Texts{base::iso(*value)} : Texts();
}
template <class Value>
Texts iso_of(const reading::Field<Value>& field) {
    return field ? Texts{base::iso(field->value)} : Texts();
}

Texts text_of(const reading::Field<std::string>& field) { return field ? some(field->value) : Texts(); }

Texts texts_of(const std::vector<reading::Text>& placed) {
    Texts texts;
    for (const auto& one : placed) texts.push_back(one.value);
    return texts;
}

std::string paragraphs(const Texts& texts) {
    std::string all;
    for (const auto& text : texts) all += text + "\n";
    return all;
}

void add_head(Tallies& tallies, const reading::Meeting& read, const simulation::Truth& truth) {
    Tally& tally = tallies["meeting"];
    add_list(tally, text_of(read.body), {truth.body});
    add_list(tally, text_of(read.cluster), {truth.cluster});
    add_list(tally, iso_of(read.date), iso_of(truth.date));
    add_list(tally, iso_of(read.start), {base::iso(truth.start)});
    add_list(tally, iso_of(read.end), iso_of(truth.end));
    add_list(tally, text_of(read.place), {truth.place});
    add_list(tally, texts_of(read.chairs), truth.chairs);
    add_list(tally, texts_of(read.minute_takers), truth.minute_takers);
}

void add_people(Tallies& tallies, const reading::Record& read, const simulation::Truth& truth) {
    Texts found, wanted, found_details, wanted_details;
    for (const auto& one : read.participants) {
        found.push_back(one.name + "|" + std::to_string(static_cast<int>(one.status)));
        found_details.push_back(one.name + "|" + one.title.value_or("") + "|" +
                                one.organisation.value_or(""));
    }
    for (const auto& one : truth.participants) {
        wanted.push_back(one.name + "|" + std::to_string(static_cast<int>(one.status)));
        wanted_details.push_back(one.name + "|" + one.title + "|" + one.organisation);
    }
    add_list(tallies["participants"], found, wanted);
    add_list(tallies["participant details"], found_details, wanted_details);
}

Texts files_of(const auto& attachments) {
    Texts files;
    for (const auto& one : attachments) {
        if constexpr (requires { one.label->size(); }) {
            files.push_back(one.label.value_or("") + " " + one.title);
        } else {
            files.push_back(one.label + " " + one.title);
        }
    }
    return files;
}

/// Who, and by which day.
Texts undertakings_of(const auto& follow_ups) {
    Texts texts;
    for (const auto& one : follow_ups) {
        Texts names = one.responsible;
        std::ranges::sort(names);
        texts.push_back(paragraphs(names));
    }
    return texts;
}

void add_item(Tallies& tallies, const reading::Item& read, const simulation::Item& truth) {
    tallies["items"].hits +=
        likeness(read.title.value, truth.title) >= 0.9 && read.number == truth.number ? 1 : 0;
    Tally& slots = tallies["slots and cases"];
    add_list(slots, iso_of(read.start), iso_of(truth.start));
    add_list(slots, iso_of(read.end), iso_of(truth.end));
    add_list(slots, text_of(read.case_number), some(truth.case_number));
    add_list(tallies["presenters"], texts_of(read.presenters), truth.presenters);
    add_list(tallies["recommendations"], texts_of(read.recommendations), truth.recommendations);
    add_list(tallies["attachments"], files_of(read.attachments), files_of(truth.attachments));
    add_list(tallies["follow-ups"], undertakings_of(read.follow_ups), undertakings_of(truth.follow_ups));
    add_list(tallies["deferrals"], read.deferred ? Texts{"deferred"} : Texts(),
             truth.deferred ? Texts{"deferred"} : Texts());
    Texts decisions;
    for (const auto& one : read.decisions) decisions.push_back(one.text);
    add_list(tallies["decisions"], decisions, truth.decisions);
    add_text(tallies["texts"], read.background ? read.background->value : "", paragraphs(truth.background));
    add_text(tallies["texts"], read.minutes ? read.minutes->value : "", paragraphs(truth.minutes));
    add_text(tallies["texts"], read.decision ? read.decision->value : "", paragraphs(truth.decisions));
}

}  // namespace

void add(Tallies& tallies, const reading::Record& read, const simulation::Truth& truth) {
    add_head(tallies, read.meeting, truth);
    add_people(tallies, read, truth);
    tallies["items"].found += static_cast<double>(read.items.size());
    tallies["items"].wanted += static_cast<double>(truth.items.size());
    std::vector<const reading::Item*> left;
    for (const auto& one : read.items) left.push_back(&one);
    for (const simulation::Item& wanted : truth.items) {
        const auto same = std::ranges::find_if(left, [&](const reading::Item* one) {
            return likeness(one->title.value, wanted.title) >= 0.8 && one->number == wanted.number;
        });
        static const reading::Item none;
        add_item(tallies, same == left.end() ? none : **same, wanted);
        if (same != left.end()) left.erase(same);
    }
}

double macro(const Tallies& tallies) {
    double sum = 0;
    for (const auto& [kind, tally] : tallies) sum += tally.f1();
    return sum / static_cast<double>(tallies.size());
}

}  // namespace score
