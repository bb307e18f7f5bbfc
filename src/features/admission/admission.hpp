#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/label.hpp"
#include "base/problem.hpp"
#include "mail/bell.hpp"
#include "store/database.hpp"
#include "web/html/shell.hpp"
#include "web/http.hpp"
#include "web/server.hpp"

namespace mail {
struct Due;
struct Message;
}  // namespace mail

/// Who gets in, and where: collaborations, accounts, sessions, links that work once.
namespace admission {

struct Collaboration {
    base::Id<Collaboration> id;
    std::string short_name;  ///< the first part of its addresses
    std::string name;
};
using CollaborationId = base::Id<Collaboration>;

struct Account {
    base::Id<Account> id;
    std::string name;
    std::string email;
};
using AccountId = base::Id<Account>;

/// What the pages and acts of all slices work with. Everything in it outlives the routes.
struct Setting {
    store::Database& database;
    const base::Clock& clock;
    base::IdSource& ids;
    const web::Shell& shell;
    base::Words words;
    std::string public_address;  ///< "http://127.0.0.1:8080", without a slash at the end
    mail::Bell* bell = nullptr;  ///< rung when mail was put in the outbox; none where no mail is sent
    /// The data folder: what must not lie in the database, nor in its copies, is kept there.
    std::filesystem::path folder = {};
};

/// What somebody may do in a collaboration. Who has no role there does not get in, nor learns that it is
/// there.
enum class Role {
    secretariat,  ///< sees and does everything in it
    member,       ///< sees what was read, closed items too; neither originals nor what is under review
    reader,       ///< the same without closed items
};

/// Somebody signed in, at a page of one collaboration.
struct Visit {
    Collaboration collaboration;
    AccountId account;
    std::string name;  ///< the visitor's
    Role role = Role::reader;
    bool assists_member = false;  ///< acts for somebody who sees all closed items, and so sees them too
    /// Who does not see all closed items sees those of these bodies, and these items: their ids.
    store::Sight sight = {};

    bool is_secretariat() const { return role == Role::secretariat; }
    /// All of them.
    bool sees_closed() const { return role != Role::reader || assists_member; }
};

/// Does work that only reads, for a page of this visit: whoever may not see all closed items reads veiled.
template <class Work>
auto read(const Setting& setting, const Visit& visit, Work&& work) {
    return visit.sees_closed() ? setting.database.read(std::forward<Work>(work))
                               : setting.database.read_veiled(visit.sight, std::forward<Work>(work));
}

/// Of this slice's tables.
std::vector<store::Veil> veils();

/// A page or act inside a collaboration.
using Inside = std::function<web::Response(const web::Request&, const Visit&)>;

/// Wraps `inside` for a route whose pattern begins with "/{collaboration}": finds the collaboration,
/// answers 404 for one that is not there or not the visitor's.
web::Handler in_collaboration(const Setting& setting, Inside inside);
/// The same for what only the secretariat may do or see: others get 403 and are told who may.
web::Handler for_secretariat(const Setting& setting, Inside inside);

/// The frame filled for a page inside a collaboration. `place` is the menu's key, "meetings" …; `summary`
/// is a form's errors, over everything else.
std::string page(const Setting& setting, const web::Request& request, const Visit& visit,
                 const std::string& place, const std::string& title, web::Html main,
                 std::vector<web::Crumb> crumbs = {}, web::Html summary = {});

/// The collaboration whose search and menu a page outside all of them shows to somebody signed in: the one
/// that the address names, else the only one there is. Asks the database.
std::optional<web::Place> whereabouts(const Setting& setting, const web::Request& request);

/// A page of the frame that says there is no such thing here, with status 404.
web::Response not_found(const Setting& setting, const web::Request& request, const Visit& visit);

/// "/midtklyngen" + "/moeder"
std::string address_in(const Collaboration& collaboration, std::string_view rest);

// --- Collaborations

std::vector<Collaboration> collaborations(store::Session& session);
std::optional<Collaboration> find_collaboration(store::Session& session, std::string_view short_name);
std::optional<Collaboration> find_collaboration(store::Session& session, const CollaborationId& id);
/// When it was added here; nothing when it is not here.
std::optional<base::Instant> begun_at(store::Session& session, const CollaborationId& id);
/// What a collaboration of this name is called in addresses: `wanted`, or made from the name when that is
/// empty. Problems: "collaboration.name_missing", "collaboration.short_name" (letters a–z, digits, hyphens; 2
/// to 40; none of the house's own words).
base::Result<std::string> short_name_of(const std::string& name, const std::string& wanted = {});
/// Adds one, with every administrator as secretariat. Problems: those of short_name_of, and
/// "collaboration.taken".
base::Result<Collaboration> add_collaboration(store::Session& session, const base::Clock& clock,
                                              base::IdSource& ids, const std::string& name,
                                              const std::string& wanted_short_name);

// --- Accounts and links

/// How long a one-time link works.
inline constexpr std::int64_t link_seconds = 60 * 60;

bool has_accounts(store::Session& session);
std::vector<Account> accounts(store::Session& session);
/// The open ones that have a role in the collaboration, by name.
std::vector<Account> accounts_in(store::Session& session, const CollaborationId& collaboration);
/// An administrator, secretariat of every collaboration, who signs in by link only until there is a password.
Account add_account(store::Session& session, const base::Clock& clock, base::IdSource& ids,
                    const std::string& name, const std::string& email);
/// A path ("/opsaetning/…") that sets up the first administrator, once; earlier ones stop working.
std::string new_set_up_link(store::Session& session, const base::Clock& clock);
/// A path ("/engangslink/…") that signs this account in, once.
std::string new_sign_in_link(store::Session& session, const base::Clock& clock, const AccountId& account);

/// For whoever runs the program, where an administrator has lost the app that gives codes and the recovery
/// codes: none are asked for any longer, and the account's owner is told. False when none were.
bool turn_off_codes(store::Session& session, const Setting& setting, const Account& account);

// --- Mail

/// The text of a mail to an account, with links that begin with `address` ("https://…", without a slash at
/// the end). Makes the link's token, which is nowhere but in the mail. Nothing when the mail is not to be
/// sent after all: the account is closed, or who was invited has come in already.
std::optional<mail::Message> compose_mail(store::Session& session, const Setting& setting,
                                          const std::string& address, const mail::Due& due);
/// How many mails were given up of which this account should know: an administrator of all, the secretariat
/// of those to people of its collaborations.
std::int64_t undelivered(store::Session& session, const AccountId& account);
/// "2 mails kunne ikke afleveres", for a link to "/post", where they stand.
std::string undelivered_said(std::int64_t mails, const base::Words& words);

/// The sessions of the database, for the web server.
std::unique_ptr<web::Sessions> sessions(store::Database& database, const base::Clock& clock);

/// Sign-in, sign-out, set-up, links, people's own account, the administrator's list of users, and "/" itself.
std::vector<web::Route> routes(const Setting& setting);

}  // namespace admission
