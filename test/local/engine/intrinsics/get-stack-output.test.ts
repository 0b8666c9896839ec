import { evaluate } from "../../../../local/engine/intrinsics/evaluate";
import { scopeOf } from "./scope-of-test";

describe("Fn::GetStackOutput", () => {
  it("asks for an output of another stack, in another Region if it says so", async () => {
    const here = { StackName: "shared", OutputName: "Vpc" };
    expect(await evaluate({ "Fn::GetStackOutput": here }, scopeOf())).toBe("here/shared/Vpc");
    const there = { ...here, Region: "eu-west-1" };
    expect(await evaluate({ "Fn::GetStackOutput": there }, scopeOf())).toBe("eu-west-1/shared/Vpc");
  });

  it.each([["shared"], [{ StackName: "a" }], [{ StackName: "a", OutputName: "b", Account: "c" }]])(
    "refuses %j",
    async (argument) => {
      await expect(evaluate({ "Fn::GetStackOutput": argument }, scopeOf())).rejects.toThrow(
        /^Template error: every Fn::GetStackOutput object requires StackName and OutputName/,
      );
    },
  );
});
