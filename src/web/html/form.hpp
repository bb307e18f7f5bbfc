#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/label.hpp"
#include "web/html/html.hpp"
#include "web/http.hpp"

/// Forms in the markup of Det Faelles Designsystem (dkfds 11): a page fills plain structs, pure
/// functions render them, with each error beside its field and all of them in a summary on top.
namespace web {

struct Choice {
    std::string value = {};
    std::string label = {};
};

struct Field {
    enum class Kind {
        text,
        password,
        email,
        telephone,
        number,
        date,
        time,
        text_area,
        select,
        file,
        checkbox
    };

    Kind kind = Kind::text;
    std::string name = {};  ///< also the name in Request::form
    std::string label = {};
    std::string hint = {};   ///< how to fill it in; empty for none
    std::string error = {};  ///< what is wrong and what to do about it; empty when nothing is
    std::string value = {};  ///< never written into password and file fields; "on" checks a checkbox
    bool required = true;
    bool say_optional = true;                 ///< says so beside the label of one that is not required
    std::vector<Choice> choices = {};         ///< for Kind::select
    std::string autocomplete = {};            ///< WCAG 1.3.5: "username", "current-password", …
    std::optional<std::size_t> longest = {};  ///< characters
    int rows = 5;                             ///< for Kind::text_area
    std::string accept = {};                  ///< for Kind::file: ".pdf,.docx"
    bool several = false;                     ///< for Kind::file: more than one
};

struct Form {
    std::string action = {};  ///< where it posts to
    std::vector<Field> fields = {};
    std::string submit = {};       ///< says what will happen: "Send dagsorden til 24 deltagere"
    std::string error = {};        ///< what is wrong with the whole; empty when nothing is
    Html before = {};              ///< over the fields
    Html after = {};               ///< beside the button: further acts, a way back
    std::size_t upload_limit = 0;  ///< bytes of files that fit; said before sending; 0 for unsaid
    std::string upload_each =
        {};  ///< below it, at "/fil" and "/kendt", the script sends the files one by one
};

/// The id of the field's input, for links to it: "felt-" and the name.
std::string field_id(std::string_view name);

/// The hidden field that every posting form must carry.
Html csrf_field(const Request& request);

/// A label with its hint, message and input.
Html field(const Field& field, const base::Words& words);

bool has_errors(const Form& form);

/// How many errors there are, each a link to its field; nothing when there are none. Stands before
/// the page's h1, where the script puts the focus, and Page::has_errors names it in the title.
Html error_summary(const Form& form, const base::Words& words);

/// The form with token, fields and button, without the summary; multipart when it has a file field.
Html form(const Form& form, const Request& request, const base::Words& words);

}  // namespace web
