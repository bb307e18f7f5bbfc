#include "reading/people_list.hpp"

#include "reading/paragraphs.hpp"
#include "reading/scan.hpp"
#include "reading/vocabulary/people.hpp"

namespace reading {

void PeopleList::begin(Status status, std::string_view rest, std::size_t at) {
    flush();
    active_ = true;
    status_ = status;
    organisation_.reset();
    if (!rest.empty()) add(rest, at);
}

bool PeopleList::take(std::size_t at) { return add(document_.lines[at].text, at); }

bool PeopleList::take_party(std::size_t at) {
    const std::string_view text = document_.lines[at].text;
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon > 60) return false;
    auto party = trimmed(text.substr(0, colon));
    if (small(party).starts_with("fra ")) party = trimmed(party.substr(4));
    if (!is_organisation_heading(document_.vocabulary, party)) return false;
    flush();
    organisation_ = std::string(party);
    const auto rest = trimmed(text.substr(colon + 1));
    if (!rest.empty()) add(rest, at);
    return true;
}

bool PeopleList::add(std::string_view text, std::size_t at) {
    // An entry goes on where its line ended in a comma or inside a word.
    const bool unfinished =
        !pending_.empty() && (pending_.ends_with(',') || ends_broken(pending_) || pending_.ends_with(" og"));
    const bool wrapped = pending_.size() > 40 && pending_.find(',') != std::string::npos &&
                         document_.lines[at].gap == 0 &&
                         !is_organisation_heading(document_.vocabulary, text) &&
                         persons_of(document_.vocabulary, text, organisation_).empty();
    if ((unfinished || wrapped) && document_.lines[at].gap <= 2 && at <= pending_span_.end + 1) {
        append_line(pending_, text, document_);
        pending_span_.end = at + 1;
        return true;
    }
    flush();
    if (is_organisation_heading(document_.vocabulary, text) && text.size() < 80) {
        organisation_ = std::string(trimmed_end(text, ": "));
        return true;
    }
    if (text.size() > 1200) return false;
    pending_ = std::string(text);
    pending_span_ = {at, at + 1};
    const bool may_go_on = text.ends_with(',') || ends_broken(text) || text.ends_with(" og");
    const bool long_person = text.size() > 40 && text.find(',') != std::string_view::npos &&
                             !persons_of(document_.vocabulary, text, organisation_).empty();
    return may_go_on || long_person || flush();
}

bool PeopleList::flush() {
    if (pending_.empty()) return true;
    const auto place = document_.place(pending_span_);
    auto found = persons_of(document_.vocabulary, pending_, organisation_);
    if (found.empty()) {
        const auto before = people_.list.size();
        read_absence(document_.vocabulary, pending_, place, people_);
        pending_.clear();
        return people_.list.size() > before;
    }
    pending_.clear();
    for (auto& person : found) {
        person.place = place;
        if (person.status == Status::participant) person.status = status_;
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
