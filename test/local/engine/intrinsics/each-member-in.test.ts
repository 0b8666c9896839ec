import { evaluate } from "../../../../local/engine/intrinsics/evaluate";
import { scopeOf } from "./scope-of-test";

describe("Fn::EachMemberIn", () => {
  it("tells whether all of a list are in another", async () => {
    expect(
      await evaluate(
        {
          "Fn::EachMemberIn": [
            ["a", "b"],
            ["a", "b", "c"],
          ],
        },
        scopeOf(),
      ),
    ).toBe(true);
    expect(
      await evaluate(
        {
          "Fn::EachMemberIn": [
            ["a", "d"],
            ["a", "b", "c"],
          ],
        },
        scopeOf(),
      ),
    ).toBe(false);
    await expect(evaluate({ "Fn::EachMemberIn": [["a"], "a"] }, scopeOf())).rejects.toThrow(/two lists/);
  });
});
