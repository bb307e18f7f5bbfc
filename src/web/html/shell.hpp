#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/label.hpp"
#include "web/html/breadcrumb.hpp"
#include "web/html/html.hpp"
#include "web/http.hpp"

namespace web {

/// One of the at most seven places of the menu.
struct MenuPlace {
    std::string key = {};  ///< what Page::current names it by
    base::Label label;
    std::string path = {};  ///< below the collaboration's address: "/moeder"; empty for its own page
};

/// What the frame is made of, the same for every page.
struct ShellParts {
    std::string version = {};
    std::vector<MenuPlace> menu = {};
    std::vector<std::string> stylesheets = {};  ///< addresses with the digest in them
    std::vector<std::string> scripts = {};      ///< run when the page is read
    std::string icon = {};                      ///< address of an SVG; empty for none
};

/// The collaboration a page belongs to.
struct Place {
    std::string name = {};
    std::string short_name = {};  ///< the first part of its addresses
};

/// One page: what stands inside the frame.
struct Page {
    const Request& request;
    std::string title = {};
    std::optional<Place> collaboration = std::nullopt;
    std::string current = {};        ///< the key of the menu's place; empty for none of them
    std::vector<Crumb> crumbs = {};  ///< only below the second level
    Html main = {};                  ///< with the page's h1
    bool wide = false;               ///< the whole width instead of the reading column
    bool answer = false;             ///< one question: no search, no menu, no way elsewhere
    bool has_errors = false;         ///< the title says so
    Html summary = {};               ///< of the form's errors, over everything else
    base::Words words = base::Words();
};

/// The page frame: skip link, header line, menu, main, footer. Built once; safe to use from
/// several threads. Search and menu are shown inside a collaboration to who is signed in.
class Shell {
  public:
    explicit Shell(ShellParts parts);
    /// The whole document.
    std::string page(const Page& page) const;

  private:
    Html head(const Page& page) const;
    Html header(const Page& page) const;
    Html menu(const Page& page) const;
    Html footer(const Page& page) const;
    ShellParts parts_;
};

}  // namespace web
