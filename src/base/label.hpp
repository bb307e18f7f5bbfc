#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>

namespace base {

/// The languages that screens can be shown in.
enum class Language { danish, english };

/// One text of the screens. The catalogue is the labels of all slices (`labels.hpp`), each a
/// constant with a name, so that a missing one does not compile. `{}` marks where an argument
/// goes. English may be left empty until somebody writes it: then Danish is shown.
struct Label {
    std::string_view danish;
    std::string_view english = {};
};

/// Says labels in one language.
class Words {
  public:
    explicit Words(Language language = Language::danish) : language_(language) {}

    Language language() const { return language_; }

    std::string_view operator()(const Label& label) const {
        return language_ == Language::english && !label.english.empty() ? label.english : label.danish;
    }

    /// The label with its `{}` filled in order.
    template <class... Arguments>
    std::string operator()(const Label& label, const Arguments&... arguments) const
        requires(sizeof...(Arguments) > 0)
    {
        return fmt::format(fmt::runtime((*this)(label)), arguments...);
    }

    /// One form for one thing, the other for none or many; `{}` becomes the number.
    std::string count(long long number, const Label& one, const Label& many) const {
        return (*this)(number == 1 ? one : many, number);
    }

  private:
    Language language_;
};

}  // namespace base
