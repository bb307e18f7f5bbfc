#include "web/address.hpp"

#include <gmock/gmock.h>

namespace {

using testing::ElementsAre;
using web::read_address;
using web::read_values;

TEST(Address, TakesPathAndQueryApart) {
    const auto address = read_address("/ny-by/m%C3%B8der/?q=a+b&q=%26&tom&=x");
    ASSERT_TRUE(address);
    EXPECT_THAT(address->parts, ElementsAre("ny-by", "møder", ""));
    EXPECT_EQ(address->path, "/ny-by/møder/");
    EXPECT_EQ(address->query.count("q"), 2U);
    EXPECT_EQ(address->query.find("q")->second, "a b");
    EXPECT_EQ(address->query.find("tom")->second, "");
    EXPECT_TRUE(read_address("/")->parts.empty());
    EXPECT_EQ(read_address("/a+b")->path, "/a+b");
}

class BadAddress : public testing::TestWithParam<std::string_view> {};

TEST_P(BadAddress, IsRefused) { EXPECT_FALSE(read_address(GetParam())); }

INSTANTIATE_TEST_SUITE_P(Hostile, BadAddress,
                         testing::Values("", "*", "moeder", "http://example.dk/", "/a/../b", "/a/%2e%2e/b",
                                         "/./a", "/%2E", "/a%00b", "/a%2fb", "/a%2Fb", "/a%5Cb", "/a\\b",
                                         "/a%", "/a%4", "/a%zz", "/%ff", "/%C0%AE", "/%ED%A0%80", "/a%0ab",
                                         "/%7f", "/a?q=%00", "/a?q=%ff", "/a?%ff=1"));

TEST(Values, ReadWhatPeopleType) {
    const auto values = read_values("rabat=100%&b=%zz&c=%C3%A6%2B");
    ASSERT_TRUE(values);
    EXPECT_EQ(values->find("rabat")->second, "100%");
    EXPECT_EQ(values->find("b")->second, "%zz");
    EXPECT_EQ(values->find("c")->second, "æ+");
    EXPECT_TRUE(read_values("")->empty());
    EXPECT_TRUE(read_values("&&")->empty());
}

TEST(Values, AreLimited) {
    std::string many;
    for (std::size_t i = 0; i < web::most_values; ++i) many += "a=1&";
    EXPECT_EQ(read_values(many)->size(), web::most_values);
    EXPECT_FALSE(read_values(many + "b=2"));
}

}  // namespace
