#include "simulation/story.hpp"

#include <sstream>
#include <stdexcept>
#include <string_view>

#include "base/text.hpp"
#include "embedded/simulation_story.hpp"

namespace simulation {
namespace {

std::vector<std::string> parts_of(const std::string& text, char mark) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, mark);) {
        if (part = base::trim(part); !part.empty()) parts.push_back(part);
    }
    return parts;
}

struct Line {
    std::string key;
    std::string value;
};

class Reader {
  public:
    void take(const Line& line) {
        if (!take_people(line) && !take_subject(line) && !take_stage(line)) {
            throw std::logic_error("story: " + line.key + ": " + line.value);
        }
    }
    void note(const std::string& text) { story_.notes.push_back(parts_of(text, '|').at(1)); }
    Story story() && { return std::move(story_); }

  private:
    bool take_people(const Line& line) {
        const auto parts = parts_of(line.value, '|');
        if (line.key == "role") {
            story_.roles.push_back({parts.at(0), parts.at(1), parts.at(2), std::stoi(parts.at(3))});
        } else if (line.key == "party") {
            story_.parties[parts.at(0)] = parts.at(1);
        } else if (line.key == "body") {
            story_.bodies.push_back({parts.at(0), parts.at(1), parts.at(2), parts_of(parts.at(3), ' '),
                                     parts_of(parts.at(4), ' ')});
        } else if (line.key == "first") {
            story_.first_names = parts_of(line.value, ' ');
        } else if (line.key == "middle") {
            story_.middle_names = parts_of(line.value, ' ');
        } else if (line.key == "last") {
            story_.last_names = parts_of(line.value, ' ');
        } else if (line.key == "town") {
            story_.towns = parts_of(line.value, ' ');
        } else if (line.key == "place") {
            story_.places.push_back(line.value);
        } else {
            return false;
        }
        return true;
    }
    bool take_subject(const Line& line) {
        if (line.key == "subject") {
            story_.subjects.push_back({line.value, {}, {}});
        } else if (line.key == "short") {
            story_.subjects.back().name = line.value;
        } else if (line.key == "stage") {
            story_.subjects.back().stages.push_back({line.value, {}, {}, {}, {}, {}, {}, {}, {}});
        } else {
            return false;
        }
        return true;
    }
    bool take_stage(const Line& line) {
        if (story_.subjects.empty() || story_.subjects.back().stages.empty()) return false;
        Stage& stage = story_.subjects.back().stages.back();
        const std::map<std::string_view, std::vector<std::string>*> lists = {{"ask", &stage.asks},
                                                                             {"text", &stage.texts},
                                                                             {"file", &stage.files},
                                                                             {"said", &stage.said},
                                                                             {"done", &stage.done}};
        if (const auto list = lists.find(line.key); list != lists.end()) {
            list->second->push_back(line.value);
        } else if (line.key == "title") {
            stage.title = line.value;
        } else if (line.key == "by") {
            stage.presenter = line.value;
        } else if (line.key == "task") {
            const auto parts = parts_of(line.value, '|');
            stage.tasks.push_back({parts.at(0), parts.at(1)});
        } else {
            return false;
        }
        return true;
    }

    Story story_;
};

Story read_story() {
    Reader reader;
    for (const base::EmbeddedFile& file : simulation_story::files()) {
        std::istringstream in{std::string(file.bytes)};
        for (std::string line; std::getline(in, line);) {
            if (line.empty() || line.front() == '#') continue;
            if (file.path == "notes.txt") {
                reader.note(line);
                continue;
            }
            const std::size_t colon = line.find(':');
            reader.take({line.substr(0, colon), base::trim(line.substr(colon + 1))});
        }
    }
    return std::move(reader).story();
}

}  // namespace

const Story& story() {
    static const Story read = read_story();
    return read;
}

}  // namespace simulation
