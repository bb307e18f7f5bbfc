#include <boost/json/parse.hpp>

#include "app/read_status.hpp"
#include "app/running_program.hpp"

namespace {

using app::testing::content_of;
using testing::HasSubstr;
using testing::Not;

class ReadCommandTest : public app::testing::CommandLineTest {};

TEST_F(ReadCommandTest, ReadsADocumentAsJson) {
    const auto read = run({"read", minutes()});
    EXPECT_EQ(read.status, 0);
    EXPECT_EQ(read.error, "");
    const auto record = boost::json::parse(read.out);
    EXPECT_EQ(record.at("items").as_array().size(), 7U);
    EXPECT_EQ(std::count(read.out.begin(), read.out.end(), '\n'), 1) << "one line";
}

/// What is meant to be read by people is held as it is, in tests/app/expected.
TEST_F(ReadCommandTest, ShowsARecordToPeopleAndWhyItIsSo) {
    const std::filesystem::path expected = TOVHOLDER_EXPECTED;
    const std::string document =
        file("referat.txt", support::demo_text("2022-10-07-klyngestyregruppen-referat.txt") +
                                "\n99 Noget, der ikke er noget\n\nSide 3 af 3\n");
    const auto text = run({"read", "--format", "text", document});
    EXPECT_EQ(text.status, 0) << text.error;
    EXPECT_EQ(text.out, content_of(expected / "record.txt"))
        << "if it is meant so: tovholder read --format text … > tests/app/expected/record.txt";
    const auto explained = run({"read", "--explain", document});
    EXPECT_EQ(explained.status, 0) << explained.error;
    EXPECT_EQ(explained.out, content_of(expected / "explained.txt"))
        << "if it is meant so: tovholder read --explain … > tests/app/expected/explained.txt";
    EXPECT_EQ(run({"read", "--format", "json", document}).out, run({"read", document}).out);
    EXPECT_EQ(run({"read", "--format", "html", document}).status, app::misused);
    EXPECT_EQ(run({"read", "--format", "text", "--explain", document}).status, app::misused);
    const auto both = run({"read", "--format", "text", document, minutes()});
    EXPECT_THAT(both.out, HasSubstr("== " + minutes() + " ==\n"));
}

TEST_F(ReadCommandTest, LetsNoDocumentSteerTheTerminal) {
    std::string text =
        "Referat \x1B[2J\x07\nMødedato: 3. maj 2024\nSted: Sal\u009B31m \u202Eneds\nNoget \u009D0;x\n\n"
        "1. Status\x1B]0;titel\x07\nReferat\nAlt\tgår \x08godt.\x7F\n";
    for (int i = 0; i < 20; ++i) text += "Planen følges, og alle er glade for den.\n";  // so that it is text
    const std::string document = file("ond.txt", text);
    for (const auto& how : {std::vector<std::string>{"read", "--format", "text", document},
                            {"read", "--explain", document},
                            {"read", "--format", "text", document, path("\x1B[1mfed")}}) {
        const auto shown = run(how);
        EXPECT_THAT(shown.out, Not(HasSubstr("\x1B")));
        EXPECT_THAT(shown.out, Not(HasSubstr("\x07")));
        EXPECT_THAT(shown.out, Not(HasSubstr("\u009B")));
        EXPECT_THAT(shown.out, Not(HasSubstr("\u009D")));
        EXPECT_THAT(shown.out, Not(HasSubstr("\u202E")));
        EXPECT_THAT(shown.out, Not(HasSubstr("\x7F")));
        EXPECT_THAT(shown.out, HasSubstr(how[1] == "--explain" ? "meeting.date" : "Status]0;titel"));
    }
}

TEST_F(ReadCommandTest, ReadsSeveralDocumentsALineEach) {
    const auto read = run({"read", minutes(), path("findes-ikke"), minutes("andet.txt")});
    EXPECT_EQ(read.status, app::no_input);
    EXPECT_EQ(std::count(read.out.begin(), read.out.end(), '\n'), 2);
}

/// One line of a file of words is enough.
TEST_F(ReadCommandTest, ReadsByMoreWords) {
    const std::string text =
        "Referat\nMødedato: 2019, 27. maj\nDeltagere:\nHøje Vang\nEa Lindgreen, læge\n\n"
        "1. Status\n\nSådan er sagen\nPlanen er på vej.\n\nBeslutning\nGodkendt.\n";
    const std::string document = file("m.txt", text);
    const auto record = [&](const std::string& added) {
        const auto read = run({"read", "--vocabulary", file("ord.txt", added), document});
        EXPECT_EQ(read.status, 0) << read.error;
        return boost::json::parse(read.out);
    };
    const auto plain = record("");
    EXPECT_TRUE(plain.at("meeting").at("date").is_null());
    EXPECT_EQ(plain.at("participants").at(0).at("name"), "Høje Vang");
    EXPECT_EQ(plain.at("items").at(0).at("background"), "Sådan er sagen Planen er på vej.");
    EXPECT_EQ(record("[date forms]\nYYYY, D. MONTH\n").at("meeting").at("date"), "2019-05-27");
    EXPECT_EQ(record("[heading: background]\nsådan er sagen\n").at("items").at(0).at("background"),
              "Planen er på vej.");
    const auto people = record("[organisation words]\nHøje Vang\n").at("participants").as_array();
    ASSERT_EQ(people.size(), 1U);
    EXPECT_EQ(people[0].at("organisation"), "Høje Vang");
}

TEST_F(ReadCommandTest, SaysWhatIsWrongWithAFileOfWords) {
    const auto wrong =
        run({"read", "--vocabulary", file("ord.txt", "[breaks]\n\n[overskrifter]\n"), minutes()});
    EXPECT_EQ(wrong.status, app::misconfigured);
    EXPECT_EQ(wrong.out, "");
    EXPECT_THAT(wrong.error, HasSubstr("ord.txt, linje 3: Der er ingen liste, der hedder »overskrifter«"));
    const auto missing = run({"read", "--vocabulary", path("findes-ikke"), minutes()});
    EXPECT_EQ(missing.status, app::no_input);
    EXPECT_THAT(missing.error, HasSubstr("findes-ikke: Filen findes ikke"));
    EXPECT_EQ(run({"read", "--vocabulary", file("stor.txt", std::string(2'000'000, '#')), minutes()}).status,
              app::misconfigured);
}

/// Every code of reading::extended has its words.
TEST_F(ReadCommandTest, HasWordsForEveryMistakeInAFileOfWords) {
    for (const auto& [text, said] :
         std::map<std::string, std::string>{{"kage\n", "før den første liste"},
                                            {"[breaks\n", "kantede parentes"},
                                            {"[breaks]\n\"kage\n", "anførselstegn"},
                                            {"[task verbs]\na b\n", "flere ord"},
                                            {"[task pairs]\na\n", "to ord"},
                                            {"[months]\na\n", "januar = 1"},
                                            {"[date forms]\nD\n", "D. MONTH YYYY"},
                                            {"[breaks]\n- kage\n", "tages ud"},
                                            {"\xE6\n", "UTF-8"}}) {
        const auto wrong = run({"read", "--vocabulary", file("ord.txt", text), minutes()});
        EXPECT_EQ(wrong.status, app::misconfigured) << text;
        EXPECT_THAT(wrong.error, HasSubstr(said));
    }
}

TEST_F(ReadCommandTest, SaysWhyADocumentCannotBeRead) {
    EXPECT_EQ(run({"read", path("findes-ikke")}).status, app::no_input);
    const auto folder = run({"read", folder_.path().string()});
    EXPECT_EQ(folder.status, app::no_input);
    EXPECT_THAT(folder.error, HasSubstr("er en mappe"));
    EXPECT_THAT(folder.error, HasSubstr("tovholder import"));
    EXPECT_EQ(run({"read", file("tom.txt", "")}).status, app::nothing_in_it);
    const auto binary = run({"read", file("billede.png", std::string("\x89PNG\r\n\0\0\1", 9))});
    EXPECT_EQ(binary.status, app::no_document);
    EXPECT_EQ(binary.out, "");
    EXPECT_THAT(binary.error, HasSubstr("ikke af en slags, der kan læses"));
}

TEST(ReadStatus, TellsTheKindsOfDamageApart) {
    std::map<int, std::string> kinds;
    for (const std::string code :
         {"text.not_found", "text.unreadable", "text.empty", "text.binary", "text.line_too_long",
          "pdf.encrypted", "pdf.needs_ocr", "pdf.broken", "pdf.too_large", "pdf.too_slow", "pdf.too_heavy",
          "pdf.no_extractor", "docx.bomb", "doc.old_word"}) {
        const int status = app::read_status(code);
        EXPECT_NE(status, app::bad_data) << code;
        EXPECT_TRUE(kinds.emplace(status, code).second) << code << " and " << kinds[status];
    }
    for (const std::string code :
         {"text.not_a_file", "text.too_large", "html.too_large", "html.empty", "html.broken", "docx.broken",
          "docx.too_large", "docx.encrypted", "docx.empty", "package.other", "package.open_document",
          "package.spreadsheet", "package.presentation", "rtf.not_read"})
        EXPECT_NE(app::read_status(code), app::bad_data) << code;
}

/// What a file is, as bytes; what `read` ends with; what it says to do.
struct Damage {
    std::string name;
    std::string bytes;
    int status;
    std::string said;
};

TEST_F(ReadCommandTest, HasAStatusOfItsOwnForEachKindOfDamage) {
    const std::string compound("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    const auto stream = [](std::string_view name) {
        std::string wide;
        for (const char c : name) wide += std::string{c, '\0'};
        return wide;
    };
    for (const auto& [name, bytes, status, said] : std::vector<Damage>{
             {"tom.txt", " \n", app::nothing_in_it, "tom"},
             {"side.html", "<html><body></body></html>", app::nothing_in_it, "ingen tekst"},
             {"billede.png", std::string("\x89PNG\r\n\0\0\1", 9), app::no_document, "slags"},
             {"laast.docx", compound + stream("EncryptedPackage"), app::locked, "adgangskode"},
             {"halv.pdf", "%PDF-1.7\nno more\n", app::damaged, "beskadiget"},
             {"halv.docx", "PK\x03\x04 and no more", app::damaged, "beskadiget"},
             {"gammel.doc", compound + stream("WordDocument"), app::other_format, ".docx"},
             {"ark.xls", compound + stream("Workbook"), app::other_format, "regneark"},
             {"brev.rtf", "{\\rtf1 Dagsorden}", app::other_format, "RTF"},
             {"linje.txt", std::string(10'000'000, 'a'), app::lines_lost, "linjeskift"},
             {"stor.html", "<html>" + std::string(9'000'000, ' '), app::too_large, "8 MB"},
         }) {
        const auto read = run({"read", file(name, bytes)});
        EXPECT_EQ(read.status, status) << name;
        EXPECT_EQ(read.out, "") << name;
        EXPECT_THAT(read.error, HasSubstr(said)) << name;
        EXPECT_THAT(run({"read", "--help"}).out, HasSubstr(std::to_string(status) + " "));
    }
}

}  // namespace
