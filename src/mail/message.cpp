#include "mail/message.hpp"

#include <algorithm>
#include <gmime/gmime.h>
#include <memory>

#include "base/text.hpp"

namespace mail {
namespace {

constexpr std::size_t longest_address = 254;  // RFC 5321, 4.5.3.1.3 with erratum 1690

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
    void operator()(GDateTime* date) const { g_date_time_unref(date); }
    void operator()(GMimeFormatOptions* options) const { g_mime_format_options_free(options); }
    void operator()(char* text) const { g_free(text); }
};
template <class Object>
using Owned = std::unique_ptr<Object, Unref>;

bool is_control(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value < 0x20 || value == 0x7F;
}

std::string one_line(std::string text) {
    std::ranges::replace_if(text, is_control, ' ');
    return base::trim(text);
}

std::string without_controls(std::string text) {
    std::erase_if(text, [](char byte) { return byte != '\n' && byte != '\t' && is_control(byte); });
    return text;
}

// GMime would choose the smallest character set that fits; UTF-8 is what every mail has that says so.
constexpr const char* charset = "utf-8";

void address(GMimeMessage* message, GMimeAddressType type, const Mailbox& box) {
    const std::string name = one_line(box.name);
    const Owned<InternetAddress> one(
        internet_address_mailbox_new(name.empty() ? nullptr : name.c_str(), box.address.c_str()));
    internet_address_set_charset(one.get(), charset);
    internet_address_list_add(g_mime_message_get_addresses(message, type), one.get());
}

Owned<GMimePart> body_of(const std::string& text) {
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(text.data(), text.size()));
    const Owned<GMimeDataWrapper> content(
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    Owned<GMimePart> part(g_mime_part_new_with_type("text", "plain"));
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(part.get()), "charset", charset);
    g_mime_part_set_content(part.get(), content.get());
    // Every server carries it as it is, and what is in it can still be read where it is kept.
    g_mime_part_set_content_encoding(part.get(), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return part;
}

}  // namespace

bool is_address(std::string_view text) {
    const std::size_t at = text.find('@');
    const bool two_sides =
        at != text.npos && at > 0 && at + 1 < text.size() && text.find('@', at + 1) == text.npos;
    return two_sides && text.size() <= longest_address && std::ranges::all_of(text, [](char byte) {
               return static_cast<unsigned char>(byte) < 0x80 && byte != ' ' && !is_control(byte) &&
                      std::string_view("<>(),;:\\\"[]").find(byte) == std::string_view::npos;
           });
}

base::Result<Mailbox> mailbox_of(std::string_view text) {
    const std::string whole = base::trim(text);
    const std::size_t open = whole.find('<');
    Mailbox box{{}, whole};
    if (open != std::string::npos && whole.ends_with('>')) {
        box = {base::trim(whole.substr(0, open)), whole.substr(open + 1, whole.size() - open - 2)};
    }
    if (!is_address(box.address)) return base::problem(base::Problem::Kind::invalid, "mail.mailbox");
    return box;
}

std::string built(const Message& message, const Mailbox& from, const std::string& id, base::Instant date) {
    start_building();
    const Owned<GMimeMessage> mail(g_mime_message_new(TRUE));
    address(mail.get(), GMIME_ADDRESS_TYPE_FROM, from);
    address(mail.get(), GMIME_ADDRESS_TYPE_TO, message.to);
    g_mime_message_set_subject(mail.get(), one_line(message.subject).c_str(), charset);
    const Owned<GDateTime> when(g_date_time_new_from_unix_utc(date.microseconds / 1'000'000));
    g_mime_message_set_date(mail.get(), when.get());
    const std::string message_id = id + from.address.substr(from.address.find('@'));
    g_mime_message_set_message_id(mail.get(), message_id.c_str());
    auto* object = GMIME_OBJECT(mail.get());
    g_mime_object_append_header(object, "Auto-Submitted", "auto-generated", nullptr);
    const auto body = body_of(without_controls(message.text));
    g_mime_message_set_mime_part(mail.get(), GMIME_OBJECT(body.get()));

    const Owned<GMimeFormatOptions> options(g_mime_format_options_new());
    g_mime_format_options_set_newline_format(options.get(), GMIME_NEWLINE_FORMAT_DOS);
    const Owned<char> text(g_mime_object_to_string(object, options.get()));
    return text.get();
}

void start_building() {
    static const bool started = [] {
        g_mime_init();
        return true;
    }();
    static_cast<void>(started);
}

}  // namespace mail
