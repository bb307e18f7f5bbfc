#include "app/refusals.hpp"

#include <map>

#include "app/labels.hpp"

namespace app {
namespace {

namespace h = web::h;

struct Said {
    const base::Label* heading;
    const base::Label* text;
};

Said said_of(int status) {
    static const std::map<int, Said> all = {
        {403, {&labels::refused, &labels::refused_text}},
        {404, {&labels::not_found, &labels::not_found_text}},
        {405, {&labels::wrong_method, &labels::wrong_method_text}},
        {408, {&labels::too_slow, &labels::too_slow_text}},
        {413, {&labels::too_large, &labels::too_large_text}},
        {429, {&labels::busy, &labels::busy_text}},
        {500, {&labels::broken, &labels::broken_text}},
        {503, {&labels::busy, &labels::busy_text}},
    };
    const auto found = all.find(status);
    return found == all.end() ? Said{&labels::bad_request, &labels::bad_request_text} : found->second;
}

class FramedRefusals final : public web::Refusals {
  public:
    explicit FramedRefusals(const admission::Setting& setting) : setting_(setting) {}

    web::Response page(int status, const web::Request& request, const std::string& incident) override {
        const Said said = said_of(status);
        const auto& words = setting_.words;
        const std::string title(words(*said.heading));
        const web::Html main = h::h1(title) + h::p(words(*said.text, incident)) + way_out(status, request);
        // Nothing is asked of a database that may be what broke.
        const auto place = status < 500 ? admission::whereabouts(setting_, request) : std::nullopt;
        return web::Response::html(
            setting_.shell.page(
                {.request = request, .title = title, .collaboration = place, .main = main, .words = words}),
            status);
    }

  private:
    /// What is too large is sent again, smaller, from the page of the same address.
    web::Html way_out(int status, const web::Request& request) const {
        const auto& words = setting_.words;
        return status == 413 && request.visitor ? h::p(h::a({h::href(request.path)}, words(labels::to_form)))
                                                : h::p(h::a({h::href("/")}, words(labels::to_start)));
    }

    admission::Setting setting_;
};

}  // namespace

std::unique_ptr<web::Refusals> refusals(const admission::Setting& setting) {
    return std::make_unique<FramedRefusals>(setting);
}

}  // namespace app
