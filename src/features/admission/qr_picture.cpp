#include "features/admission/qr_picture.hpp"

#include <fmt/format.h>
#include <memory>
#include <qrencode.h>
#include <stdexcept>

namespace admission {
namespace {

constexpr int quiet = 4;

bool dark(const QRcode& code, int row, int column) {
    return (code.data[row * code.width + column] & 1U) != 0;
}

/// Each run of dark modules as a rectangle one module high.
std::string path_of(const QRcode& code) {
    std::string path;
    for (int row = 0; row < code.width; ++row) {
        for (int column = 0; column < code.width; ++column) {
            if (!dark(code, row, column)) continue;
            const int begin = column;
            while (column < code.width && dark(code, row, column)) ++column;
            path +=
                fmt::format("M{} {}h{}v1h-{}z", begin + quiet, row + quiet, column - begin, column - begin);
        }
    }
    return path;
}

}  // namespace

web::Html qr_picture(const std::string& text, const std::string& title) {
    namespace h = web::h;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code) throw std::runtime_error("too long for a QR code");
    const int side = code->width + 2 * quiet;
    return h::element("svg",
                      {h::cls("qr"), h::attr("viewBox", fmt::format("0 0 {} {}", side, side)),
                       h::attr("role", "img"), h::attr("aria-label", title)},
                      h::element("rect", {h::attr("width", std::to_string(side)),
                                          h::attr("height", std::to_string(side)), h::attr("fill", "#fff")}),
                      h::element("path", {h::attr("d", path_of(*code)), h::attr("fill", "#000")}));
}

}  // namespace admission
