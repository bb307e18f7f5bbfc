import unittest

from broken_tree import ROOT, TreeTest

A = "\u00e5"


class Words(TreeTest):
    tool = "check_words"
    sound = {
        "docs/glossary.md": (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8"),
        "src/base/id.cpp": "int id = 1'000;\n",
        "src/features/meetings/labels.cpp": f'const char* m = "{A}bent m\u00f8de";\n',
        "src/features/meetings/pages/meeting_page.cpp": f'const char* m = "{A}bent";\n',
        "src/reading/vocabulary.cpp": f'const char* m = "p{A}";\n',
        "tests/base/id_test.cpp": f'const char* m = "{A}";\n',
    }

    def test_a_sound_tree_passes(self):
        self.assert_sound({})

    def test_a_danish_letter_in_a_rule(self):
        self.assert_found({"src/features/meetings/meeting.cpp": f'\nauto a = "{A}bent";\n'},
                          "meeting.cpp:2: a Danish letter")

    def test_a_danish_letter_in_a_comment(self):
        self.assert_found({"src/base/id.hpp": f"// {A}\n"}, "id.hpp:1: a Danish letter")

    def test_a_file_called_after_nothing(self):
        self.assert_found({"src/base/text_utils.hpp": "int a;\n"}, "'utils' names nothing")

    def test_a_class_called_after_nothing(self):
        self.assert_found({"src/base/a.hpp": "\nclass SessionManager {};\n"},
                          "a.hpp:2: SessionManager: 'manager' names nothing")

    def test_a_word_the_glossary_has_another_for(self):
        self.assert_found({"src/base/a.hpp": "int committeeSize;\nint first_annexes;\nint attendees;\n"},
                          "a.hpp:1: committeeSize: the glossary's word is body",
                          "a.hpp:3: attendees: the glossary's word is member")

    def test_texts_and_comments_may_say_what_they_like(self):
        self.assert_sound({"src/base/a.hpp": '// a committee\nauto a = "committee";\n#include "committee.h"\n'})

    def test_a_file_of_too_many_lines(self):
        self.assert_found({"src/base/a.cpp": "\n" * 401}, "401 lines; 400 are the limit")
        self.assert_sound({"src/base/a.cpp": "\n" * 400})

    def test_a_glossary_that_lost_a_word(self):
        glossary = self.sound["docs/glossary.md"].replace("`presenter`", "`talker`")
        self.assert_found({"docs/glossary.md": glossary}, "sends 'speaker' to presenter")


if __name__ == "__main__":
    unittest.main()
