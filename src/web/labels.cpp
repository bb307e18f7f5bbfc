#include "web/labels.hpp"

namespace web::labels {

using base::Label;

const Label product = {"Tovholder", "Tovholder"};
const Label title_with_errors = {"Fejl: {}", "Error: {}"};
const Label title_of = {"{} – {}", "{} – {}"};
const Label skip_link = {"Gå til indholdet", "Skip to the content"};
const Label search = {"Søg", "Search"};
const Label search_label = {"Søg i møder, beslutninger og bilag",
                            "Search meetings, decisions and attachments"};
const Label search_all = {"Hele {}", "All of {}"};
const Label menu = {"Hovedmenu", "Main menu"};
const Label sign_in = {"Log ind", "Sign in"};
const Label sign_out = {"Log ud", "Sign out"};
const Label version = {"Tovholder {}", "Tovholder {}"};
const Label accessibility = {"Tilgængelighedserklæring", "Accessibility statement"};
const Label help = {"Hjælp", "Help"};

const Label error_prefix = {"Fejl: ", "Error: "};
const Label one_error = {"Der er {} fejl, som skal rettes", "There is {} error to correct"};
const Label many_errors = {"Der er {} fejl, som skal rettes", "There are {} errors to correct"};
const Label optional = {" (frivilligt)", " (optional)"};

const Label breadcrumb = {"Brødkrumme", "Breadcrumb"};
const Label pages = {"Sider", "Pages"};
const Label previous_page = {"Forrige side", "Previous page"};
const Label next_page = {"Næste side", "Next page"};
const Label page_number = {"Side {}", "Page {}"};
const Label shown_of = {"Viser {}–{} af {}", "Showing {}–{} of {}"};

const Label remove = {"fjern", "remove"};
const Label show_all = {"Vis hele listen", "Show the whole list"};
const Label chosen_filters = {"Valgte filtre", "Chosen filters"};

const Label busy = {"Der er for travlt lige nu. Vent et øjeblik, og prøv igen.",
                    "Too busy just now. Wait a moment and try again."};

}  // namespace web::labels
