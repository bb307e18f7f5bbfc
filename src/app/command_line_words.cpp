#include "app/command_line_words.hpp"

#include <CLI/CLI.hpp>

#include "app/command_line_labels.hpp"

namespace app {
namespace {

/// The description alone: that a command must follow is said by the line of usage.
class Help final : public CLI::Formatter {
  public:
    std::string make_description(const CLI::App* app) const override { return app->get_description() + "\n"; }
};

/// The parser's errors are sentences with the names in them: what stands between the two marks. An
/// empty mark is the beginning or the end.
std::string between(const std::string& text, const std::string& before, const std::string& after) {
    const std::size_t found = text.find(before);
    if (found == std::string::npos) return text;
    const std::size_t begin = found + before.size();
    return text.substr(begin, after.empty() ? after.npos : text.find(after, begin) - begin);
}

template <class Kind>
bool is(const CLI::ParseError& error) {
    return dynamic_cast<const Kind*>(&error) != nullptr;
}

std::string missing(const std::string& text, const CLI::App& program, const base::Words& words) {
    if (text != CLI::RequiredError::Subcommand(1).what()) {
        return words(labels::option_missing, between(text, "", " is required"));
    }
    const auto unknown = program.remaining();
    return unknown.empty() ? std::string(words(labels::no_command))
                           : words(labels::no_such_command, unknown.front());
}

}  // namespace

void say_help_in(CLI::App& program, const base::Words& words) {
    const auto help = std::make_shared<Help>();
    help->label("Usage", std::string(words(labels::help_usage)));
    help->label("OPTIONS", std::string(words(labels::help_options)));
    help->label("SUBCOMMAND", std::string(words(labels::help_command)));
    help->label("Positionals", std::string(words(labels::help_named)));
    help->label("REQUIRED", std::string(words(labels::help_required)));
    help->label("Excludes", std::string(words(labels::help_not_with)));
    help->label("TEXT", std::string(words(labels::help_text)));
    help->label("UINT", std::string(words(labels::help_number)));
    program.formatter(help);
    program.option_defaults()->group(std::string(words(labels::help_options_heading)));
    program.set_help_flag("-h,--help", std::string(words(labels::option_help)));
}

std::string said_of(const CLI::ParseError& error, const CLI::App& program, const base::Words& words) {
    std::string text = error.what();
    if (is<CLI::RequiredError>(error)) return missing(text, program, words);
    if (is<CLI::ExtrasError>(error)) return words(labels::not_expected, program.remaining(true).front());
    if (is<CLI::ConversionError>(error)) {
        return words(labels::option_wrong, between(text, ": ", " = "), between(text, " = ", ""));
    }
    if (is<CLI::ArgumentMismatch>(error)) {
        const bool lacks = text.find(" missing") != std::string::npos;
        return words(lacks ? labels::value_missing : labels::option_twice, between(text, "", ":"));
    }
    if (is<CLI::ExcludesError>(error)) {
        return words(labels::not_together, between(text, "", " excludes "), between(text, " excludes ", ""));
    }
    return text;  // a ValidationError is thrown by us, in our words
}

}  // namespace app
