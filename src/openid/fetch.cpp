#include "openid/fetch.hpp"

#include <algorithm>
#include <curl/curl.h>
#include <memory>
#include <stdexcept>

namespace openid {
namespace {

using Kind = base::Problem::Kind;

struct Free {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Handle = std::unique_ptr<CURL, Free>;

template <class Value>
void set(const Handle& handle, CURLoption option, Value value) {
    if (const CURLcode code = curl_easy_setopt(handle.get(), option, value); code != CURLE_OK) {
        throw std::runtime_error(std::string("libcurl: ") + curl_easy_strerror(code));
    }
}

struct Taken {
    std::string text = {};
    bool too_large = false;
};

std::size_t take(char* from, std::size_t size, std::size_t count, void* to) {
    auto& taken = *static_cast<Taken*>(to);
    taken.too_large = taken.text.size() + size * count > largest_answer;
    if (taken.too_large) return 0;
    taken.text.append(from, size * count);
    return size * count;
}

void set_connection(const Handle& handle, const Ask& ask, bool in_clear) {
    set(handle, CURLOPT_URL, ask.address.c_str());
    set(handle, CURLOPT_PROTOCOLS_STR, in_clear ? "https,http" : "https");
    if (in_clear) set(handle, CURLOPT_NOPROXY, "localhost,127.0.0.1");
    set(handle, CURLOPT_NOSIGNAL, 1L);  // there are other threads
    set(handle, CURLOPT_FOLLOWLOCATION, 0L);
    set(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    const auto whole = std::max<long>(1, static_cast<long>(ask.at_most.count()));
    const auto connect = static_cast<long>(std::chrono::milliseconds(connecting).count());
    set(handle, CURLOPT_CONNECTTIMEOUT_MS, std::min(connect, whole));
    set(handle, CURLOPT_TIMEOUT_MS, whole);
    set(handle, CURLOPT_MAXFILESIZE, static_cast<long>(largest_answer));
    set(handle, CURLOPT_USERAGENT, "Tovholder");
}

void set_question(const Handle& handle, const Ask& ask) {
    if (ask.form) {
        set(handle, CURLOPT_POSTFIELDSIZE, static_cast<long>(ask.form->size()));
        set(handle, CURLOPT_POSTFIELDS, ask.form->c_str());
    }
    if (!ask.user.empty()) {
        set(handle, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
        set(handle, CURLOPT_USERNAME, ask.user.c_str());
        set(handle, CURLOPT_PASSWORD, ask.password.c_str());
    }
}

std::unexpected<base::Problem> failure_of(CURLcode code, bool too_large) {
    const auto is = [](const char* what) { return base::problem(Kind::wrong_state, what); };
    if (too_large) return is("openid.too_large");
    switch (code) {
        case CURLE_FILESIZE_EXCEEDED:
            return is("openid.too_large");
        case CURLE_OPERATION_TIMEDOUT:
            return is("openid.time");
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_SSL_CERTPROBLEM:
        case CURLE_SSL_CIPHER:
        case CURLE_SSL_ISSUER_ERROR:
            return is("openid.encryption");
        default:
            return is("openid.unreachable");
    }
}

base::Result<Fetched> fetched(const Ask& ask, bool in_clear) {
    const Handle handle(curl_easy_init());
    if (!handle) throw std::runtime_error("libcurl has no room");
    const std::unique_ptr<curl_slist, Free> headers(curl_slist_append(nullptr, "Accept: application/json"));
    set(handle, CURLOPT_HTTPHEADER, headers.get());
    set_connection(handle, ask, in_clear);
    set_question(handle, ask);
    Taken taken;
    set(handle, CURLOPT_WRITEFUNCTION, &take);
    set(handle, CURLOPT_WRITEDATA, &taken);
    const CURLcode code = curl_easy_perform(handle.get());
    if (code != CURLE_OK) return failure_of(code, taken.too_large);
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    if (status >= 300 && status < 400) return base::problem(Kind::wrong_state, "openid.redirected");
    return Fetched{static_cast<int>(status), std::move(taken.text)};
}

}  // namespace

Fetch fetch_by_curl(bool in_clear) {
    static const CURLcode begun = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (begun != CURLE_OK) throw std::runtime_error("libcurl cannot be used");
    return [in_clear](const Ask& ask) { return fetched(ask, in_clear); };
}

}  // namespace openid
