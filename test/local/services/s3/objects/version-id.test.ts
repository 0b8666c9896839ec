import { assert, maxSafeNat, property, string } from "fast-check";
import { makeVersionId, orderOfVersionId } from "../../../../../local/services/s3/objects/version-id";

test("makes ids of 32 characters that tell nothing by their look", () => {
  const ids = Array.from({ length: 100 }, () => makeVersionId(7));
  expect(new Set(ids).size).toBe(100);
  expect(new Set(ids.map((id) => id.slice(0, 4))).size).toBeGreaterThan(50);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9._]{32}$/);
});

test("reads back the order that an id holds", () => {
  assert(property(maxSafeNat(), (order) => orderOfVersionId(makeVersionId(order)) === order));
});

test.each(["null", "", "HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD", "x".repeat(32)])(
  "knows that %j was never made here",
  (id) => {
    expect(orderOfVersionId(id)).toBeUndefined();
  },
);

test("takes no text for an id by chance", () => {
  assert(property(string({ minLength: 32, maxLength: 32 }), (text) => orderOfVersionId(text) === undefined));
});
