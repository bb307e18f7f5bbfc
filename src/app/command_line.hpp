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
    no_permission = 77,  ///< `read` may not open the file
    misconfigured = 78,  ///< a file of words or settings has a mistake

    // What `read` says of a file that it cannot read (read_status.hpp).
    nothing_in_it = 80,  ///< no text
    no_document = 81,    ///< binary, or of a format that nobody writes minutes in
    locked = 82,         ///< behind a password
    needs_ocr = 83,      ///< pages that are pictures
    damaged = 84,        ///< cannot be opened, or is built too intricately
    bomb = 85,           ///< unpacked it is unreasonably large
    too_large = 86,      ///< larger than is read
    too_slow = 87,       ///< pdftotext was given up for its time
    too_heavy = 88,      ///< pdftotext was given up for its memory or output
    other_format = 89,   ///< to be saved as .docx or PDF first
    lines_lost = 90,     ///< one line of millions of characters
};

/// Runs one command; its words as main has them. Never throws.
int run(int count, char** words);

}  // namespace app
