#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "features/meetings/meetings.hpp"
#include "search/stemmer.hpp"

/// What an item is about, as far as its words tell: what two items are compared by.
namespace threads {

/// One word of an item that may tell its subject.
struct Term {
    std::string word;  ///< as first written; not kept beyond the comparison
    int slot = 0;  ///< which of the title's telling words, from 1; a compound and its first part share one
    bool attached = false;      ///< in an attachment's title
    bool compound = false;      ///< such words tell also where nobody made a title of them
    bool abbreviation = false;  ///< FACT: a name
    bool field = false;         ///< the field's own: belongs to a subject, tells none alone
    int count = 0;              ///< in title, text and attachments
};

struct Subject {
    std::map<std::string, Term> terms;  ///< by stem

    bool operator==(const Subject&) const = default;
};
bool operator==(const Term& one, const Term& other);

/// A subject as it is stored, and back. The words as written are not kept.
std::string stored(const Subject& subject);
Subject subject_from(std::string_view stored);

/// Words to stems and parts. Remembers what it has met; for one thread at a time.
class Telling {
  public:
    /// `names` are the people, bodies and organisations of the meeting: they are there whatever it is about.
    explicit Telling(const std::vector<std::string>& names);

    Subject subject_of(const meetings::Item& item);
    /// The title without the words that all titles have; equal for two items that bear the same title for the
    /// eye of a reader. Empty when nothing is left that tells.
    std::string title_key(std::string_view title);
    /// The same for an attachment; more must be left, or "Program" would be the same everywhere.
    std::string attachment_key(std::string_view title);
    /// Of a paper that a body has one of: the words of the title that are not common, and which paper it is.
    /// Equal for two items of one body on the same paper. Empty for other titles.
    std::string document_key(std::string_view title);
    /// Whether the title is one that every meeting has, like "Nyt fra parterne": it says what kind of item it
    /// is and not what it is about.
    bool is_standing(std::string_view title);
    /// The words by which other texts would name the item: what the title has between quotation marks, else
    /// the title without common words at its ends. Empty when that would not tell one subject from another.
    std::string title_phrase(std::string_view title);
    /// The words of a query, as an item's are.
    std::vector<std::string> stems_of(std::string_view text);

  private:
    struct Form {
        std::string stem;
        std::vector<std::string>
            parts;  ///< stems of a compound's parts but the last, which says only what kind
        bool compound = false;
        bool common = false;
        bool field = false;
    };
    const Form& form(const std::string& small);
    template <class Take>
    void each_telling(std::string_view text, Take take);
    std::string key_of(std::string_view title, std::size_t fewest);
    void add_title(Subject& subject, std::string_view title);
    void add_text(Subject& subject, std::string_view text, bool attached);

    search::Stemmer stemmer_;
    std::set<std::string, std::less<>> names_;
    std::unordered_map<std::string, Form> known_;
};

/// In bytes, with the blanks around it: of a phrase that names an item.
inline constexpr std::size_t shortest_phrase = 14;

/// The words of a text in small letters with one blank around each: " den naere psykiatri ".
std::string small_words(std::string_view text);

/// The text an item is compared by, without its title.
std::string text_of(const meetings::Item& item);

}  // namespace threads
