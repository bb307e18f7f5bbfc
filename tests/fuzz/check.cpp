#include "fuzz/check.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <cstdio>
#include <cstdlib>

#include "reading/json.hpp"
#include "reading/read.hpp"

namespace fuzz {
namespace {

void expect(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

}  // namespace

void check_reading(const reading::Source& source) {
    const reading::Record record = reading::read(source);
    const auto& counts = record.counts;
    expect(counts.fields + counts.debris + counts.unplaced == counts.lines, "every line is counted once");
    const int last = source.lines.empty() ? 0 : source.lines.back().number;
    for (const auto& line : record.unplaced) {
        expect(line.place.first >= 1 && line.place.last <= last, "a place lies in the document");
    }
    const std::string text = boost::json::serialize(reading::to_json(record));
    boost::system::error_code error;
    boost::json::parse(text, error);
    expect(!error, "the record is JSON");
}

}  // namespace fuzz
