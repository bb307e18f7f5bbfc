#include "app/system_words.hpp"

#include <array>
#include <utility>

#include "app/labels.hpp"

namespace app {

std::string said_of(const std::error_code& error, const base::Words& words) {
    static const std::array<std::pair<std::errc, const base::Label*>, 8> known = {{
        {std::errc::permission_denied, &labels::no_access},
        {std::errc::operation_not_permitted, &labels::no_access},
        {std::errc::not_a_directory, &labels::not_a_folder},
        {std::errc::file_exists, &labels::not_a_folder},
        {std::errc::no_space_on_device, &labels::disk_full},
        {std::errc::read_only_file_system, &labels::read_only},
        {std::errc::address_in_use, &labels::port_in_use},
        {std::errc::address_not_available, &labels::not_our_address},
    }};
    for (const auto& [code, label] : known) {
        if (error == code) return std::string(words(*label));
    }
    return error.message();
}

}  // namespace app
