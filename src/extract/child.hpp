#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace extract {

/// What a child process may use.
struct ChildLimits {
    std::chrono::milliseconds time{60'000};  ///< by the clock on the wall
    std::chrono::seconds processor{40};
    std::uint64_t memory = 1024u * 1024 * 1024;  ///< bytes of address space
    std::uint64_t output = 128u * 1024 * 1024;   ///< bytes on standard output
};

struct Outcome {
    enum class Ending {
        exited,
        killed,     ///< by a signal that was not ours
        not_there,  ///< there is no such program, or it may not be run
        too_slow,   ///< passed a limit of time
        too_much,   ///< wrote more than it may
    };
    Ending ending = Ending::exited;
    int status = 0;  ///< when exited
    std::string output;
    std::string complaint;  ///< the first 16 KiB of standard error
};

/// Where a file that is given to `run` can be opened by the child.
inline constexpr const char* given_file = "/dev/fd/3";

/// Runs a program without a shell: empty standard input, an environment of its own, no file open but
/// `file` as number 3, in a process group that is killed as a whole when a limit is passed or this
/// process dies. Blocks until it has ended. A name without "/" is looked for in PATH. Throws
/// std::system_error when the system gives no process or pipe.
Outcome run(const std::filesystem::path& program, const std::vector<std::string>& arguments, int file,
            const ChildLimits& limits);

}  // namespace extract
