import { evaluate } from "../../../../local/engine/intrinsics/evaluate";
import { scopeOf } from "./scope-of-test";

describe("Fn::GetAZs", () => {
  it("gives the zones of a Region, of the stack's own when it is empty", async () => {
    expect(await evaluate({ "Fn::GetAZs": "us-west-1" }, scopeOf())).toEqual(["us-west-1b", "us-west-1c"]);
    expect(await evaluate({ "Fn::Select": [0, { "Fn::GetAZs": "" }] }, scopeOf())).toBe("us-east-1a");
    await expect(evaluate({ "Fn::GetAZs": [] }, scopeOf())).rejects.toThrow(/Fn::GetAZs/);
  });
});
