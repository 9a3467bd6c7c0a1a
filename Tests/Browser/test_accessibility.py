"""axe-core on every kind of page, in both colour schemes and at three widths."""

import pytest
from conftest import SCHEMES, WIDTHS, address, faults_by_look
from shared_dossier import KINDS


@pytest.fixture(scope="module")
def faults(unguarded, shared):
    return faults_by_look(unguarded, [address(shared, page) for page in KINDS], sideways=False)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_no_violation(faults, scheme, width):
    assert faults[scheme, width] == []
