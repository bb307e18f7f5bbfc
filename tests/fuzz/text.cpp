
#include "extract/text_file.hpp"
#include "fuzz/check.hpp"

/// Any bytes as a text file: read to the end, every line accounted for, and the record is JSON.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (const auto source = extract::read_text_bytes(bytes)) {
        fuzz::check_reading(*source);
    }
    return 0;
}
