#include "reading/vocabulary/lists.hpp"

#include <string>
#include <unordered_map>

namespace reading {
namespace {

using Lists = std::unordered_map<std::string, List>;

struct Plain {
    const char* name;
    WordList Vocabulary::* words;
};

// One line a list; the files' comments say what each is.
constexpr auto phrases = std::to_array<Plain>({
    {"minor headings", &Vocabulary::minor_headings},
    {"weak minutes", &Vocabulary::weak_minutes},
    {"responsible words", &Vocabulary::responsible_words},
    {"action leads", &Vocabulary::action_leads},
    {"deciding", &Vocabulary::deciding},
    {"deciding anyone", &Vocabulary::deciding_anyone},
    {"dated decision", &Vocabulary::dated_decision},
    {"recommendation from", &Vocabulary::recommendation_from},
    {"recommending verbs", &Vocabulary::recommending_verbs},
    {"recommending", &Vocabulary::recommending},
    {"weak recommending", &Vocabulary::weak_recommending},
    {"label lines", &Vocabulary::label_lines},
    {"paper words", &Vocabulary::paper_words},
    {"agenda names", &Vocabulary::agenda_names},
    {"paper titles", &Vocabulary::paper_titles},
    {"lead lines", &Vocabulary::lead_lines},
    {"body leads", &Vocabulary::body_leads},
    {"place beginnings", &Vocabulary::place_beginnings},
    {"place words", &Vocabulary::place_words},
    {"room words", &Vocabulary::room_words},
    {"place leads", &Vocabulary::place_leads},
    {"next meetings", &Vocabulary::next_meetings},
    {"exceptions", &Vocabulary::exceptions},
    {"online words", &Vocabulary::online_words},
    {"in person words", &Vocabulary::in_person_words},
    {"offices", &Vocabulary::offices},
    {"office holders", &Vocabulary::office_holders},
    {"attendance words", &Vocabulary::attendance_words},
    {"attendance labels", &Vocabulary::attendance_labels},
    {"absence leads", &Vocabulary::absence_leads},
    {"attendance afterwards", &Vocabulary::attendance_afterwards},
    {"bare decisions", &Vocabulary::bare_decisions},
    {"absent notes", &Vocabulary::absent_notes},
    {"absent endings", &Vocabulary::absent_endings},
    {"absent glued", &Vocabulary::absent_glued},
    {"present endings", &Vocabulary::present_endings},
    {"partial notes", &Vocabulary::partial_notes},
    {"partial clauses", &Vocabulary::partial_clauses},
    {"replacing", &Vocabulary::replacing},
    {"stand-in says", &Vocabulary::stand_in_says},
    {"list leads", &Vocabulary::list_leads},
    {"people groups", &Vocabulary::people_groups},
    {"organisation headings", &Vocabulary::organisation_headings},
    {"organisation heading endings", &Vocabulary::organisation_heading_endings},
    {"meeting stems", &Vocabulary::meeting_stems},
    {"meeting words", &Vocabulary::meeting_words},
    {"several papers", &Vocabulary::several_papers},
    {"met leads", &Vocabulary::met_leads},
    {"plan words", &Vocabulary::plan_words},
    {"cluster joints", &Vocabulary::cluster_joints},
    {"number words", &Vocabulary::number_words},
    {"case labels", &Vocabulary::case_labels},
    {"usual titles", &Vocabulary::usual_titles},
    {"whole titles", &Vocabulary::whole_titles},
    {"people titles", &Vocabulary::people_titles},
    {"open words", &Vocabulary::open_words},
    {"amounts", &Vocabulary::amounts},
    {"breaks", &Vocabulary::breaks},
    {"closed words", &Vocabulary::closed_words},
    {"coming words", &Vocabulary::coming_words},
    {"topic words", &Vocabulary::topic_words},
    {"file endings", &Vocabulary::file_endings},
    {"no attachment", &Vocabulary::no_attachment},
    {"day leads", &Vocabulary::day_leads},
    {"recurrence leads", &Vocabulary::recurrence_leads},
    {"pointing back", &Vocabulary::pointing_back},
    {"bare postponed", &Vocabulary::bare_postponed},
    {"deferring", &Vocabulary::deferring},
    {"doubtful", &Vocabulary::doubtful},
    {"presenter leads", &Vocabulary::presenter_leads},
    {"clause openers", &Vocabulary::clause_openers},
    {"decides that", &Vocabulary::decides_that},
    {"of others", &Vocabulary::of_others},
    {"modal words", &Vocabulary::modal_words},
    {"conclusions", &Vocabulary::conclusions},
    {"agreement words", &Vocabulary::agreement_words},
    {"opinion verbs", &Vocabulary::opinion_verbs},
    {"behind decision", &Vocabulary::behind_decision},
    {"agreements", &Vocabulary::agreements},
    {"agenda phrases", &Vocabulary::agenda_phrases},
    {"periods", &Vocabulary::periods},
    {"period leads", &Vocabulary::period_leads},
    {"month ends", &Vocabulary::month_ends},
    {"year ends", &Vocabulary::year_ends},
    {"year parts", &Vocabulary::year_parts},
    {"web lines", &Vocabulary::web_lines},
    {"web beginnings", &Vocabulary::web_beginnings},
    {"page leads", &Vocabulary::page_leads},
    {"contact beginnings", &Vocabulary::contact_beginnings},
    {"nobody", &Vocabulary::nobody},
    {"absent clauses", &Vocabulary::absent_clauses},
    {"attendance ends", &Vocabulary::attendance_ends},
    {"before numbers", &Vocabulary::before_numbers},
    {"breadcrumb marks", &Vocabulary::breadcrumb_marks},
    {"first names", &Vocabulary::first_names},
    {"order beginnings", &Vocabulary::order_beginnings},
    {"agenda parts", &Vocabulary::agenda_parts},
    {"several parties", &Vocabulary::several_parties},
    {"name columns", &Vocabulary::name_columns},
    {"title columns", &Vocabulary::title_columns},
    {"organisation columns", &Vocabulary::organisation_columns},
    {"attendance columns", &Vocabulary::attendance_columns},
    {"number columns", &Vocabulary::number_columns},
    {"time columns", &Vocabulary::time_columns},
    {"subject columns", &Vocabulary::subject_columns},
    {"who columns", &Vocabulary::who_columns},
    {"task columns", &Vocabulary::task_columns},
    {"due columns", &Vocabulary::due_columns},
    {"absent cells", &Vocabulary::absent_cells},
    {"beginning sentences", &Vocabulary::beginning_sentences},
    {"held at", &Vocabulary::held_at},
    {"closing sentences", &Vocabulary::closing_sentences},
});

// Compared with single words, or with their ends.
constexpr auto words = std::to_array<Plain>({
    {"next leads", &Vocabulary::next_leads},
    {"next meeting links", &Vocabulary::next_meeting_links},
    {"chair words", &Vocabulary::chair_words},
    {"taker words", &Vocabulary::taker_words},
    {"electing verbs", &Vocabulary::electing_verbs},
    {"begun words", &Vocabulary::begun_words},
    {"ended words", &Vocabulary::ended_words},
    {"deciding verbs", &Vocabulary::deciding_verbs},
    {"agreed words", &Vocabulary::agreed_words},
    {"remarks", &Vocabulary::remarks},
    {"own words", &Vocabulary::own_words},
    {"own papers", &Vocabulary::own_papers},
    {"earlier words", &Vocabulary::earlier_words},
    {"becoming words", &Vocabulary::becoming_words},
    {"title endings", &Vocabulary::title_endings},
    {"title openings", &Vocabulary::title_openings},
    {"name particles", &Vocabulary::name_particles},
    {"prepositions", &Vocabulary::prepositions},
    {"street endings", &Vocabulary::street_endings},
    {"stand-in words", &Vocabulary::stand_in_words},
    {"organisation endings", &Vocabulary::organisation_endings},
    {"meeting bodies", &Vocabulary::meeting_bodies},
    {"addressed bodies", &Vocabulary::addressed_bodies},
    {"body endings", &Vocabulary::body_endings},
    {"meeting endings", &Vocabulary::meeting_endings},
    {"genitive stems", &Vocabulary::genitive_stems},
    {"title words", &Vocabulary::title_words},
    {"any cluster", &Vocabulary::any_cluster},
    {"cluster endings", &Vocabulary::cluster_endings},
    {"cluster leads", &Vocabulary::cluster_leads},
    {"councils", &Vocabulary::councils},
    {"whole item", &Vocabulary::whole_item},
    {"asked verbs", &Vocabulary::asked_verbs},
    {"task verbs", &Vocabulary::task_verbs},
    {"saying verbs", &Vocabulary::saying_verbs},
    {"duty verbs", &Vocabulary::duty_verbs},
    {"passive tasks", &Vocabulary::passive_tasks},
    {"passives by a day", &Vocabulary::passives_by_a_day},
    {"taken up", &Vocabulary::taken_up},
    {"possible words", &Vocabulary::possible_words},
    {"recurrences", &Vocabulary::recurrences},
    {"asking verbs", &Vocabulary::asking_verbs},
    {"determiners", &Vocabulary::determiners},
    {"subject breakers", &Vocabulary::subject_breakers},
    {"occasion leads", &Vocabulary::occasion_leads},
    {"occasion words", &Vocabulary::occasion_words},
    {"after hanging hyphen", &Vocabulary::after_hanging_hyphen},
    {"clause leads", &Vocabulary::clause_leads},
    {"abbreviations", &Vocabulary::abbreviations},
    {"sentence verbs", &Vocabulary::sentence_verbs},
});

constexpr auto parts = std::to_array<std::pair<const char*, Part>>({
    {"recommendation", Part::recommendation},
    {"background", Part::background},
    {"attachments", Part::attachments},
    {"minutes", Part::minutes},
    {"decision", Part::decision},
    {"history", Part::history},
    {"participants", Part::participants},
    {"follow_up", Part::follow_up},
});

constexpr auto labels = std::to_array<std::pair<const char*, Label>>({
    {"when", Label::when},
    {"written", Label::written},
    {"start", Label::start},
    {"end", Label::end},
    {"place", Label::place},
    {"form", Label::form},
    {"chair", Label::chair},
    {"minute_taker", Label::minute_taker},
    {"body", Label::body},
    {"participants", Label::participants},
    {"guests", Label::guests},
    {"apologies", Label::apologies},
    {"contents", Label::contents},
    {"meeting_plan", Label::meeting_plan},
    {"other", Label::other},
});

constexpr auto outcomes = std::to_array<std::pair<const char*, Outcome>>({
    {"noted", Outcome::noted},
    {"approved", Outcome::approved},
    {"approved_with_changes", Outcome::approved_with_changes},
    {"not_approved", Outcome::not_approved},
    {"discussed", Outcome::discussed},
    {"postponed", Outcome::postponed},
});

List of_words(Shape shape, WordList Vocabulary::* member) {
    return {shape, 0, false, [member](Vocabulary& to, const Entry& entry) { (to.*member).add(entry.text); },
            [member](Vocabulary& from, std::string_view text) { return (from.*member).remove(text); }};
}

template <class Value>
List of_meaning(WordTable<Value> Vocabulary::* member, Value value) {
    return {Shape::phrase, 0, false,
            [=](Vocabulary& to, const Entry& entry) { (to.*member).put(entry.text, value); },
            [=](Vocabulary& from, std::string_view text) {
                const auto* found = (from.*member).find(text);
                return found != nullptr && *found == value && (from.*member).remove(text);
            }};
}

List of_numbers(WordTable<int> Vocabulary::* member, int largest) {
    return {Shape::number, largest, false,
            [=](Vocabulary& to, const Entry& entry) { (to.*member).put(entry.text, entry.number); },
            [=](Vocabulary& from, std::string_view text) { return (from.*member).remove(text); }};
}

List of_outcome(Outcome outcome) {
    const auto at = static_cast<std::size_t>(outcome);
    return {Shape::phrase, 0, false,
            [=](Vocabulary& to, const Entry& entry) { to.outcomes.at(at).add(entry.text); },
            [=](Vocabulary& from, std::string_view text) { return from.outcomes.at(at).remove(text); }};
}

/// Short names are looked for word by word, names of several words as a whole.
List of_organisations() {
    const auto member = [](std::string_view text) {
        return text.find(' ') == std::string_view::npos ? &Vocabulary::organisation_words
                                                        : &Vocabulary::organisation_phrases;
    };
    return {Shape::phrase, 0, false,
            [=](Vocabulary& to, const Entry& entry) { (to.*member(entry.text)).add(entry.text); },
            [=](Vocabulary& from, std::string_view text) { return (from.*member(text)).remove(text); }};
}

List of_date_forms() {
    const auto remove = [](Vocabulary& from, std::string_view text) {
        return std::erase_if(from.date_forms, [&](const DateForm& form) { return form.text == text; }) > 0;
    };
    return {Shape::date_form, 0, false,
            [=](Vocabulary& to, const Entry& entry) {
                remove(to, entry.text);
                to.date_forms.push_back(*DateForm::of(entry.text));
            },
            remove};
}

List as_written(List list) {
    list.as_written = true;
    return list;
}

Lists all_lists() {
    Lists all;
    for (const auto& [name, member] : phrases) all.emplace(name, of_words(Shape::phrase, member));
    for (const auto& [name, member] : words) all.emplace(name, of_words(Shape::word, member));
    for (const auto& [name, part] : parts)
        all.emplace(std::string("heading: ") + name, of_meaning(&Vocabulary::headings, part));
    for (const auto& [name, label] : labels) {
        all.emplace(std::string("label: ") + name, of_meaning(&Vocabulary::labels, label));
        all.emplace(std::string("label beginning: ") + name,
                    of_meaning(&Vocabulary::label_beginnings, label));
        all.emplace(std::string("label before a blank: ") + name,
                    of_meaning(&Vocabulary::labels_before_a_blank, label));
    }
    for (const auto& [name, outcome] : outcomes)
        all.emplace(std::string("outcome: ") + name, of_outcome(outcome));
    all.emplace("task pairs", of_words(Shape::pair, &Vocabulary::task_pairs));
    all.emplace("organisation words", of_organisations());
    all.emplace("date forms", of_date_forms());
    all.emplace("months", of_numbers(&Vocabulary::months, 12));
    all.emplace("weekdays", of_numbers(&Vocabulary::weekdays, 7));
    all.emplace("list marks", of_numbers(&Vocabulary::list_marks, 2));
    all.emplace("cut around", as_written(of_meaning(&Vocabulary::cuts, true)));
    all.emplace("cut before", as_written(of_meaning(&Vocabulary::cuts, false)));
    return all;
}

}  // namespace

const List* list_called(std::string_view name) {
    static const Lists all = all_lists();
    const auto found = all.find(std::string(name));
    return found == all.end() ? nullptr : &found->second;
}

}  // namespace reading
