"""Pages are timed once each, in an order in which what is remembered of one helps no more than it does a reader."""

from itertools import pairwise

from tests.benchmarks.pace import Stopwatch, dealt


def test_pages_of_one_publisher_do_not_follow_each_other_while_there_are_others() -> None:
    records = [
        {"id": f"{group}{number}", "variant": "dumped", "publisher_group": group}
        for group in ("courier", "tribune", "journal")
        for number in range(3)
    ]

    order = dealt(records)

    assert sorted(record["id"] for record in order) == sorted(record["id"] for record in records)
    assert all(above["publisher_group"] != below["publisher_group"] for above, below in pairwise(order))


def test_one_way_of_saving_is_timed_after_the_other() -> None:
    records = [{"id": "1", "variant": variant} for variant in ("dumped", "copied", "dumped", "copied")]

    order = dealt(records)

    assert [record["variant"] for record in order] == ["copied", "copied", "dumped", "dumped"]


def test_a_page_that_is_timed_passes_the_gate_and_is_counted_in_bytes() -> None:
    watch = Stopwatch()

    lines = watch.time("copied", "Second pier\x1b[2J\nfür Fähren", tuple)

    assert lines == ("Second pier", "für Fähren")
    assert watch.paces["copied"].pages == 1
    assert watch.paces["copied"].bytes == len("Second pier\x1b[2J\nfür Fähren".encode())
    assert watch.paces["copied"].cleaning_s >= 0
