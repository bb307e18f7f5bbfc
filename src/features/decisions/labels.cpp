#include "features/decisions/labels.hpp"

namespace decisions::labels {
namespace {

const base::Label none = {"udfaldet fremgår ikke", "outcome not said"};
const base::Label noted = {"taget til efterretning", "noted"};
const base::Label approved = {"godkendt", "approved"};
const base::Label approved_with_changes = {"godkendt med ændringer", "approved with changes"};
const base::Label not_approved = {"ikke godkendt", "not approved"};
const base::Label discussed = {"drøftet", "discussed"};
const base::Label postponed = {"udsat", "postponed"};

}  // namespace

const base::Label decisions = {"Beslutninger", "Decisions"};
const base::Label one_decision = {"{} beslutning", "{} decision"};
const base::Label many_decisions = {"{} beslutninger", "{} decisions"};
const base::Label show_decisions = {"Vis beslutninger", "Show decisions"};
const base::Label no_decisions = {
    "Her er ingen beslutninger endnu. De kommer hertil, når referater bliver indlæst.",
    "There are no decisions yet. They come when minutes are put into the archive."};
const base::Label none_chosen = {"Ingen beslutninger passer til det valgte. Fjern et filter for at se flere.",
                                 "No decision fits the filters. Remove one to see more."};
const base::Label body = {"Gruppe", "Body"};
const base::Label year = {"År", "Year"};
const base::Label outcome = {"Udfald", "Outcome"};
const base::Label all_bodies = {"Alle grupper", "All bodies"};
const base::Label all_years = {"Alle år", "All years"};
const base::Label all_outcomes = {"Alle udfald", "All outcomes"};
const base::Label with_count = {"{} ({})", "{} ({})"};
const base::Label no_such_body = {"Der er ingen gruppe, hvis adresse er »{}«.",
                                  "No body has the address “{}”."};
const base::Label none_of_year = {"Der er ingen beslutninger fra {}.", "There are no decisions of {}."};
const base::Label no_such_outcome = {"Der er ingen beslutninger med udfaldet »{}«.",
                                     "There are no decisions with the outcome “{}”."};
const base::Label no_body = {"Gruppen fremgår ikke", "Body not said"};
const base::Label no_date = {"datoen fremgår ikke", "date not said"};
const base::Label item = {"punkt {}", "item {}"};
const base::Label follow_ups = {"Opfølgning", "Follow-up"};
const base::Label nobody_named = {"ingen ansvarlig nævnt", "nobody named as responsible"};
const base::Label due = {"frist {}", "due {}"};
const base::Label no_due = {"ingen frist nævnt", "no due date named"};

}  // namespace decisions::labels

namespace decisions {

const base::Label& result_name(Result result) {
    switch (result) {
        case Result::none:
            break;
        case Result::noted:
            return labels::noted;
        case Result::approved:
            return labels::approved;
        case Result::approved_with_changes:
            return labels::approved_with_changes;
        case Result::not_approved:
            return labels::not_approved;
        case Result::discussed:
            return labels::discussed;
        case Result::postponed:
            return labels::postponed;
    }
    return labels::none;
}

}  // namespace decisions
