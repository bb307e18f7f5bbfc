#pragma once

#include <compare>
#include <string>
#include <utility>

namespace base {

/// The identity of one kind of thing: a UUID of version 7 (RFC 9562) in its 36-character text
/// form. `Id<Meeting>` and `Id<Person>` do not mix.
template <class Of>
class Id {
  public:
    Id() = default;
    explicit Id(std::string text) : text_(std::move(text)) {}
    const std::string& text() const { return text_; }
    bool empty() const { return text_.empty(); }
    auto operator<=>(const Id&) const = default;

  private:
    std::string text_;
};

/// Where new ids come from; injected, so that tests can foresee them. Safe to use from several
/// threads.
class IdSource {
  public:
    virtual ~IdSource() = default;
    /// A UUIDv7 in text form, greater (as text) than every one this source gave before.
    virtual std::string next() = 0;

    template <class Of>
    Id<Of> make() {
        return Id<Of>(next());
    }
};

}  // namespace base
