#!/usr/bin/env bash
# A mistyped command is named, with what there is, where errors are looked for.
set -euo pipefail
dev=$(cd "$(dirname "$0")/../.." && pwd)/dev
status=0
out=$("$dev" rnu 2>/dev/null) || status=$?
error=$("$dev" rnu 2>&1 >/dev/null || true)
[ "$status" = 2 ] || { echo "the exit status is $status"; exit 1; }
[ -z "$out" ] || { echo "on standard output: $out"; exit 1; }
[[ $error == *'"rnu"'* && $error == *'./dev run'* ]] || { echo "it says: $error"; exit 1; }
[[ $("$dev") == *'./dev run'* ]] || { echo "./dev alone does not say what there is"; exit 1; }
