"""Which changes a later revision may make: fill one signature field, add proof, nothing else.

pyHanko's own policy also lets metadata and unused objects pass; a title could change behind a seal
(documents research §9, cases 39 and 40). We write neither, so neither may change.
"""

from collections.abc import Iterable
from typing import Final

from pyhanko.pdf_utils.generic import IndirectObject
from pyhanko.pdf_utils.reader import HistoricalResolver
from pyhanko.sign.diff_analysis import (
    CatalogModificationRule,
    DSSCompareRule,
    FormUpdatingRule,
    ModificationLevel,
    ObjectStreamRule,
    QualifiedWhitelistRule,
    ReferenceUpdate,
    SigFieldCreationRule,
    SigFieldModificationRule,
    StandardDiffPolicy,
    WhitelistRule,
    XrefStreamRule,
)

_LTA: Final = ModificationLevel.LTA_UPDATES
_VRIJ: Final = frozenset({"/AcroForm", "/DSS", "/Extensions"})


class _Eerste(WhitelistRule):
    """The first signature certifies: the catalogue then names it under Perms."""

    def apply(self, old: HistoricalResolver, new: HistoricalResolver) -> Iterable[ReferenceUpdate]:
        if "/Perms" not in new.root:
            return
        perms = new.root.raw_get("/Perms")
        if isinstance(perms, IndirectObject) and old.is_ref_unassignable(perms.reference):
            yield ReferenceUpdate(perms.reference)


def _beleid(
    vrij: frozenset[str], formulier: frozenset[str], *extra: QualifiedWhitelistRule
) -> StandardDiffPolicy:
    return StandardDiffPolicy(
        global_rules=[
            CatalogModificationRule(ignored_keys=vrij),
            XrefStreamRule().as_qualified(_LTA),
            ObjectStreamRule().as_qualified(_LTA),
            DSSCompareRule().as_qualified(_LTA),
            *extra,
        ],
        form_rule=FormUpdatingRule(
            field_rules=[
                SigFieldCreationRule(),
                SigFieldModificationRule(allow_in_place_appearance_stream_changes=False),
            ],
            ignored_acroform_keys=formulier,
        ),
        ignore_orphaned_objects=False,
    )


NA_HANDTEKENING: Final = _beleid(_VRIJ, frozenset({"/Fields"}))
"""Of what comes after a signature."""

NA_BEGIN: Final = _beleid(
    _VRIJ | {"/Perms"},
    frozenset({"/Fields", "/SigFlags"}),
    _Eerste().as_qualified(ModificationLevel.FORM_FILLING),
)
"""Of everything after the page as it was drawn; the first signature says that there is one."""
