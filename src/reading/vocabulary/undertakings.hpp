#pragma once

#include <string_view>

/// The words by which minutes lay something on somebody. All arguments in small letters.
namespace reading {

struct Vocabulary;

/// "udarbejder", "sender": what somebody will do, when a named subject stands before it.
bool is_task_verb(const Vocabulary& vocabulary, std::string_view word);
/// "skal", "vil": only after an agreement or in a decision.
bool is_duty_verb(const Vocabulary& vocabulary, std::string_view word);
/// "aftales", "behandles": done in or by the body that is named after it.
bool is_passive_task(const Vocabulary& vocabulary, std::string_view word);
/// "beder", "anmoder": the one asked stands after it.
bool is_asking_verb(const Vocabulary& vocabulary, std::string_view word);
/// Two words that are a task only together: "tager initiativ", "følger op".
bool is_task_pair(const Vocabulary& vocabulary, std::string_view first, std::string_view second);

/// Where the clause begins that was agreed ("aftalt, at …", "enige om, at …"); npos when the
/// sentence agrees on nothing.
std::size_t agreed_clause(const Vocabulary& vocabulary, std::string_view small_sentence);

}  // namespace reading
