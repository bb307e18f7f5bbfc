#pragma once

#include "features/threads/threads_store.hpp"

/// What a user can do in this slice, an act a file.
namespace threads {

/// The item that an act is about, and the id of the other.
struct PairOfItems {
    Station item;
    std::string other;
};

/// Says that a link that was found is right: what hangs together by it is one thread.
/// Problem of all: "link.not_found" for a pair that is not linked, or an item that is not there.
base::Result<> confirm_link(const admission::Setting& setting, const admission::Visit& visit,
                            const PairOfItems& pair);
/// Leaves the other out. It stays so whatever is found later.
base::Result<> cut_link(const admission::Setting& setting, const admission::Visit& visit,
                        const PairOfItems& pair);
/// Links two items that nothing was found to link.
base::Result<> add_link(const admission::Setting& setting, const admission::Visit& visit,
                        const PairOfItems& pair);
/// Takes back what a person said of the pair: what was found counts again.
base::Result<> undo_judgement(const admission::Setting& setting, const admission::Visit& visit,
                              const PairOfItems& pair);

/// What all do: holds the collaboration, finds the other item and the link, lets `change` write, puts both in
/// their threads anew and writes the history.
using Change =
    std::function<base::Result<>(store::Session&, const Station& other, const std::optional<Link>&)>;
base::Result<> judge(const admission::Setting& setting, const admission::Visit& visit,
                     const PairOfItems& pair, const std::string& act, const Change& change);
/// "I say so, now."
Judged judged_now(const admission::Setting& setting, const admission::Visit& visit, Judgement judgement);

}  // namespace threads
