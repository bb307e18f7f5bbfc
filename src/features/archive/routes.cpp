#include "features/archive/pages/pages.hpp"

namespace archive {

std::vector<web::Route> routes(const admission::Setting& setting, Needs needs) {
    const auto inside = [&](admission::Inside page) {
        return admission::in_collaboration(setting, std::move(page));
    };
    using enum web::Method;
    return {
        {.method = get, .pattern = "/{collaboration}", .handler = inside(start_page(setting))},
        {.method = get,
         .pattern = "/{collaboration}/soeg",
         .handler = inside(search_page(setting, needs.index))},
        {.method = get,
         .pattern = "/{collaboration}/soeg.csv",
         .handler = inside(search_csv(setting, needs.index))},
        {.method = get,
         .pattern = "/{collaboration}/soeg/forslag",
         .handler = inside(search_suggestions(setting, needs.index))},
        {.method = get, .pattern = "/{collaboration}/arkiv", .handler = inside(documents_page(setting))},
        {.method = get, .pattern = "/{collaboration}/arkiv/indlaes", .handler = inside(upload_page(setting))},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/indlaes",
         .handler = inside(upload_post(setting, needs)),
         .body_limit = upload_form_limit},
        {.method = get,
         .pattern = "/{collaboration}/arkiv/{document}",
         .handler = inside(document_page(setting)),
         .private_path = true},  // a file may be named after somebody
        {.method = get,
         .pattern = "/{collaboration}/arkiv/{document}/original",
         .handler = inside(original(setting)),
         .private_path = true},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/gaelder",
         .handler = inside(let_stand_post(setting, needs.index)),
         .private_path = true},
        {.method = get,
         .pattern = "/{collaboration}/gennemgang",
         .handler = inside(review_list_page(setting))},
        {.method = get,
         .pattern = "/{collaboration}/arkiv/{document}/gennemgang",
         .handler = inside(review_page(setting)),
         .private_path = true},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/gennemgang/ret",
         .handler = inside(correct_field_post(setting, needs.index)),
         .body_limit = field_limit,
         .private_path = true},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/gennemgang/punkt",
         .handler = inside(correct_item_post(setting, needs.index)),
         .private_path = true},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/gennemgang/tvivl",
         .handler = inside(settle_doubt_post(setting, needs.index)),
         .private_path = true},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/gennemgang/bakke",
         .handler = inside(empty_tray_post(setting, needs.index)),
         .private_path = true},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/gennemgang/fortryd",
         .handler = inside(undo_post(setting, needs.index)),
         .private_path = true},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/gennemgang/faerdig",
         .handler = inside(finish_review_post(setting, needs.index)),
         .private_path = true},
    };
}

}  // namespace archive
