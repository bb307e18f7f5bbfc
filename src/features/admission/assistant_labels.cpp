#include "features/admission/assistant_labels.hpp"

namespace admission::labels {

const base::Label assistants = {"Assistenter", "Assistants"};
const base::Label assistants_lead = {
    "En assistent ser de lukkede punkter, som du ser. Assistenten logger ind med sin egen konto, så "
    "historikken "
    "altid siger, hvem der gjorde hvad.",
    "An assistant sees the closed items that you see, and signs in with an account of their own, so the "
    "history "
    "always says who did what."};
const base::Label no_assistants = {"Du har ingen assistenter.", "You have no assistants."};
const base::Label remove_assistant = {"Fjern", "Remove"};
const base::Label remove_assistant_of = {"Fjern {} som assistent", "Remove {} as an assistant"};
const base::Label new_assistant = {"Ny assistent", "New assistant"};
const base::Label assistant_email = {"Assistentens mailadresse", "The assistant's mail address"};
const base::Label assistant_email_hint = {
    "Den, som assistenten logger ind med. Assistenten skal have adgang til et samarbejde, som du har adgang "
    "til.",
    "The one that they sign in with. They must have access to a collaboration that you have access to."};
const base::Label add_assistant = {"Giv assistenten adgang", "Give the assistant access"};
const base::Label assistant_missing = {"Skriv assistentens mailadresse.",
                                       "Write the assistant's mail address."};
const base::Label assistant_unknown = {
    "Ingen i dine samarbejder logger ind med den adresse. Se efter stavefejl, eller bed en administrator om "
    "at "
    "invitere assistenten.",
    "Nobody in your collaborations signs in with that address. Look for a misspelling, or ask an "
    "administrator "
    "to invite the assistant."};
const base::Label assistant_yourself = {"Det er din egen adresse. Skriv assistentens.",
                                        "That is your own address. Write the assistant's."};
const base::Label assisting = {"Du er assistent for", "You are the assistant of"};
const base::Label assisting_lead = {"Du ser de lukkede punkter, som de ser.",
                                    "You see the closed items that they see."};
const base::Label stop_assisting = {"Hold op", "Stop"};
const base::Label stop_assisting_of = {"Hold op med at være assistent for {}",
                                       "Stop being the assistant of {}"};

}  // namespace admission::labels
