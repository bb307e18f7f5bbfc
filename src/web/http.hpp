#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What a handler is given and gives back: plain values, no trace of the server's library.
namespace web {

enum class Method { get, post };

/// A file somebody sent, already streamed to a temporary file that is removed with the request.
struct Upload {
    std::string field;
    std::string name;  ///< as the browser gave it, without folders; not to be trusted as a path
    std::filesystem::path path;
    std::uintmax_t size = 0;
};

/// Who is signed in, as far as the web needs to know.
struct Visitor {
    std::string account;  ///< the account's id
    std::string session;  ///< the session's id
    std::string name;     ///< as shown in the frame
    std::string csrf;     ///< what each form must carry in the hidden field "csrf"
};

struct Request {
    Method method = Method::get;
    std::string path;                                          ///< decoded, begins with "/"
    std::string target;                                        ///< path and query as sent
    std::map<std::string, std::string, std::less<>> captured;  ///< `{name}` parts of the route
    std::multimap<std::string, std::string, std::less<>> query;
    std::multimap<std::string, std::string, std::less<>> form;
    std::map<std::string, std::string, std::less<>> headers;  ///< names in small letters
    std::vector<Upload> uploads;
    std::string remote;  ///< the peer's address, for throttling and the log
    std::optional<Visitor> visitor;
    std::string csrf;  ///< the token a form on the answered page must carry, also before sign-in

    /// The route's captured part; empty when the route has none of that name.
    std::string part(std::string_view name) const;
    /// The first value of that name in the query or form; empty when there is none.
    std::string asked(std::string_view name) const;
    std::string given(std::string_view name) const;
    std::optional<std::string> cookie(std::string_view name) const;
};

struct Response {
    int status = 200;
    std::string type = "text/html; charset=utf-8";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;

    static Response html(std::string body, int status = 200);
    /// 303: see the page at `address` with GET. For what follows a post.
    static Response see_other(std::string address);
    static Response plain(int status, std::string text);
    Response& header(std::string name, std::string value);
};

using Handler = std::function<Response(const Request&)>;

/// Who gets in: everything needs sign-in unless a route says otherwise.
enum class Entry { signed_in, anyone };

/// One line of a slice's table of contents. `pattern` is a path whose parts in braces match one
/// part each: "/{collaboration}/moeder/{meeting}". A longer fixed part wins over a captured one.
struct Route {
    Method method = Method::get;
    std::string pattern;
    Handler handler;
    Entry entry = Entry::signed_in;
    std::size_t body_limit = 64 * 1024;  ///< bytes of the whole body; more is answered with 413
};

/// `%XX` for everything but letters, digits and "-._~"; for values in queries.
std::string url_encode(std::string_view text);

}  // namespace web
