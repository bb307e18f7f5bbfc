#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Search in Danish text: a rebuildable index in an SQLite file of its own. It knows no feature:
/// features give it entries and ask it queries.
namespace search {

/// The audience everybody has, also readers who are not logged in.
inline constexpr std::string_view everybody = "all";

/// A person or a party, as a search can be narrowed by them.
struct Named {
    std::string key;   ///< the name in addresses
    std::string name;  ///< as shown
    bool operator==(const Named&) const = default;
};

/// One thing that can be found: a meeting, an item, a decision, a document, a person, a body.
/// All text is UTF-8; broken bytes and control characters are cleaned away.
struct Entry {
    std::string id;             ///< unique over all kinds; `put` replaces the entry of the same id
    std::string kind;           ///< what it is, as a name labels are found by: "decision"
    std::string collaboration;  ///< the short name its addresses begin with
    std::string address;        ///< where it is shown
    std::string title;          ///< counts most when ranking
    std::string text;           ///< plain text; only the first 1 MB is read
    std::string heading;        ///< shown above the title, and searched: "Klyngestyregruppen · 22.11.2019"
    std::string date;           ///< ISO ("2019-11-22"), or empty for what has no date (a person, a body)
    std::string body;           ///< the body's readable name, or empty
    std::string body_key;       ///< the body's name in addresses, or empty
    std::vector<std::string> people;  ///< names that lead to it
    /// What it can be narrowed by. Entries of one address are counted as the newest of them has these.
    std::vector<Named> persons;
    std::vector<Named> parties;
    /// Who may see it: `everybody`, "closed:<body>" … Nobody finds an entry without any.
    std::vector<std::string> audience;
};

/// How hits are ordered.
enum class Order {
    relevance,  ///< best first; without words, newest first
    newest,     ///< latest date first, what has no date last
};

/// What is asked for. Nothing in it can fail: `words` is cut and cleaned.
struct Query {
    /// What the reader typed. All words but those of a question must be there, in any form and inside
    /// compounds; "quoted words" must stand together; -word must not be there; the last word may be a
    /// beginning when it has 3 letters or more. Where hardly anything has all words, what has the most of
    /// them follows. Without words everything that passes the filters is listed.
    std::string words;
    std::string collaboration;           ///< empty means all of them
    std::vector<std::string> audiences;  ///< those the reader has; with none, nothing is found
    std::optional<std::string> kind;
    std::optional<std::string> not_kind;  ///< for those who have no use for it: people have no file
    std::optional<std::string> body_key;
    std::optional<std::string> person_key;
    std::optional<std::string> party_key;
    std::optional<int> first_year;  ///< with a year, what has no date is not found
    std::optional<int> last_year;
    int offset = 0;
    int limit = 20;  ///< 1 to 100; anything else is brought into the range
    Order order = Order::relevance;
};

/// A stretch of shown text; `marked` when it is a word that was searched for.
struct Piece {
    std::string text;
    bool marked = false;
    bool operator==(const Piece&) const = default;
};

/// What was found at one address, shown by the entry there that fits best. Not escaped: it is text.
struct Hit {
    std::string id;
    std::string kind;
    std::vector<std::string> kinds;  ///< of all entries there that were found, each once; `kind` first
    std::string collaboration;
    std::string address;
    std::string heading;
    std::string date;
    std::string body;
    std::string body_key;
    std::vector<std::string> people;
    std::vector<Piece> title;
    std::vector<Piece> snippet;  ///< about 30 words around the best place; "…" where text is left out
    double score = 0;            ///< higher is better, among the hits of one query; 0 when not ranked
};

/// A word that was searched for beside, or instead of, one that was typed.
struct Meant {
    std::string typed;
    std::string word;
    bool instead = false;  ///< what was typed stands nowhere
    bool operator==(const Meant&) const = default;
};

/// A way to narrow the search, and how many hits it would leave.
struct FacetValue {
    std::string key;   ///< what to put in Query: the kind, the year, the key of the body, person or party
    std::string name;  ///< the readable name; for kinds and years the same as `key`
    std::int64_t count = 0;
};

/// The counts of each part disregard that part's own filter, so that a reader can change it.
/// They count addresses, of at most the newest `counted_at_most` entries. Where words are excluded, a part
/// with a filter counts an address too when only other entries there have them.
struct Facets {
    std::vector<FacetValue> kinds;    ///< most hits first
    std::vector<FacetValue> bodies;   ///< most hits first; entries without a body are not here
    std::vector<FacetValue> years;    ///< newest first
    std::vector<FacetValue> people;   ///< most hits first
    std::vector<FacetValue> parties;  ///< most hits first
};

/// Over this many entries only the newest are ranked (Answer::bounded).
inline constexpr int ranked_at_most = 2'000;
/// Over this many entries, or sooner where what narrows the search lets few of many pass, counting stops
/// (Answer::more_than_total).
inline constexpr int counted_at_most = 5'000;
/// The same where not all of the words must be there: how many have only some tells nobody anything.
inline constexpr int loosened_at_most = 1'000;

struct Answer {
    std::vector<Hit> hits;
    std::int64_t total = 0;        ///< addresses in all, of `counted_at_most` entries
    std::int64_t reachable = 0;    ///< of them, those that can be paged to
    bool more_than_total = false;  ///< there are more than `total`
    bool bounded = false;          ///< very many hits: only the newest were ranked and can be paged to
    Facets facets;
    /// What was searched for, then what was excluded: "visitation", "\"lokal aftale\"", "-budget".
    std::vector<std::string> understood;
    std::vector<Meant> meant;
    /// Hardly anything has all the words: what has some of them was searched for too.
    bool loosened = false;
    std::int64_t with_all = 0;  ///< when loosened: addresses that have all the words
};

/// How far in the history the index has followed.
struct Position {
    Position(std::int64_t reached = 0, std::string last = {}) : number(reached), mark(std::move(last)) {}

    std::int64_t number = 0;  ///< 0 when nothing was followed yet
    /// What the one who follows knows the step by. When the history has another mark at `number`, it
    /// is not the history that was followed (a backup has been restored since).
    std::string mark;
};

/// The index. Safe to use from several threads: one writes at a time, several read meanwhile, each
/// on one unchanging state. Throws store::Error when the disk fails.
class Index {
  public:
    /// Opens the file, made when it is not there. A file that is broken, or made by another version
    /// of the program, is taken away and an empty one begun, at position 0: all that was in it is
    /// made again from the history, and a copy left behind would keep what must be forgotten.
    static std::unique_ptr<Index> open(const std::filesystem::path& file, int readers = 2);

    virtual ~Index() = default;

    virtual Position position() = 0;
    /// Adds or replaces entries and notes the position, in one transaction: both or neither.
    virtual void put(const std::vector<Entry>& entries, const Position& position) = 0;
    /// Removes entries (ids that are not there are no mistake) and notes the position, as `put`.
    virtual void remove(const std::vector<std::string>& ids, const Position& position) = 0;
    /// Removes and puts in one transaction, for one step of the history that does both.
    virtual void apply(const std::vector<std::string>& remove, const std::vector<Entry>& put,
                       const Position& position) = 0;
    /// Removes everything and notes position 0, for following the history once more from the start.
    virtual void clear() = 0;
    /// Rewrites the file so that no trace of removed text is left in it. Takes seconds; for the
    /// audited act that destroys what must not be kept.
    virtual void purge() = 0;

    /// The number of entries, of all audiences: for operation's figures, never for readers.
    virtual std::int64_t size() = 0;
    virtual Answer find(const Query& query) = 0;
};

}  // namespace search
