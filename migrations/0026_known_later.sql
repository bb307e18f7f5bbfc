-- Names that were nobody's yet when they were met, found again when somebody of that name is.
CREATE INDEX item_presenter_unknown ON item_presenter(name) WHERE person IS NULL;
CREATE INDEX meeting_office_unknown ON meeting_office(name) WHERE person IS NULL;
