#include "features/meetings/guests.hpp"

#include "features/meetings/labels.hpp"
#include "features/meetings/pages/pages.hpp"
#include "web/html/form.hpp"

// Who is let in to a closed item.
namespace meetings {
namespace {

namespace h = web::h;

/// In the address of the page when nobody was chosen.
constexpr const char* asked_again = "mangler-gaest";

web::Html line(const Guest& guest, const std::string& own, const web::Request& request,
               const base::Words& words) {
    const std::string name =
        guest.gets_in ? guest.account.name : words(labels::guest_without_access, guest.account.name);
    return h::li(
        h::form({h::cls("one-button"), h::action(own + "/gaester/" + guest.account.id.text() + "/fjern"),
                 h::attr("method", "post")},
                web::csrf_field(request), web::text(name + " "),
                h::button({h::cls("plain-button"), h::attr("type", "submit"),
                           h::attr("aria-label", words(labels::see_guest_out_of, guest.account.name))},
                          words(labels::see_guest_out))));
}

web::Response back_to(const admission::Visit& visit, const web::Request& request,
                      const std::string& query = {}) {
    return web::Response::see_other(
        item_address(visit.collaboration, request.part("meeting"), request.part("item")) + query +
        "#gaester");
}

}  // namespace

web::Html guests_section(store::Session& session, const admission::Visit& visit, const web::Request& request,
                         const Meeting& meeting, const Item& item, const base::Words& words) {
    if (!visit.is_secretariat() || !item.closed) return {};
    const std::string own = item_address(visit.collaboration, meeting.slug, item.slug);
    std::vector<web::Html> lines;
    for (const Guest& guest : guests_of(session, item.id)) {
        lines.push_back(line(guest, own, request, words));
    }
    web::Form form;
    form.action = own + "/gaester";
    form.submit = words(labels::let_guest_in);
    web::Field whom{.kind = web::Field::Kind::select,
                    .name = "gaest",
                    .label = std::string(words(labels::item_guest)),
                    .hint = std::string(words(labels::guest_hint)),
                    .error = request.asked(asked_again).empty() ? std::string()
                                                                : std::string(words(labels::guest_missing)),
                    .choices = {{"", std::string(words(labels::choose_guest))}}};
    for (const auto& one : admission::accounts_in(session, visit.collaboration.id)) {
        whom.choices.push_back({one.id.text(), one.name + " (" + one.email + ")"});
    }
    form.fields = {whom};
    return h::section({h::id("gaester")}, h::h2(words(labels::item_guests)), h::p(words(labels::guests_lead)),
                      lines.empty() ? h::p({h::cls("note")}, words(labels::no_guests)) : h::ul(lines),
                      web::form(form, request, words));
}

admission::Inside let_in_post(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const auto done =
            let_in(setting, visit, request.part("meeting"), request.part("item"), request.given("gaest"));
        if (!done && done.error().code == "item.not_found")
            return admission::not_found(setting, request, visit);
        const bool nobody = !done && done.error().code == "guest.whom";
        // To an item that has been opened since nobody is let in: the page says how things stand.
        return back_to(visit, request, nobody ? "?" + std::string(asked_again) + "=ja" : std::string());
    };
}

admission::Inside see_out_post(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const auto done =
            see_out(setting, visit, request.part("meeting"), request.part("item"), request.part("account"));
        if (!done && done.error().code == "item.not_found")
            return admission::not_found(setting, request, visit);
        return back_to(visit, request);  // who is none any more is what was asked for
    };
}

}  // namespace meetings
