#include "web/running_server.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <stdexcept>

#include "base/sha256.hpp"

namespace web::testing {

namespace {

/// What reached the handler, one thing a line.
Response tell(const Request& request) {
    std::string text = "path " + request.path + "\n";
    for (const auto& [name, value] : request.captured) text += fmt::format("captured {}={}\n", name, value);
    for (const auto& [name, value] : request.query) text += fmt::format("query {}={}\n", name, value);
    for (const auto& [name, value] : request.form) text += fmt::format("form {}={}\n", name, value);
    for (const Upload& upload : request.uploads)
        text += "upload " + upload.field + " " + upload.name + " " + std::to_string(upload.size) + "\n";
    text += "visitor " + (request.visitor ? request.visitor->name : "-") + "\n";
    text += "csrf " + request.csrf + "\n";
    return Response::html(text);
}

Route route(Method method, std::string pattern, Handler handler, Entry entry = Entry::anyone) {
    Route made;
    made.method = method;
    made.pattern = std::move(pattern);
    made.handler = std::move(handler);
    made.entry = entry;
    return made;
}

}  // namespace

std::optional<Visitor> OneSession::find(std::string_view token) {
    ++asked;
    if (token == "broken") throw std::runtime_error("the database is gone");
    if (token != "session-1") return std::nullopt;
    return Visitor{"account-1", "session-1", "Åse Prøve", "visitor-token"};
}

Response PlainRefusals::page(int status, const Request& request, const std::string& incident) {
    return Response::html("refused " + std::to_string(status) + " visitor " +
                              (request.visitor ? request.visitor->name : "-") + " incident " + incident,
                          status);
}

void Gate::open() {
    const std::lock_guard lock(mutex_);
    open_ = true;
    changed_.notify_all();
}

void Gate::wait() {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, std::chrono::seconds(20), [this] { return open_; });
}

bool Gate::is_open() {
    const std::lock_guard lock(mutex_);
    return open_;
}

ServerOptions RunningServer::quick_options() {
    ServerOptions options;
    options.port = 0;
    return options;
}

RunningServer::RunningServer(ServerOptions options) {
    spdlog::set_level(spdlog::level::off);
    options.temporary = folder_.path();
    server_ = std::make_unique<Server>(std::move(options), routes(), sessions, refusals);
    thread_ = std::thread([this] { server_->run(); });
}

RunningServer::~RunningServer() {
    released.open();
    stop();
    join();
}

void RunningServer::join() {
    if (thread_.joinable()) thread_.join();
}

bool RunningServer::folder_empty() const { return std::filesystem::is_empty(folder_.path()); }

bool RunningServer::folder_empties() const {
    for (int i = 0; i < 500 && !folder_empty(); ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return folder_empty();
}

std::vector<Route> RunningServer::routes() {
    std::vector<Route> routes;
    routes.push_back(route(Method::get, "/", tell));
    routes.push_back(route(Method::get, "/{collaboration}/moeder/{meeting}", tell));
    routes.push_back(route(Method::get, "/lukket", tell, Entry::signed_in));
    routes.push_back(route(Method::post, "/lukket", tell, Entry::signed_in));
    routes.push_back(route(Method::post, "/form", [this](const Request& request) {
        ++handled;
        return tell(request);
    }));
    routes.push_back(route(Method::post, "/upload", tell));
    routes.back().body_limit = 64 * 1024 * 1024;
    routes.push_back(route(Method::get, "/fejl",
                           [](const Request&) -> Response { throw std::runtime_error("something broke"); }));
    routes.push_back(route(Method::get, "/venter", [this](const Request& request) {
        entered.open();
        released.wait();
        return tell(request);
    }));
    routes.push_back(route(Method::get, "/stor", [](const Request&) {
        return Response::html(std::string(64 * 1024 * 1024, 'x'));
    }));
    routes.push_back(route(Method::get, "/egne", [](const Request&) {
        return Response::plain(200, "x")
            .header("cache-control", "no-cache")
            .header("X-Navn", "a\r\nSet-Cookie: b=c");
    }));
    for (const char* pattern : {"/engangslink/{token}", "/{sted}/personer/{person}"})
        routes.push_back(route(Method::get, pattern, tell));
    return routes;
}

std::string form_cookie_header() { return "Cookie: tovholder_form=" + std::string(form_token) + "\r\n"; }
std::string session_cookie_header() { return "Cookie: tovholder=session-1\r\n"; }

}  // namespace web::testing
