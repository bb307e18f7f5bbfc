#include "app/about_labels.hpp"

namespace app::labels {

const base::Label accessibility = {"Tilgængelighedserklæring"};

const std::vector<Section> accessibility_sections = {
    {{"Målet"},
     {{"Tovholder er lavet, så alle kan bruge det: med tastatur, skærmlæser, forstørrelse og på en telefon. "
       "Målet er "
       "standarden WCAG 2.1 på niveau AA."}}},
    {{"Hvad der er gjort"},
     {},
     {{"Alle sider kan bruges uden mus og uden JavaScript."},
      {"Tekst kan forstørres til det dobbelte, uden at noget forsvinder."},
      {"Farve står aldrig alene; der er altid også et ord."},
      {"Billeder af tal har tallene i en tabel ved siden af."},
      {"Tasten / flytter til søgefeltet, men ikke mens du skriver i et felt."}}},
    {{"Hvordan det er prøvet"},
     {{"Siderne bliver prøvet automatisk med værktøjet axe, hver gang programmet ændres, i bredderne 390 og "
       "1280 "
       "punkter. En automatisk prøve finder ikke alt. Der er endnu ikke lavet en prøve med brugere af "
       "skærmlæser."}}},
    {{"Det, vi ved ikke er i orden"},
     {},
     {{"På en smal skærm vises tabeller som linjer med navn og værdi. Nogle skærmlæsere læser dem da ikke op "
       "som "
       "tabeller."}}},
    {{"Er der noget, du ikke kan bruge?"},
     {{"Skriv til sekretariatet for det samarbejde, hvis sider du bruger. Fortæl, hvilken side det er, og "
       "hvad du "
       "ville gøre."},
      {"Er du ikke tilfreds med svaret, kan du klage til Digitaliseringsstyrelsen."}}},
};

const base::Label help = {"Hjælp"};

const std::vector<Section> help_sections = {
    {{"Find noget"},
     {{"Skriv i søgefeltet øverst. Du behøver ikke bøjninger eller hele sammensætninger: »aftale« finder "
       "også "
       "»sundhedsaftalen«. Sæt ord, der skal stå sammen, i anførselstegn, og en bindestreg foran et ord, der "
       "ikke må være der."},
      {"Du kan også skrive et spørgsmål, for eksempel »hvornår blev brugerpanelet drøftet«. Fundene kan "
       "stilles efter dato i stedet for efter, hvor godt de passer."}}},
    {{"Læg dokumenter ind"},
     {{"Gå til Arkiv, og vælg »Indlæs dokumenter«. Du kan vælge mange filer på én gang eller trække en mappe "
       "ind. Hver fil siger, hvad der blev af den. Bliver du afbrudt, så vælg de samme filer igen: De, der "
       "er "
       "kommet ind, bliver ikke sendt én gang til."},
      {"Kommer et referat efter sin dagsorden, bliver det samme mødes næste udgave. Den tidligere gemmes, og "
       "på "
       "dokumentets side kan du se forskellene og hente filen, som den kom."}}},
    {{"Gennemgå det læste"},
     {{"Arkiv fører til »Mangler gennemgang«: de dokumenter, ingen har set efter, de mest tvivlsomme først. "
       "Filens "
       "tekst står ved siden af det, der er læst ud af den. Hvert felt kan rettes, punkter kan deles, "
       "samles, "
       "flyttes og lukkes, og den sidste rettelse kan altid fortrydes. Tasterne står under »Taster« ved "
       "siden af teksten."}}},
    {{"Følg op"},
     {{"Under Opfølgning står det, nogen skylder efter et møde. Luk det med en note eller et link, når det "
       "er gjort. "
       "Listen kan hentes til regneark."}}},
    {{"Hvad mødets side viser"},
     {{"Siden er dagsordenen, som den ville se ud på papir. Når der er et referat, står beslutningen lige "
       "under "
       "punktets titel. Sagsfremstilling og referat foldes ud, når du trykker på dem."}}},
    {{"Hvad »tvivl« betyder"},
     {{"Dokumenter er læst af en maskine. Hvor den ikke var sikker, er der en tvivl, som et menneske bør se "
       "på. "
       "Teksten selv er altid dokumentets egen. Linjer, der ikke kunne placeres, ligger i bakken, "
       "en liste på den side, hvor dokumentet gennemgås."}}},
    {{"Lukkede punkter"}, {{"Et lukket punkt har en hængelås og ordene »Lukket punkt«."}}},
    {{"Udskriv"},
     {{"Brug browserens udskrift. Foldede afsnit bliver foldet ud på papiret, og menuen kommer ikke med."}}},
    {{"Genveje"}, {{"Tasten / går til søgefeltet, når du ikke skriver i et felt."}}},
};

}  // namespace app::labels
