"""The text layer of a PDF as lines, a form feed between its pages."""

import pypdfium2

HYPHEN = str.maketrans({"\x02": "-", "\ufffe": "-"})  # what PDFium gives for one at the end of a line


def page_texts(document: pypdfium2.PdfDocument) -> list[str]:
    return [_text(document, number) for number in range(len(document))]


def _text(document: pypdfium2.PdfDocument, number: int) -> str:
    try:
        page = document[number]
        text: str = page.get_textpage().get_text_bounded()
    except pypdfium2.PdfiumError:
        return ""  # one damaged page does not take the others with it
    return text.replace("\r\n", "\n").translate(HYPHEN)
