// One file after the other, for the script: each says what became of it as soon as it is known, what is there
// already is not sent again, and an interruption costs no more than the file it came in.
#include <algorithm>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "features/archive/pages/pages.hpp"
#include "features/archive/pages/upload_parts.hpp"
#include "features/archive/standing.hpp"

namespace archive {
namespace {

web::Response as_json(const boost::json::object& object) {
    web::Response response;
    response.type = "application/json";
    response.body = boost::json::serialize(object);
    return response;
}

std::string fate_of(const UploadOutcome& outcome) {
    if (!outcome.imported) return "refused";
    if (outcome.known()) return "known";
    return outcome.imported->doubts > 0 ? "doubtful" : "read";
}

bool is_digest(const std::string& text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

admission::Inside upload_known(const admission::Setting& setting) {
    return [setting](const web::Request& request, const admission::Visit& visit) {
        const std::string digest = request.asked("sha256");
        const auto known =
            is_digest(digest) ? admission::read(setting, visit,
                                                [&](store::Session& session) {
                                                    return by_digest(session, visit.collaboration.id, digest);
                                                })
                              : std::nullopt;
        if (!known) return as_json({{"fate", "unknown"}});
        Imported imported;
        imported.fate = Imported::Fate::known;
        imported.address = admission::address_in(visit.collaboration, "/arkiv/" + known->slug);
        const UploadOutcome outcome{known->name, imported};
        return as_json({{"fate", "known"}, {"html", upload_line(outcome, setting.words).text()}});
    };
}

admission::Inside upload_each_post(const admission::Setting& setting, Needs needs) {
    return [setting, needs](const web::Request& request, const admission::Visit& visit) {
        const auto upload = std::ranges::find(request.uploads, "filer", &web::Upload::field);
        if (upload == request.uploads.end() || upload->name.empty()) {
            return web::Response::plain(422, "filer");
        }
        const UploadOutcome outcome{upload->name, import_or_say(setting, needs.vocabulary, visit, *upload)};
        follow_or_log(setting, needs.index);
        return as_json({{"fate", fate_of(outcome)}, {"html", upload_line(outcome, setting.words).text()}});
    };
}

}  // namespace archive
