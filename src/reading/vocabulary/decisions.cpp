#include "reading/decisions.hpp"

#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"

namespace reading {

bool puts_off(const Vocabulary& vocabulary, std::string_view text) {
    std::size_t begin = 0;
    while (begin < text.size()) {
        auto end = text.find_first_of(".!\n", begin);
        if (end == std::string_view::npos) end = text.size();
        auto sentence = small(trimmed(text.substr(begin, end - begin)));
        begin = end + 1;
        // "Ad 1: …"
        if (sentence.starts_with("ad ") && sentence.find(':') < 8)
            sentence = std::string(trimmed(std::string_view(sentence).substr(sentence.find(':') + 1)));
        if (sentence.starts_with("\u2022 ")) sentence.erase(0, 4);
        for (const auto verb : vocabulary.deferring) {
            const auto at = find_word(sentence, verb);
            if (at == std::string::npos || has_any(sentence, vocabulary.doubtful)) continue;
            if (at == 0) return true;
            // The first noun of the item's own must stand close to the verb: before it as the
            // sentence's subject, or right behind it.
            const auto before = sentence.substr(0, at);
            const auto after = sentence.substr(at, 60);
            const auto first = words_of(before);
            const bool subject = !first.empty() && has_any_word(std::string(first[0]), vocabulary.whole_item);
            const bool follows = before.size() < 40 && has_any_word(after, vocabulary.whole_item);
            // "… og punktet udskydes", "… så sagen blev udsat"
            auto last = first.size();
            while (last > 1 && (first[last - 1] == "blev" || first[last - 1] == "bliver")) --last;
            const bool near = last > 0 && vocabulary.whole_item.contains(first[last - 1]);
            if (subject || follows || near) return true;
        }
    }
    return false;
}

}  // namespace reading
