#pragma once

#include <boost/json/value.hpp>
#include <string>
#include <string_view>

#include "base/label.hpp"

/// What payloads of the history hold, in words.
namespace audit {

/// A value as people read it: texts as they are, lists with semicolons, yes and no.
std::string plain(const boost::json::value& value, const base::Words& words);

/// A field of a reading: "items[3].title" is "Punkt 4: overskrift". As it is recorded when unknown.
std::string field_said(const std::string& field, const base::Words& words);

/// What a correction did where it did not set a field: "split" …; empty when unknown.
std::string correction_said(const std::string& act, const base::Words& words);

/// How a follow-up ended; as it is recorded when unknown.
std::string ending_said(const std::string& how, const base::Words& words);

/// "formand": what somebody is to a body; the word itself when it is none of ours.
std::string body_role_said(const std::string& role, const base::Words& words);
/// The words for a payload's key; nothing for what says nothing to people (ids, digests).
const base::Label* key_label(std::string_view key);

}  // namespace audit
