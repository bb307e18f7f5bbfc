#include "web/html/form.hpp"

#include <gmock/gmock.h>

namespace {

using testing::HasSubstr;
using testing::Not;
using web::Field;

const base::Words words;

web::Request request() {
    web::Request made;
    made.csrf = "tok\"en";
    return made;
}

TEST(Form, TiesHintAndErrorToTheInput) {
    Field field{.kind = Field::Kind::email, .name = "adresse", .label = "E-mail"};
    field.hint = "Din arbejdsadresse";
    field.error = "Skriv en adresse med @";
    field.value = "a\"b";
    EXPECT_EQ(
        web::field(field, words).text(),
        "<div class=\"form-group form-error\"><label class=\"form-label\" for=\"felt-adresse\">E-mail</label>"
        "<span class=\"form-hint\" id=\"felt-adresse-hint\">Din arbejdsadresse</span>"
        "<span class=\"form-error-message\" id=\"felt-adresse-error\"><span class=\"sr-only\">Fejl: "
        "</span>Skriv en adresse med @</span>"
        "<input class=\"form-input\" id=\"felt-adresse\" name=\"adresse\" "
        "aria-describedby=\"felt-adresse-hint felt-adresse-error\" aria-invalid=\"true\" required "
        "type=\"email\" value=\"a&quot;b\"></div>");
}

TEST(Form, NeverWritesPasswordsBack) {
    Field field{.kind = Field::Kind::password, .name = "kode", .label = "Adgangskode"};
    field.value = "hemmelig";
    EXPECT_THAT(web::field(field, words).text(), Not(HasSubstr("hemmelig")));
}

TEST(Form, MarksTheChosenOption) {
    Field field{.kind = Field::Kind::select, .name = "gruppe", .label = "Gruppe"};
    field.choices = {{"a", "Alfa"}, {"b", "Beta <3"}};
    field.value = "b";
    EXPECT_THAT(
        web::field(field, words).text(),
        HasSubstr("<option value=\"a\">Alfa</option><option value=\"b\" selected>Beta &lt;3</option>"));
}

TEST(Form, KeepsTheFirstEmptyLineOfALongText) {
    Field field{.kind = Field::Kind::text_area, .name = "tekst", .label = "Tekst"};
    field.value = "\nlinje</textarea>";
    EXPECT_THAT(web::field(field, words).text(), HasSubstr(">\n\nlinje&lt;/textarea&gt;</textarea>"));
}

TEST(Form, SaysWhatIsOptional) {
    Field field{.kind = Field::Kind::text, .name = "note", .label = "Note"};
    field.required = false;
    const std::string html = web::field(field, words).text();
    EXPECT_THAT(html, HasSubstr("(frivilligt)"));
    EXPECT_THAT(html, Not(HasSubstr(" required")));
}

TEST(Form, ChecksTheBoxThatWasChecked) {
    Field field{.kind = Field::Kind::checkbox, .name = "ok", .label = "Ja"};
    EXPECT_THAT(web::field(field, words).text(), Not(HasSubstr(" checked")));
    field.value = "on";
    EXPECT_THAT(web::field(field, words).text(), HasSubstr(" checked"));
}

TEST(Form, SumsUpItsErrorsWithLinksToTheFields) {
    web::Form form;
    form.fields = {Field{.kind = Field::Kind::text, .name = "a", .label = "A"},
                   Field{.kind = Field::Kind::text, .name = "b", .label = "B"}};
    EXPECT_FALSE(web::has_errors(form));
    EXPECT_TRUE(web::error_summary(form, words).empty());
    form.fields[0].error = "Skriv <A>";
    EXPECT_TRUE(web::has_errors(form));
    EXPECT_EQ(web::error_summary(form, words).text(),
              "<div class=\"error-summary\" role=\"alert\" tabindex=\"-1\" aria-labelledby=\"fejl\">"
              "<h2 id=\"fejl\">Der er 1 fejl, som skal rettes</h2>"
              "<ul><li><a href=\"#felt-a\">Skriv &lt;A&gt;</a></li></ul></div>");
    form.error = "Det hele er galt";
    EXPECT_THAT(web::error_summary(form, words).text(), HasSubstr("Der er 2 fejl"));
}

TEST(Form, CarriesTheTokenAndTurnsMultipartForFiles) {
    web::Form form;
    form.action = "/log-ind";
    form.submit = "Log ind";
    form.fields = {Field{.kind = Field::Kind::text, .name = "a", .label = "A"}};
    const std::string plain = web::form(form, request(), words).text();
    EXPECT_THAT(plain, HasSubstr("<input type=\"hidden\" name=\"csrf\" value=\"tok&quot;en\">"));
    EXPECT_THAT(plain, Not(HasSubstr("multipart")));
    form.fields.push_back(Field{.kind = Field::Kind::file, .name = "fil", .label = "Fil"});
    EXPECT_THAT(web::form(form, request(), words).text(), HasSubstr("enctype=\"multipart/form-data\""));
}

}  // namespace
