import { evaluate } from "../../../../local/engine/intrinsics/evaluate";
import { KNOWN_AFTER_APPLY } from "../../../../local/engine/intrinsics/scope";
import { scopeOf } from "./scope-of-test";

describe("Fn::Base64", () => {
  it("encodes the bytes of a text", async () => {
    expect(await evaluate({ "Fn::Base64": "grüße" }, scopeOf())).toBe(
      Buffer.from("grüße").toString("base64"),
    );
    expect(await evaluate({ "Fn::Base64": { Ref: "Later" } }, scopeOf())).toBe(KNOWN_AFTER_APPLY);
    await expect(evaluate({ "Fn::Base64": ["a"] }, scopeOf())).rejects.toThrow(
      "Template error: every Fn::Base64 object must have a String-typed value.",
    );
  });
});
