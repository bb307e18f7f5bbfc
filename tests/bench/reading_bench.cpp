// Measures the reading of text: reading_bench. Invents minutes of a given size and reads them without
// starting a process. Aims (else the exit status is 1): 50 KB in 5 ms, 10 MB in 2 s, eight times the
// text in at most ten times the time, memory under 20 times the text.
#include <algorithm>
#include <fmt/format.h>
#include <random>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include "bench/bench.hpp"
#include "extract/text_file.hpp"
#include "reading/read.hpp"

namespace {

/// Sentences as minutes have them; which one comes where is chance, but the same in each run.
class Invention {
  public:
    std::string minutes(std::size_t bytes) {
        std::string text =
            "Referat: Styregruppen\n\nTidspunkt: Fredag den 15. marts 2024 kl. 9.00-11.30\n"
            "Sted: Store Sal, Sundhedshuset\n\nDeltagere:\nSolby Kommune\nDirektør Anna Holm\n"
            "Hospitalet i Solby\nOverlæge Bent Riis\n\nAfbud:\nCarl Voss\n\n";
        for (int number = 1; text.size() < bytes; ++number) {
            text += fmt::format("{}. Status for indsats {} v/ Anna Holm (9.00-9.20)\n\n", number, number);
            text += "Indstilling:\nDet indstilles, at styregruppen\n• drøfter status\n• godkender planen\n\n";
            text += "Sagsfremstilling:\n" + paragraphs(6) + "Bilag:\nBilag 1: Plan\n\n";
            text += "Referat:\n" + paragraphs(3);
            text +=
                fmt::format("Sekretariatet udarbejder et notat om indsats {} til næste møde.\n\n", number);
            text += "Beslutning:\nStyregruppen godkendte planen.\n\n";
        }
        text.resize(std::min(text.size(), bytes));
        return text;
    }

    /// Thousands of short items, as where the papers of many years were put into one file.
    static std::string items(std::size_t bytes) {
        std::string text = "Referat\nDato: 15. marts 2024\n\n";
        for (int i = 0; text.size() < bytes; ++i) {
            text +=
                fmt::format("{}. Titel {}\nIndstilling\nAt planen drøftes\nReferat\n", i % 400 + 1, i % 400);
            text += fmt::format("Planen blev godkendt. Sekretariatet sender den til møde {}.\n\n", i);
        }
        return text;
    }

  private:
    std::string paragraphs(int count) {
        static const std::vector<std::string> sentences = {
            "Indsatsen er kommet godt i gang i de fire kommuner, og erfaringerne samles løbende.",
            "Der er fortsat udfordringer med overgange mellem hospital og kommune efter udskrivelse.",
            "Bent Riis orienterede om den nye aftale, som træder i kraft den 1. januar 2025.",
            "Gruppen drøftede, hvordan almen praksis bedst inddrages i det videre arbejde.",
            "Der blev spurgt til økonomien, og det blev bemærket, at rammen ligger fast.",
            "Det er vigtigt, at borgeren oplever ét samlet forløb på tværs af sektorer.",
            "Der følges op på tallene, når opgørelsen for 2. kvartal 2024 foreligger.",
        };
        std::string text;
        for (int i = 0; i < count; ++i) {
            for (int sentence = 0; sentence < 4; ++sentence) {
                text += sentences[random_() % sentences.size()];
                text += sentence % 2 == 1 ? '\n' : ' ';
            }
            text += '\n';
        }
        return text;
    }
    std::mt19937 random_{7};
};

double time_of(const std::string& text, int times) {
    double best = 1e9;
    for (int i = 0; i < times; ++i) {
        const bench::Work work;
        const auto source = extract::read_text_bytes(text);
        const auto record = reading::read(*source);
        best = std::min(best, work.own());
        if (record.items.empty()) return 1e9;
    }
    return best;
}

long resident_kilobytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

/// Bytes of memory per byte of text, of a process that does nothing else.
double memory_of(const std::string& text) {
    int pipe_ends[2];
    if (pipe(pipe_ends) != 0) return 1e9;
    const pid_t child = fork();
    if (child == 0) {
        const long before = resident_kilobytes();
        const auto source = extract::read_text_bytes(text);
        const auto record = reading::read(*source);
        const double ratio =
            static_cast<double>(resident_kilobytes() - before) * 1024 / static_cast<double>(text.size());
        const bool written = write(pipe_ends[1], &ratio, sizeof ratio) == sizeof ratio;
        _exit(written && !record.items.empty() ? 0 : 1);
    }
    double ratio = 1e9;
    const bool given = read(pipe_ends[0], &ratio, sizeof ratio) == sizeof ratio;
    waitpid(child, nullptr, 0);
    return given ? ratio : 1e9;
}

}  // namespace

int main() {
    using bench::say;
    constexpr std::size_t megabyte = 1024 * 1024;
    Invention invention;
    say("reading: memory per byte of text, 8 MB", memory_of(invention.minutes(8 * megabyte)), 20, "");
    say("reading: 50 KB", time_of(invention.minutes(50 * 1024), 40) * 1e3, 5, "ms");
    double first = 0;
    double last = 0;
    for (const std::size_t size : {1, 2, 4, 8}) {
        last = time_of(invention.minutes(size * megabyte), 2);
        if (size == 1) first = last;
        say(fmt::format("reading: {} MB", size), last, 0.25 * static_cast<double>(size), "s");
    }
    say("reading: 8 MB against 1 MB", last / first, 10, "x");
    say("reading: 10 MB", time_of(invention.minutes(10 * megabyte), 1), 2, "s");
    const double few = time_of(Invention::items(megabyte), 2);
    const double many = time_of(Invention::items(8 * megabyte), 1);
    say("reading: thousands of items, 8 MB", many, 4, "s");
    say("reading: the same against 1 MB", many / few, 10, "x");
    return bench::all_hold ? 0 : 1;
}
