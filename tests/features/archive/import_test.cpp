#include <atomic>
#include <barrier>
#include <gmock/gmock.h>
#include <random>
#include <set>
#include <thread>

#include "base/sha256.hpp"
#include "features/archive/archive_store.hpp"
#include "features/archive/archive_test.hpp"
#include "features/files/files.hpp"
#include "features/history/history.hpp"

namespace {

using archive::import_file;
using archive::Imported;
using archive::testing::ArchiveTest;
using archive::testing::minutes_name;
using testing::HasSubstr;

class ImportTest : public ArchiveTest {};

TEST_P(ImportTest, KeepsWhatTheTextSays) {
    const Imported imported = minutes();
    EXPECT_EQ(imported.fate, Imported::Fate::added);
    EXPECT_EQ(imported.address, "/fjordklyngen/arkiv/2024-03-15-klyngestyregruppen-referat");
    EXPECT_EQ(imported.items, 7);
    const auto whole = database().read(
        [&](store::Session& session) { return meetings::load(session, imported.meeting).value(); });
    EXPECT_EQ(base::iso(*whole.meeting.date), "2024-03-15");
    EXPECT_EQ(whole.meeting.place, "Store Sal, Sundhedshuset i Mosebjerg");
    ASSERT_EQ(whole.items.size(), 7U);
    EXPECT_EQ(whole.items[1].title, "72 timers behandlingsansvar: evaluering og kirurgisk afdeling");
    EXPECT_EQ(whole.items[1].slug, "punkt-2");
    ASSERT_EQ(whole.items[1].presenters.size(), 2U);
    EXPECT_EQ(whole.items[1].presenters[1].slug, "gitte-ravnsdal");
    EXPECT_EQ(whole.items[1].attachments.size(), 2U);
    EXPECT_THAT(*whole.items[1].decision, HasSubstr("kirurgisk afdeling begynder den 1. oktober 2024"));
    EXPECT_TRUE(whole.items[4].postponed);
    EXPECT_EQ(count("party WHERE sector = 'municipality'"), 3);
    EXPECT_EQ(count("person WHERE name = 'Palle Østerlunde'"), 1);
    EXPECT_GE(count("decision"), 7);
    EXPECT_GE(count("follow_up_responsible r JOIN person p ON p.id = r.person"
                    " WHERE p.name = 'Gitte Ravnsdal'"),
              1);
}

/// Letters that no compression makes short: an index's row must hold what is made of them.
std::string long_word(unsigned seed) {
    std::minstd_rand random(seed);
    std::string word = "N";
    while (word.size() < 6000) word += static_cast<char>('a' + random() % 26);
    return word;
}

TEST_P(ImportTest, TakesNamesOfAnyLength) {
    const std::string text = "Referat af møde i Klyngestyregruppen " + long_word(1) +
                             "\n\nDato: 15. marts 2024 kl. 9.00-11.00\nSted: " + long_word(2) +
                             "\n\nDeltagere:\nAsger Ellemark, chef, " + long_word(3) + " Kommune\n" +
                             long_word(4) + " Hansen, chef, Region Vest\n\n1. Velkomst\nSagsnr. " +
                             long_word(5) + "\nReferat:\nGodkendt.\n\n2. " + long_word(6) + "\nReferat:\n" +
                             long_word(4) + " Hansen sender " + long_word(7) +
                             " ud inden 1. maj 2024.\nBilag: " + long_word(8) + ".pdf\n";
    const auto imported = import("lang.txt", text);
    ASSERT_TRUE(imported);
    EXPECT_EQ(imported->fate, Imported::Fate::added);
    EXPECT_EQ(count("person WHERE LENGTH(name) > 203"), 0);
    EXPECT_GE(count("body WHERE LENGTH(name) > 190"), 1) << "cut, not dropped";
}

TEST_P(ImportTest, KeepsTheFileByteForByte) {
    const std::string text = support::demo_text(minutes_name);
    minutes();
    const auto place = collaboration();
    database().read([&](store::Session& session) {
        const auto document =
            archive::by_slug(session, place.id, "2024-03-15-klyngestyregruppen-referat").value();
        EXPECT_EQ(document.digest, base::sha256(text));
        EXPECT_EQ(document.size, static_cast<std::int64_t>(text.size()));
        EXPECT_EQ(document.imported_by, "Sigrid Ahlmark");
        std::string bytes;
        files::give(session, document.digest, [&](std::string_view piece) { bytes += piece; });
        EXPECT_EQ(bytes, text);
    });
}

TEST_P(ImportTest, AddsNothingForTheSameFileAlsoUnderAnotherName) {
    const Imported first = minutes();
    const auto before = row_counts();
    for (const char* name : {minutes_name, "et andet navn.txt"}) {
        const auto again = import(name, support::demo_text(minutes_name));
        ASSERT_TRUE(again.has_value());
        EXPECT_EQ(again->fate, Imported::Fate::known);
        EXPECT_EQ(again->address, first.address);
    }
    EXPECT_EQ(row_counts(), before);
}

TEST_P(ImportTest, PutsTheSameFileIntoAnotherCollaboration) {
    minutes();
    const auto other = import_file(setting(), collaboration("Bakkeklyngen"),
                                   file("a.txt", support::demo_text(minutes_name)), "a.txt", {}, {});
    ASSERT_TRUE(other.has_value());
    EXPECT_EQ(other->fate, Imported::Fate::added);
    EXPECT_EQ(count("document"), 2);
    EXPECT_EQ(count("file"), 1);
    EXPECT_EQ(count("person WHERE name = 'Gitte Ravnsdal'"), 2);
}

TEST_P(ImportTest, LeavesNothingOfWhatIsRefused) {
    minutes();
    const auto before = row_counts();
    const auto code = [&](const std::string& text) {
        const auto imported = import("afvist.txt", text);
        return imported ? std::string("none") : imported.error().code;
    };
    EXPECT_EQ(code(""), "text.empty");
    EXPECT_EQ(code(" \n\t\r\n"), "text.empty");
    EXPECT_EQ(code(std::string("GIF89a\0\1\2\3", 10)), "text.binary");
    EXPECT_EQ(code("%PDF-1.7\nno more\n"), "pdf.broken");
    EXPECT_EQ(code("{\\rtf1 Dagsorden}"), "rtf.not_read");
    EXPECT_EQ(code("Kære alle\n\nTak for sidst.\n"), "import.no_items");
    const auto missing =
        import_file(setting(), collaboration(), folder_.path() / "findes-ikke.txt", "x.txt", {}, {});
    ASSERT_FALSE(missing.has_value());
    EXPECT_EQ(missing.error().code, "text.not_found");
    EXPECT_EQ(row_counts(), before);
    for (const char* known : {"text.empty",          "text.binary",
                              "import.no_items",     "text.not_found",
                              "text.too_large",      "pdf.encrypted",
                              "pdf.needs_ocr",       "pdf.broken",
                              "pdf.too_slow",        "pdf.too_large",
                              "pdf.too_heavy",       "text.not_a_file",
                              "pdf.no_extractor",    "docx.broken",
                              "docx.too_large",      "docx.encrypted",
                              "docx.empty",          "doc.old_word",
                              "package.other",       "rtf.not_read",
                              "html.too_large",      "html.empty",
                              "html.broken",         "docx.bomb",
                              "text.line_too_long",  "package.open_document",
                              "package.spreadsheet", "package.presentation"}) {
        base::Problem problem;
        problem.code = known;
        EXPECT_NE(archive::say(problem, setting().words), archive::say({}, setting().words)) << known;
    }
}

TEST_P(ImportTest, WritesOneLineOfHistoryForEach) {
    minutes();
    import("b.txt", support::demo_text("2024-11-08-klyngestyregruppen-referat.txt")).value();
    minutes();
    import("c.txt", "").error();
    const auto rows =
        database().read([](store::Session& session) { return history::after(session, 0, 100); });
    ASSERT_EQ(rows.size(), 2U);
    for (const auto& row : rows) {
        EXPECT_EQ(row.entry.act, "archive.import");
        EXPECT_EQ(row.entry.subject_kind, "meeting");
        EXPECT_EQ(row.entry.collaboration, collaboration().id.text());
        EXPECT_EQ(row.entry.actor_name, "Sigrid Ahlmark");
    }
    EXPECT_THAT(rows[0].entry.payload, HasSubstr(base::sha256(support::demo_text(minutes_name))));
    const auto verified = history::verify(database());
    ASSERT_TRUE(verified.has_value());
    EXPECT_EQ(verified->entries, 2);
}

/// What fails in the middle: a table whose rows the store refuses, wherever in the import it comes.
TEST_P(ImportTest, LeavesNothingWhenTheStoreFailsInTheMiddle) {
    const auto gone = [&](const std::string& table) {
        database().write([&](store::Session& session) {
            session.run("ALTER TABLE " + table + " RENAME TO " + table + "_away");
        });
        const auto before = row_counts();
        EXPECT_THROW(minutes(), store::Error) << table;
        EXPECT_EQ(row_counts(), before) << table;
        database().write([&](store::Session& session) {
            session.run("ALTER TABLE " + table + "_away RENAME TO " + table);
        });
    };
    collaboration();
    for (const char* table : {"file_piece", "attendance", "item_presenter", "decision",
                              "follow_up_responsible", "document", "history_payload"}) {
        gone(table);
    }
    EXPECT_EQ(minutes().fate, Imported::Fate::added);
}

TEST_P(ImportTest, GivesEveryDocumentAndMeetingAnAddressOfItsOwn) {
    std::set<std::string> documents;
    std::set<std::string> meetings;
    for (const char* name :
         {"referat.txt", "Referat.TXT", "referat", "???.txt", "indlaes.txt", "", "../referat.txt"}) {
        // All of one body and day, about other matters.
        const auto path = file(
            "kilde.txt", "Referat: Styregruppen\n\nTidspunkt: Fredag den 15. marts 2024\n\n1. Sag nummer " +
                             std::to_string(documents.size()) + "\n\nReferat:\nSagen blev drøftet.\n");
        const auto imported = import_file(setting(), collaboration(), path, name, {}, {});
        ASSERT_TRUE(imported.has_value()) << name;
        EXPECT_TRUE(documents.insert(imported->address).second) << imported->address;
        EXPECT_TRUE(meetings.insert(imported->meeting_address).second) << imported->meeting_address;
    }
    EXPECT_TRUE(documents.contains("/fjordklyngen/arkiv/referat"));
    EXPECT_TRUE(documents.contains("/fjordklyngen/arkiv/dokument"));
    EXPECT_FALSE(documents.contains("/fjordklyngen/arkiv/indlaes"));
    EXPECT_TRUE(meetings.contains("/fjordklyngen/moeder/2024-03-15-styregruppen-2"));
}

TEST_P(ImportTest, KeepsATextNameOfAFileWhoseNameIsNoText) {
    const auto imported =
        import_file(setting(), collaboration(), file("a.txt", support::demo_text(minutes_name)),
                    "m\xF8"
                    "de.txt",
                    {}, {});
    ASSERT_TRUE(imported.has_value());
    EXPECT_EQ(count("document WHERE name LIKE 'm%de%'"), 1);
}

TEST_P(ImportTest, TakesManyAtOnce) {
    const std::string text = support::demo_text(minutes_name);
    const auto place = collaboration();
    std::vector<std::filesystem::path> paths;
    for (int i = 0; i < 8; ++i) {
        // Each names its people in another order, and all have one date, body and file name.
        std::string other = support::replaced(text, "Store Sal", "Sal " + std::to_string(i / 2));
        if (i / 2 % 2 == 1) {
            other = support::replaced(other, "Merete Højlund Brask", "MIDLERTIDIG");
            other = support::replaced(other, "Vibeke Stenkær", "Merete Højlund Brask");
            other = support::replaced(other, "MIDLERTIDIG", "Vibeke Stenkær");
        }
        paths.push_back(file("kilde" + std::to_string(i) + ".txt", other));
    }
    std::atomic<int> added = 0;
    std::atomic<int> replaced = 0;
    std::atomic<int> known = 0;
    std::barrier start(8);
    {
        std::vector<std::jthread> threads;
        for (const auto& path : paths) {
            threads.emplace_back([&, path] {
                start.arrive_and_wait();
                try {
                    const auto imported = import_file(setting(), place, path, "referat.txt", {}, {});
                    added += imported && imported->fate == Imported::Fate::added;
                    replaced += imported && imported->fate == Imported::Fate::replaced;
                    known += imported && imported->fate == Imported::Fate::known;
                } catch (const std::exception& error) {
                    ADD_FAILURE() << error.what();
                }
            });
        }
    }
    EXPECT_EQ(added, 1);
    EXPECT_EQ(replaced, 3);
    EXPECT_EQ(known, 4);
    EXPECT_EQ(count("meeting"), 1);
    EXPECT_EQ(count("document WHERE standing"), 1);
    EXPECT_EQ(count("document"), 4);
    EXPECT_EQ(count("person WHERE name = 'Gitte Ravnsdal'"), 1);
    EXPECT_TRUE(history::verify(database()).has_value());
}

TEST_P(ImportTest, CountsWhatItAdds) {
    import("a.txt", support::demo_text(minutes_name)).value();
    import("b.txt", support::demo_text("2024-11-08-klyngestyregruppen-referat.txt")).value();
    import("c.txt", "").error();
    const auto place = collaboration();
    database().read([&](store::Session& session) {
        const auto totals = archive::totals(session, place.id);
        EXPECT_EQ(totals.documents, 2);
        const auto documents = archive::list(session, place.id, 10, 0);
        ASSERT_EQ(documents.size(), 2U);
        EXPECT_EQ(documents[0].name, "b.txt") << "the newest first";
        EXPECT_EQ(totals.doubts, documents[0].doubts + documents[1].doubts);
    });
}

INSTANTIATE_TEST_SUITE_P(Engines, ImportTest, support::both_engines(), support::engine_name);

}  // namespace
