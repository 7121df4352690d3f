from cae_desktop.db.ids import new_id


def test_ids_keep_the_order_in_which_they_were_made() -> None:
    ids = [new_id() for _ in range(5000)]
    assert ids == sorted(set(ids))
    assert {one[12] for one in ids} == {"7"}
