import type { Value } from "../../../../local/core/resource-type";
import { intrinsicOf, isStructure } from "../../../../local/engine/template/structure";

test("a structure is an object with members", () => {
  const values: (Value | undefined)[] = [{}, { a: 1 }, [], null, "x", undefined];
  expect(values.map(isStructure)).toEqual([true, true, false, false, false, false]);
});

test("an intrinsic is an object with one key that names a function", () => {
  expect(intrinsicOf({ Ref: "A" })).toEqual({ name: "Ref", argument: "A" });
  expect(intrinsicOf({ "Fn::Sub": "x" })).toEqual({ name: "Fn::Sub", argument: "x" });
  const others: Value[] = [{ Ref: "A", b: 1 }, { Condition: "C" }, { Reference: 1 }, {}, ["Ref"], "Ref"];
  for (const other of others) expect(intrinsicOf(other)).toBeUndefined();
});
