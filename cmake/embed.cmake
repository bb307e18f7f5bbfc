# Builds a folder of files into the program, so that one binary is all there is to install.
#
# embed_folder(TARGET target FOLDER folder NAMESPACE name [PATTERN *.txt])
# gives the target a header "embedded/<name>.hpp" with
#     namespace <name> { std::span<const base::EmbeddedFile> files(); }
# for every file below the folder, or only those whose names fit the pattern. A changed file is taken
# in by the next build, and so is one that appears or goes away. The folder may be empty or not be
# there yet. The bytes go in by the assembler's .incbin: a C++ array of the same megabytes would take
# minutes to compile.
enable_language(ASM)

function(embed_folder)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "TARGET;FOLDER;NAMESPACE;PATTERN" "")
  if(NOT arg_PATTERN)
    set(arg_PATTERN "*")
  endif()
  get_filename_component(folder ${arg_FOLDER} ABSOLUTE)
  set(made ${CMAKE_CURRENT_BINARY_DIR}/embedded_${arg_NAMESPACE})
  file(GLOB_RECURSE paths CONFIGURE_DEPENDS RELATIVE ${folder} ${folder}/${arg_PATTERN})

  set(assembler ".section .rodata\n")
  set(symbols "")
  set(table "")
  set(number 0)
  set(whole_paths "")
  foreach(path IN LISTS paths)
    set(symbol embedded_${arg_NAMESPACE}_${number})
    embed_quoted(from "${folder}/${path}")
    embed_quoted(name "${path}")
    string(APPEND assembler
      ".global ${symbol}\n.global ${symbol}_end\n.balign 16\n"
      "${symbol}:\n.incbin ${from}\n${symbol}_end:\n.byte 0\n")
    string(APPEND symbols "extern const char ${symbol}[];\nextern const char ${symbol}_end[];\n")
    string(APPEND table "        part(${name}, ${symbol}, ${symbol}_end),\n")
    list(APPEND whole_paths "${folder}/${path}")
    math(EXPR number "${number} + 1")
  endforeach()
  string(APPEND assembler ".section .note.GNU-stack,\"\",%progbits\n")

  file(CONFIGURE OUTPUT ${made}/bytes.S CONTENT "${assembler}" @ONLY)
  file(CONFIGURE OUTPUT ${made}/embedded/${arg_NAMESPACE}.hpp CONTENT [==[
#pragma once

#include <span>

#include "base/embedded.hpp"

namespace @arg_NAMESPACE@ {
std::span<const base::EmbeddedFile> files();
}
]==] @ONLY)
  file(CONFIGURE OUTPUT ${made}/files.cpp CONTENT [==[
#include "embedded/@arg_NAMESPACE@.hpp"

#include <array>
#include <cstddef>

extern "C" {
@symbols@}

namespace @arg_NAMESPACE@ {

[[maybe_unused]] static base::EmbeddedFile part(std::string_view path, const char* begin, const char* end) {
    return {path, {begin, static_cast<std::size_t>(end - begin)}};
}

std::span<const base::EmbeddedFile> files() {
    static const std::array<base::EmbeddedFile, @number@> all{
@table@    };
    return all;
}

}
]==] @ONLY)
  set_source_files_properties(${made}/bytes.S PROPERTIES OBJECT_DEPENDS "${whole_paths}")
  target_sources(${arg_TARGET} PRIVATE ${made}/bytes.S ${made}/files.cpp)
  target_include_directories(${arg_TARGET} PUBLIC ${made})
endfunction()

# The text as a literal that the assembler and C++ both understand.
function(embed_quoted variable text)
  string(REPLACE "\\" "\\\\" text "${text}")
  string(REPLACE "\"" "\\\"" text "${text}")
  set(${variable} "\"${text}\"" PARENT_SCOPE)
endfunction()
