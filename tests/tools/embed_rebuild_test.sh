#!/usr/bin/env bash
# A file that changes, appears or goes away in an embedded folder is in the program after the next build.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/texts"
cat > "$work/CMakeLists.txt" <<TEXT
cmake_minimum_required(VERSION 3.25)
project(embed_rebuild CXX C)
set(CMAKE_CXX_STANDARD 23)
include($root/cmake/embed.cmake)
add_executable(show show.cpp)
target_include_directories(show PRIVATE $root/src)
embed_folder(TARGET show FOLDER texts NAMESPACE texts)
TEXT
cat > "$work/show.cpp" <<'TEXT'
#include <iostream>
#include "embedded/texts.hpp"
int main() {
    for (const auto& file : texts::files()) std::cout << file.path << '=' << file.bytes << ' ';
}
TEXT
expect() {
    cmake --build "$work/build" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
    local shown
    shown=$("$work/build/show")
    [ "$shown" = "$1" ] || { echo "expected '$1', the program shows '$shown'"; exit 1; }
}
cmake -S "$work" -B "$work/build" -G Ninja >/dev/null
expect ""
printf 1 > "$work/texts/a.txt"
expect "a.txt=1 "
sleep 1
printf 2 > "$work/texts/a.txt"
printf 3 > "$work/texts/b.txt"
expect "a.txt=2 b.txt=3 "
rm "$work/texts/a.txt"
expect "b.txt=3 "
