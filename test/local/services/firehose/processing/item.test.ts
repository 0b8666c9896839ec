import { itemId, partId } from "../../../../../local/services/firehose/processing/item";

test("§7 an id is a long number that tells position, place and part", () => {
  const ids = [itemId(0, 0), itemId(0, 1), itemId(1, 0), partId(itemId(0, 0), 1), itemId(2 ** 40, 499)];
  for (const id of ids) expect(id).toMatch(/^49\d{54}$/);
  expect(new Set(ids).size).toBe(ids.length);
});

test("§7 an id is the same at every attempt, and a part of it begins alike", () => {
  expect(itemId(5, 6)).toBe(itemId(5, 6));
  expect(partId(itemId(5, 6), 7)).toBe(`${itemId(5, 6).slice(0, -6)}000007`);
});
