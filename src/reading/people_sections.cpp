#include "reading/people_sections.hpp"

#include "reading/people_list.hpp"
#include "reading/rules.hpp"
#include "reading/scan.hpp"
#include "reading/slots.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/labels.hpp"

namespace reading {
namespace {

struct ListBegin {
    Status status = Status::participant;
    std::string_view rest;  ///< behind the label
};

std::optional<Status> status_of(Label label) {
    if (label == Label::apologies) return Status::apologies;
    if (label == Label::guests) return Status::guest;
    if (label == Label::participants) return Status::participant;
    return std::nullopt;
}

std::optional<ListBegin> list_begin(const Vocabulary& vocabulary, const Line& line) {
    std::size_t led = 0;  // "Der var afbud fra:"
    for (const auto lead : vocabulary.list_leads) {
        if (line.small.starts_with(lead)) led = lead.size();
    }
    const auto label = label_of(vocabulary, std::string_view(line.small).substr(led));
    const auto status = label ? status_of(label->label) : std::nullopt;
    if (!status) return std::nullopt;
    const auto value = std::min(led + label->value, line.text.size());
    return ListBegin{*status, trimmed(std::string_view(line.text).substr(value))};
}

/// "Ordstyrer: Anna, referent: Bo": where the second office's label begins; the end where there is none.
std::size_t office_behind(const Vocabulary& vocabulary, std::string_view names) {
    const auto colon = names.find(':');
    if (colon == std::string_view::npos) return names.size();
    const auto begin = names.find_last_of(",.; ", colon);
    if (begin == std::string_view::npos) return names.size();
    const auto label = label_of(vocabulary, small(names.substr(begin + 1)));
    const bool office = label && (label->label == Label::chair || label->label == Label::minute_taker);
    return office ? begin + 1 : names.size();
}

void add_office(const Document& document, std::size_t at, std::string_view names, std::vector<Text>& into) {
    for (auto& name : presenters_of(document.vocabulary, names))
        into.push_back({std::move(name), document.place(at)});
}

void read_office(Document& document, std::size_t at, Record& record) {
    const auto& line = document.lines[at];
    const auto label = label_of(document.vocabulary, line.small);
    if (!label || (label->label != Label::chair && label->label != Label::minute_taker)) return;
    auto& into = label->label == Label::chair ? record.meeting.chairs : record.meeting.minute_takers;
    if (label->value >= line.text.size()) return;
    const auto names = std::string_view(line.text).substr(label->value);
    const auto second = office_behind(document.vocabulary, names);
    if (!into.empty()) return;  // what is known by then leaves the line to be looked at
    add_office(document, at, trimmed_end(names.substr(0, second), " ,;."), into);
    if (second < names.size()) {
        auto& other = label->label == Label::chair ? record.meeting.minute_takers : record.meeting.chairs;
        if (other.empty())
            add_office(document, at, trimmed(names.substr(names.find(':', second) + 1)), other);
    }
    document.lines[at].use = {Use::field, field_of(label->label), rules::label};
}

}  // namespace

void read_people(Document& document, const Span& lines, People& people) {
    PeopleList list(document, people);
    list.begin(Status::participant, {}, lines.begin);
    for (std::size_t at = lines.begin; at < lines.end; ++at) {
        const auto& line = document.lines[at];
        if (line.use == Use::debris) continue;
        if (const auto begin = list_begin(document.vocabulary, line)) {
            list.begin(begin->status, begin->rest, at);
        } else if (!label_of(document.vocabulary, line.small) && !list.take_heading(at)) {
            list.take(at);
        }
    }
    list.finish();
}

void read_people_among(Document& document, const Span& lines, Record& record, People& people) {
    PeopleList list(document, people);
    const bool known = !people.list.empty();  // the head said who was there
    const auto take = [&](std::size_t at) {
        document.lines[at].use = {Use::field, Taken::participants, rules::people_list};
    };
    for (std::size_t at = lines.begin; at < lines.end; ++at) {
        const auto& line = document.lines[at];
        if (line.use != Use::none) continue;
        const auto begin = list_begin(document.vocabulary, line);
        // "Absent: Anna Berg" on one line may be said of the item alone; note_absence() reads it.
        // Where lists stand one below the other a label with names is one of them.
        const bool absent = begin && begin->status == Status::apologies;
        if (begin && (absent ? begin->rest.empty() : !known)) {
            list.begin(begin->status, begin->rest, at);
            take(at);
        } else if (label_of(document.vocabulary, line.small)) {
            list.finish();
            read_office(document, at, record);
        } else if (list.active() && list.take_heading(at)) {
            take(at);
        } else if (list.active() && (line.bullet != 0 || line.gap == 0 || !line.text.ends_with('.') ||
                                     persons_of(document.vocabulary, line.text, std::nullopt).size() > 1)) {
            if (line.text.size() < 400 && list.take(at)) {
                take(at);
            } else {
                list.finish();
            }
        } else {
            list.finish();
        }
    }
    list.finish();
}

}  // namespace reading
