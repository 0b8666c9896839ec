import {
  MOST_ACTIVE_PARTITIONS,
  withinPartitions,
} from "../../../../../local/services/firehose/processing/active-partitions";
import { type Item, itemId } from "../../../../../local/services/firehose/processing/item";
import { placeOf } from "../../../../../local/services/firehose/processing/places";

const keyed = (id: string): Item => {
  const data = Buffer.from(id);
  return { id: itemId(0, 0), arrival: 0, original: data, data, keysFromQuery: { id }, keysFromLambda: {} };
};
const plain = (): Item => {
  const data = Buffer.from("x");
  return { id: itemId(0, 0), arrival: 0, original: data, data };
};
const passed = (...items: Item[]) => ({ items, failed: [], dropped: [] });
const active = (count: number, ...known: Item[]) => ({
  count,
  has: (place: string) => known.some((item) => placeOf(item).place === place),
});

test("§11 the record that would open one partition too many fails, others of open partitions pass", () => {
  const kept = withinPartitions(
    passed(keyed("new"), keyed("old"), keyed("newer"), keyed("new")),
    active(MOST_ACTIVE_PARTITIONS - 1, keyed("old")),
  );
  expect(kept.items.map(({ data }) => data.toString())).toEqual(["new", "old", "new"]);
  expect(kept.failed).toMatchObject([
    { item: { keysFromQuery: { id: "newer" } }, failure: { errorOutputType: "activePartitionExceeded" } },
  ]);
});

test("records without partitions are never too many, and earlier failures stay", () => {
  const before = { ...passed(plain()), failed: [{ item: plain(), failure: FAILURE }] };
  expect(withinPartitions(before, active(MOST_ACTIVE_PARTITIONS))).toEqual(before);
});

const FAILURE = { errorOutputType: "x", errorCode: "x", errorMessage: "x", attemptsMade: 1 };
