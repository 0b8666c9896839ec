import { INTRINSICS } from "../../../../local/engine/intrinsics";

test("every function is listed once, under its own key", () => {
  const keys = INTRINSICS.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => key !== "Ref" && !key.startsWith("Fn::"))).toEqual([]);
});
