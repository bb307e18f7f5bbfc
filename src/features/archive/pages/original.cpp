#include "features/archive/destroying_words_store.hpp"
#include "features/archive/pages/pages.hpp"
#include "features/files/files.hpp"

namespace archive {
namespace {

/// The file's name for the header: RFC 6266 with the encoding of RFC 8187, since it may have any letters.
std::string disposition(const std::string& name) {
    return "attachment; filename*=UTF-8''" + web::url_encode(name);
}

}  // namespace

admission::Inside original(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        web::Response response;
        const bool found = admission::read(setting, visit, [&](store::Session& session) {
            const auto document = by_slug(session, visit.collaboration.id, request.part("document"));
            if (!document || is_original_gone(session, document->id)) return false;
            files::give(session, document->digest, [&](std::string_view piece) { response.body += piece; });
            // Never shown in place: a saved web page could hold scripts.
            response.type = "application/octet-stream";
            response.header("Content-Disposition", disposition(document->name));
            return true;
        });
        return found ? std::move(response) : admission::not_found(setting, request, visit);
    };
}

}  // namespace archive
