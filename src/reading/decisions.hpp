#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "reading/paragraphs.hpp"
#include "reading/record.hpp"

namespace reading {

struct Vocabulary;

/// Gives the points below "Styregruppen besluttede:" the list marks that were lost on the way: the first line
/// is a clause, and so is each that begins after a line which was not full.
void mark_clauses(Document& document, const Span& section);

/// "The group wants:" and "It disagrees on:", each over points: these are decisions or not by what leads to
/// them.
bool under_several_leads(const std::vector<Paragraph>& paragraphs);

/// One decision per list point, or per paragraph where there are none; what stands between list points is not
/// one. A second-level point belongs to the point above it.
std::vector<Decision> decisions_of(const Document& document, const std::vector<Paragraph>& paragraphs);

/// What decisions have in common, or none where they differ; no value where none of them says anything. Where
/// something else is decided as well, that it was discussed says nothing.
std::optional<Outcome> common_outcome(const std::vector<Decision>& decisions);

/// What a decision's set phrase says: "taget til efterretning", "godkendt med rettelser".
Outcome outcome_of(const Vocabulary& vocabulary, std::string_view text);

/// Where a text has set phrases of several outcomes, the one that comes first here is meant.
inline constexpr std::array telling_first = {Outcome::not_approved, Outcome::approved_with_changes,
                                             Outcome::postponed,    Outcome::approved,
                                             Outcome::noted,        Outcome::discussed};

/// The sentence to where a clause begins that tells of something else than what was decided now:
/// "…, som godkendes af direktionen". "Besluttede, at …" is gone on with: that is the decision.
std::string_view deciding_part(const Vocabulary& vocabulary, std::string_view sentence);

/// "Approves" and "discusses" are also said of what others do, and of what is to come. As a decision a
/// passive stands at the end of its clause, and an active verb behind the body that decides.
bool says_decision(const Vocabulary& vocabulary, std::string_view clause, std::size_t begin, std::size_t end);

/// True where the words say that the item itself was put off: "Punktet udskydes",
/// not that something in it is.
bool puts_off(const Vocabulary& vocabulary, std::string_view text);

}  // namespace reading
