#pragma once

#include <boost/json/value.hpp>

#include "base/problem.hpp"

/// Corrections of whole items. Each is given the reading, the item's position from 0, and the correction's
/// value; problems are those of archive::apply.
namespace archive {

base::Result<> split_item(boost::json::value& reading, std::size_t item, const boost::json::value& how);
base::Result<> join_item(boost::json::value& reading, std::size_t item);
base::Result<> move_item(boost::json::value& reading, std::size_t item, const boost::json::value& how);
base::Result<> add_item(boost::json::value& reading, std::size_t item, const boost::json::value& how);
base::Result<> drop_item(boost::json::value& reading, std::size_t item);

/// Lets the doubts about `list` ("items[") follow: of[old] is the new position, -1 for one that is gone with
/// its doubts.
void renumber_doubts(boost::json::value& reading, std::string_view list, const std::vector<int>& of);

/// From the first line of both to the last; columns are left out.
boost::json::value both_places(const boost::json::value& one, const boost::json::value& other);

/// Appends as a new paragraph to a field of texts, with the place it comes from.
void append_text(boost::json::object& owner, std::string_view field, std::string_view text,
                 const boost::json::value& place);

/// How many lines of the source a place covers; 0 when it is not known.
int lines_of(const boost::json::value& place);
/// Moves so many lines from one count to another; none goes below zero.
void recount_lines(boost::json::value& reading, std::string_view from, std::string_view to, int lines);

}  // namespace archive
