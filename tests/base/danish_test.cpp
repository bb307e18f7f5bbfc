#include "base/danish.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <vector>

namespace {

using base::Words;

TEST(Danish, SortsDanishLettersAfterZAndDoubleAAsRingA) {
    std::vector<std::string> names = {"Aabenraa", "Åge", "Østergaard", "Zebra", "Ærø", "Anna"};
    std::ranges::sort(names, {}, [](const std::string& name) { return base::sort_key(name); });
    EXPECT_EQ(names, (std::vector<std::string>{"Anna", "Zebra", "Ærø", "Østergaard", "Aabenraa", "Åge"}));
}

TEST(Danish, SortKeyForgetsCaseAccentsAndPunctuation) {
    EXPECT_EQ(base::sort_key("Jónas  Thor-Møller"), base::sort_key("jonas thor møller"));
}

TEST(Danish, SlugIsReadableAndSafe) {
    EXPECT_EQ(base::slug("Klyngestyregruppen på Ærø & Ålborg"), "klyngestyregruppen-paa-aeroe-aalborg");
    EXPECT_EQ(base::slug("  …  "), "");
    EXPECT_LE(base::slug(std::string(300, 'a')).size(), 60U);
    EXPECT_EQ(base::slug("../../etc/passwd"), "etc-passwd");
}

TEST(Danish, LowersDanishAndAccentedLetters) { EXPECT_EQ(base::lower("ÆØÅ ÉÜ Š"), "æøå éü š"); }

TEST(Danish, KnowsBrokenUtf8) {
    EXPECT_TRUE(base::is_utf8("blåbær \xEF\xBF\xBD"));
    EXPECT_FALSE(base::is_utf8("bl\xE5"));
    EXPECT_FALSE(base::is_utf8("\xC0\x80"));
    EXPECT_FALSE(base::is_utf8("\xED\xA0\x80"));
    EXPECT_FALSE(base::is_utf8("\xF4\x90\x80\x80"));
}

TEST(Danish, WritesDatesAsMinutesDo) {
    const base::Date date{2019, 11, 22};
    EXPECT_EQ(base::long_date(date, Words()), "fredag den 22. november 2019");
    EXPECT_EQ(base::long_date(date, Words(base::Language::english)), "Friday 22 November 2019");
    EXPECT_EQ(base::time_span(base::TimeOfDay{11, 0}, base::TimeOfDay{14, 30}, Words()), "kl. 11.00–14.30");
    EXPECT_EQ(base::time_span(std::nullopt, std::nullopt, Words()), "");
    EXPECT_EQ(base::short_date(date), "22.11.2019");
}

}  // namespace
