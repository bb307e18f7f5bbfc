#include "base/text.hpp"
#include "features/admission/elsewhere_labels.hpp"
#include "features/admission/labels.hpp"
#include "features/admission/pages/account_parts.hpp"
#include "features/admission/pages/elsewhere_pages.hpp"
#include "web/html/list.hpp"

// The administrator's list of providers, and what one is asked and told of each.
namespace admission {
namespace {

namespace h = web::h;

std::string joined(const std::vector<std::string>& domains, const char* between) {
    std::string all;
    for (const std::string& one : domains) all += (all.empty() ? "" : between) + one;
    return all;
}

Errors provider_errors(const Problems& problems, const base::Words& words) {
    static const std::map<std::string, const base::Label*> said = {
        {"provider.name", &labels::provider_name_wrong},
        {"provider.issuer", &labels::provider_issuer_wrong},
        {"provider.taken", &labels::provider_taken},
        {"provider.client", &labels::provider_client_wrong},
        {"provider.secret", &labels::provider_secret_wrong},
        {"provider.no_domains", &labels::provider_no_domains},
    };
    Errors errors;
    for (const base::Problem& one : problems) {
        const auto found = said.find(one.code);
        errors[one.field] = found != said.end()
                                ? std::string(words(*found->second))
                                : words(labels::provider_domains_wrong,
                                        one.arguments.empty() ? std::string() : one.arguments.front());
    }
    return errors;
}

WantedProvider given_in(const web::Request& request) {
    return {.id = request.given("id"),
            .name = base::trim(request.given("name")),
            .issuer = base::trim(request.given("issuer")),
            .client = base::trim(request.given("client")),
            .secret = base::trim(request.given("secret")),
            .domains = request.given("domains"),
            .trust = trust_from(request.given("trust")),
            .asks_itself = request.given("asks_itself") == "on"};
}

/// A provider as the form shows it.
struct Filled {
    WantedProvider wanted;
    Errors errors = {};
    bool is_new = true;
};

web::Field field_of(const Filled& filled, const char* name, const base::Label& label, const base::Label& hint,
                    const std::string& value, const base::Words& words) {
    const auto error = filled.errors.find(name);
    return {.name = name,
            .label = std::string(words(label)),
            .hint = std::string(words(hint)),
            .error = error == filled.errors.end() ? std::string() : error->second,
            .value = value,
            .autocomplete = "off"};
}

web::Field secret_field(const Filled& filled, const base::Words& words) {
    web::Field field =
        field_of(filled, "secret", labels::provider_secret,
                 filled.is_new ? labels::provider_secret_hint : labels::provider_secret_kept, {}, words);
    field.kind = web::Field::Kind::password;
    field.autocomplete = "new-password";  // nobody's own is filled in
    field.required = false;
    return field;
}

std::vector<web::Field> trust_fields(const Filled& filled, const base::Words& words) {
    const WantedProvider& wanted = filled.wanted;
    web::Field domains = field_of(filled, "domains", labels::provider_domains, labels::provider_domains_hint,
                                  wanted.domains, words);
    domains.kind = web::Field::Kind::text_area;
    domains.rows = 3;
    web::Field trust = field_of(filled, "trust", labels::provider_trust, labels::provider_trust_hint,
                                stored(wanted.trust), words);
    trust.kind = web::Field::Kind::select;
    trust.choices = {{"verified", std::string(words(labels::trust_verified))},
                     {"always", std::string(words(labels::trust_always))},
                     {"never", std::string(words(labels::trust_never))}};
    return {std::move(trust),
            std::move(domains),
            {.kind = web::Field::Kind::checkbox,
             .name = "asks_itself",
             .label = std::string(words(labels::provider_asks)),
             .hint = std::string(words(labels::provider_asks_hint)),
             .value = wanted.asks_itself ? "on" : "",
             .required = false}};
}

std::vector<web::Field> fields_of(const Filled& filled, const base::Words& words) {
    const WantedProvider& wanted = filled.wanted;
    std::vector<web::Field> fields = {
        field_of(filled, "name", labels::provider_name, labels::provider_name_hint, wanted.name, words)};
    if (filled.is_new) {
        fields.push_back(field_of(filled, "issuer", labels::provider_issuer, labels::provider_issuer_hint,
                                  wanted.issuer, words));
        fields.push_back(field_of(filled, "client", labels::provider_client, labels::provider_client_hint,
                                  wanted.client, words));
    }
    fields.push_back(secret_field(filled, words));
    for (web::Field& field : trust_fields(filled, words)) fields.push_back(std::move(field));
    return fields;
}

/// To be copied to the other side; and the id that it holds, before there is a row of it.
web::Html answer_address(const Setting& setting, const web::Request& request, const std::string& id) {
    const auto& words = setting.words;
    return h::void_element("input",
                           {h::attr("type", "hidden"), h::attr("name", "id"), h::attr("value", id)}) +
           h::div({h::cls("form-group")},
                  h::label({h::cls("form-label"), h::attr("for", "svaradresse")},
                           words(labels::provider_address)),
                  h::span({h::cls("form-hint"), h::id("svaradresse-hint")},
                          words(labels::provider_address_hint)),
                  h::void_element("input",
                                  {h::cls("form-input"), h::id("svaradresse"), h::attr("type", "text"),
                                   h::attr("readonly", ""), h::attr("aria-describedby", "svaradresse-hint"),
                                   h::flag("data-copy"),
                                   h::attr("value", own_address(setting, request) + return_path(id))}));
}

web::Response nowhere(const Setting& setting, const web::Request& request) {
    const std::string title(setting.words(labels::not_found));
    return inner_page(
        setting, request, title,
        h::h1(title) + h::p(h::a({h::href("/organisationslogin")}, setting.words(labels::to_providers))), {},
        {}, 404);
}

std::vector<web::Crumb> crumbs(const base::Words& words) {
    return {{std::string(words(labels::providers)), "/organisationslogin"}};
}

web::Response ask_new(const Setting& setting, const web::Request& request, const Filled& filled, int status) {
    const auto& words = setting.words;
    web::Form form;
    form.action = "/organisationslogin/ny";
    form.submit = words(labels::provider_add_button);
    form.before = answer_address(setting, request, filled.wanted.id);
    form.fields = fields_of(filled, words);
    const std::string title(words(labels::provider_add));
    return inner_page(setting, request, title, h::h1(title) + web::form(form, request, words), crumbs(words),
                      web::error_summary(form, words), status);
}

/// Below the form.
web::Html acts(const web::Request& request, const Provider& one, const base::Words& words) {
    const std::string address = "/organisationslogin/" + one.id;
    return h::section(h::h2({h::id("proev")}, words(labels::provider_try)),
                      h::p(words(labels::provider_try_hint)),
                      button_form(request, address + "/proev", std::string(words(labels::provider_try)))) +
           h::section(h::h2(words(labels::provider_remove_heading)),
                      h::p(words(labels::provider_remove_hint)),
                      button_form(request, address + "/fjern", words(labels::provider_remove, one.name)));
}

struct Note {
    std::string text = {};
    bool is_problem = false;
};

web::Html shown(const Note& note) {
    if (note.text.empty()) return {};
    return h::div({h::cls("note"), h::attr("role", note.is_problem ? "alert" : "status")}, h::p(note.text));
}

web::Response details(const Setting& setting, const web::Request& request, const Provider& one,
                      const Filled& filled, const Note& note, int status) {
    const auto& words = setting.words;
    web::Form form;
    form.action = "/organisationslogin/" + one.id;
    form.submit = words(labels::provider_save);
    form.before = answer_address(setting, request, one.id);
    form.fields = fields_of(filled, words);
    return inner_page(setting, request, one.name,
                      h::h1(one.name) + shown(note) +
                          h::p({h::cls("quiet")}, words(labels::provider_stays, one.issuer, one.client)) +
                          web::form(form, request, words) + acts(request, one, words),
                      crumbs(words), web::error_summary(form, words), status);
}

Filled as_is(const Provider& one) {
    return {.wanted = {.id = one.id,
                       .name = one.name,
                       .domains = joined(one.domains, "\n"),
                       .trust = one.trust,
                       .asks_itself = one.asks_itself},
            .is_new = false};
}

std::optional<Provider> found(const Setting& setting, const web::Request& request) {
    return setting.database.read(
        [&](store::Session& session) { return provider(session, request.part("provider")); });
}

web::Html table(const std::vector<Provider>& all, const base::Words& words) {
    web::Table shown{std::string(words(labels::providers)),
                     {{std::string(words(labels::column_provider))},
                      {std::string(words(labels::column_issuer))},
                      {std::string(words(labels::column_domains))},
                      {std::string(words(labels::column_joined)), web::Column::Kind::figure}},
                     {},
                     true};
    for (const Provider& one : all) {
        shown.rows.push_back({h::a({h::href("/organisationslogin/" + one.id)}, one.name),
                              web::text(one.issuer), web::text(joined(one.domains, ", ")),
                              web::text(std::to_string(one.joined))});
    }
    return web::table(shown);
}

/// What is wrong with a connection, for who sets it up.
std::string said_of(const base::Problem& problem, const base::Words& words) {
    static const std::map<std::string, const base::Label*> said = {
        {"openid.address", &labels::try_address},
        {"openid.unreachable", &labels::try_unreachable},
        {"openid.time", &labels::try_time},
        {"openid.encryption", &labels::try_encryption},
        {"openid.redirected", &labels::try_redirected},
        {"openid.too_large", &labels::try_too_large},
        {"openid.metadata", &labels::try_metadata},
        {"openid.other_issuer", &labels::try_other_issuer},
        {"openid.not_https", &labels::try_not_https},
        {"openid.unsuitable", &labels::try_unsuitable},
        {"openid.keys", &labels::try_keys},
        {"openid.busy", &labels::try_busy},
    };
    if (problem.code == "openid.status") return words(labels::try_status, problem.arguments.front());
    return std::string(words(*said.at(problem.code)));
}

}  // namespace

web::Handler providers_page(const Setting& setting) {
    return for_administrator(setting, [setting](const web::Request& request) {
        const auto& words = setting.words;
        const auto all = setting.database.read([](store::Session& session) { return providers(session); });
        const std::string title(words(labels::providers));
        return inner_page(setting, request, title,
                          h::h1(title) + h::p({h::cls("lead")}, words(labels::providers_lead)) +
                              h::div({h::cls("acts")}, h::a({h::cls("button button-primary"),
                                                             h::href("/organisationslogin/ny")},
                                                            words(labels::provider_add))) +
                              (all.empty() ? h::p(words(labels::no_providers)) : table(all, words)));
    });
}

web::Handler add_provider_page(const Setting& setting) {
    return for_administrator(setting, [setting](const web::Request& request) {
        return ask_new(setting, request, {.wanted = {.id = setting.ids.next()}}, 200);
    });
}

web::Handler add_provider_post(const Setting& setting, const AskedProviders& asked) {
    return for_administrator(setting, [setting, asked](const web::Request& request) {
        const WantedProvider wanted = given_in(request);
        const auto added = add_provider(setting, *asked, *request.visitor, wanted);
        if (added) return web::Response::see_other("/organisationslogin/" + *added + "?gemt=ja");
        return ask_new(setting, request, {wanted, provider_errors(added.error(), setting.words)}, 422);
    });
}

web::Handler provider_page(const Setting& setting) {
    return for_administrator(setting, [setting](const web::Request& request) {
        const auto one = found(setting, request);
        if (!one) return nowhere(setting, request);
        const bool saved = !request.asked("gemt").empty();
        const std::string text(saved ? setting.words(labels::provider_saved) : "");
        return details(setting, request, *one, as_is(*one), {text}, 200);
    });
}

web::Handler provider_post(const Setting& setting) {
    return for_administrator(setting, [setting](const web::Request& request) {
        const auto one = found(setting, request);
        if (!one) return nowhere(setting, request);
        WantedProvider wanted = given_in(request);
        wanted.id = one->id;
        const auto changed = change_provider(setting, *request.visitor, wanted);
        if (changed) return web::Response::see_other("/organisationslogin/" + one->id + "?gemt=ja");
        return details(setting, request, *one,
                       {wanted, provider_errors(changed.error(), setting.words), false}, {}, 422);
    });
}

web::Handler try_provider_post(const Setting& setting, const AskedProviders& asked) {
    return for_administrator(setting, [setting, asked](const web::Request& request) {
        const auto one = found(setting, request);
        if (!one) return nowhere(setting, request);
        const auto works = asked->try_out(one->issuer);
        const Note note{works ? std::string(setting.words(labels::provider_works))
                              : said_of(works.error(), setting.words),
                        !works};
        return details(setting, request, *one, as_is(*one), note, 200);
    });
}

web::Handler remove_provider_post(const Setting& setting) {
    return for_administrator(setting, [setting](const web::Request& request) {
        // What is gone already is what was asked for.
        (void)remove_provider(setting, *request.visitor, request.part("provider"));
        return web::Response::see_other("/organisationslogin");
    });
}

}  // namespace admission
