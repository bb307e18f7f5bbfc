#include "app/frame.hpp"

#include <map>

#include "app/labels.hpp"
#include "base/sha256.hpp"
#include "embedded/assets.hpp"

namespace app {
namespace {

std::string_view type_of(std::string_view path) {
    static const std::map<std::string_view, std::string_view> types = {
        {".css", "text/css; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".svg", "image/svg+xml"},
        {".woff2", "font/woff2"},
        {".png", "image/png"},
        {".txt", "text/plain; charset=utf-8"}};
    const std::size_t dot = path.rfind('.');
    const auto found = types.find(dot == std::string_view::npos ? std::string_view() : path.substr(dot));
    return found == types.end() ? "application/octet-stream" : found->second;
}

/// One digest for the whole folder: the stylesheet names its fonts by relative addresses.
const std::string& digest() {
    static const std::string all = [] {
        base::Sha256 hash;
        for (const base::EmbeddedFile& file : ::assets::files()) {
            hash.add(file.path);
            hash.add(file.bytes);
        }
        return hash.finish().substr(0, 16);
    }();
    return all;
}

std::string address_of(std::string_view path) {
    for (const web::Asset& asset : assets()) {
        if (asset.path == path) return web::asset_address(asset);
    }
    return {};
}

}  // namespace

const std::vector<web::Asset>& assets() {
    static const std::vector<web::Asset> all = [] {
        std::vector<web::Asset> found;
        for (const base::EmbeddedFile& file : ::assets::files()) {
            found.push_back({file.path, type_of(file.path), file.bytes, digest()});
        }
        return found;
    }();
    return all;
}

web::ShellParts frame() {
    web::ShellParts parts;
    parts.version = TOVHOLDER_VERSION;
    parts.menu = {{"overview", labels::overview, ""},
                  {"meetings", labels::meetings, "/moeder"},
                  {"decisions", labels::decisions, "/beslutninger"},
                  {"follow_ups", labels::follow_ups, "/opfoelgning"},
                  {"people", labels::people, "/personer"},
                  {"bodies", labels::bodies, "/grupper"},
                  {"archive", labels::archive, "/arkiv"}};
    parts.stylesheets = {address_of("tovholder.css")};
    parts.scripts = {address_of("tovholder.js")};
    parts.icon = address_of("favicon.svg");
    return parts;
}

}  // namespace app
