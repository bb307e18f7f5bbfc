#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fstream>
#include <gmock/gmock.h>
#include <map>

#include "app/whole_site.hpp"
#include "simulation/simulation.hpp"
#include "simulation/story.hpp"

namespace {

using app::testing::WholeSite;

struct Judged {
    std::string query;
    std::map<std::string, int> grades;  ///< of items, by the end of their addresses
};

std::vector<Judged> judged(const std::string& name) {
    std::ifstream file(std::string(TOVHOLDER_JUDGED) + "/" + name);
    std::vector<Judged> all;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("? ")) {
            all.push_back({line.substr(2), {}});
        } else if (!line.empty() && line.front() != '#') {
            all.back().grades[line.substr(2)] = std::stoi(line);
        }
    }
    return all;
}

/// Järvelin and Kekäläinen 2002, with the gain 2^grade - 1, over the first ten.
double gain(const std::vector<int>& grades) {
    double sum = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(grades.size(), 10); ++i) {
        sum += (std::exp2(grades[i]) - 1) / std::log2(static_cast<double>(i) + 2);
    }
    return sum;
}

class JudgedSearchTest : public WholeSite {
  protected:
    double gain_of(const Judged& one, const std::string& collaboration = "aaklyngen") {
        search::Query query;
        query.words = one.query;
        query.collaboration = collaboration;
        query.audiences = archive::all_audiences();
        query.not_kind = "person";
        query.limit = 10;
        std::vector<int> found;
        for (const search::Hit& hit : installation_->index().find(query).hits) {
            const auto grade = one.grades.find(key_of(hit));
            found.push_back(grade == one.grades.end() ? 0 : grade->second);
        }
        std::vector<int> ideal;
        for (const auto& [address, grade] : one.grades) ideal.push_back(grade);
        std::ranges::sort(ideal, std::ranges::greater{});
        return gain(found) / gain(ideal);
    }
    /// What an item is called in the judgements: the end of its address.
    virtual std::string key_of(const search::Hit& hit) {
        return hit.address.substr(hit.address.find("/moeder/") + std::string("/moeder/").size());
    }
    /// Says every query that could be answered better, and the mean.
    double mean(const std::string& name) {
        const std::vector<Judged> all = judged(name);
        EXPECT_GE(all.size(), 25U);
        double sum = 0;
        for (const Judged& one : all) {
            const double reached = gain_of(one);
            if (reached < 0.9) fmt::print("{:.2f} {}\n", reached, one.query);
            sum += reached;
        }
        fmt::print("{}: nDCG@10 {:.4f} over {} queries\n", name, sum / static_cast<double>(all.size()),
                   all.size());
        return sum / static_cast<double>(all.size());
    }
};

/// The simulated demonstration, in which is known what belongs together: an item's matter is its grade's key.
class SimulatedSearchTest : public JudgedSearchTest {
  protected:
    void put_in() {
        open();
        const admission::Setting& setting = installation_->setting();
        const auto collaboration = installation_->database().write([&](store::Session& session) {
            return admission::add_collaboration(session, setting.clock, setting.ids, "Fjordklyngen", {})
                .value();
        });
        simulation::simulate({1, 42, {2026, 12, 1}}, [&](const simulation::Document& document) {
            const auto path = folder_.path() / document.name;
            std::ofstream(path) << document.text;
            const auto imported = archive::import_file(setting, collaboration, path, document.name, {}, {});
            ASSERT_TRUE(imported);
            if (imported->fate != archive::Imported::Fate::beside) note(*imported, document.truth);
        });
        archive::follow(installation_->database(), installation_->index(), setting.words);
    }
    /// By items, of a question that was judged by matters.
    Judged by_items(const Judged& by_matters) const {
        Judged result = {by_matters.query, {}};
        for (const auto& [address, matters] : matters_) {
            for (const auto& [matter, is_told_of] : matters) {
                const auto grade = by_matters.grades.find(matter);
                if (grade != by_matters.grades.end()) result.grades[address] = is_told_of ? 1 : grade->second;
            }
        }
        return result;
    }

    /// An item keeps its address when a corrected version gives it another number; truth goes by the number.
    std::string key_of(const search::Hit& hit) override {
        const auto places = installation_->database().read(
            [&](store::Session& session) { return archive::places_of(session, {hit}); });
        const std::string key = JudgedSearchTest::key_of(hit);
        return key.substr(0, key.find('/')) + "/punkt-" + places.front().number;
    }

  private:
    /// What stands under the meeting's address now. Status and coming items only tell of a matter.
    void note(const archive::Imported& imported, const simulation::Truth& truth) {
        const std::string meeting =
            imported.meeting_address.substr(std::string("/fjordklyngen/moeder/").size());
        std::erase_if(matters_, [&](const auto& entry) { return entry.first.starts_with(meeting + "/"); });
        for (const auto& item : truth.items) {
            auto& matters = matters_[meeting + "/punkt-" + item.number];
            if (!item.subject.empty()) matters[item.subject.substr(0, item.subject.rfind('-'))] = false;
            for (const auto& subject : simulation::story().subjects) {
                for (const auto* texts : {&item.minutes, &item.decisions}) {
                    const bool told = std::ranges::any_of(*texts, [&](const std::string& text) {
                        return text.find(subject.name) != std::string::npos;
                    });
                    if (item.subject.empty() && told) matters[subject.key] = true;
                }
            }
        }
    }

    std::map<std::string, std::map<std::string, bool>> matters_;  ///< by address; true: only told of
};

TEST_P(SimulatedSearchTest, FindsTheMatters) {
    put_in();
    double sum = 0;
    const auto all = judged("simulated.txt");
    for (const Judged& one : all) {
        const double reached = gain_of(by_items(one), "fjordklyngen");
        if (reached < 0.9) fmt::print("{:.2f} {}\n", reached, one.query);
        sum += reached;
    }
    const double mean = sum / static_cast<double>(all.size());
    fmt::print("simulated.txt: nDCG@10 {:.4f} over {} queries\n", mean, all.size());
    EXPECT_GE(mean, 0.9);
}

TEST_P(JudgedSearchTest, AnswersAsWellAsItDid) {
    open_demonstration();
    EXPECT_GE(mean("tuned.txt"), 0.915);
    EXPECT_GE(mean("kept_back.txt"), 0.97);
}

INSTANTIATE_TEST_SUITE_P(Engines, SimulatedSearchTest, testing::Values(store::Engine::sqlite),
                         support::engine_name);
INSTANTIATE_TEST_SUITE_P(Engines, JudgedSearchTest, testing::Values(store::Engine::sqlite),
                         support::engine_name);

}  // namespace
