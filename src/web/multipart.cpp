#include "web/multipart.hpp"

#include <algorithm>
#include <gmime/gmime.h>
#include <memory>

#include "base/danish.hpp"

namespace web {

namespace {

constexpr std::size_t most_parts = 1000;
constexpr std::size_t longest_head = 8 * 1024;
constexpr std::size_t most_text = 1024 * 1024;
constexpr std::size_t longest_name = 255;

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};

void start_gmime() {
    static const bool started = [] {
        g_mime_init();
        return true;
    }();
    static_cast<void>(started);
}

std::string text_of(const char* text) { return text == nullptr ? std::string() : std::string(text); }

bool is_text(const std::string& value) {
    return value.find('\0') == std::string::npos && base::is_utf8(value);
}

/// The name alone: some browsers send whole paths, and some people send worse.
std::string without_folders(std::string name) {
    if (!base::is_utf8(name)) return {};
    name.erase(0, name.find_last_of("/\\") + 1);
    std::erase_if(name, [](char byte) {
        const auto value = static_cast<unsigned char>(byte);
        return value < 0x20 || value == 0x7F;
    });
    std::size_t size = std::min(name.size(), longest_name);
    while (size < name.size() && size > 0 && (static_cast<unsigned char>(name[size]) & 0xC0) == 0x80) --size;
    name.resize(size);
    return name == "." || name == ".." ? std::string() : name;
}

/// The value of the header `Content-Disposition` among a part's headers; empty when not there.
std::string disposition_in(std::string_view head) {
    constexpr std::string_view wanted = "content-disposition:";
    while (!head.empty()) {
        const std::string_view line = head.substr(0, head.find("\r\n"));
        head.remove_prefix(std::min(line.size() + 2, head.size()));
        if (line.size() > wanted.size() && base::lower(line.substr(0, wanted.size())) == wanted)
            return std::string(line.substr(wanted.size()));
    }
    return {};
}

}  // namespace

BodyType read_body_type(const std::string& content_type) {
    start_gmime();
    BodyType body;
    if (content_type.empty()) return body;
    const std::unique_ptr<GMimeContentType, Unref> type(
        g_mime_content_type_parse(nullptr, content_type.c_str()));
    if (type == nullptr) return body;
    body.type = base::lower(text_of(g_mime_content_type_get_media_type(type.get())) + "/" +
                            text_of(g_mime_content_type_get_media_subtype(type.get())));
    body.boundary = text_of(g_mime_content_type_get_parameter(type.get(), "boundary"));
    return body;
}

MultipartReader::MultipartReader(const std::string& boundary, std::filesystem::path folder)
    : delimiter_("\r\n--" + boundary), folder_(std::move(folder)) {
    start_gmime();
    if (boundary.empty() || boundary.size() > 70) state_ = State::malformed;  // RFC 2046, 5.1.1
}

MultipartReader::State MultipartReader::feed(std::string_view bytes) {
    if (state_ != State::reading) return state_;
    pending_ += bytes;
    while (state_ == State::reading && step()) {
    }
    return state_;
}

/// Takes what it can from the pending bytes; false when more must come first.
bool MultipartReader::step() {
    switch (place_) {
        case Place::before:
            return skip_to_boundary();
        case Place::after_boundary:
            return after_boundary();
        case Place::head:
            return read_head();
        case Place::content:
            return read_content();
        case Place::end:
            pending_.clear();
            return false;
    }
    return false;
}

bool MultipartReader::skip_to_boundary() {
    const auto found = pending_.find(delimiter_);
    if (found == std::string::npos) {
        pending_.erase(0, pending_.size() - std::min(pending_.size(), delimiter_.size() - 1));
        return false;
    }
    pending_.erase(0, found + delimiter_.size());
    place_ = Place::after_boundary;
    return true;
}

bool MultipartReader::after_boundary() {
    const auto end = pending_.find_first_not_of(" \t");
    if (end == std::string::npos || pending_.size() < end + 2)
        return pending_.size() > longest_head ? fail(State::malformed) : false;
    if (end == 0 && pending_.starts_with("--")) {
        place_ = Place::end;
        state_ = State::finished;
        return false;
    }
    if (pending_.compare(end, 2, "\r\n") != 0) return fail(State::malformed);
    // The line end is kept: a part without headers then still shows an empty line.
    pending_.erase(0, end);
    place_ = Place::head;
    return true;
}

bool MultipartReader::read_head() {
    const auto end = pending_.find("\r\n\r\n");
    if (end == std::string::npos) return pending_.size() > longest_head ? fail(State::malformed) : false;
    const std::string disposition = disposition_in(std::string_view(pending_).substr(0, end));
    pending_.erase(0, end + 2);  // the empty line's end may begin the next boundary
    if (!begin_part(disposition)) return false;
    if (pending_.compare(0, delimiter_.size(), delimiter_) != 0) pending_.erase(0, 2);
    place_ = Place::content;
    return true;
}

bool MultipartReader::begin_part(const std::string& disposition) {
    if (++parts_ > most_parts) return fail(State::too_large);
    part_ = Part();
    const std::unique_ptr<GMimeContentDisposition, Unref> read(
        disposition.empty() ? nullptr : g_mime_content_disposition_parse(nullptr, disposition.c_str()));
    if (read == nullptr ||
        base::lower(text_of(g_mime_content_disposition_get_disposition(read.get()))) != "form-data")
        return fail(State::malformed);
    part_.name = text_of(g_mime_content_disposition_get_parameter(read.get(), "name"));
    const char* file = g_mime_content_disposition_get_parameter(read.get(), "filename");
    if (file != nullptr) part_.file_name = without_folders(file);
    return is_text(part_.name) && !part_.name.empty() ? true : fail(State::malformed);
}

bool MultipartReader::read_content() {
    const auto found = pending_.find(delimiter_);
    if (found == std::string::npos) {
        const std::size_t sure = pending_.size() - std::min(pending_.size(), delimiter_.size() - 1);
        add_content(std::string_view(pending_).substr(0, sure));
        pending_.erase(0, sure);
        return false;
    }
    if (!add_content(std::string_view(pending_).substr(0, found)) || !end_part()) return false;
    pending_.erase(0, found + delimiter_.size());
    place_ = Place::after_boundary;
    return true;
}

bool MultipartReader::add_content(std::string_view bytes) {
    if (bytes.empty()) return true;
    if (part_.file_name) {
        if (!part_.file) part_.file.emplace(folder_);
        part_.file->write(bytes);
        return true;
    }
    text_size_ += bytes.size();
    if (text_size_ > most_text) return fail(State::too_large);
    part_.text += bytes;
    return true;
}

bool MultipartReader::end_part() {
    if (!part_.file_name) {
        if (!is_text(part_.text)) return fail(State::malformed);
        fields_.emplace(std::move(part_.name), std::move(part_.text));
        return true;
    }
    // A file field that nothing was chosen in comes as a file without name and content.
    if (part_.file_name->empty() && !part_.file) return true;
    if (!part_.file) part_.file.emplace(folder_);
    part_.file->close();
    uploads_.push_back({part_.name, *part_.file_name, part_.file->path(), part_.file->size()});
    files_.push_back(std::move(*part_.file));
    part_.file.reset();
    return true;
}

bool MultipartReader::fail(State state) {
    state_ = state;
    return false;
}

}  // namespace web
