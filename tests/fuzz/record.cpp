#include <boost/json/serialize.hpp>
#include <cstdlib>

#include "reading/from_json.hpp"
#include "reading/json.hpp"

/// Any bytes as the JSON of a record: what is taken comes out the same when it is taken again.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const auto record = reading::from_json({reinterpret_cast<const char*>(data), size});
    if (!record) return 0;
    const std::string text = boost::json::serialize(reading::to_json(*record));
    const auto again = reading::from_json(text);
    if (!again || boost::json::serialize(reading::to_json(*again)) != text) std::abort();
    return 0;
}
