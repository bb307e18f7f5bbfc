#include "features/archive/pages/pages.hpp"

namespace archive {

std::vector<web::Route> routes(const admission::Setting& setting, Needs needs) {
    const auto inside = [&](admission::Inside page) {
        return admission::in_collaboration(setting, std::move(page));
    };
    const auto edits = [&](admission::Inside page) {
        return admission::for_secretariat(setting, std::move(page));
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
        {.method = get, .pattern = "/{collaboration}/arkiv/indlaes", .handler = edits(upload_page(setting))},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/indlaes",
         .handler = edits(upload_post(setting, needs)),
         .body_limit = upload_form_limit},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/indlaes/fil",
         .handler = edits(upload_each_post(setting, needs)),
         .body_limit = upload_form_limit},
        {.method = get,
         .pattern = "/{collaboration}/arkiv/indlaes/kendt",
         .handler = edits(upload_known(setting))},
        {.method = get,
         .pattern = "/{collaboration}/arkiv/{document}",
         .handler = inside(document_page(setting)),
         .private_path = true},  // a file may be named after somebody
        {.method = get,
         .pattern = "/{collaboration}/arkiv/{document}/original",
         .handler = edits(original(setting)),
         .private_path = true},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/gaelder",
         .handler = edits(let_stand_post(setting, needs.index)),
         .private_path = true},
        {.method = get,
         .pattern = "/{collaboration}/gennemgang",
         .handler = edits(review_list_page(setting))},
        {.method = get,
         .pattern = "/{collaboration}/arkiv/{document}/gennemgang",
         .handler = edits(review_page(setting)),
         .private_path = true},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/gennemgang/ret",
         .handler = edits(correct_field_post(setting, needs.index)),
         .body_limit = field_limit,
         .private_path = true},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/gennemgang/punkt",
         .handler = edits(correct_item_post(setting, needs.index)),
         .private_path = true},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/gennemgang/tvivl",
         .handler = edits(settle_doubt_post(setting, needs.index)),
         .private_path = true},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/gennemgang/bakke",
         .handler = edits(empty_tray_post(setting, needs.index)),
         .private_path = true},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/gennemgang/fortryd",
         .handler = edits(undo_post(setting, needs.index)),
         .private_path = true},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/gennemgang/faerdig",
         .handler = edits(finish_review_post(setting, needs.index)),
         .private_path = true},
    };
}

}  // namespace archive
