#pragma once

#include <string>

#include "base/label.hpp"

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

/// The parser of the command line speaks English by itself; here it learns our words.
namespace app {

/// To be called before options and commands are added: they take the names of their groups from here.
void say_help_in(CLI::App& program, const base::Words& words);

/// What is wrong with the command line, as a sentence.
std::string said_of(const CLI::ParseError& error, const CLI::App& program, const base::Words& words);

}  // namespace app
