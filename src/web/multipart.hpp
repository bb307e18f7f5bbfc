#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/address.hpp"
#include "web/http.hpp"
#include "web/temporary_file.hpp"

namespace web {

/// What a body's type says: "multipart/form-data; boundary=…".
struct BodyType {
    std::string type;      ///< in small letters, without parameters
    std::string boundary;  ///< empty when there is none
};
BodyType read_body_type(const std::string& content_type);

/// Reads multipart/form-data (RFC 7578) piece by piece: files go straight to temporary files,
/// fields into memory. The bytes between the boundaries are split here, as GMime's parser would
/// take uploaded mails and web archives (message/rfc822, multipart/related) apart; it reads the
/// parts' own headers.
class MultipartReader {
  public:
    enum class State { reading, finished, malformed, too_large };

    MultipartReader(const std::string& boundary, std::filesystem::path folder);

    /// Takes the next bytes. Throws std::system_error when the disk does not take them.
    State feed(std::string_view bytes);
    State state() const { return state_; }

    /// When finished: what was sent. The files are removed with this reader.
    Values& fields() { return fields_; }
    const std::vector<Upload>& uploads() const { return uploads_; }

  private:
    enum class Place { before, after_boundary, head, content, end };

    bool step();
    bool skip_to_boundary();
    bool after_boundary();
    bool read_head();
    bool read_content();
    bool begin_part(const std::string& disposition);
    bool add_content(std::string_view bytes);
    bool end_part();
    bool fail(State state);

    std::string delimiter_;
    std::filesystem::path folder_;
    std::string pending_ = "\r\n";  ///< the first boundary may stand at the very beginning
    Place place_ = Place::before;
    State state_ = State::reading;

    struct Part {
        std::string name;
        std::optional<std::string> file_name;
        std::string text;
        std::optional<TemporaryFile> file;
    };
    Part part_;
    std::size_t parts_ = 0;
    std::size_t text_size_ = 0;
    Values fields_;
    std::vector<Upload> uploads_;
    std::vector<TemporaryFile> files_;
};

}  // namespace web
