#include "simulation/labels.hpp"

namespace simulation::labels {

const std::vector<std::string> opening_titles = {"Godkendelse af dagsorden",
                                                 "Velkomst og godkendelse af dagsorden"};
const std::vector<std::string> status_titles = {"Opfølgning fra tidligere møder", "Status på aftaler",
                                                "Siden sidst"};
const std::vector<std::string> status_solved = {"Opgaven om {} er løst.",
                                                "Opgaven om {} er løst og tages af listen.",
                                                "Der blev givet en kort status om {}. Opgaven er løst."};
const std::vector<std::string> status_open = {
    "Opgaven om {} er ikke løst endnu.", "Arbejdet med {} er forsinket.", "Der er endnu ikke nyt om {}."};
const std::vector<std::string> news_titles = {"Gensidig orientering", "Nyt fra parterne",
                                              "Orientering fra parterne"};
const std::vector<std::string> other_said = {
    "Intet til eventuelt.", "Der var ingen punkter til eventuelt.", "Formanden takkede for et godt møde.",
    "Næste møde holdes som planlagt.",
    "Der blev spurgt til parkering ved hospitalet. Reglerne bliver sendt ud med næste dagsorden."};
const std::vector<std::string> put_off_said = {
    "Punktet blev ikke nået og udsættes til næste møde.",
    "Punktet udsættes til næste møde på grund af manglende tid.",
    "Sagen udsættes til næste møde, fordi bilagene ikke var klar."};
const std::vector<std::string> stray_lines = {"Husk: mødelokalet skal være forladt kl. 16",
                                              "Udskrevet af sekretariatet", "Se også det udsendte materiale",
                                              "Kopi til arkivet"};
const std::vector<std::string> weekdays = {"mandag", "tirsdag", "onsdag", "torsdag",
                                           "fredag", "lørdag",  "søndag"};

}  // namespace simulation::labels
