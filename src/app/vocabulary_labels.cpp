#include "app/vocabulary_labels.hpp"

namespace app::labels {

const base::Label vocabulary_refused = {"Ordlisten {}: {}\n", "The vocabulary {}: {}\n"};
const base::Label vocabulary_line_refused = {"Ordlisten {}, linje {}: {}\n",
                                             "The vocabulary {}, line {}: {}\n"};
const base::Label vocabulary_not_found = {
    "Filen findes ikke eller kan ikke læses. Ret navnet eller filens rettigheder.",
    "The file is not there or cannot be read. Mend its name or its rights."};
const base::Label vocabulary_not_text = {"Filen er ikke ren tekst i UTF-8. Gem den som UTF-8.",
                                         "The file is no plain text in UTF-8. Save it as UTF-8."};
const base::Label vocabulary_no_list = {
    "»{}« står før den første liste. Skriv listens navn i kantede parenteser på en linje over, for eksempel "
    "[heading: background].",
    "“{}” stands before the first list. Write the list's name in square brackets on a line above, such as "
    "[heading: background]."};
const base::Label vocabulary_open_bracket = {"»{}« mangler sin sidste kantede parentes.",
                                             "“{}” lacks its closing bracket."};
const base::Label vocabulary_unknown_list = {
    "Der er ingen liste, der hedder »{}«. Listernes navne står i programmets egne ordlister, "
    "src/reading/vocabulary.",
    "No list is called “{}”. The lists' names are in the program's own, src/reading/vocabulary."};
const base::Label vocabulary_open_quote = {
    "»{}« er ingen ord. Sæt anførselstegn både før og efter, med noget imellem.",
    "“{}” is no entry. Put quotation marks before and behind, with something between."};
const base::Label vocabulary_one_word = {"»{}« er flere ord, men denne liste er for enkelte ord.",
                                         "“{}” is several words, but this list is of single ones."};
const base::Label vocabulary_two_words = {"»{}« skal være to ord med ét mellemrum.",
                                          "“{}” must be two words with one blank."};
const base::Label vocabulary_needs_number = {
    "»{}« mangler sit tal eller har et, der ikke findes. Skriv for eksempel: januar = 1",
    "“{}” lacks its number or has one that does not exist. Write, say: januar = 1"};
const base::Label vocabulary_date_form = {
    "»{}« er ingen måde at skrive en dato på. Brug D, M eller MONTH og YYYY, for eksempel: D. MONTH YYYY",
    "“{}” is no way of writing a date. Use D, M or MONTH and YYYY, such as: D. MONTH YYYY"};
const base::Label vocabulary_not_there = {
    "»{}« er ikke i listen og kan ikke tages ud. Slet linjen.",
    "“{}” is not in the list and cannot be taken out. Delete the line."};

}  // namespace app::labels
