// Measures the search index: search_bench [ITEMS] [FOLDER]. Invents items of about 1 KB from the
// Danish word list, the commonest words as common as in life (Zipf), indexes them, and asks mixed
// queries with rights, facets and snippets; some of them also of a plain FTS5 table of the same texts.
// Fails when one of the aims is lost.
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "bench/bench.hpp"
#include "bench/plain_fts5.hpp"
#include "search/index.hpp"

namespace {

using bench::Language;
using bench::PlainFts5;
using bench::say;
using bench::Work;

search::Entry invent(Language& language, std::mt19937& random, int number) {
    search::Entry entry;
    entry.id = fmt::format("entry-{}", number);
    entry.kind = std::vector<std::string>{"item", "decision", "document", "meeting", "topic"}[random() % 5];
    entry.collaboration = "klyngen";
    entry.address = fmt::format("/klyngen/{}", number);
    entry.title = language.text(40);
    entry.text = language.text(1'000);
    const auto body = random() % 40;
    entry.body = fmt::format("Gruppe {}", body);
    entry.body_key = fmt::format("gruppe-{}", body);
    entry.date = fmt::format("{}-{:02}-{:02}", 2006 + random() % 20, 1 + random() % 12, 1 + random() % 28);
    entry.heading = fmt::format("{} · {}", entry.body, entry.date);
    for (int i = 0; i < 2; ++i) {
        const auto person = random() % 400;
        const auto party = random() % 12;
        entry.persons.push_back({fmt::format("person-{}", person), fmt::format("Person {}", person)});
        entry.parties.push_back({fmt::format("part-{}", party), fmt::format("Part {}", party)});
    }
    entry.audience = {random() % 20 == 0 ? "closed:" + entry.body_key : std::string(search::everybody)};
    return entry;
}

double index_all(search::Index& index, PlainFts5& plain, Language& language, std::mt19937& random,
                 int items) {
    constexpr int batch = 2'000;
    double sum = 0;
    for (int done = 0; done < items; done += batch) {
        std::vector<search::Entry> entries;
        for (int i = done; i < std::min(done + batch, items); ++i)
            entries.push_back(invent(language, random, i));
        const Work work;
        index.put(entries, done + batch);
        sum += work.longest();
        plain.run("BEGIN");
        for (const auto& entry : entries) plain.put(entry);
        plain.run("COMMIT");
    }
    return sum;
}

/// A query of one of the sorts that people ask, and the sort's name.
std::pair<std::string, search::Query> invent_query(Language& language, std::mt19937& random, int number) {
    search::Query query;
    query.collaboration = "klyngen";
    query.audiences = {std::string(search::everybody), "closed:gruppe-3", "closed:gruppe-7"};
    query.words = language.telling_word();
    switch (number % 8) {
        case 0:
            return {"one word", query};
        case 1:
            query.words += " " + language.telling_word();
            return {"two words", query};
        case 2:
            query.words += " " + language.telling_word() + " " + language.telling_word();
            return {"three words", query};
        case 3:
            query.words.resize(query.words.find('\xC3') < 5 ? query.words.size() : 4);
            return {"a beginning", query};
        case 4:
            query.words = fmt::format("\"{} {}\"", query.words, language.word());
            return {"a phrase", query};
        case 5:
            query.kind = "decision";
            query.first_year = 2015;
            query.last_year = 2019;
            return {"with filters", query};
        case 6:
            query.body_key = "gruppe-7";
            query.words += " -" + language.telling_word();
            return {"one body, less a word", query};
        default:
            query.words = random() % 2 == 0 ? "" : query.words + "x";
            return {"nothing or a slip", query};
    }
}

double part(const std::vector<double>& sorted, double share) {
    return sorted[std::min(sorted.size() - 1,
                           static_cast<std::size_t>(share * static_cast<double>(sorted.size())))];
}

void report(const std::string& name, std::vector<double> times) {
    std::ranges::sort(times);
    fmt::print("{:24} {:5} times  median {:7.2f} ms  p90 {:7.2f}  p99 {:7.2f}  worst {:7.2f}\n", name,
               times.size(), part(times, 0.5), part(times, 0.9), part(times, 0.99), times.back());
}

void measure_queries(search::Index& index, PlainFts5& plain, Language& language, std::mt19937& random) {
    std::map<std::string, std::vector<double>> times;
    std::vector<double> all;
    std::vector<double> plain_times;
    double worst = 0;
    std::string worst_words;
    for (int i = 0; i < 1'600; ++i) {
        const auto [name, query] = invent_query(language, random, i);
        const Work work;
        const auto answer = index.find(query);
        const double milliseconds = work.own() * 1'000;
        if (i / 8 % 4 == 0 && !query.words.empty()) {
            const Work same;
            plain.find(query.words);
            plain_times.push_back(same.own() * 1'000);
        }
        times[name].push_back(milliseconds);
        all.push_back(milliseconds);
        if (milliseconds > worst) {
            worst = milliseconds;
            worst_words = fmt::format("{} ({} hits)", query.words, answer.total);
        }
    }
    for (const auto& [name, some] : times) report(name, some);
    fmt::print("worst: {}\n", worst_words);
    std::ranges::sort(all);
    std::ranges::sort(plain_times);
    const auto beside = [&](double share) {
        return fmt::format("FTS5 unbounded {:.2f} ms", part(plain_times, share));
    };
    say("search, 200,000 items: a query, median", part(all, 0.5), 10, "ms", beside(0.5));
    say("search, 200,000 items: a query, 99 of 100", part(all, 0.99), 50, "ms", beside(0.99));
}

void measure_changes(search::Index& index, Language& language, std::mt19937& random, int items) {
    std::vector<double> times;
    for (int i = 0; i < 200; ++i) {
        const search::Entry entry = invent(language, random, i * 7);
        const Work work;
        index.put({entry}, items + i);
        times.push_back(work.own() * 1'000);
    }
    report("one changed item", times);
    std::ranges::sort(times);
    say("search, 200,000 items: one changed, median", part(times, 0.5), 4, "ms");
}

}  // namespace

int main(int count, char** arguments) {
    const int items = count > 1 ? std::stoi(arguments[1]) : 200'000;
    const std::filesystem::path folder =
        count > 2 ? arguments[2] : std::filesystem::temp_directory_path() / "search_bench";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    std::mt19937 random(20'191'122);
    Language language(random);
    double indexed = 0;
    PlainFts5 plain(folder / "plain.db");
    {
        const auto index = search::Index::open(folder / "search.db");
        indexed = index_all(*index, plain, language, random, items);
    }
    const auto bytes = static_cast<double>(std::filesystem::file_size(folder / "search.db"));
    const Work opening;
    const auto index = search::Index::open(folder / "search.db");
    fmt::print("{} items, {:.0f} MB on disk, opened in {:.1f} ms\n", items, bytes / 1e6,
               opening.own() * 1'000);
    say("search, 200,000 items: making the index", indexed, 30, "s");
    measure_queries(*index, plain, language, random);
    measure_changes(*index, language, random, items);
    std::filesystem::remove_all(folder);
    return bench::all_hold ? 0 : 1;
}
