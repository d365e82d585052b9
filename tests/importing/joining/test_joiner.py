"""A trial on our own text, damaged at random as a PDF does: nearly all is mended, nothing else touched."""

import random
import re
from collections.abc import Callable

import pytest

from codemoot.importing.joining import Joined, Joiner

TEXT = """
Northmoor Energy Large Supplier Yes We support this modification because it gives Users a clear
route to notify the committee of a further system before it goes live. The proposed legal text is
proportionate and we see no reason to delay. Our only concern is the length of the transition
period, which should be at least forty working days so that smaller parties can adapt their
internal processes.
Brightwater Power Large Supplier No While we recognise the aim of the change, the costs fall mostly
on suppliers who have already completed an assessment. It is not obvious that the benefits outweigh
those costs, and the business case relies on figures which have not been published. We would prefer
the option set out in the refinement report, under which the audit is limited to the interfaces
that have actually altered.
Fernhill Energy Small Supplier Neutral As a small supplier we rely on shared services and would
have little influence over the timing. The draft text uses the term material change without
defining it; we suggest that the definition in Appendix C be repeated here. Objectives a and g are
better facilitated, e and f are neither helped nor harmed. If the committee is minded to approve,
implementation in June rather than November would fit our release calendar.
Pennine Networks Network Operator Yes The solution protects consumers against the risk that an
unassessed system is used to send critical commands. We fully agree with the rationale and have no
further comments on the drafting, apart from a small typographical error in paragraph 4.2(b), where
"it's" should read "its".
Tidewater Gas Networks Network Operator n/a We have no strong view. Gas transporters are not
directly affected by the modification, although a few of our contractors operate equipment that
connects through the same gateway. We'd welcome clarity on whether their installations count as
part of our estate.
Larkspur Data Other SEC Party Yes Yes, subject to the following. First, the register of notified
systems ought to be available to accredited auditors. Second, the timetable for replies to a
notification must be certain: silence for twenty working days should be deemed acceptance. Third,
appeals against a determination should lie to the Panel and then to the Authority. We think this
strikes a fair balance between assurance and cost, and it will let innovative parties enter the
market without needless delay.
The Secretariat noted that respondents who disagreed were mainly concerned with the timing and with
the lack of quantified benefits. Several asked for additional guidance. It was also pointed out
that the consultation period overlapped with the end of the financial year, which limited the
ability of some parties to reply fully. The working group will meet again on Thursday 14 March to
review the responses, agree the final solution and recommend a date for implementation.
I am writing on behalf of the operational security team. In our experience the most difficult part
of any notification is deciding whether a new component is really a separate system or merely an
extension of the existing one. The guidance offers three tests, but they are written in such
general language that two reasonable people may differ. Would it be possible to illustrate each
test with a worked example? That would help us all, and it would reduce the number of queries
received by the Code Administrator.
Our customers tell us that reliability matters more to them than novelty. If a fault in a newly
added system interrupts billing or prepayment credit, the harm is immediate and falls on those who
are least able to bear it. For this reason we believe that fitting a proportionate level of
scrutiny at the outset is in the interests of everybody, even though it may initially slow the
introduction of useful features.
We welcome the opportunity to respond to this consultation. Our reply is not confidential and may
be published in full. In our view the proposal would, on balance, better facilitate the relevant
objectives, although we would like the final report to explain how the benefits have been estimated
and who is expected to bear the costs of change.
The first question asks if the draft clauses do what was meant when the change was raised. We think
it mostly does. However, the definition of a communications hub has been amended without any
mention in the summary, and the reference to Section H should be to Section F. These are minor
points and could be corrected before the decision is made.
We do not support the proposed date. Releases in November already contain several large items, and
our engineers will be occupied with the migration of legacy meters. A date in the following
February would allow enough time for design, build and testing, and it would line up with the
annual price control submission. If that cannot be achieved, a phased approach might be acceptable.
Small suppliers such as ourselves rely upon third-party service providers, who in turn need at
least six months to alter their interfaces. The impact assessment does not appear to recognise
this. We would ask the working group to obtain firm quotations before it recommends a solution, and
to publish them so that parties can judge whether they represent value for money.
With regard to security, the additional controls seem reasonable and are consistent with good
industry practice. It is important, however, that they are applied in a proportionate manner. A
network operator that reads half-hourly data for planning purposes does not present the same risk
as a supplier that can interrupt the flow of energy to a home.
We note that the alternative solution removes the obligation to notify altogether. This would
clearly reduce the administrative burden, but it would also leave the committee without any means
of knowing which systems are in use. We therefore prefer the original solution, subject to the
clarifications that we have set out under the previous question.
As a distribution business we have no direct interest in the arrangements for prepayment customers,
yet we are concerned that the proposed changes to alert handling will lead to a very high volume of
messages during a power cut. Last winter some of our systems received over a million alerts within
two hours. Filtering at the source, rather than at the destination, would be far more efficient.
Finally, could the secretariat please confirm whether the responses will be considered individually
or only in summary? In the past a number of detailed technical remarks were lost because they were
not carried over into the report that went to the board. It would also help if the questions were
numbered in the same way in the form and in the document itself.
I agree with the intention behind this change, but the text is hard to follow. It talks about an
activated device, a live device and an operational device as though they were three different
things. Either they are defined, or one of them should be used throughout. My own preference would
be to say nothing about activation at all and to rely on the date of installation, which everybody
already records.
Yes. The benefits are obvious, the costs are modest and nobody will be worse off. It fits well with
the long-term strategy, it is simple to build, and it will still be right in ten years if traffic
doubles. Let us get on with it. The sooner the first release is out, the sooner we shall all learn
what really matters to those who use the service every day.
"""
NAMES = (
    "Northmoor Energy",
    "Brightwater Power",
    "Fernhill Energy",
    "Pennine Networks",
    "Tidewater Gas Networks",
    "Larkspur Data",
    "Network Operator",
)
WORD = re.compile(r"\b[A-Z]?[a-z]+\b")


def _anywhere(word: str, place: int) -> bool:
    return 0 < place < len(word)


def _beside_narrow_letters(word: str, place: int) -> bool:
    return 0 < place < len(word) and not set("fijlrt").isdisjoint(word[place - 1 : place + 1])


def _damage(text: str, may_split: Callable[[str, int], bool], chance: random.Random) -> tuple[str, int]:
    """The text with about one word in twenty split, one or two times, and how many were."""
    splits = 0

    def split(found: re.Match[str]) -> str:
        nonlocal splits
        word = found[0]
        places = [place for place in range(len(word)) if may_split(word, place)]
        if not places or chance.random() > 1 / 20:
            return word
        splits += 1
        chosen = chance.sample(places, min(len(places), chance.choice([1, 1, 1, 2])))
        return "".join(f" {letter}" if place in chosen else letter for place, letter in enumerate(word))

    return WORD.sub(split, text), splits


@pytest.mark.parametrize("may_split", [_beside_narrow_letters, _anywhere])
@pytest.mark.parametrize("seed", range(8))
def test_nearly_all_splits_are_mended_and_no_other_words_joined(
    may_split: Callable[[str, int], bool], seed: int
) -> None:
    damaged, splits = _damage(TEXT, may_split, random.Random(seed))  # noqa: S311  (a trial, repeatable)

    mended = Joiner(NAMES, damaged).join(damaged).text

    apart = len(mended) - len(TEXT)  # each space too many
    assert apart <= splits * 0.04
    assert _without_false_joins(mended)


def test_the_undamaged_text_is_left_as_it_is() -> None:
    assert Joiner(NAMES, TEXT).join(TEXT) == Joined(TEXT, 0)


def _without_false_joins(mended: str) -> bool:
    """Whether each space of the text is still there."""
    place = 0
    for character in TEXT:
        while mended[place] == " " != character:
            place += 1
        if mended[place] != character:
            return False
        place += 1
    return True
