#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "base/danish.hpp"
#include "base/split.hpp"
#include "features/admission/acts/elsewhere.hpp"
#include "features/admission/sealing.hpp"

// Adding, changing and removing providers: what the three share is most of them.
namespace admission {
namespace {

using Kind = base::Problem::Kind;

/// RFC 1035, 2.3.4.
constexpr std::size_t longest_domain = 253;
constexpr std::size_t most_domains = 100;
constexpr std::size_t longest_name = 100;
constexpr std::size_t longest_client = 200;
constexpr std::size_t longest_secret = 500;

bool is_domain(const std::string& text) {
    const auto good = [](char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '-' || sign == '.';
    };
    return text.size() <= longest_domain && std::ranges::all_of(text, good) && text.contains('.') &&
           text.front() != '.' && text.back() != '.' && !text.contains("..");
}

/// What is written between lines, commas and blanks; an @ before it is no harm.
std::vector<std::string> domains_in(const std::string& text) {
    std::vector<std::string> domains;
    const std::string small = base::lower(text);
    for (std::string_view word : base::split(small, " \t\r\n,;")) {
        if (word.starts_with('@')) word.remove_prefix(1);
        if (!word.empty() && std::ranges::find(domains, word) == domains.end()) domains.emplace_back(word);
    }
    return domains;
}

void check_domains(const WantedProvider& wanted, const std::vector<std::string>& domains,
                   Problems& problems) {
    const auto wrong = std::ranges::find_if_not(domains, is_domain);
    if (wrong != domains.end() || domains.size() > most_domains) {
        const std::string which = wrong == domains.end() ? std::string() : *wrong;
        problems.push_back({Kind::invalid, "provider.domains", "domains", {which}});
    } else if (domains.empty() && wanted.trust != Trust::never) {
        problems.push_back({Kind::invalid, "provider.no_domains", "domains", {}});
    }
}

Problems problems_of(const WantedProvider& wanted, const std::vector<std::string>& domains) {
    Problems problems;
    if (base::sort_key(wanted.name).empty() || wanted.name.size() > longest_name) {
        problems.push_back({Kind::invalid, "provider.name", "name", {}});
    }
    if (wanted.secret.size() > longest_secret) {
        problems.push_back({Kind::invalid, "provider.secret", "secret", {}});
    }
    check_domains(wanted, domains, problems);
    return problems;
}

bool is_id(const std::string& text) {
    return text.size() == 36 && std::ranges::all_of(text, [](char sign) {
               return (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'f') || sign == '-';
           });
}

}  // namespace

std::string payload_of(const Provider& provider) {
    boost::json::array domains;
    for (const std::string& domain : provider.domains) domains.emplace_back(domain);
    return boost::json::serialize(boost::json::object{{"provider", provider.id},
                                                      {"name", provider.name},
                                                      {"issuer", provider.issuer},
                                                      {"client", provider.client},
                                                      {"trust", stored(provider.trust)},
                                                      {"asks_itself", provider.asks_itself},
                                                      {"domains", domains}});
}

void note(store::Session& session, const Setting& setting, const web::Visitor& by, const std::string& act,
          const Provider& provider) {
    history::record(session, {.at = setting.clock.now(),
                              .actor = by.account,
                              .actor_name = by.name,
                              .act = act,
                              .subject_kind = "provider",
                              .subject_id = provider.id,
                              .payload = payload_of(provider)});
}

std::expected<std::string, Problems> add_provider(const Setting& setting, const openid::Providers& asked,
                                                  const web::Visitor& by, const WantedProvider& wanted) {
    const auto domains = domains_in(wanted.domains);
    Problems problems = problems_of(wanted, domains);
    if (!asked.is_issuer(wanted.issuer)) problems.push_back({Kind::invalid, "provider.issuer", "issuer", {}});
    if (wanted.client.empty() || wanted.client.size() > longest_client) {
        problems.push_back({Kind::invalid, "provider.client", "client", {}});
    }
    if (!problems.empty()) return std::unexpected(problems);
    const Provider added{.id = is_id(wanted.id) ? wanted.id : setting.ids.next(),
                         .name = wanted.name,
                         .issuer = wanted.issuer,
                         .client = wanted.client,
                         .secret = wanted.secret.empty() ? "" : sealed(setting.folder, wanted.secret),
                         .trust = wanted.trust,
                         .asks_itself = wanted.asks_itself,
                         .domains = domains};
    return setting.database.write([&](store::Session& session) -> std::expected<std::string, Problems> {
        if (has_provider(session, added.issuer, added.client) || provider(session, added.id)) {
            return std::unexpected(Problems{{Kind::conflict, "provider.taken", "issuer", {}}});
        }
        insert_provider(session, added, setting.clock.now());
        note(session, setting, by, "admission.add_provider", added);
        return added.id;
    });
}

std::expected<void, Problems> change_provider(const Setting& setting, const web::Visitor& by,
                                              const WantedProvider& wanted) {
    const auto domains = domains_in(wanted.domains);
    const Problems problems = problems_of(wanted, domains);
    if (!problems.empty()) return std::unexpected(problems);
    const std::string secret = wanted.secret.empty() ? "" : sealed(setting.folder, wanted.secret);
    return setting.database.write([&](store::Session& session) -> std::expected<void, Problems> {
        auto changed = provider(session, wanted.id);
        if (!changed) return std::unexpected(Problems{{Kind::not_found, "provider.not_found", {}, {}}});
        changed->name = wanted.name;
        changed->domains = domains;
        changed->trust = wanted.trust;
        changed->asks_itself = wanted.asks_itself;
        if (!secret.empty()) changed->secret = secret;
        update_provider(session, *changed);
        note(session, setting, by, "admission.change_provider", *changed);
        return {};
    });
}

base::Result<> remove_provider(const Setting& setting, const web::Visitor& by, const std::string& id) {
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        const auto found = provider(session, id);
        if (!found) return base::problem(Kind::not_found, "provider.not_found");
        drop_provider(session, id);
        note(session, setting, by, "admission.remove_provider", *found);
        return {};
    });
}

}  // namespace admission
