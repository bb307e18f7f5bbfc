#include "extract/child.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <string_view>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <system_error>
#include <thread>

#include "extract/descriptor.hpp"

namespace extract {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t longest_complaint = 16 * 1024;
constexpr int first_free = 10;  // above the numbers that the child's own files get
constexpr int exit_without_program = 127;

[[noreturn]] void give_up(const char* what) { throw std::system_error(errno, std::generic_category(), what); }

struct Pipe {
    Descriptor out;
    Descriptor in;
};

Descriptor high(int number) {
    Descriptor low(number);
    Descriptor result(::fcntl(low.get(), F_DUPFD_CLOEXEC, first_free));
    if (!result) give_up("fcntl");
    return result;
}

Pipe make_pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) give_up("pipe");
    Descriptor in(ends[1]);
    Pipe made;
    made.out = Descriptor(ends[0]);
    made.in = high(::dup(in.get()));
    return made;
}

/// The program as a path; as it was when it is nowhere.
std::string found(const std::filesystem::path& program) {
    std::string name = program.string();
    const char* path = std::getenv("PATH");
    if (name.find('/') != std::string::npos || path == nullptr) return name;
    std::string_view folders = path;
    while (!folders.empty()) {
        const auto end = std::min(folders.find(':'), folders.size());
        std::string candidate = std::string(folders.substr(0, end)) + '/' + name;
        if (::access(candidate.c_str(), X_OK) == 0) return candidate;
        folders.remove_prefix(std::min(end + 1, folders.size()));
    }
    return name;
}

/// Everything the child needs, made before the fork: after it only calls that are safe in a process
/// with many threads may be made.
struct Start {
    std::string path;
    std::vector<std::string> words;
    std::vector<char*> pointers;
    int out;
    int complaint;
    int report;
    int file;
    ChildLimits limits;
};

void limit(__rlimit_resource what, rlim_t soft, rlim_t hard) {
    const rlimit both{soft, hard};
    ::setrlimit(what, &both);
}

/// Tells the parent what failed.
[[noreturn]] void report_failure(const Start& start) {
    const int failed = errno;
    [[maybe_unused]] const auto written = ::write(start.report, &failed, sizeof failed);
    ::_exit(exit_without_program);
}

[[noreturn]] void become(const Start& start) {
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::signal(SIGPIPE, SIG_DFL);
    const int nothing = ::open("/dev/null", O_RDONLY);
    if (nothing < 0) report_failure(start);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(start.out, STDOUT_FILENO);
    ::dup2(start.complaint, STDERR_FILENO);
    ::dup2(start.file, STDERR_FILENO + 1);
    ::close_range(STDERR_FILENO + 2, ~0U, CLOSE_RANGE_CLOEXEC);
    const auto seconds = static_cast<rlim_t>(start.limits.processor.count());
    limit(RLIMIT_CPU, seconds, seconds + 1);
    limit(RLIMIT_AS, start.limits.memory, start.limits.memory);
    limit(RLIMIT_FSIZE, 0, 0);
    limit(RLIMIT_CORE, 0, 0);
    std::array<char, 16> language{"LC_ALL=C.UTF-8"};
    std::array<char, 24> path{"PATH=/usr/bin:/bin"};
    std::array<char*, 3> environment{language.data(), path.data(), nullptr};
    ::execve(start.path.c_str(), start.pointers.data(), environment.data());
    report_failure(start);
}

/// Takes what has come; false at the end.
bool take(int from, std::string& text, std::size_t most) {
    std::array<char, 65536> piece;  // NOLINT: filled by read
    const ssize_t got = ::read(from, piece.data(), piece.size());
    if (got < 0) return errno == EINTR || errno == EAGAIN;
    text.append(piece.data(), std::min(static_cast<std::size_t>(got), most - std::min(most, text.size())));
    return got > 0;
}

int left(Clock::time_point deadline) {
    const auto rest = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
    return static_cast<int>(std::clamp<std::int64_t>(rest.count(), 0, 60'000));
}

/// Reads both streams to their ends; false when a limit was passed.
bool listen(Pipe& out, Pipe& complaint, const ChildLimits& limits, Clock::time_point deadline,
            Outcome& outcome) {
    std::array<pollfd, 2> watched{{{.fd = out.out.get(), .events = POLLIN, .revents = 0},
                                   {.fd = complaint.out.get(), .events = POLLIN, .revents = 0}}};
    while (watched[0].fd >= 0 || watched[1].fd >= 0) {
        const int ready = ::poll(watched.data(), watched.size(), left(deadline));
        if (ready < 0 && errno != EINTR) give_up("poll");
        if (Clock::now() >= deadline) {
            outcome.ending = Outcome::Ending::too_slow;
            return false;
        }
        if (watched[0].revents != 0 && !take(watched[0].fd, outcome.output, limits.output + 1))
            watched[0].fd = -1;
        if (watched[1].revents != 0 && !take(watched[1].fd, outcome.complaint, longest_complaint))
            watched[1].fd = -1;
        if (outcome.output.size() > limits.output) {
            outcome.ending = Outcome::Ending::too_much;
            return false;
        }
    }
    return true;
}

/// Waits for the end, and brings it about at the deadline.
int wait_for(pid_t child, Clock::time_point deadline, Outcome& outcome) {
    int status = 0;
    while (true) {
        const pid_t ended = ::waitpid(child, &status, WNOHANG);
        if (ended == child) return status;
        if (ended < 0 && errno != EINTR) give_up("waitpid");
        if (Clock::now() >= deadline) break;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    if (outcome.ending == Outcome::Ending::exited) outcome.ending = Outcome::Ending::too_slow;
    ::kill(-child, SIGKILL);
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

void judge(int status, Outcome& outcome) {
    if (outcome.ending != Outcome::Ending::exited) return;
    if (WIFEXITED(status)) {
        outcome.status = WEXITSTATUS(status);
    } else {
        const bool processor = WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU;
        outcome.ending = processor ? Outcome::Ending::too_slow : Outcome::Ending::killed;
    }
}

}  // namespace

Outcome run(const std::filesystem::path& program, const std::vector<std::string>& arguments, int file,
            const ChildLimits& limits) {
    Pipe out = make_pipe();
    Pipe complaint = make_pipe();
    Pipe report = make_pipe();
    const Descriptor given = high(::dup(file));
    Start start{found(program),  {},          {},    out.in.get(), complaint.in.get(),
                report.in.get(), given.get(), limits};
    start.words = {start.path};
    start.words.insert(start.words.end(), arguments.begin(), arguments.end());
    for (auto& word : start.words) start.pointers.push_back(word.data());
    start.pointers.push_back(nullptr);
    const auto deadline = Clock::now() + limits.time;
    const pid_t child = ::fork();
    if (child < 0) give_up("fork");
    if (child == 0) become(start);
    ::setpgid(child, child);
    for (Pipe* pipe : {&out, &complaint, &report}) pipe->in.close();
    Outcome outcome;
    const bool heard = listen(out, complaint, limits, deadline, outcome);
    judge(wait_for(child, heard ? deadline : Clock::now(), outcome), outcome);
    ::kill(-child, SIGKILL);  // what it started and left behind
    int failed = 0;
    if (::read(report.out.get(), &failed, sizeof failed) > 0) outcome.ending = Outcome::Ending::not_there;
    return outcome;
}

}  // namespace extract
