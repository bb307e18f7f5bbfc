#include "web/assets.hpp"

namespace web {

namespace {

Response give(const Asset& asset, const Request& request) {
    const std::string tag = "\"" + std::string(asset.digest) + "\"";
    const auto known = request.headers.find("if-none-match");
    const bool unchanged = known != request.headers.end() && known->second.find(tag) != std::string::npos;
    Response response;
    response.status = unchanged ? 304 : 200;
    response.type = unchanged ? "" : std::string(asset.type);
    if (!unchanged) response.body = asset.bytes;
    response.header("ETag", tag);
    response.header("Cache-Control", "public, max-age=31536000, immutable");
    return response;
}

}  // namespace

std::string asset_address(const Asset& asset) {
    std::string address = "/aktiver/";
    address += asset.digest;
    address += '/';
    address += asset.path;
    return address;
}

std::vector<Route> asset_routes(std::span<const Asset> assets) {
    std::vector<Route> routes;
    for (const Asset& asset : assets) {
        Route route;
        route.pattern = asset_address(asset);
        route.handler = [asset](const Request& request) { return give(asset, request); };
        route.entry = Entry::anyone;
        routes.push_back(std::move(route));
    }
    return routes;
}

}  // namespace web
