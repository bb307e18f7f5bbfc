#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace simulation {

enum class Paper { agenda, minutes, corrected };
enum class Status { participant, guest, apologies };

/// What goes wrong in offices. Each is in the document; where it can be seen, a reader should say so.
enum class Fault {
    no_date,          ///< the head leaves the day out
    other_weekday,    ///< the weekday is another day's
    number_gap,       ///< a number among the items is left out
    slot_backwards,   ///< an item ends before it begins
    misspelt_name,    ///< somebody is written wrongly throughout
    short_name,       ///< somebody goes without the middle name
    absent_listed,    ///< who has sent apologies stands among those present too
    stray_line,       ///< a line that belongs to nothing
    page_marks,       ///< page numbers between the lines
    words_broken,     ///< words divided at the ends of lines
    new_case_number,  ///< a matter got a second case number
};

struct Participant {
    std::string person;  ///< the same for one person in all documents, however the name is written
    std::string name;
    std::string title;
    std::string organisation;
    Status status = Status::participant;
    std::string note;          ///< what stands in brackets behind: "formand"
    bool also_listed = false;  ///< absent, but among those present as well
};

struct Attachment {
    std::string label;  ///< "Bilag 1"; may be empty
    std::string title;
};

struct FollowUp {
    std::string text;  ///< the sentence
    std::vector<std::string> responsible;
    std::string due;         ///< ISO date, or the phrase; may be empty
    std::string due_phrase;  ///< as printed: "inden den 1. maj 2025"
    std::string task;        ///< what is to be done, without who and when
    std::string key;         ///< the same wherever the undertaking is met again
};

struct Item {
    std::string number;
    std::string title;
    std::optional<base::TimeOfDay> start;
    std::optional<base::TimeOfDay> end;
    std::vector<std::string> presenters;
    std::string case_number;
    std::vector<std::string> recommendations;
    std::vector<std::string> background;  ///< paragraphs, as are minutes and decisions
    std::vector<Attachment> attachments;
    std::vector<std::string> minutes;
    std::vector<std::string> decisions;
    std::vector<FollowUp> follow_ups;
    bool deferred = false;
    bool closed = false;
    std::string subject;  ///< the same for all items on one matter; empty for what every meeting has
};

/// What a document says, as its inventor knows it.
struct Truth {
    Paper paper = Paper::minutes;
    std::string body;
    std::string body_key;  ///< the story's
    std::string inside;    ///< the body's name in the middle of a sentence
    std::string cluster;
    std::optional<base::Date> date;
    base::TimeOfDay start;
    std::optional<base::TimeOfDay> end;
    std::string place;
    std::vector<std::string> chairs;
    std::vector<std::string> minute_takers;
    std::vector<Participant> participants;
    std::vector<Item> items;
    std::vector<Fault> faults;
};

std::string name_of(Fault fault);

}  // namespace simulation
