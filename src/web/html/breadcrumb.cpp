#include "web/html/breadcrumb.hpp"

#include "web/labels.hpp"

namespace web {

Html breadcrumb(const std::vector<Crumb>& crumbs, const base::Words& words) {
    if (crumbs.empty()) return {};
    std::vector<Html> items;
    for (const Crumb& crumb : crumbs) {
        if (crumb.address.empty()) {
            items.push_back(
                h::li({h::cls("breadcrumbs__list-item"), h::attr("aria-current", "page")}, crumb.label));
        } else {
            items.push_back(h::li({h::cls("breadcrumbs__list-item")},
                                  h::a({h::cls("breadcrumbs__link"), h::href(crumb.address)}, crumb.label)));
        }
    }
    return h::nav({h::cls("breadcrumbs"), h::attr("aria-label", words(labels::breadcrumb))},
                  h::ol({h::cls("breadcrumbs__list")}, items));
}

}  // namespace web
