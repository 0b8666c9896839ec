import fc from "fast-check";
import { AwsError } from "../../../local/core/errors";
import { page, sortedBy } from "../../../local/core/paging";

const invalid = () => new AwsError("InvalidNextToken", "bad token");
const self = (item: string) => item;
const one = (items: readonly string[], limit: number, token?: string) =>
  page(items, self, { token, limit, invalid });

test("gives every item once over the pages, and a token only when there is more", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 5 }), (keys, limit) => {
      const items = sortedBy(keys, self);
      const seen: string[] = [];
      let token: string | undefined;
      do {
        const next = one(items, limit, token);
        expect(next.items.length).toBeLessThanOrEqual(limit);
        seen.push(...next.items);
        ({ token } = next);
        if (token !== undefined) expect(seen.length).toBeLessThan(items.length);
      } while (token !== undefined);
      expect(seen).toEqual(items);
    }),
  );
});

test("neither repeats nor skips what stays while other items come and go between pages", () => {
  const { token } = one(["b", "d", "f"], 2);
  expect(one(["a", "c", "f"], 2, token).items).toEqual(["f"]);
  expect(one(["a"], 2, token)).toEqual({ items: [] });
});

test.each(["", "x", Buffer.from("before:a").toString("base64url")])("refuses the token %j", (token) => {
  expect(() => one(["a"], 1, token)).toThrow("bad token");
});

test("sorts by code unit, as AWS does", () => {
  expect(sortedBy(["b", "B", "a", "_"], self)).toEqual(["B", "_", "a", "b"]);
});
