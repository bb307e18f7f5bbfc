#include "features/decisions/name_forms.hpp"

#include <gmock/gmock.h>

namespace {

using decisions::other_forms;
using testing::Contains;
using testing::IsEmpty;
using testing::Not;

TEST(NameForms, AreTheDefiniteAndTheIndefinite) {
    EXPECT_THAT(other_forms("Sekretariat"), Contains("sekretariatet"));
    EXPECT_THAT(other_forms("sekretariatet"), Contains("sekretariat"));
    EXPECT_THAT(other_forms("Klyngestyregruppen"), Contains("klyngestyregruppe"));
    EXPECT_THAT(other_forms("kommuner"), Contains("kommunerne"));
    EXPECT_THAT(other_forms("fælles sekretariat"), Contains("fælles sekretariatet"));
}

TEST(NameForms, OfPeopleAreNone) {
    EXPECT_THAT(other_forms("Anders Kvist"), IsEmpty());
    EXPECT_THAT(other_forms("Andreas"), Not(Contains("andreasen")));
    EXPECT_THAT(other_forms("Andreasen"), Not(Contains("andreas")));
    EXPECT_THAT(other_forms("Holm"), IsEmpty());
    EXPECT_THAT(other_forms(""), IsEmpty());
}

}  // namespace
