import { isUnknown, scalarText } from "../../../../local/engine/intrinsics/intrinsic";
import { KNOWN_AFTER_APPLY } from "../../../../local/engine/intrinsics/scope";

test("what is not known yet is found however deep it lies", () => {
  expect(isUnknown({ a: [1, { b: `x${KNOWN_AFTER_APPLY}` }] })).toBe(true);
  expect([{ a: [1, "x", null] }, undefined, "", 0].map((value) => isUnknown(value))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test("scalars are texts, lists and objects are not", () => {
  expect(["a", 1.5, false, ["a"], { a: 1 }, null, undefined].map((value) => scalarText(value))).toEqual([
    "a",
    "1.5",
    "false",
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
