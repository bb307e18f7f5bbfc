// What pages say in few words: of one thing alone, and of a file that is not what its name says.
#include <gmock/gmock.h>

#include "app/whole_site.hpp"

namespace {

using testing::HasSubstr;
using testing::Not;

class PlainWordsTest : public app::testing::WholeSite {};

TEST_P(PlainWordsTest, OneMeetingIsNotCalledAllOfThem) {
    open();
    auto browser = administrator();
    installation_->database().write([&](store::Session& session) {
        const auto& setting = installation_->setting();
        admission::add_collaboration(session, setting.clock, setting.ids, "Åklyngen", {}).value();
    });
    browser.upload("/aaklyngen/arkiv/indlaes", "filer",
                   {{"a.txt", support::demo_text("2024-03-15-klyngestyregruppen-referat.txt")}});
    for (const char* page : {"/aaklyngen", "/aaklyngen/grupper/klyngestyregruppen"}) {
        const auto body = browser.get(page).body;
        EXPECT_THAT(body, HasSubstr(">1 møde</a>")) << page;
        EXPECT_THAT(body, Not(HasSubstr("Alle 1"))) << page;
    }
}

TEST_P(PlainWordsTest, AFileThatIsNoWordDocumentAndNoPdfIsCalledDamagedByItsName) {
    open_demonstration();
    auto browser = administrator();
    const std::string noise("\x8f\0\x01\xfe\x9c\0\x11\x03\x80\xff", 10);
    const auto said = [&](const std::string& name) {
        return browser.upload("/aaklyngen/arkiv/indlaes", "filer", {{name, noise}}).body;
    };
    EXPECT_THAT(said("Referat.DOCX"),
                HasSubstr("er beskadiget eller slet ikke et Word-dokument. Åbn den i Word"));
    EXPECT_THAT(said("referat.doc"), HasSubstr("slet ikke et Word-dokument"));
    EXPECT_THAT(said("referat.pdf"), HasSubstr("er beskadiget eller slet ikke en PDF."));
    EXPECT_THAT(said("referat.dat"), HasSubstr("Filen er ikke af en slags, der kan læses"));
}

INSTANTIATE_TEST_SUITE_P(Engines, PlainWordsTest, support::both_engines(), support::engine_name);

}  // namespace
