#pragma once

#include <array>
#include <boost/json/value.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Words that are to be nowhere any more, and what stands in their place. Pure: texts in, texts out.
namespace archive {

class Redaction {
  public:
    enum class What {
        passage,  ///< letter for letter
        /// Whole names, also with the s of "Annas". A word's first letter is as written or a capital one, the
        /// others are of whatever case: "ANNE HOLM" is met by "Anne Holm", and "bo vest" is not by "Bo Vest".
        names,
    };
    /// Empty words are left out. Any white space in them meets any white space in a text, and a word that a
    /// line's end divides with a hyphen is met too.
    Redaction(What what, const std::vector<std::string>& words, std::string in_place);

    /// How many times the words stand in the text.
    int count(std::string_view text) const;
    bool meets(std::string_view text) const { return count(text) > 0; }
    /// The text without the words. Lines stay apart: each that had some of them has the other text in their
    /// place. The numbers of those lines, from 1, are added to `lines`.
    std::string without(std::string_view text, std::set<int>* lines = nullptr) const;

    /// Whether words stand in any text of the JSON that `take_out` would change. Throws
    /// boost::system::system_error when it is no JSON.
    bool meets_in(std::string_view text, std::string_view key = {}) const;
    /// Whether words stand in any text of what an act says, whatever the name it stands under; ids and
    /// digests are no texts. Throws the same.
    bool meets_in_act(std::string_view text) const;
    /// Takes them out of the texts of a reading or of a part of one, which stands there under the name `key`;
    /// ids, digests and what stands under the names of the program's own words (kinds, outcomes, days) stay.
    /// Places that
    /// begin or end in one of `lines` lose their columns, which are other ones now: they are the whole lines.
    void take_out(boost::json::value& value, const std::set<int>& lines, std::string_view key = {}) const;

    /// Characters of the longest of the words, white space counted once; 0 without any.
    std::size_t length() const { return words_.empty() ? 0 : words_.front().size(); }
    const std::string& in_place() const { return in_place_; }

  private:
    using Characters = std::u32string;
    /// Where the words that begin at `at` end; `at` when they do not begin there.
    std::size_t end_of(std::string_view text, std::size_t at) const;
    std::size_t end_of(const Characters& words, std::string_view text, std::size_t at) const;
    std::size_t next(std::string_view text, std::size_t at) const;
    /// Whether the character meets the one at `i` of the words.
    bool is_same(const Characters& words, std::size_t i, char32_t found) const;
    bool could_meet_in(std::string_view text) const;

    What what_;
    std::vector<Characters> words_;   ///< the longest first; one blank for white space
    std::array<bool, 256> begins_{};  ///< for each byte whether one of them may begin with it
    std::string in_place_;
};

}  // namespace archive
