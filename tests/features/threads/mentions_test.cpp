#include "features/threads/mentions.hpp"

#include <gmock/gmock.h>

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using threads::Naming;
using threads::namings;

const auto day = base::date_of(2024, 6, 14);

TEST(Namings, HaveADayAndANumberWhenTheTextSaysThem) {
    EXPECT_THAT(namings("Som aftalt under punkt 4 på mødet den 12. marts 2024.", day),
                ElementsAre(Naming{base::date_of(2024, 3, 12), "4"}));
    EXPECT_THAT(namings("På styregruppemødet d. 21. juni 2019 drøftede man det.", day),
                ElementsAre(Naming{base::date_of(2019, 6, 21), ""}));
    EXPECT_THAT(namings("Jf. pkt. 6 på dagsordenen.", day), ElementsAre(Naming{std::nullopt, "6"}));
}

TEST(Namings, TakeADayWithoutAYearForTheLastBefore) {
    EXPECT_THAT(namings("På mødet den 30. august blev det besluttet.", day),
                ElementsAre(Naming{base::date_of(2023, 8, 30), ""}));
    EXPECT_THAT(namings("På mødet den 30. august blev det besluttet.", std::nullopt), IsEmpty());
}

TEST(Namings, AreOfMeetingsAlone) {
    EXPECT_THAT(namings("Ordningen begynder den 1. maj 2024.", day), IsEmpty());
    EXPECT_THAT(namings("Mødet den 14. juni 2024 begynder kl. 9.", day), IsEmpty()) << "that is this meeting";
    EXPECT_THAT(namings("Der er tre punkter. Punkt 2 er det vigtigste.", day), IsEmpty());
}

TEST(Quoted, IsWhatStandsBetweenMarksOfAnyKind) {
    EXPECT_THAT(threads::quoted("Projektet ”Fælles hjælp i hverdagen” og \"kort\"."),
                ElementsAre("Fælles hjælp i hverdagen"));
    EXPECT_THAT(threads::quoted("KL's udspil og regionens ' mærke"), IsEmpty());
}

}  // namespace
