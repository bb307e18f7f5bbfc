#pragma once

#include <libstemmer.h>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace search {

/// Danish Snowball stems: "visitationen" becomes "visitation". For one thread at a time.
class Stemmer {
  public:
    Stemmer() : stemmer_(sb_stemmer_new("danish", "UTF_8")) {
        if (!stemmer_) throw std::runtime_error("libstemmer has no Danish");
    }
    std::string stem(std::string_view word) {
        const sb_symbol* result = sb_stemmer_stem(
            stemmer_.get(), reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
        if (result == nullptr) throw std::bad_alloc();
        return {reinterpret_cast<const char*>(result),
                static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
    }

  private:
    struct Delete {
        void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
    };
    std::unique_ptr<sb_stemmer, Delete> stemmer_;
};

}  // namespace search
