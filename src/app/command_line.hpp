#pragma once

/// What `tovholder` does when it is called.
namespace app {

/// Exit statuses, after sysexits.h where it has one that fits.
enum Status : int {
    done = 0,
    misused = 64,        ///< the command line cannot be understood
    bad_data = 65,       ///< a file is not what it should be
    no_input = 66,       ///< a file or folder is not there, or may not be opened
    unavailable = 69,    ///< the database, the address or a program that is needed cannot be had
    broken = 70,         ///< a mistake in the program
    cannot_create = 73,  ///< the data folder cannot be made or written
    output_lost = 74,    ///< the answer could not be written where it was to go
    misconfigured = 78,  ///< a file of words or settings has a mistake
};

/// Runs one command; its words as main has them. Never throws.
int run(int count, char** words);

}  // namespace app
