"""What the product noticed and a person should see: never applied, never silently dropped.

A finding never quotes a comment: it may be shown where the comment may not. What it says beside its
rule's own sentence (`detail`) may name a Party or an answer, so it is for the administrator only.
"""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    ERROR = "error"  # something of the source is not in the collation, or may be wrong in it
    WARNING = "warning"  # a person must look before this is published
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Rule:
    id: str  # stable: in JSON, in the documentation, in the name of its test
    severity: Severity
    says: str  # one sentence, true wherever the rule fires, safe for anyone to read


def _rules(severity: Severity, **says: str) -> dict[str, Rule]:
    ids = {key.replace("_", "-"): sentence for key, sentence in says.items()}
    return {id_: Rule(id_, severity, sentence) for id_, sentence in ids.items()}


RULES: dict[str, Rule] = {
    **_rules(
        Severity.ERROR,
        answer_unplaced="An answer could not be given to any Party and question; it is not in the tables.",
        encrypted="The file is encrypted; it was not read. Ask for a copy without a password.",
        file_empty="The file is empty.",
        folder_empty="The folder holds no files.",
        file_too_large="The file is larger than can be read safely; it was not read.",
        file_unreadable="The file could not be read; it is damaged or not what its name says.",
        layout_unknown="No responses were found: neither a collated document, a response form nor a sheet of responses.",
        party_missing="Responses name no Party; they are printed with the name blank.",
        question_unknown="An answer is given to a question that the consultation does not ask.",
        reading_stopped="Reading the file took too long or too much memory; it was stopped.",
        sheet_cut="The sheet is longer than can be read safely; the rows from this place on were not read.",
        unsafe_archive="The archive would unpack to far more than it holds; it was not opened.",
        unsafe_xml="The file declares XML entities, which response forms never need; it was not read.",
        value_unread="A value of the file is missing or not of the kind it should be; it was not read.",
    ),
    **_rules(
        Severity.WARNING,
        answer_doubtful="More than one answer is marked, or the mark is unclear; it is printed as given.",
        answer_outside_scale="The answer is not one of those the question offers; it is printed as given.",
        answer_missing="A Party that answered other questions has no answer here; the row is blank.",
        bidi_characters="The text holds characters that change the order of reading; they are kept.",
        category_differs="The Party Category differs between sources or from the register.",
        category_unknown="The Party Category is not one of the code's.",
        claim_unclear="What is said of confidentiality is unclear; it is treated as claimed.",
        column_unread="A column of a response table is neither Party, answer nor comment; it is not in the tables.",
        columns_unused="Columns of the sheet were taken neither for answers nor for comments; they are not in the tables.",
        contradiction="The answers of this response, or an answer and its comment, seem to say opposite things.",
        control_characters="Control characters, which cannot be printed, were left out of the text.",
        cross_reference="The comment points to other comments; tables are read apart.",
        dumped_in_columns="The text keeps the columns of its page, so names and comments may be cut; give the PDF itself, or its text in reading order.",
        encoding_guessed="The file does not say how its characters are encoded; the encoding was guessed.",
        entry_skipped="An entry of the folder or archive is not a source of responses; it was passed over.",
        facts_differ="Sources differ about this fact of the consultation; the first one was kept.",
        form_altered="The form's questions are not worded as they were issued; the answers are read as they stand.",
        form_empty="The response form is not filled in.",
        macros="The file carries macros; they were not run and only its text was read.",
        objective_disputed="The comment disputes an objective that the report names.",
        party_doubtful="The Party's name is close to another; they are kept apart until a person says otherwise.",
        party_unregistered="The Party is not in the register.",
        question_differs="Sources print this question in different words; the first wording was kept.",
        quotes_unbalanced="The quotation marks of the sheet do not pair; cells may have run together.",
        represents_unclear="How many Parties the response speaks for is unclear; it is counted once.",
        response_repeated="There is more than one response from this Party; both are kept and counted.",
        row_in_comment="A comment holds a line that looks like another Party's row.",
        row_skipped="A row of the sheet gives no response; it was passed over.",
        said_in_confidence="The comment calls itself confidential but no claim was made; it is treated as claimed.",
        text_hidden="The document holds hidden text or comments; they were not read.",
        text_unread="The document holds pictures, embedded objects or notes at the foot; they were not read.",
        tracked_changes="The document holds tracked changes; it was read as if they were accepted.",
        wording_disputed="The comment says that the question was worded or issued wrongly.",
        wrong_extension="The file is not of the kind that its name says; it was read as what it is.",
    ),
    **_rules(
        Severity.INFO,
        mapping_guessed="The columns were understood by their headings; the mapping is beside the output.",
        near_duplicate="The comment largely repeats another comment.",
        nothing_said="The comment says that there is none.",
        receipt_order="The sheet says when responses were received; their order follows it where its dates are plain.",
        sheets_joined="Sheets about the same respondents were read as one, by their ids.",
        source_repeated="The same file was given twice; it was read once.",
        words_joined="Words that the PDF split were joined again.",
        worksheet_skipped="A worksheet holds no responses; it was passed over.",
    ),
}


@dataclass(frozen=True, slots=True)
class Finding:
    rule: str  # a key of RULES
    where: str  # "responses.txt, line 62": the file's name first, then the place in it
    detail: str = ""  # may name Parties and answers, never quotes a comment

    @property
    def severity(self) -> Severity:
        return RULES[self.rule].severity

    @property
    def message(self) -> str:
        return f"{RULES[self.rule].says} {self.detail}".rstrip()
