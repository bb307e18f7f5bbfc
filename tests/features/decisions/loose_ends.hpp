#pragma once

#include <gmock/gmock.h>
#include <string>
#include <vector>

#include "features/decisions/acts/acts.hpp"
#include "features/decisions/pages/pages.hpp"
#include "features/slice_test.hpp"

namespace support {

using decisions::FollowUp;
using decisions::FollowUpFilter;
using decisions::NewFollowUp;

inline const std::string letter = "sender vejledningen om tolke til alle lægehuse";
inline const std::string sent = "Vejledningen om tolke er sendt til alle lægehuse.";

/// Follow-ups over several meetings of bodies.
class LooseEndsFixture : public SliceTest {
  protected:
    void SetUp() override {
        SliceTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) return;
        place_ = collaboration();
        account_ = database().write([&](store::Session& session) {
            return admission::add_account(session, clock_, ids_, "Vibeke", "v@example.org").id;
        });
    }
    admission::Visit visit() { return {place_, account_, "Vibeke"}; }
    static meetings::WholeMeeting meeting(const std::string& body, const std::string& date,
                                          const std::string& said) {
        meetings::WholeMeeting whole;
        whole.meeting.body.emplace().name = body;
        whole.meeting.date = base::parse_date(date);
        whole.items.resize(1);
        whole.items[0].title = "Siden sidst";
        whole.items[0].minutes = said;
        return whole;
    }
    meetings::WholeMeeting add(const meetings::WholeMeeting& whole, const std::vector<NewFollowUp>& owed) {
        return database().write([&](store::Session& session) {
            auto added = meetings::add(session, setting(), place_, whole, "");
            decisions::add(session, ids_, place_.id, added.meeting, added.items[0].id, {}, owed);
            decisions::settle(session, ids_, place_.id, added.meeting.id);
            return added;
        });
    }
    meetings::WholeMeeting add(const std::string& body, const std::string& date, const std::string& said,
                               const std::vector<NewFollowUp>& owed = {}) {
        return add(meeting(body, date, said), owed);
    }
    void add_closed(const std::string& date, const std::string& said,
                    const std::vector<NewFollowUp>& owed = {}) {
        auto whole = meeting("A", date, said);
        whole.items[0].closed = true;
        add(whole, owed);
    }
    void replace(const meetings::WholeMeeting& old, const meetings::WholeMeeting& now,
                 const std::vector<NewFollowUp>& owed = {}) {
        database().write([&](store::Session& session) {
            const auto replaced = meetings::replace(session, setting(), place_, old, now, "");
            decisions::replace(session, ids_, place_.id, old.meeting, replaced,
                               {{replaced.whole.items[0].id, {}, owed}});
            meetings::drop_gone(session, old.meeting.id);
        });
    }
    std::vector<FollowUp> list(const FollowUpFilter& filter = {}) {
        return database().read([&](store::Session& session) {
            return decisions::list_follow_ups(session, place_.id, filter, 100, 0);
        });
    }
    std::vector<std::string> owing() {
        return database().read([&](store::Session& session) {
            std::vector<std::string> lines;
            for (const auto& one : decisions::who_owes(session, place_.id, 100, 0)) {
                lines.push_back(one.name + '/' + std::to_string(one.open));
            }
            return lines;
        });
    }
    /// What was met by the name, from one body to another.
    void move_body(const std::string& from, const std::string& to, const std::string& name) {
        database().write([&](store::Session& session) {
            const auto id = [&](const std::string& body) {
                return session
                    .first("SELECT id FROM body WHERE name = $1", {body},
                           [](const store::Row& row) { return row.text(0); })
                    .value();
            };
            const identities::Move move{identities::Kind::body, {id(name)}, id(from), id(to)};
            meetings::move(session, place_.id, move);
            decisions::move(session, place_.id, move);
        });
    }
    /// Where it is told that the only open one is done: the day, '' for nowhere.
    std::string told() {
        const auto all = list();
        EXPECT_THAT(all, ::testing::SizeIs(1));
        return all.size() == 1 && all[0].told ? all[0].told->source.meeting_date : "";
    }
    admission::Collaboration place_;
    admission::AccountId account_;
};

}  // namespace support
