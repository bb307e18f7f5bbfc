#pragma once

#include <gmock/gmock.h>

#include "features/archive/archive_test.hpp"
#include "features/threads/threads_store.hpp"

/// An archive in which items may belong together, for the tests of the slice.
namespace threads::testing {

/// Minutes of the steering group with one item between the usual two.
inline std::string minutes_of(const std::string& day, const std::string& item,
                              const std::string& head = "Styregruppen") {
    return "Referat: " + head + "\n\nTidspunkt: " + day +
           "\n\nDeltagere:\nDirektør Anker Holmboe\n\n1. Velkomst\n\nReferat:\nAlle var mødt.\n\n2. " + item +
           "\n\n3. Eventuelt\n\nReferat:\nIntet.\n";
}

/// An archive of other matters, so that it shows which words are rare.
inline const std::vector<std::string> others = {
    "Parkering ved sygehuset\n\nReferat:\nDer mangler skilte ved indkørslen.",
    "Tolkebistand\n\nReferat:\nTolke bestilles nu elektronisk.",
    "Kørselsordning\n\nReferat:\nTaxaselskabet har fået nye takster.",
    "Hygiejneuge\n\nReferat:\nPlakaterne hænges op i kantinen.",
    "Vagtplanlægning\n\nReferat:\nVagtskemaerne lægges ud hver torsdag.",
    "Nødstrøm\n\nReferat:\nGeneratoren bliver afprøvet om natten.",
};

class ThreadsTest : public archive::testing::ArchiveTest {
  protected:
    void SetUp() override {
        archive::testing::ArchiveTest::SetUp();
        if (IsSkipped()) return;
        database().write([&](store::Session& session) {
            const auto account =
                admission::add_account(session, clock_, ids_, "Sigrid Ahlmark", "s@example.org");
            visit_ = admission::Visit{{}, account.id, account.name};
        });
        visit_.collaboration = collaboration();
        for (int i = 0; i < 18; ++i) {
            const std::string day = std::to_string(i + 1) + ". februar " + std::to_string(2016 + i % 3);
            import("x" + std::to_string(i) + ".txt",
                   minutes_of(day, others[static_cast<std::size_t>(i) % others.size()] + " Sag nr " +
                                       std::string(static_cast<std::size_t>(i) + 3, 'q')))
                .value();
        }
    }
    /// Imports and gives the item between the usual two.
    threads::Station put(const std::string& name, const std::string& text) {
        const auto imported = import(name, text).value();
        return database().read([&](store::Session& session) {
            const auto whole = meetings::load(session, imported.meeting).value();
            return threads::station_of_item(session, visit_.collaboration.id, whole.items.at(1).id.text())
                .value();
        });
    }
    std::vector<threads::Link> links(const threads::Station& station) {
        return database().read(
            [&](store::Session& session) { return threads::links_of(session, station.item); });
    }
    std::vector<Reason> reasons(const threads::Station& one, const threads::Station& other) {
        std::vector<Reason> all;
        for (const threads::Link& link : links(one)) {
            if (link.other != other.item) continue;
            for (const auto& because : link.because) all.push_back(because.reason);
        }
        return all;
    }
    bool in_one_thread(const threads::Station& one, const threads::Station& other) {
        return count("thread_item a JOIN thread_item b ON b.thread = a.thread WHERE a.item = '" + one.item +
                     "' AND b.item = '" + other.item + "'") == 1;
    }
    /// What is kept beside the rows must be what the rows say.
    void expect_threads_right() {
        EXPECT_EQ(count("thread_item"), count("item"));
        EXPECT_EQ(count("thread t WHERE t.meetings <> (SELECT COUNT(DISTINCT i.meeting) FROM thread_item i"
                        " WHERE i.thread = t.id)"),
                  0);
        EXPECT_EQ(count("thread_body"), count("(SELECT DISTINCT thread, body FROM thread_item"
                                              " WHERE thread IS NOT NULL) b"));
        EXPECT_EQ(
            count("thread_body b WHERE b.meetings <> (SELECT COUNT(DISTINCT i.meeting) FROM thread_item i"
                  " WHERE i.thread = b.thread AND i.body = b.body) OR b.last <> (SELECT MAX(i.date) FROM"
                  " thread_item i WHERE i.thread = b.thread AND i.body = b.body)"),
            0);
        EXPECT_EQ(count("thread t WHERE (SELECT COUNT(*) FROM thread_item i WHERE i.thread = t.id) < 2"), 0);
        EXPECT_EQ(
            count("thread_mark k WHERE NOT EXISTS (SELECT 1 FROM thread_item t WHERE t.number = k.item)"), 0);
    }

    admission::Visit visit_;
};

}  // namespace threads::testing
