#include "search/preparing.hpp"

#include <utility>

#include "search/scope.hpp"
#include "search/tokenizer.hpp"

namespace search {
namespace {

constexpr std::size_t text_at_most = 1'000'000;  // bytes
constexpr std::size_t ready_at_most = 64;

std::string people_of(const Entry& entry) {
    std::string people;
    for (const std::string& name : entry.people) {
        if (!people.empty()) people += '\n';
        people += clean(name, line_at_most);
    }
    return people;
}

}  // namespace

Prepared prepare(const Entry& entry) {
    return {clean(entry.title, line_at_most),
            clean(entry.heading, line_at_most),
            people_of(entry),
            clean(entry.text, text_at_most),
            scope_of(entry),
            {}};
}

Preparing::Preparing(std::vector<const Entry*> entries, Analyser& analyser)
    : entries_(std::move(entries)), analyser_(analyser), thread_([this] { run(); }) {}

Preparing::~Preparing() {
    {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void Preparing::run() {
    try {
        for (const Entry* entry : entries_) {
            Prepared made = prepare(*entry);
            for (const std::string* text :
                 {&made.title, &made.heading, &made.people, &made.text, &made.scope}) {
                made.tokens.push_back(tokens_of(*text, analyser_));
            }
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return stopped_ || ready_.size() < ready_at_most; });
            if (stopped_) return;
            ready_.push_back(std::move(made));
            changed_.notify_all();
        }
    } catch (...) {
        const std::lock_guard lock(mutex_);
        thrown_ = std::current_exception();
        changed_.notify_all();
    }
}

Prepared Preparing::next() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return thrown_ != nullptr || !ready_.empty(); });
    if (ready_.empty()) std::rethrow_exception(thrown_);
    Prepared made = std::move(ready_.front());
    ready_.pop_front();
    changed_.notify_all();
    return made;
}

}  // namespace search
