import { iamId, nameSuffix, randomText, resourceId, uuid } from "../../../local/core/ids";

test.each([
  ["a UUID", uuid, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
  ["an id of EC2", () => resourceId("i"), /^i-0[0-9a-f]{16}$/],
  ["an id of IAM", () => iamId("AROA"), /^AROA[A-Z2-7]{17}$/],
  ["the end of a physical name", nameSuffix, /^[A-Z0-9]{12}$/],
])("%s has AWS's form, and is another each time", (_, make, form) => {
  const made = Array.from({ length: 50 }, make);
  for (const id of made) expect(id).toMatch(form);
  expect(new Set(made).size).toBe(50);
});

test("a random text uses every letter of its alphabet and no other", () => {
  expect(new Set(randomText(500, "abc"))).toEqual(new Set(["a", "b", "c"]));
});
