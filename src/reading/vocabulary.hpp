#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "reading/record.hpp"
#include "reading/vocabulary/date_form.hpp"
#include "reading/vocabulary/headings.hpp"
#include "reading/vocabulary/labels.hpp"
#include "reading/vocabulary/word_list.hpp"

namespace reading {

/// All words that reading knows, in the shapes they are looked up in. Each list is one of the files
/// in src/reading/vocabulary, where its comment says what it is; its name there is the member's,
/// with blanks. In small letters, but the cuts. A value: made once, then only looked at.
struct Vocabulary {
    // headings.txt
    WordTable<Part> headings;
    WordList minor_headings, weak_minutes, responsible_words, action_leads;
    WordList deciding, deciding_anyone, dated_decision;
    WordList recommendation_from, recommending_verbs, recommending, weak_recommending, asked_verbs;
    // labels.txt
    WordTable<Label> labels, label_beginnings, labels_before_a_blank;
    WordList label_lines;
    // head.txt
    WordList paper_words, paper_titles, agenda_names, lead_lines, body_leads;
    WordList beginning_sentences, closing_sentences, order_beginnings, held_at;
    WordList place_beginnings, place_words, street_endings, room_words, place_leads, online_words,
        in_person_words;
    // people.txt
    WordList title_endings, title_openings, name_particles, prepositions, offices, office_holders;
    WordList attendance_words, attendance_labels, attendance_afterwards, absence_leads, absent_notes,
        absent_endings, absent_glued;
    WordList nobody, absent_clauses, attendance_ends;
    WordList present_endings, partial_notes, partial_clauses, replacing;
    WordList exceptions, chair_words, taker_words, electing_verbs, begun_words, ended_words;
    WordList stand_in_says, stand_in_words, list_leads, people_groups;
    // organisations.txt
    WordList organisation_words;    ///< those of one word
    WordList organisation_phrases;  ///< those of several
    WordList organisation_endings, organisation_headings, organisation_heading_endings;
    WordList several_parties;
    // bodies.txt
    WordList meeting_bodies, addressed_bodies, body_endings, meeting_endings, genitive_stems;
    WordList meeting_stems, meeting_words, several_papers, met_leads, plan_words, title_words;
    WordList any_cluster, cluster_endings, cluster_leads, councils, cluster_joints;
    // items.txt
    WordList number_words, case_labels, usual_titles, whole_titles, people_titles, open_words, amounts;
    WordList before_numbers, agenda_parts, breaks, closed_words, coming_words, topic_words;
    // attachments.txt
    WordList file_endings, no_attachment;
    // decisions.txt
    std::array<WordList, 7> outcomes;  ///< set phrases by Outcome
    WordList bare_postponed, deferring, bare_decisions, whole_item, doubtful;
    WordList presenter_leads, clause_openers, decides_that, of_others, modal_words, conclusions,
        agreement_words, opinion_verbs, behind_decision, agreed_words, remarks;
    WordList deciding_verbs, own_words, own_papers, earlier_words, becoming_words;
    // tasks.txt
    WordList task_verbs, saying_verbs, task_pairs, duty_verbs, passive_tasks, asking_verbs, agreements;
    WordList passives_by_a_day, day_leads, recurrence_leads, recurrences, pointing_back, possible_words,
        taken_up;
    WordList determiners, subject_breakers, occasion_leads, occasion_words, agenda_phrases;
    // dates.txt
    std::vector<DateForm> date_forms;
    WordTable<int> months, weekdays;
    WordList next_meetings, next_leads, next_meeting_links;
    WordList periods, period_leads, month_ends, year_ends, year_parts;
    // texts.txt
    WordTable<int> list_marks;
    WordList after_hanging_hyphen, abbreviations, sentence_verbs, clause_leads;
    // debris.txt
    WordList web_lines, web_beginnings, page_leads, contact_beginnings, breadcrumb_marks;
    // tables.txt
    WordList name_columns, title_columns, organisation_columns, attendance_columns, absent_cells;
    WordList number_columns, time_columns, subject_columns, who_columns, task_columns, due_columns;
    // first_names.txt
    WordList first_names;
    // cuts.txt
    WordTable<bool> cuts;  ///< true: the line ends behind it as well

    /// The text that all of these point into.
    std::vector<std::shared_ptr<const std::string>> texts;

    /// What is built into the program.
    static const Vocabulary& standard();
};

/// The vocabulary with the entries of a text in the form of those files: an entry is added, and
/// "- entry" takes one out. `name` is the file's, for the Problem of the first mistake, whose field
/// is "NAME:LINE", whose argument is the text that is wrong, and whose code is one of
/// - vocabulary.not_text: no UTF-8, or characters that no text has
/// - vocabulary.no_list: an entry before the first list
/// - vocabulary.open_bracket: a list's name without its closing bracket
/// - vocabulary.unknown_list: no list is called so
/// - vocabulary.open_quote: a quotation mark without its partner, or nothing between the two
/// - vocabulary.one_word: the list is of single words
/// - vocabulary.two_words: the list is of pairs of words
/// - vocabulary.needs_number: the list is of entries with a number ("januar = 1")
/// - vocabulary.date_form: no date can be written so
/// - vocabulary.not_there: what is to be taken out is not in the list
base::Result<Vocabulary> extended(const Vocabulary& vocabulary, std::string_view text, std::string_view name);

}  // namespace reading
