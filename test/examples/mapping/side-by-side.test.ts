import { type Followed, keepsHosts } from "../../../examples/mapping/followed";
import { sideBySide } from "../../../examples/mapping/side-by-side";
import { numberIn, twelveLines } from "../../../examples/mapping/twelve-lines";

const LOG = twelveLines("a0", Date.UTC(2026, 10, 24, 10));

const followed = (more: Partial<Followed>): Followed => ({
  system: "A log",
  words: { whole: "topic", part: "partition", number: "offset", reader: "group", place: "committed" },
  name: "t",
  places: LOG.map(({ number }) => ({ part: String(number % 2), number: String(Math.floor(number / 2)) })),
  read: [0, 2, 4, 6, 8, 10, 1, 3, 5, 7, 9, 11],
  again: [0, 2, 4, 6, 8, 10, 1, 3, 5, 7, 9, 11],
  ...more,
});

test("the log is twelve lines of two servers by turns, each of which can be found by its number", () => {
  expect(LOG.map(({ host }) => host).slice(0, 3)).toEqual(["north", "south", "north"]);
  expect(LOG.map(({ line }) => numberIn(line, "a0"))).toEqual(LOG.map(({ number }) => number));
  expect(LOG[3]?.line).toBe(
    '203.0.113.7 south.3 - [24/Nov/2026:10:00:00 +0000] "GET /nonce/a0/3 HTTP/1.1" 200 512 "-" "mapping"',
  );
  expect(numberIn(LOG[3]?.line ?? "", "other")).toBeUndefined();
});

test("order of each server is kept when its lines are read in order, whatever those of the others are", () => {
  expect(keepsHosts(LOG, followed({}))).toBe(true);
  expect(keepsHosts(LOG, followed({ read: [2, 0, 4, 6, 8, 10, 1, 3, 5, 7, 9, 11] }))).toBe(false);
  expect(keepsHosts(LOG, followed({ read: [0, 2, 4] }))).toBe(false);
  expect(keepsHosts(LOG, followed({ read: "AccessDenied" }))).toBeUndefined();
});

test("each row is one thing, and each column says what a system calls it", () => {
  const closed = followed({
    system: "No log",
    read: "ResourceNotFoundException",
    again: "ResourceNotFoundException",
  });
  const rows = sideBySide(LOG, [followed({}), closed]);
  expect(rows[0]).toEqual(["", "A log", "No log"]);
  expect(rows).toContainEqual(["what is ordered", "partition", "partition"]);
  expect(rows).toContainEqual(["line 5 of south", "1 · 2", "1 · 2"]);
  expect(rows.slice(-3)).toEqual([
    ["read from the start", "12 lines: 0 2 4 6 8 10 1 3 5 7 9 11", "refused: ResourceNotFoundException"],
    ["read once more", "the same", "refused: ResourceNotFoundException"],
    ["order of each server", "kept", "not promised"],
  ]);
});

test("long numbers are shown by their ends, in which they differ", () => {
  const places = LOG.map(({ number }) => ({ part: "shard", number: `${"4".repeat(40)}${1000 + number}` }));
  expect(sideBySide(LOG, [followed({ places })])).toContainEqual([
    "line 0 of north",
    "shard · …44444444441000",
  ]);
});
