#include "features/threads/everyday_words.hpp"

#include <string_view>
#include <unordered_set>

#include "base/split.hpp"
#include "embedded/threads_vocabulary.hpp"
#include "search/stemmer.hpp"
#include "search/word_form.hpp"

namespace threads {
namespace {

struct Lists {
    std::unordered_set<std::string> common;
    std::unordered_set<std::string> field;
    std::unordered_set<std::string> standing;
    std::unordered_set<std::string> document;
};

void add_words(std::unordered_set<std::string>& list, std::string_view line, search::Stemmer& stemmer) {
    for (const std::string_view word : base::split(line, " ")) {
        list.insert(stemmer.stem(search::one_spelling(word)));
    }
}

Lists read_lists() {
    Lists lists;
    search::Stemmer stemmer;
    auto* list = &lists.common;
    for (const base::EmbeddedFile& file : threads_vocabulary::files()) {
        for (const std::string_view line : base::lines_of_list(file.bytes)) {
            if (line == "[field]") {
                list = &lists.field;
            } else if (line == "[standing]") {
                list = &lists.standing;
            } else if (line == "[document]") {
                list = &lists.document;
            } else if (!line.starts_with('[')) {
                add_words(*list, line, stemmer);
            }
        }
    }
    return lists;
}

const Lists& lists() {
    static const Lists all = [] {
        Lists made = read_lists();
        made.common.insert(made.standing.begin(), made.standing.end());
        made.common.insert(made.document.begin(), made.document.end());
        return made;
    }();
    return all;
}

}  // namespace

bool is_everyday(const std::string& stem) { return lists().common.contains(stem); }

bool is_of_field(const std::string& stem) { return lists().field.contains(stem); }

bool is_of_standing(const std::string& stem) { return lists().standing.contains(stem); }

bool is_document(const std::string& stem) { return lists().document.contains(stem); }

}  // namespace threads
