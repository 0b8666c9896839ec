import { CLASS_REVIEWS } from "../../../../lib/validate/class-reviews";

test("lists each rule on a class once, with its reason", () => {
  const names = CLASS_REVIEWS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(["stack-tags"]));
  for (const { why } of CLASS_REVIEWS) expect(why).not.toBe("");
});
