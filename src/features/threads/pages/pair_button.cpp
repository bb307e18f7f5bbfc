#include "features/threads/labels.hpp"
#include "features/threads/pages/pages.hpp"
#include "web/html/form.hpp"

namespace threads {
namespace {

namespace h = web::h;

web::Html hidden(std::string_view name, std::string_view value) {
    return h::void_element("input",
                           {h::attr("type", "hidden"), h::attr("name", name), h::attr("value", value)});
}

/// The list that the answer was given in, and what was chosen in it, so that one comes back to the same.
web::Html place(const web::Request& request, std::string_view from) {
    if (from.empty()) return {};
    web::Html all = hidden("fra", from);
    for (const char* choice : {"gruppe", "aar"}) {
        if (const std::string chosen = request.asked(choice); !chosen.empty()) all += hidden(choice, chosen);
    }
    return all;
}

}  // namespace

const PairButton confirm_button = {"bekraeft", labels::confirm, labels::confirm_said};
const PairButton cut_button = {"fravaelg", labels::cut, labels::cut_said};
const PairButton add_button = {"tilfoej", labels::add, labels::add_said};
const PairButton undo_button = {"fortryd", labels::undo, labels::undo_said};

web::Html pair_button(const web::Request& request, const admission::Visit& visit, const Station& item,
                      const Station& other, const PairButton& button, const base::Words& words,
                      std::string_view from) {
    if (!visit.is_secretariat()) return {};
    const std::string address =
        thread_address(visit.collaboration, item.meeting_slug, item.slug) + '/' + std::string(button.act);
    return h::form({h::action(address), h::attr("method", "post"), h::cls("act")}, web::csrf_field(request),
                   hidden("punkt", other.item), place(request, from),
                   h::button({h::cls("plain-button"), h::attr("type", "submit"),
                              h::attr("aria-label", words(button.said, other.title))},
                             words(button.label)));
}

}  // namespace threads
