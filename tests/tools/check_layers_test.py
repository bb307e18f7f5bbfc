import unittest

from broken_tree import TreeTest


def library(name, uses=""):
    return f"house_library({name} USES {uses} LINKS fmt::fmt)\n"


class Layers(TreeTest):
    tool = "check_layers"
    sound = {
        "src/base/CMakeLists.txt": "house_library(base LINKS fmt::fmt)\n",
        "src/base/id.hpp": "#pragma once\n",
        "src/store/CMakeLists.txt": library("store", "base"),
        "src/store/database.hpp": '#include "base/id.hpp"\n',
        "src/web/CMakeLists.txt": library("web", "base"),
        "src/web/server.cpp": '#include <boost/beast/core.hpp>\n#include "base/id.hpp"\n',
        "src/features/people/CMakeLists.txt": library("people", "base store"),
        "src/features/people/people.hpp": '#include "store/database.hpp"\n',
        "src/features/people/person.hpp": "#pragma once\n",
        "src/features/people/person_store.cpp": 'auto sql = "SELECT id FROM person";\n',
        "src/features/meetings/CMakeLists.txt": library("meetings", "base people"),
        "src/features/meetings/meeting.cpp": '#include "features/people/people.hpp"\n#include "meeting.hpp"\n',
        "src/features/meetings/meeting.hpp": "#pragma once\n",
        "tests/features/people/CMakeLists.txt": "house_tests(people USES people)\n",
        "tests/features/people/person_test.cpp":
            '#include "features/people/person.hpp"\n#include "base/id.hpp"\nauto sql = "DELETE FROM person";\n',
    }

    def test_a_sound_tree_passes(self):
        self.assert_sound({})

    def test_an_arrow_upwards(self):
        self.assert_found({"src/base/id.cpp": '#include "store/database.hpp"\n'},
                          "src/base/id.cpp:1: base may not use store")

    def test_an_arrow_that_is_allowed_but_not_declared(self):
        self.assert_found({"src/features/meetings/late.cpp": '\n#include "store/database.hpp"\n'},
                          "src/features/meetings/late.cpp:2: meetings uses store but its CMakeLists.txt")

    def test_an_arrow_declared_against_the_architecture(self):
        self.assert_found({"src/web/CMakeLists.txt": library("web", "base store")},
                          "web declares store, an arrow that the architecture does not have")

    def test_slices_of_one_line_do_not_use_each_other(self):
        self.assert_found({"src/features/topics/CMakeLists.txt": library("topics", "tasks")},
                          "topics declares tasks")

    def test_a_part_that_the_architecture_does_not_know(self):
        self.assert_found({"src/extras/CMakeLists.txt": library("extras", "base")},
                          "does not know extras")

    def test_a_target_called_other_than_its_folder(self):
        self.assert_found({"src/store/CMakeLists.txt": library("web", "base")},
                          "called web, its folder store")

    def test_another_slices_inner_header(self):
        self.assert_found({"src/features/meetings/deep.cpp": '#include "features/people/person.hpp"\n'},
                          "person.hpp is an inner header of people: include people.hpp")

    def test_includes_that_go_round(self):
        self.assert_found({"src/base/a.hpp": '#include "b.hpp"\n', "src/base/b.hpp": '#include "base/a.hpp"\n'},
                          "src/base/a.hpp -> src/base/b.hpp -> src/base/a.hpp")

    def test_an_include_that_leads_nowhere(self):
        self.assert_found({"src/base/a.cpp": '#include "base/gone.hpp"\n'}, 'no "base/gone.hpp"')

    def test_what_embed_folder_makes_is_known(self):
        self.assert_sound({"src/base/a.cpp": '#include "embedded/migrations.hpp"\n'})

    def test_sql_outside_the_store_of_a_slice(self):
        self.assert_found(
            {"src/features/people/people.cpp":
                '// SELECT this FROM a comment is none\nauto a = "read";\nauto sql = R"(\n  select id\n  from person)";\n'},
            "people.cpp:3: SQL belongs")

    def test_a_page_that_reads_past_the_veils(self):
        self.assert_found(
            {"src/features/people/pages/list.cpp": "auto a = admission::read(setting, visit, all);\n"
                                                   "auto b = setting.database.read(all);\n"},
            "list.cpp:2: pages read with admission::read")

    def test_beast_outside_the_web(self):
        self.assert_found({"src/store/a.cpp": "#include <boost/beast/http.hpp>\n"},
                          "src/store/a.cpp:1: Boost.Beast stays inside src/web")

    def test_beast_in_too_many_files(self):
        extra = {f"src/web/{name}.cpp": "#include <boost/beast/http.hpp>\n" for name in "abc"}
        self.assert_found(extra, "Boost.Beast is in 4 files")

    def test_tests_use_what_their_program_declares(self):
        self.assert_found({"tests/features/people/web_test.cpp": '#include "web/server.hpp"\n',
                           "src/web/server.hpp": "#pragma once\n"},
                          "tests of people use web")


if __name__ == "__main__":
    unittest.main()
