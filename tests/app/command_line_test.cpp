#include "app/command_line.hpp"

#include <boost/json/parse.hpp>
#include <chrono>
#include <fcntl.h>
#include <fstream>
#include <gmock/gmock.h>
#include <signal.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "features/slice_test.hpp"
#include "support/fresh_database.hpp"

namespace {

using testing::HasSubstr;
using testing::Not;

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator(file), {});
}

/// The built program, running; killed when it goes.
class Running {
  public:
    Running(const std::filesystem::path& folder, std::vector<std::string> words)
        : out_(folder / "stdout"), error_(folder / "stderr") {
        words.insert(words.begin(), TOVHOLDER_PROGRAM);
        std::vector<char*> arguments;
        arguments.reserve(words.size() + 1);
        for (std::string& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        std::filesystem::remove(out_);
        process_ = fork();
        if (process_ == 0) {
            redirect(out_, STDOUT_FILENO);
            redirect(error_, STDERR_FILENO);
            execv(arguments[0], arguments.data());
            _exit(127);
        }
    }
    ~Running() {
        if (process_ > 0) {
            kill(process_, SIGKILL);
            waitpid(process_, nullptr, 0);
        }
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

    void tell(int signal) const { kill(process_, signal); }
    /// The exit status, or -1 when it does not end within the time.
    int status_within(std::chrono::seconds time) {
        const auto latest = std::chrono::steady_clock::now() + time;
        while (std::chrono::steady_clock::now() < latest) {
            int status = 0;
            if (waitpid(process_, &status, WNOHANG) == process_) {
                process_ = 0;
                return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        return -1;
    }
    /// True when the text is written to standard output within the time.
    bool says_within(std::chrono::seconds time, const std::string& text) const {
        const auto latest = std::chrono::steady_clock::now() + time;
        while (std::chrono::steady_clock::now() < latest) {
            if (out().find(text) != std::string::npos) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        return false;
    }
    std::string out() const { return content_of(out_); }
    std::string error() const { return content_of(error_); }

  private:
    static void redirect(const std::filesystem::path& file, int to) {
        const int opened = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        if (opened < 0 || dup2(opened, to) < 0) _exit(126);
        close(opened);
    }
    std::filesystem::path out_;
    std::filesystem::path error_;
    pid_t process_ = 0;
};

struct Ended {
    int status = 0;
    std::string out;
    std::string error;
};

class CommandLineTest : public testing::Test {
  protected:
    Ended run(const std::vector<std::string>& words) {
        Running program(folder_.path(), words);
        const int status = program.status_within(std::chrono::seconds(60));
        return {status, program.out(), program.error()};
    }
    std::string path(const std::string& name) { return (folder_.path() / name).string(); }
    std::string file(const std::string& name, const std::string& text) {
        std::filesystem::create_directories((folder_.path() / name).parent_path());
        std::ofstream(folder_.path() / name, std::ios::binary) << text;
        return path(name);
    }
    std::string minutes(const std::string& name = "referat.txt") {
        return file(name, support::demo_text("2024-03-15-klyngestyregruppen-referat.txt"));
    }

    support::FreshFolder folder_;
};

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
    for (const char* command : {"serve", "import", "read", "demo"}) EXPECT_THAT(help.out, HasSubstr(command));
    const auto version = run({"--version"});
    EXPECT_EQ(version.status, 0);
    EXPECT_THAT(version.out, testing::MatchesRegex("tovholder [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

TEST_F(CommandLineTest, ReadsADocumentAsJson) {
    const auto read = run({"read", minutes()});
    EXPECT_EQ(read.status, 0);
    EXPECT_EQ(read.error, "");
    const auto record = boost::json::parse(read.out);
    EXPECT_EQ(record.at("items").as_array().size(), 7U);
    EXPECT_EQ(std::count(read.out.begin(), read.out.end(), '\n'), 1) << "one line";
}

/// What is meant to be read by people is held as it is, in tests/app/expected.
TEST_F(CommandLineTest, ShowsARecordToPeopleAndWhyItIsSo) {
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

TEST_F(CommandLineTest, LetsNoDocumentSteerTheTerminal) {
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

TEST_F(CommandLineTest, ReadsSeveralDocumentsALineEach) {
    const auto read = run({"read", minutes(), path("findes-ikke"), minutes("andet.txt")});
    EXPECT_EQ(read.status, app::no_input);
    EXPECT_EQ(std::count(read.out.begin(), read.out.end(), '\n'), 2);
}

/// One line of a file of words is enough.
TEST_F(CommandLineTest, ReadsByMoreWords) {
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

TEST_F(CommandLineTest, SaysWhatIsWrongWithAFileOfWords) {
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
TEST_F(CommandLineTest, HasWordsForEveryMistakeInAFileOfWords) {
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

TEST_F(CommandLineTest, SaysWhyADocumentCannotBeRead) {
    EXPECT_EQ(run({"read", path("findes-ikke")}).status, app::no_input);
    EXPECT_EQ(run({"read", folder_.path().string()}).status, app::no_input);
    EXPECT_EQ(run({"read", file("tom.txt", "")}).status, app::bad_data);
    const auto binary = run({"read", file("billede.png", std::string("\x89PNG\r\n\0\0\1", 9))});
    EXPECT_EQ(binary.status, app::bad_data);
    EXPECT_EQ(binary.out, "");
    EXPECT_THAT(binary.error, HasSubstr("ikke af en slags, der kan læses"));
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
    EXPECT_FALSE(std::filesystem::exists(data));
}

TEST_F(CommandLineTest, SaysWhenTheDataFolderCannotBeMadeOrTheDatabaseNotOpened) {
    const std::string in_the_way = file("en-fil", "x");
    for (const std::string& data : {in_the_way + "/data", in_the_way}) {
        const auto ended = run({"import", "--data", data, "--collaboration", "Åklyngen", minutes()});
        EXPECT_EQ(ended.status, app::cannot_create) << ended.error;
        EXPECT_THAT(ended.error, HasSubstr("--data"));
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
    EXPECT_THAT(made.out, HasSubstr("14 dokumenter i samarbejdet Åklyngen"));
    const auto again = run({"demo", "--data", path("data")});
    EXPECT_EQ(again.status, 0);
    EXPECT_THAT(again.out, HasSubstr("i forvejen"));
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
}

}  // namespace
