#include "simulation/simulation.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/danish.hpp"
#include "simulation/course.hpp"
#include "simulation/faults.hpp"
#include "simulation/labels.hpp"
#include "simulation/layout.hpp"

namespace simulation {
namespace {

constexpr int chance_agenda = 35;
constexpr int chance_corrected = 8;
/// More meetings than these of one family go to several, or it would have met in the Middle Ages.
constexpr int meetings_of_family = 168;

std::string file_name(const Truth& meeting, const Layout& layout, Paper paper) {
    const char* kind = paper == Paper::agenda    ? labels::agenda_file
                       : paper == Paper::minutes ? labels::minutes_file
                                                 : labels::corrected_file;
    return fmt::format("{}-{}-{}.{}", base::iso(meeting.date.value()), base::slug(meeting.body), kind,
                       layout.extension);
}

Document document(const Truth& meeting, const Layout& layout, Paper paper, Random& random) {
    Document made;
    made.name = file_name(meeting, layout, paper);
    made.truth = shown(meeting, layout, paper);
    make_faults(made.truth, layout, random);
    Writer writer(has(made.truth, Fault::words_broken));
    layout.write(made.truth, writer);
    make_faults(made.truth, writer, random);
    made.text = writer.text();
    return made;
}

/// What the chair or a member wanted to have otherwise.
Truth corrected(const Truth& meeting) {
    Truth truth = meeting;
    const auto item = std::ranges::find_if(truth.items, [](const Item& one) {
        return !one.subject.empty() && !one.deferred && !one.decisions.empty();
    });
    if (item != truth.items.end()) {
        item->decisions.push_back(fmt::format(labels::corrected_sentence, truth.participants.front().name));
    }
    return truth;
}

}  // namespace

void simulate(const Options& options, const std::function<void(const Document&)>& take) {
    const int families = std::max(1, (options.meetings + meetings_of_family - 1) / meetings_of_family);
    for (int number = 0; number < families; ++number) {
        Random random(options.seed * 7919U + static_cast<std::uint64_t>(number));
        const int meetings = options.meetings / families + (number < options.meetings % families ? 1 : 0);
        for (const Truth& meeting : course_of(options, {number, meetings})) {
            const base::Date date = meeting.date.value();
            const Layout& layout = layout_of(meeting.body_key, number, date, options.today);
            const bool to_come = date >= options.today;
            if (random.chance(chance_agenda) || to_come)
                take(document(meeting, layout, Paper::agenda, random));
            if (to_come) continue;
            take(document(meeting, layout, Paper::minutes, random));
            if (random.chance(chance_corrected))
                take(document(corrected(meeting), layout, Paper::corrected, random));
        }
    }
}

}  // namespace simulation
