// The small scanners that reading is made of.
#include <gtest/gtest.h>

#include "reading/attachments.hpp"
#include "reading/cases.hpp"
#include "reading/dates.hpp"
#include "reading/debris.hpp"
#include "reading/decisions.hpp"
#include "reading/due.hpp"
#include "reading/paragraphs.hpp"
#include "reading/persons.hpp"
#include "reading/sentences.hpp"
#include "reading/slots.hpp"

namespace {

using namespace reading;
using cases::words;

Document document_of(const std::string& text) { return to_document(*extract::read_text_bytes(text), words); }

std::string joined_lines(const std::string& text) {
    const auto document = document_of(text);
    return joined(paragraphs_of(document, {0, document.lines.size()}));
}

TEST(Joining, KnowsBlankLinesBehindEveryLine) {
    std::string text;
    std::string want;
    for (int i = 0; i < 12; ++i) {
        text +=
            "Gruppen drøftede, hvordan de to kommuner og sygehuset kan\n\n"
            "samarbejde om de nye tilbud til de ældste, og aftalte at\n\nmødes igen.\n\n\n\n";
        want += want.empty() ? "" : "\n";
        want +=
            "Gruppen drøftede, hvordan de to kommuner og sygehuset kan samarbejde om de nye tilbud til de "
            "ældste, og aftalte at mødes igen.";
    }
    EXPECT_EQ(joined_lines(text), want);
    EXPECT_EQ(document_of(text).lines[1].gap, 0);
    EXPECT_EQ(document_of(text).lines[3].gap, 1);
}

TEST(Joining, MendsBrokenWords) {
    EXPECT_EQ(joined_lines("Borgeren og pa-\ntienten taler sammen.\n"),
              "Borgeren og patienten taler sammen.");
    EXPECT_EQ(joined_lines("En fælles sundheds-\nog omsorgsplan for alle.\n"),
              "En fælles sundheds- og omsorgsplan for alle.");
    EXPECT_EQ(joined_lines("Midler fra 2019-\npuljen er brugt.\n"), "Midler fra 2019-puljen er brugt.");
    EXPECT_EQ(joined_lines("Møde i ad-hoc-gruppen.\n\nSenere mødtes ad-\nhoc-gruppen igen.\n"),
              "Møde i ad-hoc-gruppen.\nSenere mødtes ad-hoc-gruppen igen.");
    EXPECT_EQ(joined_lines("Et forslag -\nog et til.\n"), "Et forslag - og et til.");
}

TEST(Joining, KeepsListPointsApart) {
    EXPECT_EQ(joined_lines("Der er to:\n• det første, som er\nlangt\no under det\n• det andet\n"),
              "Der er to:\n• det første, som er langt\n◦ under det\n• det andet");
    EXPECT_EQ(joined_lines("\uF0B7 tegn fra en symbolskrift\n* stjerne\n"),
              "• tegn fra en symbolskrift\n• stjerne");
}

TEST(Joining, TakesStrayBlanksOut) {
    const auto document = document_of("klyngens temagruppe\nmøde i temag ruppe\n");
    EXPECT_EQ(without_stray_blanks("møde i temag ruppe", document), "møde i temagruppe");
    EXPECT_EQ(without_stray_blanks("møde i temagruppe", document), "møde i temagruppe");
}

std::string iso_of(std::string_view text) {
    const auto found = find_date(words, text);
    return found && found->full() ? base::iso(*found->full()) : found ? "no year" : "none";
}

TEST(Dates, AreFoundInTheirManyForms) {
    EXPECT_EQ(iso_of("Fredag den 22. november 2019 kl. 11"), "2019-11-22");
    EXPECT_EQ(iso_of("21. juni, 2022 kl. 12:00"), "2022-06-21");
    EXPECT_EQ(iso_of("13-11-2012 kl. 14:00"), "2012-11-13");
    EXPECT_EQ(iso_of("2020-11-20 09:00"), "2020-11-20");
    EXPECT_EQ(iso_of("9/20/2019 11:00:00 AM"), "2019-09-20");
    EXPECT_EQ(iso_of("7. marts marts 2014"), "2014-03-07");
    EXPECT_EQ(iso_of("den 27. marts"), "no year");
    EXPECT_EQ(iso_of("30. februar 2020"), "no year") << "found, but no real day";
    EXPECT_EQ(iso_of("sagsnummer 1-52-100"), "none");
    EXPECT_EQ(iso_of("afsnit 4.2.1"), "none");
}

std::string span_of(std::string_view text) {
    const auto found = find_times(text);
    if (!found) return "none";
    return base::iso(found->start) + (found->end ? "-" + base::iso(*found->end) : "");
}

TEST(Slots, AreFoundInTheirManyForms) {
    EXPECT_EQ(span_of("kl. 11.00-14.30"), "11:00-14:30");
    EXPECT_EQ(span_of("kl. kl. 12.55-13.15"), "12:55-13:15");
    EXPECT_EQ(span_of("Kl. 13:00 - Kl. 16:00"), "13:00-16:00");
    EXPECT_EQ(span_of("8:40-9:20"), "08:40-09:20");
    EXPECT_EQ(span_of("kl. 14.00 – 17.00"), "14:00-17:00");
    EXPECT_EQ(span_of("kl. 13"), "13:00");
    EXPECT_EQ(span_of("8.40"), "none");
    EXPECT_EQ(span_of("3.477.498 kr."), "none");
}

TEST(Titles, AreTakenApart) {
    const auto one = take_apart(words, "Velkomst (kl. 11.00-11.10) v/formandskabet");
    EXPECT_EQ(one.title, "Velkomst");
    EXPECT_EQ(one.presenters, std::vector<std::string>{"formandskabet"});
    const auto two = take_apart(words, "Status v. Ea Lindgreen og Bo Rask, Havby Kommune (kl. 9:00-9:10)");
    EXPECT_EQ(two.title, "Status");
    EXPECT_EQ(two.presenters, (std::vector<std::string>{"Ea Lindgreen", "Bo Rask"}));
    EXPECT_EQ(take_apart(words, "Status v/sundhedschef Ea Lindgreen").presenters,
              std::vector<std::string>{"Ea Lindgreen"});
    EXPECT_EQ(take_apart(words, "Indsats v. behov for hjælp").title, "Indsats v. behov for hjælp")
        << "an abbreviation is no presenter";
    EXPECT_TRUE(take_apart(words, "Status (kl. 8.40-").unfinished);
}

TEST(Persons, AreReadInTheirManyForms) {
    const auto person = [](std::string_view text, std::optional<std::string> organisation = std::nullopt) {
        const auto found = person_of(words, text, organisation);
        return found
                   ? found->name + "|" + found->title.value_or("-") + "|" + found->organisation.value_or("-")
                   : "none";
    };
    EXPECT_EQ(person("Ledende overlæge Ea Lindgreen"), "Ea Lindgreen|Ledende overlæge|-");
    EXPECT_EQ(person("Leder for Familie og børn Ea Lind Green"), "Ea Lind Green|Leder for Familie og børn|-");
    EXPECT_EQ(person("Ea Lindgreen, økonomi- og planchef", "Havby Kommune"),
              "Ea Lindgreen|økonomi- og planchef|Havby Kommune");
    EXPECT_EQ(person("Ea Lindgreen, centerleder, Havby Kommune"), "Ea Lindgreen|centerleder|Havby Kommune");
    EXPECT_EQ(person("Ea Lindgreen, Havby Kommune"), "Ea Lindgreen|-|Havby Kommune");
    EXPECT_EQ(person("Praksiskonsulent, PLO-M, Ea Lindgreen"), "Ea Lindgreen|Praksiskonsulent|PLO-M");
    EXPECT_EQ(person("Sundhedschef Ea te Groot (stedfort.)"), "Ea te Groot|Sundhedschef|-");
    EXPECT_EQ(person("Kaffe og te"), "none");
    EXPECT_EQ(person_of(words, "Ea Lindgreen, læge (afbud)", std::nullopt)->status, Status::apologies);
    EXPECT_EQ(person_of(words, "Ea Lindgreen (for Bo Rask)", std::nullopt)->stands_in_for, "Bo Rask");
}

TEST(Debris, IsNamed) {
    auto document = document_of(
        "Side 3 af 19\nEt afsnit om "
        "noget.\n\n12\n\nhttps://havby.example/a\nmailto:ea@havby.example\n\nTilbage til toppen\n");
    mark_debris(document);
    std::string left;
    for (const auto& line : document.lines) left += line.use == Use::none ? line.text + "|" : "";
    EXPECT_EQ(left, "Et afsnit om noget.|");
}

TEST(Attachments, HaveLabels) {
    const auto shown = [](std::string_view text) {
        const auto found = attachment_of(text);
        return found.label.value_or("-") + "|" + found.title;
    };
    EXPECT_EQ(shown("Bilag 1 Plan"), "Bilag 1|Plan");
    EXPECT_EQ(shown("Pkt_6 – Bilag 1 - plan"), "Pkt_6 – Bilag 1|plan");
    EXPECT_EQ(shown("Bilag 2a: Plan"), "Bilag 2a|Plan");
    EXPECT_EQ(shown("Plan.pdf"), "-|Plan.pdf");
}

TEST(Decisions, HaveOutcomes) {
    EXPECT_EQ(outcome_of(words, "Styregruppen tog status til efterretning."), Outcome::noted);
    EXPECT_EQ(outcome_of(words, "forslaget godkendes ikke"), Outcome::not_approved);
    EXPECT_EQ(outcome_of(words, "Godkendt med den ændring, at der evalueres."),
              Outcome::approved_with_changes);
    EXPECT_EQ(outcome_of(words, "Tiltrådt."), Outcome::approved);
    EXPECT_EQ(outcome_of(words, "Drøftet."), Outcome::discussed);
    EXPECT_EQ(outcome_of(words, "Udsat."), Outcome::postponed);
    EXPECT_EQ(outcome_of(words, "Ea Lindgreen er ny formand."), Outcome::none);
    EXPECT_EQ(outcome_of(words, "Det blev besluttet, at planen godkendes."), Outcome::approved);
    EXPECT_EQ(outcome_of(words, "Temagruppen besluttede at godkende planen."), Outcome::approved);
    EXPECT_EQ(outcome_of(words, "Orienteringen tages til efterretning"), Outcome::noted);
    EXPECT_EQ(outcome_of(words, "Status drøftes, og planen godkendes"), Outcome::approved);
    EXPECT_EQ(outcome_of(words, "Udvalget drøfter sagen."), Outcome::discussed);
}

TEST(Decisions, HaveNoOutcomeFromWhatOthersDoOrWhatIsToCome) {
    for (const char* text : {
             "Gruppen blev enige om en temadrøftelse om digitale hjælpemidler.",
             "Sekretariatet udarbejder et oplæg, som godkendes af direktørkredsen.",
             "Oplægget godkendes af direktørkredsen inden næste møde.",
             "Sagen skal drøftes på et kommende møde.",
             "Punktet tages op, når planen er godkendt.",
             "Emnet drøftes på mødet i juni.",
             "Formandskabet bemyndiges til at godkende den endelige plan.",
             "Direktøren godkender budgettet.",
         }) {
        EXPECT_EQ(outcome_of(words, text), Outcome::none) << text;
    }
}

TEST(Decisions, KnowWhenAnItemIsPutOff) {
    EXPECT_TRUE(puts_off(words, "Tiden gik, og punktet udskydes til mødet i april."));
    EXPECT_TRUE(puts_off(words, "Grundet tidspres udskydes drøftelsen til næste møde."));
    EXPECT_TRUE(puts_off(words, "Udsættes til mødet i februar."));
    EXPECT_FALSE(puts_off(words, "Åbningen af huset er udskudt til foråret."));
    EXPECT_FALSE(puts_off(words, "Datoen bliver formentlig udskudt."));
}

TEST(Sentences, EndWhereTheyEnd) {
    EXPECT_EQ(sentences_of(words, "Vi mødes bl.a. den 6. september. Havby sender nyt. Slut").size(), 3U);
    EXPECT_EQ(due_in(words, "senest den 6. september", "mødet den 6. september 2017", {}), "2017-09-06");
    EXPECT_EQ(due_in(words, "senest den 6. september", "", {}), "6. september");
    EXPECT_EQ(due_in(words, "efter evalueringen i 1. kvartal 2024", "", {}), "1. kvartal 2024");
    EXPECT_EQ(due_in(words, "senest den 6. september", "", base::date_of(2017, 6, 2)), "2017-09-06");
    EXPECT_EQ(due_in(words, "senest den 6. januar", "", base::date_of(2017, 11, 2)), "2018-01-06");
    EXPECT_EQ(due_in(words, "mødet den 6. maj", "", base::date_of(2017, 6, 2)), "6. maj");
    EXPECT_EQ(due_in(words, "uden frist", "", {}), std::nullopt);
}

}  // namespace
