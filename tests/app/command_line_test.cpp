#include <boost/json/parse.hpp>

#include "app/running_program.hpp"
#include "support/small_disk.hpp"

namespace {

using app::testing::CommandLineTest;
using app::testing::Running;
using testing::HasSubstr;
using testing::Not;

TEST_F(CommandLineTest, SaysHowItIsUsed) {
    EXPECT_EQ(run({}).status, app::misused);
    EXPECT_EQ(run({"noget"}).status, app::misused);
    EXPECT_EQ(run({"serve"}).status, app::misused) << "without --data";
    EXPECT_EQ(run({"serve", "--data", path("d"), "--port", "mange"}).status, app::misused);
    EXPECT_EQ(run({"serve", "--data", path("d"), "--port", "99999"}).status, app::misused);
    EXPECT_EQ(run({"import", "--data", path("d")}).status, app::misused) << "without a file";
    EXPECT_EQ(run({"read"}).status, app::misused);
    EXPECT_FALSE(std::filesystem::exists(path("d")));
    const auto wrong = run({"noget"});
    EXPECT_EQ(wrong.out, "");
    EXPECT_THAT(wrong.error, HasSubstr("tovholder --help"));
    const auto help = run({"--help"});
    EXPECT_EQ(help.status, 0);
    for (const char* command :
         {"serve", "import", "read", "search", "simulate", "demo", "check", "backup", "restore", "copy"})
        EXPECT_THAT(help.out, HasSubstr(command));
    const auto version = run({"--version"});
    EXPECT_EQ(version.status, 0);
    EXPECT_THAT(version.out, testing::MatchesRegex("tovholder [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

/// The parser's own words are English; nobody is to meet them.
TEST_F(CommandLineTest, SpeaksDanishOfHowItIsUsed) {
    const std::string data = path("d");
    for (const auto& [words, expected] : std::vector<std::pair<std::vector<std::string>, std::string>>{
             {{}, "Skriv også, hvad der skal gøres"},
             {{"rnu"}, "ingen kommando, der hedder »rnu«"},
             {{"serve"}, "--data mangler."},
             {{"serve", "--data"}, "--data mangler sin værdi."},
             {{"serve", "--data", data, "--data", data}, "--data må kun stå én gang."},
             {{"serve", "--data", data, "--port", "mange"}, "--port kan ikke være »mange«."},
             {{"serve", "--data", data, "--nej"}, "»--nej« hører ikke til her."},
             {{"serve", "--data", data, "--prot", "8081"}, "»--prot« hører ikke til her."},
             {{"serve", "--data", data, "--public-address", "foo"}, "skriv hele adressen"},
             {{"import", "--data", data}, "STI mangler."},
             {{"search", "--data", data}, "ORD mangler."},
             {{"search", "x", "--data", data, "--limit", "0"}, "--limit kan være 1 til 100, ikke »0«."},
             {{"search", "x", "--data", data, "--limit", "101"}, "ikke »101«."},
             {{"search", "x", "--data", data, "--limit", "mange"}, "ikke »mange«."},
             {{"read", "--format", "html", "a.txt"}, "»json« eller »text«, ikke »html«"},
             {{"read", "--format", "text", "--explain", "a.txt"}, "kan ikke bruges sammen"}}) {
        const auto wrong = run(words);
        EXPECT_EQ(wrong.status, app::misused) << expected;
        EXPECT_THAT(wrong.error, HasSubstr(expected));
    }
    for (const auto& words : std::vector<std::vector<std::string>>{{"--help"},
                                                                   {"serve", "--help"},
                                                                   {"import", "--help"},
                                                                   {"read", "--help"},
                                                                   {"search", "--help"},
                                                                   {"demo", "--help"}}) {
        const auto help = run(words);
        EXPECT_EQ(help.status, 0);
        EXPECT_THAT(help.out, HasSubstr("Brug: tovholder"));
        for (const char* english : {"Usage", "Options", "OPTIONS", "Print", "REQUIRED", "TEXT", "UINT",
                                    "Positionals", "SUBCOMMAND", "Subcommands", "following", "Excludes"}) {
            EXPECT_THAT(help.out, Not(HasSubstr(english)));
        }
    }
}

TEST_F(CommandLineTest, UsesTheWordsInTheDataFolder) {
    file("data/vocabulary.txt", "[heading: background]\nbaggrundstæppe = 1\n[breaks]\n- nu\n");
    for (const auto& words : {std::vector<std::string>{"serve", "--data", path("data"), "--port", "0"},
                              {"import", "--data", path("data"), "--collaboration", "Åklyngen", minutes()}}) {
        const auto wrong = run(words);
        EXPECT_EQ(wrong.status, app::misconfigured);
        EXPECT_THAT(wrong.error, HasSubstr("vocabulary.txt, linje 4"));
        EXPECT_FALSE(std::filesystem::exists(path("data/tovholder.db"))) << "nothing is begun";
    }
    file("data/vocabulary.txt", "[number words]\nkapitel\n");
    const std::string document =
        file("m.txt",
             "Referat\n\nKapitel 1. Status\nReferat\nAlt går.\n\nKapitel 2. Plan\nReferat\nDen følges.\n");
    EXPECT_EQ(boost::json::parse(run({"read", document}).out).at("items").as_array().size(), 0U);
    const auto read = run({"import", "--data", path("data"), "--collaboration", "Åklyngen", document});
    EXPECT_EQ(read.status, 0) << read.error;
    EXPECT_THAT(read.out, HasSubstr("2 punkter"));
}

TEST_F(CommandLineTest, ImportsOnce) {
    const std::string data = path("data");
    const auto unnamed = run({"import", "--data", data, minutes()});
    EXPECT_EQ(unnamed.status, app::misused);
    EXPECT_THAT(unnamed.error, HasSubstr("--collaboration"));
    const auto first = run({"import", "--data", data, "--collaboration", "Åklyngen", minutes()});
    EXPECT_EQ(first.status, 0) << first.error;
    EXPECT_THAT(first.out, HasSubstr("(/aaklyngen)"));
    EXPECT_THAT(first.out, HasSubstr("Filer: 1. 1 læst ind, 0 kendt i forvejen, 0 afvist. 7 punkter"));
    const auto again = run({"import", "--data", data, minutes("andet navn.txt")});
    EXPECT_EQ(again.status, 0);
    EXPECT_THAT(again.out, HasSubstr("0 læst ind, 1 kendt i forvejen"));
    EXPECT_EQ(run({"import", "--data", data, "--collaboration", "aaklyngen", minutes()}).status, 0);
    const auto other = run({"import", "--data", data, "--collaboration", "Bakkeklyngen", minutes()});
    EXPECT_EQ(other.status, app::misused);
    EXPECT_THAT(other.error, HasSubstr("aaklyngen"));
    const auto rights = std::filesystem::status(data).permissions() & std::filesystem::perms::mask;
    EXPECT_EQ(rights, std::filesystem::perms::owner_all);
}

TEST_F(CommandLineTest, ImportsTheGoodFilesAmongTheRefused) {
    minutes("ind/a.txt");
    file("ind/b.txt", "");
    file("ind/under/c.txt", support::demo_text("2024-11-08-klyngestyregruppen-referat.txt"));
    file("ind/.skjult.txt", "skjult");
    file("ind/d.pdf", "%PDF-1.7\nno more\n");
    const auto some = run({"import", "--data", path("data"), "--collaboration", "Åklyngen", path("ind")});
    EXPECT_EQ(some.status, app::bad_data);
    EXPECT_THAT(some.out, HasSubstr("Filer: 4. 2 læst ind, 0 kendt i forvejen, 2 afvist"));
    EXPECT_THAT(some.error, HasSubstr("b.txt: Filen er tom"));
    EXPECT_THAT(some.error, HasSubstr("d.pdf: PDF-filen er beskadiget"));
}

TEST_F(CommandLineTest, LeavesNoDataFolderBehindWhenThereIsNothingToImport) {
    const std::string data = path("data");
    EXPECT_EQ(run({"import", "--data", data, path("findes-ikke")}).status, app::no_input);
    std::filesystem::create_directory(path("tom"));
    const auto nothing = run({"import", "--data", data, path("tom")});
    EXPECT_EQ(nothing.status, app::no_input);
    EXPECT_THAT(nothing.error, HasSubstr("ingen filer"));
    EXPECT_EQ(run({"import", "--data", data, minutes(), path("findes-ikke")}).status, app::no_input);
    const auto unnamable = run({"import", "--data", data, "--collaboration", "!!", minutes()});
    EXPECT_EQ(unnamable.status, app::misused);
    EXPECT_FALSE(std::filesystem::exists(data));
}

TEST_F(CommandLineTest, MakesNothingOfAnImportOfWhichNothingCanBeRead) {
    const std::string data = path("data");
    const auto refused = run({"import", "--data", data, "--collaboration", "Åklyngen", file("a.txt", ""),
                              file("b.txt", "Kære alle, tak for i går.\n")});
    EXPECT_EQ(refused.status, app::bad_data);
    EXPECT_THAT(refused.out, HasSubstr("0 læst ind, 0 kendt i forvejen, 2 afvist"));
    EXPECT_THAT(refused.error, HasSubstr("intet er oprettet"));
    EXPECT_FALSE(std::filesystem::exists(data));
    ASSERT_EQ(run({"import", "--data", data, "--collaboration", "Åklyngen", minutes()}).status, 0);
    EXPECT_EQ(run({"import", "--data", data, path("a.txt")}).status, app::bad_data);
}

TEST_F(CommandLineTest, StopsWhenTheDiskIsFullAndSaysWhatIsLeft) {
    const std::string data = path("data");
    ASSERT_EQ(run({"import", "--data", data, "--collaboration", "Åklyngen", minutes("ind/a.txt")}).status, 0);
    file("ind/b.txt", "");
    file("ind/c.txt", support::demo_text("2024-11-08-klyngestyregruppen-referat.txt"));
    file("ind/d.txt", support::demo_text("2025-06-13-klyngestyregruppen-referat.txt"));
    {
        const support::SmallDisk disk(60'000);
        const auto stopped = run({"import", "--data", data, path("ind")});
        EXPECT_EQ(stopped.status, app::unavailable);
        EXPECT_THAT(stopped.out, HasSubstr("Filer: 2. 0 læst ind, 1 kendt i forvejen, 1 afvist"));
        EXPECT_THAT(stopped.out, HasSubstr("2 filer mangler"));
        EXPECT_THAT(stopped.out, HasSubstr(path("ind/c.txt") + "\n  " + path("ind/d.txt")));
    }
    const auto on = run({"import", "--data", data, path("ind/c.txt"), path("ind/d.txt")});
    EXPECT_EQ(on.status, 0) << on.error;
    EXPECT_THAT(on.out, HasSubstr("Filer: 2. 2 læst ind, 0 kendt i forvejen, 0 afvist"));
}

TEST_F(CommandLineTest, NamesTheFilesWithDoubts) {
    minutes("ind/sikker.txt");
    file("ind/tvivlsom.txt",
         "Referat\n\n1. Status\nReferat\nAlt går godt.\n\n2. Plan\nReferat\nDen følges.\n");
    const auto some = run({"import", "--data", path("data"), "--collaboration", "Åklyngen", path("ind")});
    EXPECT_EQ(some.status, 0) << some.error;
    EXPECT_THAT(some.out, HasSubstr("tvivlsom.txt: "));
    EXPECT_THAT(some.out, Not(HasSubstr("sikker.txt")));
}

TEST_F(CommandLineTest, SaysWhenTheDataFolderCannotBeMadeOrTheDatabaseNotOpened) {
    const std::string in_the_way = file("en-fil", "x");
    for (const std::string& data : {in_the_way + "/data", in_the_way}) {
        const auto ended = run({"import", "--data", data, "--collaboration", "Åklyngen", minutes()});
        EXPECT_EQ(ended.status, app::cannot_create) << ended.error;
        EXPECT_THAT(ended.error, HasSubstr("--data"));
        EXPECT_THAT(ended.error, HasSubstr("der ligger en fil, hvor mappen skulle være"));
        EXPECT_EQ(run({"serve", "--data", data, "--port", "0"}).status, app::cannot_create);
        EXPECT_EQ(run({"demo", "--data", data}).status, app::cannot_create);
    }
    file("ødelagt/tovholder.db", std::string(8192, 'x'));
    EXPECT_EQ(run({"demo", "--data", path("ødelagt")}).status, app::unavailable);
    EXPECT_EQ(
        run({"demo", "--data", path("data"), "--database", "postgresql:///x?host=" + path("ingen")}).status,
        app::unavailable);
}

TEST_F(CommandLineTest, MakesTheDemonstrationOnce) {
    const auto made = run({"demo", "--data", path("data")});
    EXPECT_EQ(made.status, 0) << made.error;
    EXPECT_THAT(made.out, testing::ContainsRegex("[5-7][0-9] dokumenter i samarbejdet Fjordklyngen"));
    const auto again = run({"demo", "--data", path("data")});
    EXPECT_EQ(again.status, 0);
    EXPECT_THAT(again.out, HasSubstr("i forvejen"));

    ASSERT_EQ(run({"import", "--data", path("egne"), "--collaboration", "Bakkeklyngen", minutes()}).status,
              0);
    const auto others = run({"demo", "--data", path("egne")});
    EXPECT_EQ(others.status, app::cannot_create);
    EXPECT_THAT(others.error, HasSubstr("et andet samarbejde"));
}

TEST_F(CommandLineTest, ServesUntilItIsToldToEnd) {
    for (const int signal : {SIGTERM, SIGINT}) {
        Running server(folder_.path(), {"serve", "--data", path("data"), "--port", "0"});
        ASSERT_TRUE(server.says_within(std::chrono::seconds(30), "Ctrl-C")) << server.error();
        EXPECT_THAT(server.out(), HasSubstr("http://127.0.0.1:"));
        EXPECT_THAT(server.out(), HasSubstr("/opsaetning/"));
        server.tell(signal);
        EXPECT_EQ(server.status_within(std::chrono::seconds(10)), 0);
    }
}

TEST_F(CommandLineTest, GivesASignInLinkWhenAskedForAndThereIsSomebody) {
    ASSERT_EQ(run({"demo", "--data", path("data")}).status, 0);
    Running server(folder_.path(), {"serve", "--data", path("data"), "--port", "0", "--sign-in-link",
                                    "--public-address", "https://tovholder.example"});
    ASSERT_TRUE(server.says_within(std::chrono::seconds(30), "Ctrl-C")) << server.error();
    EXPECT_THAT(server.out(), HasSubstr("https://tovholder.example/engangslink/"));
    server.tell(SIGTERM);
    EXPECT_EQ(server.status_within(std::chrono::seconds(10)), 0);
    EXPECT_EQ(server.error().find("engangslink"), std::string::npos) << "no token in the log";
}

TEST_F(CommandLineTest, SaysWhenThePortIsInUse) {
    Running first(folder_.path(), {"serve", "--data", path("data"), "--port", "0"});
    ASSERT_TRUE(first.says_within(std::chrono::seconds(30), "Ctrl-C")) << first.error();
    const std::string out = first.out();
    const std::string mark = "http://127.0.0.1:";
    const std::size_t at = out.find(mark) + mark.size();
    const std::string port = out.substr(at, out.find_first_not_of("0123456789", at) - at);
    const support::FreshFolder other;
    Running second(other.path(), {"serve", "--data", (other.path() / "data").string(), "--port", port});
    EXPECT_EQ(second.status_within(std::chrono::seconds(30)), app::unavailable);
    EXPECT_THAT(second.error(), HasSubstr("--port"));
    EXPECT_THAT(second.error(), HasSubstr(port));
    EXPECT_FALSE(std::filesystem::exists(other.path() / "data"))
        << "nothing is made for a server that cannot be had";
}

}  // namespace
