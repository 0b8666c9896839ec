import { evaluate } from "../../../../local/engine/intrinsics/evaluate";
import { scopeOf } from "./scope-of-test";

describe("Fn::EachMemberEquals", () => {
  it("tells whether all of a list are one value", async () => {
    expect(await evaluate({ "Fn::EachMemberEquals": [["a", "a"], "a"] }, scopeOf())).toBe(true);
    expect(await evaluate({ "Fn::EachMemberEquals": [["a", "b"], "a"] }, scopeOf())).toBe(false);
    await expect(evaluate({ "Fn::EachMemberEquals": ["a", "a"] }, scopeOf())).rejects.toThrow(
      /requires a list/,
    );
  });
});
