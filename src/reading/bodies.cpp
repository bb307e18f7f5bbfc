#include "reading/bodies.hpp"

#include <algorithm>

#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"

namespace reading {
namespace {

constexpr auto separators = " ,;:-()/";  // single bytes: longer dashes are taken off whole

std::string_view bare(std::string_view word) {
    while (!word.empty() && !is_word_byte(word.front())) word.remove_prefix(1);
    while (!word.empty() && !is_word_byte(word.back())) word.remove_suffix(1);
    return word;
}

/// A cluster's own name: the word for clusters with something in front.
bool names_cluster(const Vocabulary& vocabulary, std::string_view word) {
    auto little = small(bare(word));
    if (little.find('/') != std::string::npos) little = little.substr(little.rfind('/') + 1);
    return ends_with_any(little, vocabulary.cluster_endings) && !vocabulary.any_cluster.contains(little);
}

/// A word for clusters that the name follows: "Sundhedsklynge Midt".
bool leads_cluster(const Vocabulary& vocabulary, std::string_view word) {
    const auto little = small(bare(word));
    return vocabulary.cluster_leads.contains(little) || vocabulary.councils.contains(little);
}

bool names_body(const Vocabulary& vocabulary, std::string_view text) {
    return std::ranges::any_of(words_of(text), [&](auto word) {
        const auto little = small(bare(word));
        return ends_with_any(little, vocabulary.meeting_bodies);
    });
}

/// Without separators and small joining words at the end.
std::string_view without_joint(const Vocabulary& vocabulary, std::string_view text) {
    for (bool more = true; more;) {
        more = false;
        text = trimmed_end(text, separators);
        while (text.ends_with("\u2013") || text.ends_with("\u2014"))
            text = trimmed_end(text.substr(0, text.size() - 3), separators);
        for (const auto joint : vocabulary.cluster_joints) {
            if (!small(text).ends_with(joint)) continue;
            text = trimmed_end(text.substr(0, text.size() - joint.size()), separators);
            more = true;
        }
    }
    return text;
}

std::string_view without_marks_before(std::string_view text) {
    while (!text.empty() && !is_word_byte(text.front())) text.remove_prefix(1);
    if (text.starts_with("\u2013") || text.starts_with("\u2014")) text = trimmed(text.substr(3));
    return text;
}

}  // namespace

std::string in_sentence_case(std::string_view word) {
    std::string text = small(word);
    if (text.empty()) return text;
    if (text[0] >= 'a' && text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    } else if (text.size() > 1 && text[0] == '\xC3' && static_cast<unsigned char>(text[1]) >= 0xA0U) {
        // below 0xA0 stand signs that have no capital
        text[1] = static_cast<char>(static_cast<unsigned char>(text[1]) - 0x20U);
    }
    return text;
}

namespace {

std::string with_capital(std::string_view name) {
    const std::size_t first = name.starts_with('\xC3') ? 2 : 1;
    return in_sentence_case(name.substr(0, first)) + std::string(name.substr(first));
}

}  // namespace

BodyAndCluster body_and_cluster(const Vocabulary& vocabulary, std::string_view name) {
    const auto words = words_of(name);
    const auto offset = [&](std::string_view word) {
        return static_cast<std::size_t>(word.data() - name.data());
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool lead = leads_cluster(vocabulary, words[i]) && !words[i].ends_with(',') &&
                          i + 1 < words.size() && begins_upper(words[i + 1]);
        if (!lead && !names_cluster(vocabulary, words[i])) continue;
        auto last = lead ? words.size() - 1 : i;
        for (std::size_t k = i + 1; lead && k < words.size(); ++k) {
            const bool apart =
                words[k] == "-" || words[k] == "\u2013" || words[k] == "\u2014" || words[k] == ":";
            if (!apart && !words[k].ends_with(',')) continue;
            last = apart ? k - 1 : k;
            break;
        }
        for (std::size_t k = i; lead && k < words.size(); ++k) {
            if (names_cluster(vocabulary, words[k])) last = k;
        }
        const auto end = offset(words[last]) + words[last].size();
        auto cluster = bare(name.substr(offset(words[i]), end - offset(words[i])));
        if (names_cluster(vocabulary,
                          words[last])) {  // "Sundhedsklynge Midt/Midtklyngen": one name, the short one
            cluster = bare(words[last]);
            if (const auto slash = cluster.rfind('/'); slash != std::string_view::npos)
                cluster = cluster.substr(slash + 1);
        }
        const auto before = without_joint(vocabulary, name.substr(0, offset(words[i])));
        const auto after = trimmed_end(without_marks_before(name.substr(end)), separators);
        if (names_body(vocabulary, before) && after.empty())
            return {std::string(before), std::string(cluster)};
        if (before.empty() && names_body(vocabulary, after))
            return {std::string(after), std::string(cluster)};
        // A council is a body itself.
        if (vocabulary.councils.contains(small(bare(words[i])))) return {std::string(name), {}};
        return {std::string(name), std::string(cluster)};
    }
    return {std::string(name), {}};
}

std::string as_a_name(std::string name, const Document& document) {
    if (begins_lower(name)) return with_capital(name);
    const auto little = small(name);
    const bool capitals =
        small(name) != name && std::ranges::none_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
    if (!capitals || name.size() <= 5) return name;
    for (const auto& line : document.lines) {
        const auto at = find_word(line.small, little);
        if (at == std::string::npos) continue;
        const auto written = std::string_view(line.text).substr(at, little.size());
        if (written == name) continue;
        return begins_lower(written) ? with_capital(written) : std::string(written);
    }
    return in_sentence_case(name);
}

}  // namespace reading
