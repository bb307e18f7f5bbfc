#include "features/archive/destroy_labels.hpp"

namespace archive::labels {

const base::Label destroy_link = {"Slet helt …", "Destroy …"};
const base::Label destroy_document = {"Slet dokumentet helt", "Destroy the document"};
const base::Label what_goes = {"Det forsvinder", "What goes"};
const base::Label goes_original = {"Den oprindelige fil, {}", "The original file, {}"};
const base::Label original_stays = {
    "Dokumentet {}. Selve filen bliver, fordi et andet dokument er den samme fil",
    "The document {}. The file itself stays, because another document is the same file"};
const base::Label goes_reading = {"Læsningen af den: filens tekst, punkter ({}) og rettelser ({})",
                                  "Its reading: the file's text, items ({}) and corrections ({})"};
const base::Label goes_meeting = {"Mødet {}, som ingen andre dokumenter har.",
                                  "The meeting {}, which no other document has."};
const base::Label goes_with_meeting = {
    "Med det går beslutninger ({}), opfølgninger ({}) og lukninger af opfølgninger ({}).",
    "With it go decisions ({}), follow-ups ({}) and closings of follow-ups ({})."};
const base::Label meeting_stays = {"Mødet bliver og vises efter", "The meeting stays and is shown from"};
const base::Label goes_names = {"Personer, parter, grupper og ansvarlige, som kun står i dette dokument",
                                "People, parties, bodies and responsibles that only this document names"};
const base::Label goes_search = {"Alt dette i søgningen", "All of it in the search"};
const base::Label goes_history = {"Hvad historikken gemmer af ordene i det",
                                  "What the history keeps of its words"};
const base::Label what_stays = {
    "I historikken bliver stående, at et dokument er slettet, hvornår, hvorfor og af hvilke to personer.",
    "The history keeps that a document was destroyed, when, why and by which two people."};
const base::Label backups_stay = {"I sikkerhedskopierne er det der, til de bliver for gamle og slettes.",
                                  "In backups it is there until they are too old and are deleted."};
const base::Label ask = {"Bed om at få det slettet", "Ask for it to be destroyed"};
const base::Label ask_lead = {
    "En anden i sekretariatet skal bekræfte inden 14 dage. Før det sker der ingenting.",
    "Another of the secretariat must confirm within 14 days. Nothing happens before."};
const base::Label ask_button = {"Bed en anden om at bekræfte sletningen", "Ask another to confirm"};
const base::Label reason = {"Begrundelse", "Reason"};
const base::Label reason_hint = {
    "Den bliver stående i historikken. Skriv ikke noget i den, som skal glemmes, heller ikke filens navn.",
    "It stays in the history. Write nothing in it that is to be forgotten, not the file's name either."};
const base::Label reason_missing = {"Skriv en begrundelse på højst 1000 tegn.",
                                    "Write a reason of at most 1000 characters."};
const base::Label reason_tells = {
    "Filens navn står i begrundelsen, som bliver stående i historikken. Skriv den uden navnet.",
    "The reason has the file's name, and it stays in the history. Write it without."};
const base::Label waits = {"Venter på en anden i sekretariatet", "Waits for another of the secretariat"};
const base::Label asked_by = {"Bedt om af", "Asked for by"};
const base::Label asked_at = {"Den", "On"};
const base::Label ends_at = {"Skal bekræftes senest", "To be confirmed by"};
const base::Label another_must_confirm = {
    "Du har selv bedt om det, så en anden i sekretariatet skal bekræfte. Bed en af dem åbne denne side.",
    "You asked for it yourself, so another of the secretariat must confirm. Ask one of them to open this "
    "page."};
const base::Label cannot_be_undone = {"Det kan ikke fortrydes.", "It cannot be undone."};
const base::Label confirm_button = {"Slet {} helt", "Destroy {}"};
const base::Label refuse_button = {"Afvis, og lad dokumentet blive", "Refuse, and let the document stay"};
const base::Label withdraw_button = {"Træk anmodningen tilbage", "Take it back"};
const base::Label same_person = {
    "Du har selv bedt om sletningen. En anden i sekretariatet skal bekræfte den.",
    "You asked for it yourself. Another of the secretariat must confirm."};
const base::Label asker_gone = {
    "Den, der bad om sletningen, er ikke længere i sekretariatet. Afvis den, og bed selv om den.",
    "Who asked is not of the secretariat any more. Refuse it and ask for it yourself."};
const base::Label waits_already = {"Nogen har allerede bedt om det.", "Somebody has asked for it already."};
const base::Label waits_no_longer = {
    "Der er ikke længere nogen anmodning: den er trukket tilbage, afvist eller for gammel.",
    "There is no request any more: it was taken back, refused or is too old."};
const base::Label waiting_heading = {"Venter på at blive slettet", "Waiting to be destroyed"};
const base::Label waiting_line = {"bedt om af {}; skal bekræftes senest {}",
                                  "asked for by {}; to be confirmed by {}"};
const base::Label was_destroyed = {
    "Dokumentet er slettet helt. I historikken står, at det er sket, hvorfor og af hvem.",
    "The document is destroyed. The history says that it was, why and by whom."};

}  // namespace archive::labels
