// One body is one body, however a title names it.
#include "reading/bodies.hpp"

#include <gtest/gtest.h>

#include "reading/cases.hpp"

namespace {

using namespace reading;
using cases::words;

std::string apart(const std::string& name) {
    const auto found = body_and_cluster(words, name);
    return found.body + "|" + found.cluster;
}

TEST(Bodies, StandApartFromTheirCluster) {
    EXPECT_EQ(apart("Klyngestyregruppen i Åklyngen"), "Klyngestyregruppen|Åklyngen");
    EXPECT_EQ(apart("Klyngestyregruppen, Åklyngen"), "Klyngestyregruppen|Åklyngen");
    EXPECT_EQ(apart("Åklyngen - Temagruppe voksne"), "Temagruppe voksne|Åklyngen");
    EXPECT_EQ(apart("Temagruppe børn og unge – Åklyngen"), "Temagruppe børn og unge|Åklyngen");
    EXPECT_EQ(apart("TEMAGRUPPE VOKSNE ÅKLYNGEN"), "TEMAGRUPPE VOKSNE|ÅKLYNGEN");
    EXPECT_EQ(apart("Klyngestyregruppen, Sundhedsklynge Å/Åklyngen"), "Klyngestyregruppen|Åklyngen");
    EXPECT_EQ(apart("Styregruppen for Sundhedsklyngen Havby"), "Styregruppen|Sundhedsklyngen Havby");
}

TEST(Bodies, StayWholeWithoutAnother) {
    EXPECT_EQ(apart("Temagruppen for voksne"), "Temagruppen for voksne|");
    EXPECT_EQ(apart("Udvalget for Havby og omegn"), "Udvalget for Havby og omegn|");
    EXPECT_EQ(apart("Åklyngen"), "Åklyngen|Åklyngen");
}

TEST(Bodies, StandApartFromTheirCouncilWhichIsABodyToo) {
    EXPECT_EQ(apart("Sundhedsråd Havby, Styregruppen for Det Nære"),
              "Styregruppen for Det Nære|Sundhedsråd Havby");
    EXPECT_EQ(apart("Sundhedsråd Havby - Forretningsudvalget"), "Forretningsudvalget|Sundhedsråd Havby");
    EXPECT_EQ(apart("Temagruppe voksne under Sundhedsråd Havby"), "Temagruppe voksne|Sundhedsråd Havby");
    EXPECT_EQ(apart("Sundhedsråd Havby"), "Sundhedsråd Havby|");
}

TEST(Bodies, LoseTheDashesAroundThem) {
    const auto body_of = [](const std::string& title) {
        const auto record = cases::read_bytes(title + "\n\n1. Velkomst\nReferat:\nGodkendt.\n");
        return record.meeting.body ? record.meeting.body->value : std::string();
    };
    EXPECT_EQ(body_of("Referat – Klyngeforum, 4. marts 2031"), "Klyngeforum");
    EXPECT_EQ(body_of("Klyngeforum Øst – referat 4. marts 2031"), "Klyngeforum Øst");
    EXPECT_EQ(body_of("Psykiatri - Udvalget for børn – Dagsorden 4. marts 2031"),
              "Psykiatri - Udvalget for børn");
}

TEST(Bodies, AreWrittenAsNames) {
    const auto document = to_document(
        *extract::read_text_bytes("TEMAGRUPPE FOR KOL\n\nAt temagruppe for KOL godkender\n"), words);
    EXPECT_EQ(as_a_name("TEMAGRUPPE FOR KOL", document), "Temagruppe for KOL");
    EXPECT_EQ(as_a_name("ØSTKLYNGEN", document), "Østklyngen");
    EXPECT_EQ(as_a_name("KKR", document), "KKR");
    EXPECT_EQ(as_a_name("Temagruppe Voksne", document), "Temagruppe Voksne");
}

}  // namespace
