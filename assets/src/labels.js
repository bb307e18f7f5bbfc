// The words that the script shows. The build puts them before tovholder.js.
"use strict";

const labels = {
  files: (count) => (count === 1 ? "1 fil" : count + " filer"),
  read: (files) => "Indlæs " + files,
  sending: (files, size) => "Sender " + files + " (" + size + "). Lad siden være åben, til resultatet vises.",
  suggestions: "Forslag",
  inProgress: "Filerne sendes",
  tooMuch: (size, limit) =>
    "Filerne fylder " + size + ". Der kan højst sendes " + limit + " ad gangen. Vælg færre filer, eller gem en stor fil som ren tekst (.txt) først.",
};
