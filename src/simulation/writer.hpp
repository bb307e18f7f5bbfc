#pragma once

#include <string>
#include <vector>

#include "simulation/truth.hpp"

namespace simulation {

/// Lines as a word processor would print them.
class Writer {
  public:
    /// `divided`: words are divided at the ends of lines.
    explicit Writer(bool divided) : divided_(divided) {}

    void line(const std::string& text) { lines_.push_back(text); }
    /// One empty line, however often it is asked for.
    void blank();
    /// Printed over as many lines as it needs; what follows the first begins with `indent`.
    void paragraph(const std::string& text, const std::string& indent = {});
    void paragraphs(const std::vector<std::string>& texts);

    std::vector<std::string>& lines() { return lines_; }
    std::string text() const;

  private:
    std::vector<std::string> lines_;
    bool divided_;
};

/// "Anna, Bo og Eva"
std::string joined(const std::vector<std::string>& names);

/// "9.30"
std::string clock_of(const base::TimeOfDay& time);

/// "Dagsorden", "Referat" or what corrected minutes are called.
std::string paper_name(Paper paper);

bool has(const Truth& truth, Fault fault);

/// The weekday to print; that of another day where this is the document's fault.
std::string weekday_of(const Truth& truth);

std::vector<std::string> names_of(const Truth& truth, Status status);

}  // namespace simulation
