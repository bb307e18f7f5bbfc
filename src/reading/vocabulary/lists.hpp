#pragma once

#include <functional>
#include <string_view>

#include "reading/vocabulary.hpp"

namespace reading {

/// What an entry of a list must look like.
enum class Shape {
    phrase,
    word,       ///< one word: the list is compared with single words
    pair,       ///< two words with a blank between them
    number,     ///< anything with "= number" behind it
    date_form,  ///< see DateForm
};

struct Entry {
    std::string_view text;
    int number = 0;
};

/// A list as its name stands for it in the files.
struct List {
    Shape shape = Shape::phrase;
    int largest = 0;          ///< number
    bool as_written = false;  ///< capitals matter
    std::function<void(Vocabulary&, const Entry&)> add;
    std::function<bool(Vocabulary&, std::string_view)> remove;  ///< false when it is not there
};

/// nullptr when no list is called so.
const List* list_called(std::string_view name);

}  // namespace reading
