#pragma once

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "reading/lines.hpp"
#include "reading/persons.hpp"
#include "reading/stand_ins.hpp"

namespace reading {

/// Reads a list of people line by line: headings of organisations, entries that go on in the next
/// line, persons.
class PeopleList {
  public:
    PeopleList(Document& document, People& people) : document_(document), people_(people) {}

    /// A label ("Afbud:") opened a list; `rest` stands behind it on line `at`.
    void begin(Status status, std::string_view rest, std::size_t at);
    bool active() const { return active_; }
    /// Takes a line; false when it is nothing that such a list has.
    bool take(std::size_t at);
    /// Takes "Solby Kommune: Anna Berg, Bo Dahl"; false when the line is not so.
    bool take_party(std::size_t at);
    /// Takes "From the schools:", a heading over a part of the list; false when the line is not so.
    bool take_heading(std::size_t at);
    /// Takes "Observers: Anna Berg": a group among those listed; false when the line is not so.
    bool take_group(std::size_t at);
    /// Takes "Anna Berg: sundhedschef" and "Sundhedschef: Anna Berg"; false when the line is not so.
    bool take_role(std::size_t at);
    /// Takes what stands unfinished so far for a whole entry.
    void flush_entry() { flush(); }
    /// The list is over.
    void finish();

  private:
    void set_party(std::string_view heading);
    std::optional<std::string> heading() const;
    bool take_row(std::size_t at);
    std::string_view behind_group(std::string_view text) const;
    std::size_t name_behind_organisation(std::string_view text) const;
    /// "Parents:" in front of several people; once it was, of one.
    bool is_group_of(std::string_view word, std::string_view names);
    bool is_lone_name(std::string_view name) const;
    bool broken_off(std::string_view text, std::size_t at) const;
    bool run_on(std::string_view text, std::size_t at) const;
    bool add(std::string_view text, std::size_t at);
    bool flush();
    std::vector<std::string> sentences_pending() const;
    bool add_entry(std::string text, bool first);
    bool add_sentence(std::string_view text, const Place& place);
    bool mark_by_initials(std::string_view text);
    void note_initials(std::string_view text);
    std::vector<Participant> named_otherwise(std::string_view text, bool nobody);
    static void add_stand_ins(const std::vector<StandIn>& stand_ins, std::string_view text,
                              std::vector<Participant>& found);

    Document& document_;
    People& people_;
    bool active_ = false;
    Status status_ = Status::participant;
    std::optional<std::string> organisation_;
    std::optional<std::string> office_;  ///< "Practice coordinator:" above a name
    bool several_ = false;               ///< the heading stands for several organisations
    std::string pending_;                ///< an entry that may go on in the next line
    Span pending_span_;
    std::unordered_set<std::string> groups_;  ///< words that stood in front of several people
    bool unticked_ = false;                   ///< its box has no cross
    bool labelled_ = false;                   ///< it stood behind a label
};

}  // namespace reading
