import { dueness, hintsOf } from "../../../../../local/services/firehose/delivery/context";

const HINTS = hintsOf(1, 60);
const fill = (bytes: number, since?: number) => ({
  records: since === undefined ? 0 : 1,
  bytes,
  lines: 1,
  ...(since !== undefined && { since }),
});

test("hints are mebibytes and seconds; a part of a mebibyte is as good", () => {
  expect(HINTS).toEqual({ bytes: 1_048_576, milliseconds: 60_000 });
  expect(hintsOf(0.2, 900)).toEqual({ bytes: 209_715, milliseconds: 900_000 });
});

test("§6 zero buffering gathers for a second", () => {
  expect(hintsOf(1, 0).milliseconds).toBe(1000);
});

test("§6 an empty buffer is never due", () => {
  expect(dueness(fill(0), HINTS, 0)).toBeUndefined();
});

test("§6 whichever of size and interval is met first empties a buffer", () => {
  expect(dueness(fill(1_048_576, 0), HINTS, 0)).toBe("size");
  expect(dueness(fill(1, 0), HINTS, 60_000)).toBe("interval");
  expect(dueness(fill(1, 10_000), HINTS, 40_000)).toBe(30_000);
});

test("records may be bounded by number too", () => {
  expect(dueness({ ...fill(1, 0), records: 10 }, { ...HINTS, records: 10 }, 0)).toBe("size");
});
