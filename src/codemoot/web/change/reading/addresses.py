"""The parts of an address that name a code, a change, an edition: anything else is not found."""

from codemoot.domain.confidentiality import Audience


class Word:
    regex = ""

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class CodeName(Word):
    regex = "[a-z][a-z0-9-]{0,31}"


class Reference(Word):
    regex = "[A-Za-z0-9][A-Za-z0-9._-]{0,31}"


class FormatName(Word):
    regex = "[a-z0-9]{1,8}(?:-[0-9]{1,4})?"


class AudienceWord:
    regex = "|".join(Audience)

    def to_python(self, value: str) -> Audience:
        return Audience(value)

    def to_url(self, value: Audience) -> str:
        return value.value
