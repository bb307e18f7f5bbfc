#pragma once

#include <map>

#include "features/threads/likely_store.hpp"
#include "web/html/list.hpp"

namespace threads {

admission::Inside thread_page(const admission::Setting& setting);
admission::Inside confirm_post(const admission::Setting& setting);
admission::Inside cut_post(const admission::Setting& setting);
admission::Inside add_post(const admission::Setting& setting);
admission::Inside undo_post(const admission::Setting& setting);
admission::Inside returning_page(const admission::Setting& setting);
admission::Inside likely_page(const admission::Setting& setting);
admission::Inside returning_csv(const admission::Setting& setting);

std::string thread_address(const admission::Collaboration& collaboration, const std::string& meeting_slug,
                           const std::string& item_slug);
std::string returning_address(const admission::Collaboration& collaboration);

std::string likely_address(const admission::Collaboration& collaboration);

/// What one can say of two items, and how its button says it.
struct PairButton {
    std::string_view act;  ///< the last part of the address it posts to
    const base::Label& label;
    const base::Label& said;  ///< names the other, for who hears the page
};
extern const PairButton confirm_button;
extern const PairButton cut_button;
extern const PairButton add_button;
extern const PairButton undo_button;
/// What a form's "fra" says when the act leads back to the list of what is likely.
inline constexpr std::string_view from_likely = "maaske";
/// A button that posts one act about the pair; nothing for who may not judge. `from` is a form's "fra".
web::Html pair_button(const web::Request& request, const admission::Visit& visit, const Station& item,
                      const Station& other, const PairButton& button, const base::Words& words,
                      std::string_view from = {});

/// An item on a thread's page.
struct Stop {
    Station station;
    decisions::Became became;
    std::optional<Link> link;  ///< with the item whose page it is
    bool here = false;         ///< that item itself
    bool same_title = false;   ///< as that item's
};

/// All around an item, in the order of days.
struct Around {
    std::vector<Stop>
        thread;  ///< the item itself and what surely hangs together with it; of very many the nearest
    std::vector<Stop> likely;  ///< linked with the item, and no more
    std::vector<Stop> cut;
    std::size_t items = 0;     ///< in the thread
    std::size_t meetings = 0;  ///< that they are of
};
Around around(store::Session& session, const std::string& item);

/// "fælles ord: røntgen, skanning"
std::string said(const Because& because, const base::Words& words);
/// "samme titel; nævnt i teksten som punkt 4"
std::string why(const Stop& stop, const base::Words& words);
/// "rejst", "udsat", "godkendt, 2 opfølgninger er åbne"
std::string what_happened(const Stop& stop, bool first, const base::Words& words);
std::string date_of(const Station& station, const base::Words& words);
std::string body_of(const Station& station, const base::Words& words);
/// The title with its number as a link, and the lock of a closed item.
web::Html item_link(const admission::Collaboration& collaboration, const Station& station,
                    const base::Words& words);

/// The way of a subject through bodies and years; nothing when fewer than two of the items have a day.
web::Html path_picture(const admission::Visit& visit, const std::vector<Stop>& stops,
                       const base::Words& words);

/// Pairs that are perhaps on the same subject, each with its reason; for the secretariat with the answers.
web::Html likely_table(const web::Request& request, const admission::Visit& visit,
                       const std::vector<Likely>& pairs, const base::Words& words);

/// The items that a visitor's words or an item's address lead to, without `other_than`.
std::vector<Station> suggestions(store::Session& session, const admission::Visit& visit,
                                 const std::string& asked, const std::string& other_than);

/// The overview's filters, and what is chosen of them.
struct Chosen {
    std::vector<web::Filter> filters;
    Filter filter;
};
Chosen chosen_of(store::Session& session, const admission::Visit& visit, const web::Request& request,
                 const base::Words& words);

}  // namespace threads
