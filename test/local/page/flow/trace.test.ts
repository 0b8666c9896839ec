import { passageOf } from "../../../../local/page/flow/trace";

const batch = (arrival: number, lines: number) => ({ at: arrival + 1, arrival, records: 1, lines, bytes: 1 });
const part = (oldest: number, processed: number, lines: number) => ({
  oldest,
  processed,
  records: lines,
  lines,
});
const flush = (...parts: ReturnType<typeof part>[]) => ({
  ...{ at: 90, buffer: "delivery", key: "k", reason: "size", records: 1, lines: 1, bytes: 1, oldest: 1 },
  ...{ milliseconds: 1, parts },
});

test("counts lines to the part and to the batch", () => {
  const history = [batch(10, 4), batch(20, 6), batch(50, 5)];
  const object = flush(part(10, 30, 10), part(50, 60, 5));
  expect(passageOf(object, 4, history)).toEqual({
    ...{ transformed: 30, delivered: 90 },
    accepted: { at: 11, exact: true, batch: history[0] },
  });
  expect(passageOf(object, 5, history).accepted).toMatchObject({ at: 21, exact: true });
  expect(passageOf(object, 11, history)).toMatchObject({
    transformed: 60,
    accepted: { at: 51, exact: true },
  });
});

test("says that it is not exact where lines failed beside it", () => {
  const history = [batch(10, 4), batch(20, 6)];
  expect(passageOf(flush(part(10, 30, 9)), 5, history).accepted).toMatchObject({ at: 21, exact: false });
});

test("a part of a single batch is exact, however the batch was cut", () => {
  expect(passageOf(flush(part(10, 30, 3)), 2, [batch(10, 40)]).accepted).toMatchObject({ exact: true });
});

test("knows only the delivery where the rest has been forgotten or nothing is transformed", () => {
  expect(passageOf(flush(), 1, [])).toEqual({ delivered: 90 });
  expect(passageOf(flush(part(10, 30, 3)), 1, [])).toEqual({ transformed: 30, delivered: 90 });
  expect(passageOf(flush(part(10, 30, 3)), 9, [])).toEqual({ delivered: 90 });
});
