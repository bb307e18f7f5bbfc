#include "features/threads/judgement.hpp"

namespace threads {

std::string stored(Judgement judgement) {
    switch (judgement) {
        case Judgement::confirmed:
            return "confirmed";
        case Judgement::cut:
            return "cut";
        case Judgement::added:
            break;
    }
    return "added";
}

Judgement judgement_from(const std::string& word) {
    return word == "confirmed" ? Judgement::confirmed : word == "cut" ? Judgement::cut : Judgement::added;
}

}  // namespace threads
