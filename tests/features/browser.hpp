#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "web/exchange.hpp"

namespace support {

struct Answer {
    int status = 0;
    std::multimap<std::string, std::string> headers;  ///< names as sent
    std::string body;

    std::string header(const std::string& name) const;
    bool shows(std::string_view text) const { return body.find(text) != std::string::npos; }
};

using Values = std::vector<std::pair<std::string, std::string>>;

/// A browser without a network: it keeps cookies and sends the forms' token along, through web::Exchange.
class Browser {
  public:
    explicit Browser(const web::Site& site, std::string remote = "192.0.2.1");

    Answer get(const std::string& target);
    Answer post(const std::string& target, const Values& values = {});
    /// Posts files as <field>, in the order given: their names and what is in them.
    Answer upload(const std::string& target, const std::string& field, const Values& files);
    /// Posts as another site would have it: without the token.
    Answer post_without_token(const std::string& target, const Values& values = {});

    bool signed_in() const;
    std::map<std::string, std::string> cookies;

  private:
    std::string token();
    Answer ask(const std::string& method, const std::string& target, const std::string& type,
               const std::string& body);
    void keep_cookies(const Answer& answer);

    const web::Site& site_;
    std::string remote_;
};

/// Refuses in plain words with the status.
class PlainRefusals final : public web::Refusals {
  public:
    web::Response page(int status, const web::Request& request, const std::string& incident) override;
};

}  // namespace support
