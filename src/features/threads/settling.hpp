#pragma once

#include <set>
#include <string>
#include <vector>

#include "features/threads/known_items.hpp"

namespace threads {

/// Finds and keeps what the items of one meeting belong together with.
class Settling {
  public:
    Settling(store::Session& session, const admission::Collaboration& collaboration,
             const meetings::WholeMeeting& whole, KnownItems& known);

    /// Keeps the items as others will be compared with them, and links those that bear the same signs.
    void keep_all();
    /// Gives them what a person said of items that they came in the place of.
    void take_over();
    /// Links by likeness and by what the texts name, of items that are kept.
    void link_likely();

  private:
    /// One of the meeting's items, with what the linking wants of it.
    struct Fresh {
        const meetings::Item* item = nullptr;
        Subject subject;
        std::string phrase;  ///< by which others would name it
        Said said;
        std::vector<Naming> namings;

        const std::string& id() const { return item->id.text(); }
    };
    struct Sign {
        MarkKind kind;
        std::string key;
        std::string shown;
    };

    static OfDay of_day(const Fresh& fresh);
    std::int64_t mark(MarkKind kind, const std::string& text) const;
    std::string day() const;
    void read();
    void keep(const Fresh& fresh);
    std::vector<Sign> signs_of(const meetings::Item& item);
    /// `score` is likeness' of what is not sure.
    void link(const std::string& item, const std::string& other, Reason reason, const std::string& evidence,
              double score = 0);
    void keep_apart(const std::string& item, std::vector<std::string>& others) const;
    void link_by_signs(const Fresh& fresh);
    void link_within(const Fresh& fresh);
    void link_by_namings(const Fresh& fresh);
    void link_numbered(const OfDay& item, const OfDay& other);
    void link_named(const OfDay& naming, const Subject& subject, const std::string& number,
                    const std::vector<OfDay>& items);
    std::vector<std::int64_t> candidates(const Fresh& fresh);
    void link_by_words(const Fresh& fresh);
    std::string named_by_title(const Fresh& fresh, const KnownItem& other, const Said* said) const;
    void link_those_who_name_this_day();

    store::Session& session_;
    const admission::CollaborationId& collaboration_;
    const meetings::WholeMeeting& whole_;
    KnownItems& known_;
    Telling telling_;
    bool has_cuts_;  ///< people have cut something apart
    std::vector<Fresh> fresh_;
};

/// The words that a meeting's items have whatever they are about.
std::vector<std::string> names_of(const admission::Collaboration& collaboration,
                                  const meetings::WholeMeeting& whole);

}  // namespace threads
