#pragma once

#include <string>

#include "reading/lines.hpp"
#include "reading/record.hpp"

namespace reading {

/// What a label of the head said, as printed.
struct HeadValue {
    std::string text;
    Span span;
};

/// The head's values before they are understood.
struct HeadValues {
    HeadValue when, written, start, end, place, form, body, chair, taker, title;
};

/// Takes day, hours, place, form, body and offices from the values into the record.
void settle_head(const Document& document, const HeadValues& values, Record& record);

}  // namespace reading
