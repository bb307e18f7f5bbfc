#include "features/browser.hpp"

#include "web/csrf.hpp"
#include "web/http.hpp"

namespace support {
namespace {

constexpr const char* form_type = "application/x-www-form-urlencoded";
constexpr const char* boundary = "----between-parts";

Answer read(const web::Exchange& exchange) {
    Answer answer;
    answer.status = exchange.status();
    answer.body = exchange.response_body();
    const std::string head = exchange.response_head(true);
    std::size_t at = head.find("\r\n") + 2;
    for (std::size_t end = head.find("\r\n", at); end > at && end != std::string::npos;
         end = head.find("\r\n", at)) {
        const std::string line = head.substr(at, end - at);
        const std::size_t colon = line.find(": ");
        answer.headers.emplace(line.substr(0, colon), line.substr(colon + 2));
        at = end + 2;
    }
    return answer;
}

std::string encoded(const Values& values) {
    std::string body;
    for (const auto& [name, value] : values) {
        body += (body.empty() ? "" : "&") + web::url_encode(name) + "=" + web::url_encode(value);
    }
    return body;
}

std::string part(const std::string& disposition, const std::string& content) {
    return std::string("--") + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" +
           content + "\r\n";
}

}  // namespace

std::string Answer::header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
}

Browser::Browser(const web::Site& site, std::string remote) : site_(site), remote_(std::move(remote)) {}

Answer Browser::get(const std::string& target) { return ask("GET", target, "", ""); }

Answer Browser::post(const std::string& target, const Values& values) {
    Values all = values;
    all.emplace_back("csrf", token());
    return ask("POST", target, form_type, encoded(all));
}

Answer Browser::post_without_token(const std::string& target, const Values& values) {
    return ask("POST", target, form_type, encoded(values));
}

Answer Browser::upload(const std::string& target, const std::string& field, const Values& files) {
    std::string body = part("name=\"csrf\"", token());
    for (const auto& [name, content] : files) {
        body +=
            part("name=\"" + field + "\"; filename=\"" + name + "\"\r\nContent-Type: text/plain", content);
    }
    body += std::string("--") + boundary + "--\r\n";
    return ask("POST", target, std::string("multipart/form-data; boundary=") + boundary, body);
}

bool Browser::signed_in() const {
    const auto cookie = cookies.find(std::string(web::session_cookie_name));
    return cookie != cookies.end() && site_.sessions.find(cookie->second).has_value();
}

std::string Browser::token() {
    if (const auto cookie = cookies.find(std::string(web::session_cookie_name)); cookie != cookies.end()) {
        if (const auto visitor = site_.sessions.find(cookie->second)) {
            return visitor->csrf;
        }
    }
    std::string& token = cookies[std::string(web::form_cookie_name)];
    if (token.empty()) {
        token = web::new_form_token();
    }
    return token;
}

Answer Browser::ask(const std::string& method, const std::string& target, const std::string& type,
                    const std::string& body) {
    web::Head head;
    head.method = method;
    head.target = target;
    head.remote = remote_;
    head.headers["host"] = "localhost";
    for (const auto& [name, value] : cookies) {
        std::string& all = head.headers["cookie"];
        all += (all.empty() ? "" : "; ") + name + "=" + value;
    }
    if (!type.empty()) {
        head.headers["content-type"] = type;
        head.length = body.size();
    }
    web::Exchange exchange(site_, std::move(head));
    exchange.admit();
    if (exchange.wants_body()) {
        exchange.take(body);
        exchange.answer();
    }
    const Answer answer = read(exchange);
    keep_cookies(answer);
    return answer;
}

void Browser::keep_cookies(const Answer& answer) {
    const auto [first, last] = answer.headers.equal_range("Set-Cookie");
    for (auto at = first; at != last; ++at) {
        const std::string& line = at->second;
        const std::size_t equals = line.find('=');
        const std::string name = line.substr(0, equals);
        const std::string value = line.substr(equals + 1, line.find(';') - equals - 1);
        if (value.empty() || line.find("Max-Age=0") != std::string::npos) {
            cookies.erase(name);
        } else {
            cookies[name] = value;
        }
    }
}

web::Response PlainRefusals::page(int status, const web::Request&, const std::string& incident) {
    return web::Response::html("refused " + std::to_string(status) + ' ' + incident, status);
}

}  // namespace support
