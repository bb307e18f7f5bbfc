#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fstream>
#include <gmock/gmock.h>
#include <map>

#include "app/whole_site.hpp"

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
    double gain_of(const Judged& one) {
        search::Query query;
        query.words = one.query;
        query.collaboration = "aaklyngen";
        query.audiences = archive::all_audiences();
        query.not_kind = "person";
        query.limit = 10;
        const std::string before = "/aaklyngen/moeder/";
        std::vector<int> found;
        for (const search::Hit& hit : installation_->index().find(query).hits) {
            const auto grade = one.grades.find(hit.address.substr(before.size()));
            found.push_back(grade == one.grades.end() ? 0 : grade->second);
        }
        std::vector<int> ideal;
        for (const auto& [address, grade] : one.grades) ideal.push_back(grade);
        std::ranges::sort(ideal, std::ranges::greater{});
        return gain(found) / gain(ideal);
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

TEST_P(JudgedSearchTest, AnswersAsWellAsItDid) {
    open_demonstration();
    EXPECT_GE(mean("tuned.txt"), 0.91);
    EXPECT_GE(mean("kept_back.txt"), 0.95);
}

INSTANTIATE_TEST_SUITE_P(Engines, JudgedSearchTest, testing::Values(store::Engine::sqlite),
                         support::engine_name);

}  // namespace
