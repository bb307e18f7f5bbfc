#include "reading/people_list.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "reading/dates.hpp"
#include "reading/paragraphs.hpp"
#include "reading/people_runs.hpp"
#include "reading/scan.hpp"
#include "reading/sentences.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/headings.hpp"
#include "reading/vocabulary/labels.hpp"
#include "reading/vocabulary/people.hpp"

namespace reading {

namespace {

/// "Fra Solby Kommune:" → "Solby Kommune"
std::string_view party_of(std::string_view text) {
    text = trimmed_end(trimmed(text), ": ");
    return small(text.substr(0, 4)) == "fra " ? trimmed(text.substr(4)) : text;
}

}  // namespace

void PeopleList::set_party(std::string_view heading) {
    office_.reset();
    const auto party = party_of(heading);
    organisation_ = std::string(party);
    const auto first = small(party.substr(0, party.find(' ')));
    // Under "From the municipalities" each line says which one.
    several_ = document_.vocabulary.several_parties.contains(first);
}

std::optional<std::string> PeopleList::heading() const { return several_ ? std::nullopt : organisation_; }

void PeopleList::begin(Status status, std::string_view rest, std::size_t at) {
    flush();
    active_ = true;
    status_ = status;
    organisation_.reset();
    office_.reset();
    several_ = false;
    if (const auto names = behind_group(rest); !names.empty()) rest = names;
    labelled_ = !rest.empty();
    if (!rest.empty()) add(rest, at);
    labelled_ = labelled_ && !pending_.empty();
}

/// The names behind a group's word and its colon; empty when the text does not begin so.
std::string_view PeopleList::behind_group(std::string_view text) const {
    const auto colon = text.substr(0, 40).find(':');
    if (colon == std::string_view::npos) return {};
    const bool group = document_.vocabulary.people_groups.contains(small(trimmed(text.substr(0, colon))));
    return group ? trimmed(text.substr(colon + 1)) : std::string_view();
}

bool PeopleList::take_heading(std::size_t at) {
    const auto& vocabulary = document_.vocabulary;
    const std::string_view text = document_.lines[at].text;
    if (!text.ends_with(':') || text.size() > 80 || !begins_upper(text)) return false;
    if (part_of(vocabulary, document_.lines[at].small) != Part::none) return false;
    flush();
    organisation_.reset();
    office_.reset();
    several_ = false;
    const auto party = party_of(text);
    if (is_organisation_heading(vocabulary, party)) {
        set_party(text);
    } else if (is_title(vocabulary, small(party))) {
        office_ = std::string(party);
    } else {
        organisation_ = std::string(party);
        several_ = true;  // each line may say where in it somebody is
    }
    return true;
}

bool PeopleList::take_group(std::size_t at) {
    const auto names = behind_group(document_.lines[at].text);
    if (names.empty()) return false;
    flush();
    organisation_.reset();
    add(names, at);
    return true;
}

bool PeopleList::take(std::size_t at) {
    return document_.lines[at].row == Row::person ? take_row(at) : add(document_.lines[at].text, at);
}

/// A table's row: the name's cell may have notes, the others are what their headings say.
bool PeopleList::take_row(std::size_t at) {
    flush();
    const auto& cells = document_.lines[at].cells;
    auto person = person_of(document_.vocabulary, cells[0], std::nullopt);
    if (!person) return false;
    if (!cells[1].empty()) person->title = cells[1];
    person->organisation = cells[2].empty() ? organisation_ : std::optional(cells[2]);
    const auto attendance = small(trimmed_end(cells[3], ". "));
    if (document_.vocabulary.absent_cells.contains(attendance)) person->status = Status::apologies;
    if (person->status == Status::participant) person->status = status_;
    person->place = document_.place(at);
    if (!cells[4].empty()) people_.unsure.insert(small(person->name));
    people_.add(std::move(*person));
    return true;
}

bool PeopleList::take_party(std::size_t at) {
    const std::string_view text = document_.lines[at].text;
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon > 60) return false;
    const auto rest = trimmed(text.substr(colon + 1));
    const bool from = (small(text.substr(0, 4)) == "fra " && is_person_name(document_.vocabulary, rest)) ||
                      first_names_of(document_.vocabulary, rest).size() > 2;
    if (!from && !is_organisation_heading(document_.vocabulary, party_of(text.substr(0, colon))) &&
        !is_group_of(text.substr(0, colon), rest))
        return false;
    flush();
    set_party(text.substr(0, colon));
    labelled_ = !rest.empty();
    if (!rest.empty()) add(rest, at);
    return true;
}

bool PeopleList::is_group_of(std::string_view word, std::string_view names) {
    const auto little = small(word);
    constexpr std::array<std::string_view, 4> plural = {"te", "de", "er", "ne"};
    if (!begins_upper(word) || word.find(' ') != std::string_view::npos || !ends_with_any(little, plural))
        return false;
    const auto people = persons_of(document_.vocabulary, names, std::nullopt);
    const bool known = groups_.contains(little);
    if (people.size() < (known ? 1U : 2U)) return false;
    groups_.insert(little);
    return true;
}

bool PeopleList::take_role(std::size_t at) {
    const std::string_view text = document_.lines[at].text;
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon > 60 || text.size() > 160) return false;
    const auto& vocabulary = document_.vocabulary;
    const auto before = trimmed(text.substr(0, colon));
    const auto behind = trimmed(text.substr(colon + 1));
    if (behind.empty()) return false;
    if (is_person_name(vocabulary, trimmed(without_brackets(before)))) {
        flush();
        add(std::string(before) + ", " + std::string(behind), at);
        return flush();
    }
    const auto people = persons_of(vocabulary, behind, std::nullopt);
    if (people.size() != 1 || people[0].title || !is_title(vocabulary, small(before))) return false;
    flush();
    add(std::string(before) + " " + std::string(behind), at);
    return flush();
}

/// A first name alone where all others in front of it have more.
bool PeopleList::is_lone_name(std::string_view name) const {
    const auto& vocabulary = document_.vocabulary;
    const auto parts = parts_of(pending_, ',');
    return !parts.empty() && name.find(' ') == std::string_view::npos && !is_title(vocabulary, small(name)) &&
           !is_organisation(vocabulary, name) && std::all_of(parts.begin(), parts.end() - 1, [&](auto part) {
               const auto colon = part.find(": ");
               return is_person_name(vocabulary,
                                     colon == std::string_view::npos ? part : part.substr(colon + 2));
           });
}

/// A full line of several people that ends between a title and its name, or inside a name.
bool PeopleList::broken_off(std::string_view text, std::size_t at) const {
    const auto comma = pending_.rfind(',');
    const bool full =
        at > 0 && document_.lines[at].gap == 0 && document_.is_full(document_.lines[at - 1].text);
    if (comma == std::string::npos || !full || !begins_upper(text)) return false;
    const auto joint = pending_.rfind(" og ");
    const auto last = std::max(comma + 1, joint == std::string::npos ? 0 : joint + 4);
    const auto& vocabulary = document_.vocabulary;
    const auto title = trimmed(std::string_view(pending_).substr(last));
    if (begins_lower(title) && title.find(' ') == std::string_view::npos && is_title(vocabulary, title) &&
        begins_with_title(vocabulary, small(pending_)))
        return true;
    if (std::ranges::count(pending_, ',') < 3) return false;
    // "Bo Dahl, Ida" / "Holm Berg, Eva Lind": the others have two names.
    if (begins_upper(title) && is_lone_name(title)) return true;
    const auto piece = text.substr(0, text.find(','));
    return piece.size() < text.size() && piece.find(' ') == std::string_view::npos &&
           !is_title(vocabulary, small(piece)) && !is_organisation(vocabulary, piece);
}

/// "chef Eva Lind, leder Bo Holm, chef Ida" / "Berg og …": a full line of a run of people goes on.
bool PeopleList::run_on(std::string_view text, std::size_t at) const {
    const bool full =
        at > 0 && document_.lines[at].gap == 0 && document_.is_full(document_.lines[at - 1].text);
    if (!full || pending_.ends_with('.') || text.find(':') != std::string_view::npos) return false;
    const auto parts = parts_of(pending_, ',');
    const auto& vocabulary = document_.vocabulary;
    const auto titled = [&](std::string_view part) {
        const auto bare = without_brackets(part);
        const auto name = name_after_title(vocabulary, bare);
        return name.size() < bare.size() && begins_with_title(vocabulary, small(bare)) &&
               is_person_name(vocabulary, name);
    };
    return parts.size() >= 3 && std::all_of(parts.begin(), parts.end() - 1, titled);
}

/// "Danske Patienter Eva Lind": where the name begins behind an organisation; 0 where it is no such entry.
std::size_t PeopleList::name_behind_organisation(std::string_view text) const {
    const auto& vocabulary = document_.vocabulary;
    if (text.size() > 80 || text.find(',') != std::string_view::npos) return 0;
    const auto words = words_of(text);
    for (std::size_t i = 1; i + 1 < words.size() && words.size() <= i + 6; ++i) {
        const auto begin = static_cast<std::size_t>(words[i].data() - text.data());
        const auto organisation = trimmed(text.substr(0, begin));
        if (vocabulary.first_names.contains(small(words[i])) &&
            is_person_name(vocabulary, text.substr(begin)) &&
            is_organisation_heading(vocabulary, organisation))
            return begin;
    }
    return 0;
}

bool PeopleList::add(std::string_view text, std::size_t at) {
    // An entry goes on where its line ended in a comma or inside a word.
    const bool unfinished =
        !pending_.empty() && (pending_.ends_with(',') || ends_broken(pending_) || pending_.ends_with(" og"));
    const bool numbered = has_number_word(document_.vocabulary, small(text.substr(0, 30)));
    const bool wrapped = !numbered && pending_.size() > 40 && !pending_.ends_with('.') &&
                         pending_.find(',') != std::string::npos && document_.lines[at].gap == 0 &&
                         !is_organisation_heading(document_.vocabulary, text) &&
                         persons_of(document_.vocabulary, text, heading()).empty();
    if ((unfinished || wrapped || broken_off(text, at) || run_on(text, at)) && document_.lines[at].gap <= 2 &&
        at <= pending_span_.end + 1) {
        append_line(pending_, text, document_);
        pending_span_.end = at + 1;
        return true;
    }
    flush();
    if (const auto name = name_behind_organisation(text); name > 0) {
        add(std::string(text.substr(name)) + ", " + std::string(trimmed(text.substr(0, name))), at);
        return flush();
    }
    if (is_organisation_heading(document_.vocabulary, party_of(text)) && text.size() < 80) {
        set_party(text);
        return true;
    }
    if (text.size() > 1200) return false;
    const auto entry = small(trimmed_end(text.substr(0, text.find(',')), ". "));
    const auto& nobody = document_.vocabulary.nobody;
    if (nobody.contains(entry) || nobody.contains(entry.substr(0, entry.find(' ')))) return true;
    pending_ = apart_at_parties(text);
    unticked_ = text.starts_with("[ ]") || text.starts_with("\u2610");
    pending_span_ = {at, at + 1};
    const bool long_person = text.size() > 40 && text.find(',') != std::string_view::npos &&
                             !persons_of(document_.vocabulary, text, heading()).empty();
    return text.ends_with(',') || ends_broken(text) || text.ends_with(" og") || long_person || flush();
}

/// Who came instead of the person named last before the note.
void PeopleList::add_stand_ins(const std::vector<StandIn>& stand_ins, std::string_view text,
                               std::vector<Participant>& found) {
    const std::size_t listed = found.size();
    for (const auto& one : stand_ins) {
        const auto before = text.substr(0, one.at);
        for (std::size_t i = listed; i-- > 0;) {
            if (before.find(found[i].name) == std::string_view::npos) continue;
            found[i].status = Status::apologies;
            Participant person{one.name, {}, {}, Status::participant, found[i].name, {}, {}};
            found.push_back(std::move(person));
            break;
        }
    }
}

/// "Anna Berg and Bo Dahl. Eva Lind takes part too. Apologies from Ida Holm.": sentences behind the names.
std::vector<std::string> PeopleList::sentences_pending() const {
    const auto sentences = sentences_of(document_.vocabulary, pending_);
    const bool apart = pending_.size() > 40 && std::ranges::all_of(sentences, begins_upper);
    if (sentences.size() < 2 || !apart) return {pending_};
    return {sentences.begin(), sentences.end()};
}

bool PeopleList::flush() {
    if (pending_.empty()) return true;
    bool any = false, first = true;
    for (auto& text : sentences_pending()) {
        any |= add_entry(std::move(text), first);
        first = false;
    }
    // Lines that name nobody stay in the tray; what stands behind a label would be lost.
    const bool point = document_.lines[pending_span_.begin].bullet != 0;
    if (!any && (labelled_ || may_name_several(document_.vocabulary, pending_) ||
                 (point && may_name_somebody(document_.vocabulary, pending_))))
        people_.unread.push_back(document_.place(pending_span_));
    labelled_ = false;
    pending_.clear();
    return any;
}

/// What a sentence behind the names says of people.
bool PeopleList::add_sentence(std::string_view text, const Place& place) {
    const auto before = people_.list.size() + people_.changes;
    read_absence(document_.vocabulary, text, place, people_);
    const auto little = small(text);
    for (const std::string_view verb : {" deltager ", " deltog "}) {
        const auto at = little.find(verb);
        const bool said = people_.list.size() + people_.changes != before;
        if (at == std::string::npos || said) continue;
        for (auto& person : persons_of(document_.vocabulary, text.substr(0, at), std::nullopt)) {
            person.place = place;
            people_.add(std::move(person));
        }
    }
    return people_.list.size() + people_.changes != before;
}

void PeopleList::note_initials(std::string_view text) {
    for (auto open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
        const auto note = text.substr(open + 1, std::min(text.find(')', open), open + 6) - open - 1);
        if (is_initials(note)) people_.initials.insert(small(note));
    }
}

/// "Afbud: AB, CD": those listed before with these letters behind their names.
bool PeopleList::mark_by_initials(std::string_view text) {
    std::vector<Participant*> meant;
    for (const auto part : parts_of(trimmed_end(text, ". "), ',')) {
        if (!people_.initials.contains(small(part))) return false;
        const auto one = std::ranges::find_if(people_.list,
                                              [&](const Participant& person) { return person.note == part; });
        if (one == people_.list.end()) return false;
        meant.push_back(&*one);
    }
    for (auto* person : meant) person->status = status_;
    return !meant.empty();
}

/// By initials, by first names, or some by these: whoever is the most.
std::vector<Participant> PeopleList::named_otherwise(std::string_view text, bool nobody) {
    const auto& vocabulary = document_.vocabulary;
    auto named = names_with_first_names(vocabulary, text);
    if (!labelled_) return named;
    if (nobody) {
        auto initials = named_by_initials(text);
        for (const auto& person : initials) people_.initials.insert(small(person.name));
        if (initials.size() > named.size()) named = std::move(initials);
    }
    auto alone = first_names_of(vocabulary, text);
    return alone.size() > named.size() ? alone : named;
}

bool PeopleList::add_entry(std::string text, bool first) {
    const auto& vocabulary = document_.vocabulary;
    const auto place = document_.place(pending_span_);
    if (text.starts_with("og ")) text = text.substr(3);  // somebody before it was taken out
    const auto stand_ins = take_stand_ins(vocabulary, text);
    auto found = persons_of(vocabulary, text, heading());
    bool unsure = false;
    auto run = persons_of_run(vocabulary, text, heading(), unsure);
    if (run.size() > found.size()) found = std::move(run);
    // "Welcome to Anna Berg": what stands in front of the name is no title.
    const bool told = !first && std::ranges::any_of(found, [&](const Participant& one) {
        return one.title && !is_title(vocabulary, small(*one.title));
    });
    if (found.empty()) found = before_what_is_said(vocabulary, text, heading());
    if (found.empty() && mark_by_initials(text)) return true;
    if (auto named = named_otherwise(text, found.empty()); named.size() > found.size())
        found = std::move(named);
    if (found.empty() || told) return add_sentence(text, place);
    note_initials(text);
    unsure |= found.size() == 2 && second_may_be_no_person(vocabulary, text);
    add_stand_ins(stand_ins, text, found);
    for (auto& person : found) {
        person.place = place;
        // Who stands among the absent with "from item 3 on" was there for the rest.
        const bool there = person.partial && status_ == Status::apologies;
        // Among the absent too stands who came instead.
        const bool instead = person.stands_in_for && !stand_ins.empty();
        if (person.status == Status::participant && !there && !instead) person.status = status_;
        // "…, who has left the committee" is no organisation.
        if (person.organisation && person.organisation->starts_with("som "))
            person.note = std::exchange(person.organisation, std::nullopt);
        if (!person.organisation) person.organisation = organisation_;
        if (!person.title && !person.organisation) person.title = office_;
        if (unsure || unticked_) people_.unsure.insert(small(person.name));
        people_.add(std::move(person));
    }
    return true;
}

void PeopleList::finish() {
    flush();
    active_ = false;
    organisation_.reset();
}

}  // namespace reading
