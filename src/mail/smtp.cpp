#include "mail/smtp.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <curl/curl.h>
#include <memory>
#include <stdexcept>
#include <string_view>

namespace mail {
namespace {

struct Free {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Handle = std::unique_ptr<CURL, Free>;

/// What is still to be handed over.
struct Left {
    std::string_view text;
};

std::size_t give(char* to, std::size_t size, std::size_t count, void* from) {
    auto& left = *static_cast<Left*>(from);
    const std::size_t now = std::min(size * count, left.text.size());
    std::memcpy(to, left.text.data(), now);
    left.text.remove_prefix(now);
    return now;
}

int is_ending(void* ending, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return *static_cast<std::atomic<bool>*>(ending) ? 1 : 0;
}

template <class Value>
void set(const Handle& handle, CURLoption option, Value value) {
    if (const CURLcode code = curl_easy_setopt(handle.get(), option, value); code != CURLE_OK) {
        throw std::runtime_error(std::string("libcurl: ") + curl_easy_strerror(code));
    }
}

void set_server(const Handle& handle, const Server& server) {
    set(handle, CURLOPT_URL, server.address.c_str());
    set(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(handle, CURLOPT_PROXY, "");     // whatever the environment has for web pages
    set(handle, CURLOPT_NOSIGNAL, 1L);  // there are other threads
    set(handle, CURLOPT_USE_SSL, static_cast<long>(server.encrypted ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    set(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!server.authorities.empty()) set(handle, CURLOPT_CAINFO, server.authorities.c_str());
    if (!server.user.empty()) {
        set(handle, CURLOPT_USERNAME, server.user.c_str());
        set(handle, CURLOPT_PASSWORD, server.password.c_str());
    }
    set(handle, CURLOPT_CONNECTTIMEOUT, static_cast<long>(server.connecting.count()));
    set(handle, CURLOPT_TIMEOUT, static_cast<long>(server.whole.count()));
    // Also holds for the goodbye, which is no part of the whole.
    set(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(server.whole.count()));
}

/// A no to who we are and how we come, not to the mail (RFC 4954, section 6; RFC 3207, section 4).
bool is_about_us(long reply) {
    constexpr std::array<long, 5> replies = {530, 534, 535, 538, 454};
    return std::ranges::find(replies, reply) != replies.end();
}

Failure said_no(CURLcode code, long reply, bool handed_over) {
    const auto number = static_cast<int>(reply);
    if (is_about_us(reply)) return {Failure::Kind::later, "sign_in", number};
    // libcurl says CURLE_SEND_ERROR where sender, recipient or DATA are refused. What is said before is about
    // us.
    const bool about_the_mail = code == CURLE_SEND_ERROR || handed_over;
    const bool for_good = reply >= 500 && about_the_mail;
    return {for_good ? Failure::Kind::never : Failure::Kind::later, "refused", number};
}

Failure failure_of(CURLcode code, long reply, bool handed_over) {
    using enum Failure::Kind;
    switch (code) {
        case CURLE_ABORTED_BY_CALLBACK:
            return {ended, "lost"};
        case CURLE_COULDNT_RESOLVE_HOST:
        case CURLE_COULDNT_CONNECT:
            return {later, "unreachable"};
        case CURLE_OPERATION_TIMEDOUT:
            return {later, "time"};
        case CURLE_LOGIN_DENIED:
        case CURLE_AUTH_ERROR:
            return {later, "sign_in"};
        case CURLE_USE_SSL_FAILED:
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_SSL_CERTPROBLEM:
        case CURLE_SSL_CIPHER:
        case CURLE_SSL_ISSUER_ERROR:
            return {later, "encryption"};
        case CURLE_SEND_ERROR:
        case CURLE_RECV_ERROR:
        case CURLE_GOT_NOTHING:
        case CURLE_PARTIAL_FILE:
        case CURLE_WEIRD_SERVER_REPLY:
        case CURLE_REMOTE_ACCESS_DENIED:
            return reply >= 400 ? said_no(code, reply, handed_over) : Failure{later, "lost"};
        default:
            return {later, "unexpected"};
    }
}

}  // namespace

Smtp::Smtp(Server server) : server_(std::move(server)) {
    static const CURLcode begun = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (begun != CURLE_OK) throw std::runtime_error("libcurl cannot be used");
}

std::expected<void, Failure> Smtp::send(const Letter& letter) {
    const Handle handle(curl_easy_init());
    if (!handle) throw std::runtime_error("libcurl has no room");
    set_server(handle, server_);
    const std::unique_ptr<curl_slist, Free> to(curl_slist_append(nullptr, ('<' + letter.to + '>').c_str()));
    const std::string from = '<' + letter.from + '>';
    set(handle, CURLOPT_MAIL_FROM, from.c_str());
    set(handle, CURLOPT_MAIL_RCPT, to.get());
    Left left{letter.text};
    set(handle, CURLOPT_UPLOAD, 1L);
    set(handle, CURLOPT_READFUNCTION, &give);
    set(handle, CURLOPT_READDATA, &left);
    set(handle, CURLOPT_NOPROGRESS, 0L);
    set(handle, CURLOPT_XFERINFOFUNCTION, &is_ending);
    set(handle, CURLOPT_XFERINFODATA, &ending_);
    const CURLcode code = curl_easy_perform(handle.get());
    if (code == CURLE_OK) return {};
    long reply = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &reply);
    return std::unexpected(failure_of(code, reply, left.text.empty()));
}

}  // namespace mail
