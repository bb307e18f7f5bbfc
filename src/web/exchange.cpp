#include "web/exchange.hpp"

#include <algorithm>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sodium.h>
#include <spdlog/spdlog.h>

#include "base/danish.hpp"
#include "base/logged.hpp"
#include "web/csrf.hpp"
#include "web/labels.hpp"
#include "web/wire.hpp"

namespace web {

namespace {

constexpr std::size_t longest_form = 1024 * 1024;
constexpr std::string_view form_type = "application/x-www-form-urlencoded";
constexpr std::string_view upload_type = "multipart/form-data";

std::string incident_number() {
    return fmt::format("{:04x}-{:04x}", randombytes_uniform(0x10000), randombytes_uniform(0x10000));
}

std::string_view header(const Request& request, std::string_view name) {
    const auto found = request.headers.find(name);
    return found == request.headers.end() ? std::string_view() : std::string_view(found->second);
}

std::optional<Method> method_of(std::string_view name) {
    if (name == "GET" || name == "HEAD") return Method::get;
    if (name == "POST") return Method::post;
    return std::nullopt;
}

/// What strangers make up is not kept.
std::string_view known_method(const std::string& method) {
    return method_of(method).has_value() ? std::string_view(method) : "other";
}

bool is_html(const Response& response) { return response.type.starts_with("text/html"); }

}  // namespace

Exchange::Exchange(const Site& site, Head head) : site_(site), method_(head.method) {
    read_head(std::move(head));
}

Exchange::Exchange(const Site& site, int refusal, std::string remote)
    : site_(site), method_("-"), refusal_(refusal) {
    request_.remote = std::move(remote);
}

void Exchange::read_head(Head head) {
    request_.remote = real_remote(head.remote, head.headers, site_.options.public_address);
    request_.target = head.target;
    request_.headers = std::move(head.headers);
    has_body_ = head.chunked || head.length.value_or(0) > 0;
    auto address = read_address(head.target);
    if (!address || request_.headers.find("host") == request_.headers.end()) {
        refusal_ = 400;
        return;
    }
    request_.path = std::move(address->path);
    request_.query = std::move(address->query);
    const auto method = method_of(method_);
    request_.method = method.value_or(Method::get);
    auto found = site_.router.find(method, address->parts);
    if (!found) {
        refusal_ = 404;
        find_without_slash(*address);
        return;
    }
    route_ = found->route;
    request_.captured = std::move(found->captured);
    if (route_ == nullptr) {
        allowed_ = std::move(found->allowed);
        refusal_ = 405;
        return;
    }
    if (request_.method == Method::post) check_body(head);
}

/// "/moeder/" is what people type and other systems link to; the page is at "/moeder".
void Exchange::find_without_slash(const Address& address) {
    const std::string_view target = request_.target;
    const std::size_t end = std::min(target.find('?'), target.size());
    const std::size_t last = target.find_last_not_of('/', end == 0 ? 0 : end - 1);
    if (last == std::string_view::npos || last + 1 == end || request_.method != Method::get) return;
    std::vector<std::string> parts = address.parts;
    while (!parts.empty() && parts.back().empty()) parts.pop_back();
    // Only where a page of ours is: the rest of the address can then not lead to another site.
    const auto found = site_.router.find(Method::get, parts);
    if (!found || found->route == nullptr) return;
    moved_to_ = std::string(target.substr(0, last + 1)) + std::string(target.substr(end));
}

/// What can be refused before a single byte of the body is read.
void Exchange::check_body(const Head& head) {
    if (!from_this_site(request_.headers, site_.options.public_address)) {
        refusal_ = 403;
        return;
    }
    const BodyType type = read_body_type(std::string(header(request_, "content-type")));
    body_limit_ = route_->body_limit;
    if (type.type == upload_type) {
        multipart_.emplace(type.boundary, site_.options.temporary);
    } else if (type.type == form_type) {
        body_limit_ = std::min(body_limit_, longest_form);
    } else if (has_body_) {
        refusal_ = 415;
    }
    if (head.length.value_or(0) > body_limit_) refusal_ = 413;
}

bool Exchange::expects_continue() const { return base::lower(header(request_, "expect")) == "100-continue"; }

void Exchange::admit() {
    guarded([this] {
        find_visitor();
        if (!moved_to_.empty())
            move_on();
        else if (refusal_ != 0)
            refuse(refusal_);
        else
            admit_visitor();
    });
    if (!answered_ && (request_.method == Method::get || !has_body_)) answer();
}

void Exchange::find_visitor() {
    if (const auto session = request_.cookie(session_cookie_name); session && !session->empty())
        request_.visitor = site_.sessions.find(*session);
    if (request_.visitor) {
        request_.csrf = request_.visitor->csrf;
        return;
    }
    const auto token = request_.cookie(form_cookie_name);
    new_token_ = !token || !is_form_token(*token);
    request_.csrf = new_token_ ? new_form_token() : *token;
}

void Exchange::move_on() {
    response_ = Response::see_other(moved_to_);
    response_.status = 301;
    answered_ = true;
}

void Exchange::admit_visitor() {
    if (route_->entry == Entry::anyone || request_.visitor) return;
    if (request_.method == Method::get) {
        response_ = Response::see_other("/log-ind?videre=" + url_encode(request_.target));
        answered_ = true;
    } else {
        refuse(403);
    }
}

bool Exchange::take(std::string_view bytes) {
    taken_ += bytes.size();
    if (taken_ > body_limit_) {
        refusal_ = 413;
    } else if (!multipart_) {
        form_ += bytes;
    } else {
        guarded([&] {
            const MultipartReader::State state = multipart_->feed(bytes);
            if (state == MultipartReader::State::malformed) refusal_ = 400;
            if (state == MultipartReader::State::too_large) refusal_ = 413;
        });
    }
    return refusal_ == 0 && !answered_;
}

void Exchange::answer() {
    if (answered_) return;
    guarded([this] {
        if (refusal_ == 0 && request_.method == Method::post && !finish_form()) refusal_ = 400;
        if (refusal_ == 0 && request_.method == Method::post &&
            !same_token(request_.csrf, request_.given("csrf")))
            refusal_ = 403;
        if (refusal_ != 0) return refuse(refusal_);
        response_ = route_->handler(request_);
        answered_ = true;
    });
}

bool Exchange::finish_form() {
    if (!multipart_) {
        auto values = read_values(form_);
        if (values) request_.form = std::move(*values);
        return values.has_value();
    }
    if (multipart_->state() != MultipartReader::State::finished) return false;
    request_.form = std::move(multipart_->fields());
    request_.uploads = multipart_->uploads();
    return true;
}

void Exchange::answer_busy() {
    response_ = Response::plain(503, std::string(base::Words()(labels::busy)) + "\n");
    response_.header("Retry-After", "2");
    answered_ = true;
}

void Exchange::refuse(int status) {
    response_ = site_.refusals.page(status, request_, "");
    response_.status = status;
    if (status == 405) response_.header("Allow", allowed_);
    answered_ = true;
}

/// Runs a step in which the world may break: that is logged under a number which the user sees.
template <class Step>
void Exchange::guarded(Step step) {
    try {
        step();
    } catch (const std::exception& error) {
        fail(error.what());
    } catch (...) {
        fail("something that is no std::exception");
    }
}

void Exchange::fail(const char* what) {
    const std::string incident = incident_number();
    spdlog::error("event=incident incident={} method={} pattern={} why={}", incident, known_method(method_),
                  shown_path(), base::logged(what));
    answered_ = true;
    try {
        response_ = site_.refusals.page(500, request_, incident);
        response_.status = 500;
    } catch (const std::exception& error) {
        spdlog::error("event=incident_page_failed incident={} why={}", incident, base::logged(error.what()));
        response_ = Response::plain(500, incident + "\n");
    }
}

std::string Exchange::response_head(bool keep_alive) const {
    std::vector<std::pair<std::string, std::string>> own;
    if (new_token_ && is_html(response_))
        own.emplace_back("Set-Cookie", form_cookie(request_.csrf, site_.secure()));
    return write_head(response_, own, {.keep_alive = keep_alive, .secure = site_.secure()});
}

std::string_view Exchange::response_body() const {
    if (method_ == "HEAD" || !may_have_body(response_.status)) return {};
    return response_.body;
}

std::string Exchange::shown_path() const { return route_ == nullptr ? "-" : route_->pattern; }

void Exchange::tell() const {
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started_;
    if (site_.options.logged) {
        spdlog::info("event=request method={} pattern={} status={} ms={:.1f} bytes={}", known_method(method_),
                     shown_path(), response_.status, took.count() * 1000, response_body().size());
    }
    if (site_.options.finished) {
        site_.options.finished({.method = known_method(method_),
                                .pattern = route_ == nullptr ? std::string_view() : route_->pattern,
                                .status = response_.status,
                                .took = took});
    }
}

}  // namespace web
