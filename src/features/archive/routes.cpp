#include <algorithm>
#include <iterator>

#include "features/archive/pages/destroy_words_pages.hpp"
#include "features/archive/pages/pages.hpp"

namespace archive {
namespace {

/// Pages as routes have them.
struct Made {
    const admission::Setting& setting;
    web::Handler inside(admission::Inside page) const {
        return admission::in_collaboration(setting, std::move(page));
    }
    web::Handler edits(admission::Inside page) const {
        return admission::for_secretariat(setting, std::move(page));
    }
};

std::vector<web::Route> archive_routes(const admission::Setting& setting, Needs needs) {
    const Made made{setting};
    using enum web::Method;
    return {
        {.method = get, .pattern = "/{collaboration}", .handler = made.inside(start_page(setting))},
        {.method = get,
         .pattern = "/{collaboration}/soeg",
         .handler = made.inside(search_page(setting, needs.index))},
        {.method = get,
         .pattern = "/{collaboration}/soeg.csv",
         .handler = made.inside(search_csv(setting, needs.index))},
        {.method = get,
         .pattern = "/{collaboration}/soeg/forslag",
         .handler = made.inside(search_suggestions(setting, needs.index))},
        {.method = get, .pattern = "/{collaboration}/arkiv", .handler = made.inside(documents_page(setting))},
        {.method = get,
         .pattern = "/{collaboration}/arkiv/indlaes",
         .handler = made.edits(upload_page(setting))},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/indlaes",
         .handler = made.edits(upload_post(setting, needs)),
         .body_limit = upload_form_limit},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/indlaes/fil",
         .handler = made.edits(upload_each_post(setting, needs)),
         .body_limit = upload_form_limit},
        {.method = get,
         .pattern = "/{collaboration}/arkiv/indlaes/kendt",
         .handler = made.edits(upload_known(setting))},
    };
}

std::vector<web::Route> document_routes(const admission::Setting& setting, Needs needs) {
    const Made made{setting};
    using enum web::Method;
    return {
        {.method = get,
         .pattern = "/{collaboration}/arkiv/{document}",
         .handler = made.inside(document_page(setting))},
        {.method = get,
         .pattern = "/{collaboration}/arkiv/{document}/original",
         .handler = made.edits(original(setting))},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/gaelder",
         .handler = made.edits(let_stand_post(setting, needs.index))},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/saml",
         .handler = made.edits(join_post(setting, needs.index))},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/skil",
         .handler = made.edits(part_post(setting, needs.index))},
    };
}

std::vector<web::Route> destroy_routes(const admission::Setting& setting, Needs needs) {
    const Made made{setting};
    using enum web::Method;
    return {
        {.method = get,
         .pattern = "/{collaboration}/arkiv/{document}/slet",
         .handler = made.edits(destroy_page(setting))},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/slet",
         .handler = made.edits(ask_to_destroy_post(setting))},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/slet/bekraeft",
         .handler = made.edits(destroy_post(setting, needs))},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/slet/afvis",
         .handler = made.edits(refuse_to_destroy_post(setting))},
    };
}

std::vector<web::Route> passage_routes(const admission::Setting& setting, Needs needs) {
    const Made made{setting};
    using enum web::Method;
    return {
        {.method = get,
         .pattern = "/{collaboration}/arkiv/{document}/slet/passage",
         .handler = made.edits(passage_page(setting))},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/slet/passage/se",
         .handler = made.edits(look_for_passage_post(setting))},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/slet/passage",
         .handler = made.edits(ask_to_destroy_passage_post(setting))},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/slet/passage/bekraeft",
         .handler = made.edits(destroy_passage_post(setting, needs))},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/slet/passage/afvis",
         .handler = made.edits(refuse_passage_post(setting))},
    };
}

std::vector<web::Route> person_routes(const admission::Setting& setting, Needs needs) {
    const Made made{setting};
    using enum web::Method;
    return {
        {.method = get,
         .pattern = "/{collaboration}/personer/{person}/slet",
         .handler = made.edits(destroy_person_page(setting))},
        {.method = post,
         .pattern = "/{collaboration}/personer/{person}/slet",
         .handler = made.edits(ask_to_destroy_person_post(setting))},
        {.method = post,
         .pattern = "/{collaboration}/personer/{person}/slet/bekraeft",
         .handler = made.edits(destroy_person_post(setting, needs))},
        {.method = post,
         .pattern = "/{collaboration}/personer/{person}/slet/afvis",
         .handler = made.edits(refuse_person_post(setting))},
    };
}

std::vector<web::Route> review_routes(const admission::Setting& setting, Needs needs) {
    const Made made{setting};
    using enum web::Method;
    return {
        {.method = get,
         .pattern = "/{collaboration}/gennemgang",
         .handler = made.edits(review_list_page(setting))},
        {.method = get,
         .pattern = "/{collaboration}/arkiv/{document}/gennemgang",
         .handler = made.edits(review_page(setting))},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/gennemgang/ret",
         .handler = made.edits(correct_field_post(setting, needs.index)),
         .body_limit = field_limit},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/gennemgang/punkt",
         .handler = made.edits(correct_item_post(setting, needs.index))},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/gennemgang/tvivl",
         .handler = made.edits(settle_doubt_post(setting, needs.index))},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/gennemgang/bakke",
         .handler = made.edits(empty_tray_post(setting, needs.index))},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/gennemgang/fortryd",
         .handler = made.edits(undo_post(setting, needs.index))},
        {.method = post,
         .pattern = "/{collaboration}/arkiv/{document}/gennemgang/faerdig",
         .handler = made.edits(finish_review_post(setting, needs.index))},
    };
}

}  // namespace

std::vector<web::Route> routes(const admission::Setting& setting, Needs needs) {
    std::vector<web::Route> all = archive_routes(setting, needs);
    std::ranges::move(document_routes(setting, needs), std::back_inserter(all));
    std::ranges::move(destroy_routes(setting, needs), std::back_inserter(all));
    std::ranges::move(passage_routes(setting, needs), std::back_inserter(all));
    std::ranges::move(person_routes(setting, needs), std::back_inserter(all));
    std::ranges::move(review_routes(setting, needs), std::back_inserter(all));
    return all;
}

}  // namespace archive
