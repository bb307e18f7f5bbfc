#pragma once

#include <map>
#include <string>
#include <vector>

namespace simulation {

struct Role {
    std::string key;
    std::string party;  ///< its letter
    std::string title;
    int months = 0;  ///< how long somebody stays
};

/// Who does what, with the due day's placeholder in it.
struct Task {
    std::string role;
    std::string words;
};

/// A matter as it is at one meeting.
struct Stage {
    std::string body;
    std::string title;
    std::string presenter;
    std::vector<std::string> asks;
    std::vector<std::string> texts;
    std::vector<std::string> files;
    std::vector<std::string> said;
    std::vector<std::string> done;
    std::vector<Task> tasks;
};

struct Subject {
    std::string key;
    std::string name;
    std::vector<Stage> stages;
};

struct Body {
    std::string key;
    std::string name;
    std::string inside;                ///< in the middle of a sentence
    std::vector<std::string> members;  ///< roles; the first two are in the chair
    std::vector<std::string> minute_takers;
};

/// What was written by hand: story/*.txt.
struct Story {
    std::vector<Role> roles;
    std::map<std::string, std::string> parties;
    std::vector<std::string> first_names, middle_names, last_names;
    std::vector<std::string> places;
    std::vector<std::string> towns;
    std::vector<Body> bodies;
    std::vector<Subject> subjects;
    std::vector<std::string> notes;
};

/// Read once. Throws std::logic_error on a slip in the files, which a test would meet first.
const Story& story();

}  // namespace simulation
