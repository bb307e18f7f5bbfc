#include "extract/html.hpp"

#include "fuzz/check.hpp"

/// Any bytes as a web page.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    if (const auto source = extract::read_html({reinterpret_cast<const char*>(data), size})) {
        fuzz::check_reading(*source);
    }
    return 0;
}
