#include "reading/unfold.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "reading/dates.hpp"
#include "reading/scan.hpp"
#include "reading/slots.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/headings.hpp"
#include "reading/vocabulary/labels.hpp"

namespace reading {
namespace {

constexpr auto nowhere = std::string_view::npos;
/// A heading or label has at most so many words.
constexpr std::size_t longest_phrase = 5;

bool has_small_letter(std::string_view word) {
    return std::ranges::any_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::size_t word_end(std::string_view text, std::size_t at) {
    return std::min(text.find(' ', at), text.size());
}

/// Cuts a page that is one line into the lines that it was printed as.
class Cutter {
  public:
    Cutter(const Vocabulary& vocabulary, std::string_view text, UnfoldState& state)
        : vocabulary_(vocabulary), text_(text), small_(small(text)), state_(state) {}

    std::vector<std::string> pieces() {
        state_.contents = false;
        at_ = begin_ = page_number();
        while (at_ < text_.size()) {
            if (text_[at_] == ' ') {
                ++at_;
                continue;
            }
            const auto step = word();
            at_ = std::max(step, word_end(text_, at_));
        }
        cut(text_.size());
        return std::move(pieces_);
    }

  private:
    void cut(std::size_t at) {
        const auto piece = trimmed(text_.substr(begin_, at > begin_ ? at - begin_ : 0));
        if (!piece.empty()) {
            pieces_.emplace_back(piece);
            title_ = false;
        }
        begin_ = std::max(at, begin_);
    }

    /// "4 Title …": the page's number in front of its text.
    std::size_t page_number() {
        std::size_t end = 0;
        const int number = take_number(text_, end);
        if (number < 1 || end >= text_.size() || text_[end] != ' ') return 0;
        const auto rest = trimmed(text_.substr(end));
        const bool follows = number == state_.page + 1;
        if (!follows || (!begins_upper(rest) && !begins_digit(rest) && !rest.starts_with("\u2022"))) return 0;
        // The first page's number may be an item's.
        if (number == 1 && begins_upper(rest) && slot_begin(rest.substr(0, 120)) != nowhere) return 0;
        state_.page = number;
        pieces_.emplace_back(text_.substr(0, end));
        return end;
    }

    std::string_view before() const { return trimmed(text_.substr(begin_, at_ - begin_)); }
    std::string_view word_before() const {
        const auto said = before();
        const auto blank = said.rfind(' ');
        return blank == nowhere ? said : said.substr(blank + 1);
    }
    bool after_sentence() const {
        const auto said = before();
        return said.empty() || std::string_view(".:;)!?").find(said.back()) != nowhere;
    }
    /// The word in front is a number with its point: what follows is a title.
    bool after_number() const {
        const auto said = before();
        return title_ && said.size() < 8 && words_of(said).size() <= 1;
    }

    std::size_t word() {
        if (text_.substr(at_).starts_with("\u2022")) {
            cut(at_);
            return at_ + 3;
        }
        if (const auto end = page_mark()) return end;
        if (is_digit(text_[at_])) return number();
        if (text_[at_] == '(' && title_) return slot();
        if (!begins_upper(text_.substr(at_))) return at_;
        if (const auto end = day()) return end;
        if (const auto end = heading()) return end;
        if (const auto end = label()) return end;
        if (const auto end = bare_label()) return end;
        if (const auto end = known_cut()) return end;
        return end_of_title();
    }

    /// "Side 3 af 19", and "Side 3" at the page's end.
    std::size_t page_mark() {
        if (text_.substr(at_, 5) != "Side ") return 0;
        std::size_t end = at_ + 5;
        if (take_number(text_, end) < 0) return 0;
        std::size_t more = end;
        const bool counted = text_.substr(end, 4) == " af " && (more += 4, take_number(text_, more) >= 0);
        if (!counted && !trimmed(text_.substr(end)).empty()) return 0;
        cut(at_);
        at_ = counted ? more : end;
        cut(at_);
        return at_;
    }

    /// "12. Word": a title's number, or a point of a list.
    std::size_t number() {
        std::size_t end = at_;
        const int number = take_number(text_, end);
        if (number < 1 || number > 99 || end + 2 >= text_.size()) return at_;
        const bool refers = vocabulary_.before_numbers.contains(small(word_before()));
        if (refers) return at_;
        const bool point = text_[end] == '.' || (text_[end] == ':' && state_.item + 1 == number);
        if (point) ++end;
        if (text_[end] != ' ') return at_;
        skip_blanks(text_, end);
        const auto rest = text_.substr(end);
        if (point && small_.substr(end, 3) == "at ") {
            cut(at_);
            return end;
        }
        if (!begins_upper(rest) || (!point && !slot_follows(number, rest))) return at_;
        if (state_.contents && number <= state_.item) state_.contents = false;
        state_.item = number;
        cut(at_);
        title_ = true;
        return end;
    }

    /// A number without a point is a title's when it is the next one and the title has a time slot.
    bool slot_follows(int number, std::string_view rest) const {
        if (number != state_.item + 1 && number != 1) return false;
        const auto open = slot_begin(rest.substr(0, 200));
        return open != nowhere && rest.substr(0, open).find(". ") == nowhere;
    }

    /// Text follows a title right behind its time slot.
    std::size_t slot() {
        const auto close = text_.find(')', at_);
        if (close == nowhere || close > at_ + 40 || slot_begin(text_.substr(at_, close + 1 - at_)) != 0)
            return at_;
        const auto rest = trimmed(text_.substr(close + 1));
        const bool presenter = presenter_begin(vocabulary_, rest.substr(0, 12)) == 0;
        if (presenter || (!begins_upper(rest) && !state_.contents)) return close + 1;
        at_ = close + 1;
        cut(at_);
        return at_;
    }

    /// "Onsdag den 5. september kl. 9" is a line of the head.
    std::size_t day() {
        if (state_.item > 0) return 0;
        const auto end = word_end(text_, at_);
        const auto name = trimmed_end(std::string_view(small_).substr(at_, end - at_), ",");
        if (vocabulary_.weekdays.find(name) == nullptr) return 0;
        const auto date = find_date(vocabulary_, small_.substr(at_, 60));
        if (!date || date->begin > name.size() + 8) return 0;
        if (!before().ends_with(':')) cut(at_);
        for (std::size_t at = at_ + date->end; at < std::min(text_.size(), at_ + date->end + 40);
             at = word_end(text_, at)) {
            skip_blanks(text_, at);
            if (begins_upper(text_.substr(at)) && small_.substr(at, 2) != "kl") {
                at_ = at;
                cut(at_);
                return at_;
            }
        }
        return at_ + date->end;
    }

    /// A heading's words where a heading can stand: in capitals anywhere, otherwise before a capital.
    std::size_t heading() {
        if (after_number() || state_.contents) return 0;
        std::array<std::size_t, longest_phrase> ends{};
        std::size_t count = 0;
        for (std::size_t end = at_; count < longest_phrase && end < text_.size();) {
            skip_blanks(text_, end);
            end = word_end(text_, end);
            ends.at(count++) = end;
        }
        for (; count > 0; --count) {
            const auto end = ends.at(count - 1);
            const auto phrase = text_.substr(at_, end - at_);
            const auto part = part_of(vocabulary_, std::string_view(small_).substr(at_, end - at_));
            if (part == Part::none || part == Part::participants) continue;
            const auto rest = trimmed(text_.substr(end));
            const bool capitals = !has_small_letter(phrase) && phrase.size() > 4;
            const bool begins = rest.empty() || begins_upper(rest) || rest.starts_with("\u2022") ||
                                rest.starts_with("- ") || rest.starts_with("1.");
            const bool stands = capitals || phrase.ends_with(':') || (begins && stands_free(part));
            if (!stands) continue;
            cut(at_);
            state_.contents = small_.substr(at_, 6) == "indhol" && state_.item == 0;
            at_ = end;
            cut(at_);
            return at_;
        }
        return 0;
    }

    /// Nouns have no capital inside a Danish sentence.
    bool stands_free(Part part) const {
        if (after_sentence() || title_) return true;
        return part == Part::minutes || part == Part::decision || part == Part::recommendation ||
               part == Part::background;
    }

    std::size_t label() {
        const auto length = std::string_view(small_).substr(at_, 40).find(':');
        if (length == nowhere || after_number()) return 0;
        const auto colon = at_ + length;
        const auto phrase = std::string_view(small_).substr(at_, colon + 1 - at_);
        const auto found = label_of(vocabulary_, phrase);
        if (!found || words_of(phrase).size() > 4) return 0;
        const bool people = found->label == Label::participants || found->label == Label::guests ||
                            found->label == Label::apologies;
        if (state_.item > 0 && !people && !state_.contents) return 0;
        state_.contents = false;
        if (begin_ < at_) cut(at_);
        return colon + 1;
    }

    /// "Dato 4. maj 2031 Tid 15:30 Sted Solhuset" on the first page: labels that lost their colons, known by
    /// capitals, or by the digits behind the first of them.
    std::size_t bare_label() {
        if (state_.item > 0 || state_.page > 1 || state_.contents || listing_) return 0;
        const auto end = word_end(text_, at_);
        const auto word = text_.substr(at_, end - at_);
        const auto* found = vocabulary_.labels.find(std::string_view(small_).substr(at_, end - at_));
        if (found == nullptr || !stands_in_head(*found)) return 0;
        const bool capitals = word.size() > 4 && !has_small_letter(word);
        const bool digits = begins_digit(trimmed(text_.substr(end)));
        const bool clock = *found == Label::when || *found == Label::written;
        if (!capitals && !labelled_ && !(clock && digits)) return 0;
        // "Sted Lokale 7": the second word is the value.
        if (before().empty() && last_label_ == *found) return 0;
        last_label_ = *found;
        labelled_ = true;
        listing_ = *found == Label::participants;  // a list of people has such words behind the names
        cut(at_);
        at_ = end;
        cut(at_);
        return at_;
    }

    static bool stands_in_head(Label label) {
        return label == Label::when || label == Label::written || label == Label::place ||
               label == Label::participants || label == Label::apologies;
    }

    std::size_t known_cut() {
        for (const auto& [word, alone] : vocabulary_.cuts) {
            if (!text_.substr(at_).starts_with(word)) continue;
            const auto stop = at_ + word.size();
            if (stop < text_.size() && is_word_byte(text_[stop]) && is_word_byte(word.back())) continue;
            if (after_number() || state_.contents) return 0;
            cut(at_);
            if (!alone) return stop;
            at_ = stop + (stop < text_.size() && text_[stop] == ':' ? 1 : 0);
            cut(at_);
            return at_;
        }
        return 0;
    }

    /// A title in capitals is over where words with small letters begin.
    std::size_t end_of_title() {
        const auto end = word_end(text_, at_);
        if (!title_ || before().size() > 200) return end;
        const auto said = words_of(before());
        const bool capitals = said.size() > 1 && said[1].size() > 3 && !has_small_letter(said[1]) &&
                              std::ranges::none_of(said, has_small_letter);
        if (capitals && has_small_letter(text_.substr(at_, end - at_))) cut(at_);
        return end;
    }

    const Vocabulary& vocabulary_;
    std::string_view text_;
    std::string small_;
    UnfoldState& state_;
    std::vector<std::string> pieces_;
    std::size_t begin_ = 0;
    std::size_t at_ = 0;
    std::optional<Label> last_label_;
    bool listing_ = false;   ///< the last of those led to a list of people
    bool labelled_ = false;  ///< a label without a colon was cut off
    bool title_ = false;     ///< the piece that is growing began with an item's number
};

/// A title's text without its number and the page behind it.
std::string_view bare_title(std::string_view piece) {
    std::size_t at = 0;
    if (take_number(piece, at) < 0) return {};
    if (at < piece.size() && piece[at] == '.') ++at;
    skip_blanks(piece, at);
    auto title = piece.substr(at);
    while (!title.empty() && (is_digit(title.back()) || title.back() == '.' || title.back() == ' '))
        title.remove_suffix(1);
    return title;
}

}  // namespace

std::vector<std::string> unfolded(const Vocabulary& vocabulary, std::string_view text, UnfoldState& state) {
    return Cutter(vocabulary, text, state).pieces();
}

void cut_after_known_titles(std::vector<std::vector<std::string>>& pages) {
    constexpr std::size_t key_length = 12;
    std::unordered_map<std::string, std::string> titles;  // by their first letters: the shortest one
    for (const auto& page : pages) {
        for (const auto& piece : page) {
            const auto title = bare_title(piece);
            if (title.size() < key_length || title.size() > 150 || title.find(". ") != nowhere) continue;
            auto& known = titles.try_emplace(small(title.substr(0, key_length)), title).first->second;
            if (title.size() < known.size()) known = std::string(title);
        }
    }
    for (auto& page : pages) {
        for (std::size_t i = 0; i < page.size(); ++i) {
            const auto title = bare_title(page[i]);
            if (title.size() < key_length) continue;
            const auto known = titles.find(small(title.substr(0, key_length)));
            if (known == titles.end() || title.size() < known->second.size() + 20) continue;
            const auto end = known->second.size();
            const bool goes_on = small(title.substr(0, end)) == small(known->second) && title[end] == ' ' &&
                                 begins_upper(trimmed(title.substr(end)));
            if (!goes_on) continue;
            const auto whole = static_cast<std::size_t>(title.data() - page[i].data()) + end;
            auto text = std::string(trimmed(std::string_view(page[i]).substr(whole)));
            page[i].resize(whole);
            page.insert(page.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(text));
        }
    }
}

}  // namespace reading
