#pragma once

#include <string>

#include "web/html/html.hpp"

namespace admission {

/// The text as a QR code (ISO/IEC 18004, error correction M): an SVG of dark modules on white with the quiet
/// zone of four modules round it, and `title` for who does not see it. Throws std::runtime_error when
/// the text is too long for one (over 2,300 bytes).
web::Html qr_picture(const std::string& text, const std::string& title);

}  // namespace admission
