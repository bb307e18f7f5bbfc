#include "features/threads/known_items.hpp"

#include <algorithm>

#include "features/threads/mentions.hpp"

namespace threads {

Said said_in(const std::string& text) {
    Said said{small_words(text), {}};
    for (const std::string& quote : threads::quoted(text)) {
        if (std::string small = small_words(quote); small.size() >= shortest_phrase) {
            said.quotes.push_back(std::move(small));
        }
    }
    return said;
}

KnownItems::KnownItems(store::Session& session, const admission::CollaborationId& collaboration, int items)
    : session_(session),
      collaboration_(collaboration),
      rarity_{items, [this](const std::string& stem) { return having(stem); }},
      telling_({}) {}

void KnownItems::read_words(const std::set<std::string>& stems) {
    std::map<std::int64_t, std::string> unread;
    for (const std::string& stem : stems) {
        if (bearing_.try_emplace(stem).second) {
            unread.emplace(mark_of(collaboration_, MarkKind::word, stem), stem);
        }
    }
    std::vector<std::int64_t> marks;
    for (const auto& [mark, stem] : unread) marks.push_back(mark);
    for (const Bearing& one : threads::bearing(session_, marks, most_having + 1)) {
        bearing_[unread.at(one.mark)].push_back(one.item);
    }
}

void KnownItems::read_items(const std::vector<std::int64_t>& numbers) {
    std::vector<std::int64_t> unread;
    std::ranges::copy_if(numbers, std::back_inserter(unread),
                         [&](std::int64_t number) { return !items_.contains(number); });
    for (Known& known : load_known(session_, unread)) {
        std::string phrase = telling_.title_phrase(known.title);
        items_[known.number] = {std::move(known.item), std::move(known.title), subject_from(known.words),
                                std::move(phrase)};
    }
}

void KnownItems::read_texts(const std::vector<std::int64_t>& numbers) {
    std::vector<std::int64_t> unread;
    std::ranges::copy_if(numbers, std::back_inserter(unread),
                         [&](std::int64_t number) { return !said_.contains(number); });
    for (const auto& [number, text] : load_texts(session_, unread)) said_[number] = said_in(text);
}

int KnownItems::having(const std::string& stem) {
    const auto found = bearing_.find(stem);
    if (found != bearing_.end()) return static_cast<int>(found->second.size());
    read_words({stem});
    return static_cast<int>(bearing_.at(stem).size());
}

const std::vector<std::int64_t>& KnownItems::bearing(const std::string& stem) {
    static const std::vector<std::int64_t> none;
    return having(stem) > most_having ? none : bearing_.at(stem);
}

const KnownItem* KnownItems::find(std::int64_t number) const {
    const auto found = items_.find(number);
    return found == items_.end() ? nullptr : &found->second;
}

}  // namespace threads
