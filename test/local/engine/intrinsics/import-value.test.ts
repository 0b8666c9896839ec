import { evaluate } from "../../../../local/engine/intrinsics/evaluate";
import { KNOWN_AFTER_APPLY } from "../../../../local/engine/intrinsics/scope";
import { scopeOf } from "./scope-of-test";

describe("Fn::ImportValue", () => {
  const scope = scopeOf({ exports: { "shared-vpc": "vpc-1" }, references: { Class: "shared" } });

  it("gives an export whose name may be put together", async () => {
    expect(
      await evaluate({ "Fn::ImportValue": { "Fn::Join": ["-", [{ Ref: "Class" }, "vpc"]] } }, scope),
    ).toBe("vpc-1");
    expect(await evaluate({ "Fn::ImportValue": "nobody" }, scope)).toBe(KNOWN_AFTER_APPLY);
    await expect(evaluate({ "Fn::ImportValue": ["a"] }, scope)).rejects.toThrow(
      /Fn::ImportValue must be a string/,
    );
  });
});
