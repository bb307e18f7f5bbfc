#pragma once

#include <string>
#include <vector>

#include "reading/lines.hpp"

/// Which of the lines that begin with a number are the items.
namespace reading {

/// A line that may begin an item.
struct Candidate {
    std::size_t line = 0;
    std::string number;
    int main = 0;
    int sub = 0;
    std::string rest;  ///< title text on the number's line
    bool named = false;
    bool strong = false;   ///< a slot, a presenter, a heading or a case number stands by it
    bool usual = false;    ///< a title that items often have
    bool below = false;    ///< the number stands below its title
    bool bracket = false;  ///< "1)"
    double score = 0;
};

/// The rising chain of candidates with the greatest worth (indices).
std::vector<std::size_t> best_chain(const std::vector<Candidate>& candidates, double& worth);

/// Adds to the chain what has the number right behind an item's and comes before any other number: a
/// list inside an item would begin anew.
void add_following(const Document& document, const std::vector<Candidate>& candidates,
                   std::vector<std::size_t>& chain);

/// Adds to a chain that does not begin at 1 what stands right before it and leads from 1 to it: short items
/// close together look like a list.
void add_preceding(const std::vector<Candidate>& candidates, std::vector<std::size_t>& chain);

/// Adds to the chain what looks like an item as well, but stands out of the numbers' order.
void add_out_of_order(const std::vector<Candidate>& candidates, std::vector<std::size_t>& chain);

/// Adds to the candidates and the chain what has a number that the chain leaves out, or the one behind its
/// last, and a title that begins with a small letter; not where it may be the next point of a list. `little`
/// are all numbered lines that begin so, in the order of their lines.
void add_little(std::vector<Candidate>& candidates, std::vector<std::size_t>& chain,
                const std::vector<Candidate>& little);

/// 1, 2, 3 ... and nothing else: a paper whose titles all begin with small letters.
bool all_follow(const std::vector<Candidate>& candidates);

/// All numbers are 1: the page made a list of its own of each item. Indices of those.
std::vector<std::size_t> all_ones(const std::vector<Candidate>& candidates);

}  // namespace reading
