#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// What became of each line, what it was taken for, and by which rule.
namespace reading {

/// What the counts are made from.
enum class Use : std::uint8_t { none, field, debris };

enum class Taken : std::uint8_t {
    nothing,
    meeting_kind,
    meeting_body,
    meeting_date,
    meeting_start,
    meeting_end,
    meeting_place,
    meeting_form,
    meeting_chairs,
    meeting_minute_takers,
    participants,
    item_title,
    item_case_number,
    item_recommendations,
    item_background,
    item_attachments,
    item_minutes,
    item_decision,
    item_history,
    item_follow_ups,
    other_meetings,
    label_without_field,
    table_of_contents,
    divider,
    pause,
    page_number,
    running_head,
    link,
    web_page,
    contact,
};

/// A rule in words, and the file of src/reading that it is in. Rules are constants (rules.hpp).
struct Rule {
    std::string_view says;
    std::string_view file;
};

/// Set by a rule only: a line's use cannot be given without saying what for and why.
class Mark {
  public:
    constexpr Mark() = default;
    constexpr Mark(Use use, Taken taken, const Rule& rule) : use_(use), taken_(taken), rule_(&rule) {}

    constexpr bool operator==(Use use) const { return use_ == use; }
    constexpr Taken taken() const { return taken_; }
    /// nullptr where no rule took the line.
    constexpr const Rule* rule() const { return rule_; }
    /// The item that the line stands in, from 0; of no matter where it is not the item's.
    constexpr int item() const { return item_; }
    constexpr void set_item(int item) { item_ = item; }

  private:
    Use use_ = Use::none;
    Taken taken_ = Taken::nothing;
    int item_ = 0;
    const Rule* rule_ = nullptr;
};

/// "meeting.place", "items[2].minutes", "page number", "unplaced".
std::string taken_for(const Mark& mark);

}  // namespace reading
