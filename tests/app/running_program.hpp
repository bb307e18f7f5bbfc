#pragma once

#include <chrono>
#include <fcntl.h>
#include <fstream>
#include <gmock/gmock.h>
#include <signal.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "app/command_line.hpp"
#include "features/slice_test.hpp"
#include "support/fresh_database.hpp"

/// The built program, called as people call it.
namespace app::testing {

inline std::string content_of(const std::filesystem::path& path) {
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

class CommandLineTest : public ::testing::Test {
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

}  // namespace app::testing
