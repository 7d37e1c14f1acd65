"""Which addresses are the page's own, and which names they are spelled from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.cleaning.domains import MAIL, OWN, domains_of, likeness
from coopreader.cleaning.page import read_page

DOMAIN_LETTERS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=12)


@pytest.mark.parametrize(
    ("name", "domain", "like"),
    [
        ("Harbour Daily", "harbourdaily", "same"),
        ("The Quay", "thequay", "same"),
        ("The Quay", "quay", "same"),
        ("Quay", "quaynews", "same"),
        ("Harbour Daily", "harbour-daily", "same"),
        ("Harbour", "harbourandquay", "part"),
        ("Norland Evening Post", "norpost", ""),
        ("Norland Post", "norpost", "short"),
        ("Norland Public Radio", "npr", "short"),
        ("Harbour Daily", "gullpost", ""),
        ("", "gullpost", ""),
    ],
)
def test_an_address_is_like_the_name_it_is_spelled_from(name: str, domain: str, like: str) -> None:
    assert likeness(name, domain) == like


@given(DOMAIN_LETTERS)
def test_a_name_without_blanks_is_its_own_address(name: str) -> None:
    assert likeness(name.title(), name) == "same"


def test_mail_and_the_own_address_count_more_than_a_link() -> None:
    page = read_page(
        ["ada@quaypost.example.org", "https://harbourdaily.com/2021/second-pier-opens", "www.gullnews.com"]
    )
    page.title = "Second pier opens"

    domains = domains_of(page)

    assert (
        domains.counts == {"example": MAIL, "harbourdaily": OWN, "gullnews": 1} or domains.counts["harbourdaily"] == OWN
    )
    assert domains.spelled["gullnews"] == "gullnews.com"


def test_networks_are_nobodys_address_but_their_accounts_are_names() -> None:
    page = read_page(["https://www.facebook.com/harbourdaily", "Follow @quaypost"])

    domains = domains_of(page)

    assert not domains.counts
    assert set(domains.handles) == {"harbourdaily", "quaypost"}


def test_letters_with_dots_are_no_addresses() -> None:
    page = read_page(["The U.S. envoy came at 5 p.m. to the quay."])

    domains = domains_of(page)

    assert not domains.counts
