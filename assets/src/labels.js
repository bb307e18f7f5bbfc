// The words that the script shows. The build puts them before the rest.
"use strict";

const labels = {
  files: (count) => (count === 1 ? "1 fil" : count + " filer"),
  read: (files) => "Indlæs " + files,
  sendLeft: (files) => "Indlæs resten: " + files,
  chooseHint: (limit) =>
    "Word (.docx), PDF, gemte websider (.html) eller ren tekst (.txt). Vælg så mange, du vil, eller træk filer og mapper hertil. Hver fil kan højst fylde " + limit + ".",
  copy: "Kopiér linket",
  copied: "Linket er kopieret",
  showPassword: "Vis",
  hidePassword: "Skjul",
  suggestions: "Forslag",
  inProgress: "Filerne indlæses",
  tooMuch: (limit) =>
    "Filen er for stor: en fil kan højst fylde " + limit + ". Gem den som ren tekst (.txt) først.",
  waits: "Venter",
  sent: (percent) => "Sender: " + percent + " %",
  reading: "Læser",
  failed: "Kom ikke frem. Se, om der er forbindelse, og prøv igen.",
  stopped: "Ikke sendt",
  stop: "Stop",
  progress: (done, all) => done + " af " + all + " filer er indlæst. Lad siden være åben imens.",
  result: (read, known, refused, left) =>
    [
      read === 1 ? "1 fil læst" : read + " filer læst",
      known ? known + " kendt i forvejen" : "",
      refused ? refused + " afvist" : "",
      left ? left + " mangler" : "",
    ]
      .filter(Boolean)
      .join(", ") + ".",
  toReview: "Gennemgå det tvivlsomme",
  toMeetings: "Se møderne",
};
