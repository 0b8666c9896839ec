import { resolveDynamicReferences } from "../../../../local/engine/intrinsics/dynamic-reference";
import { scopeOf } from "./scope-of-test";

describe("dynamic references", () => {
  const scope = scopeOf({ ssm: { "/lab/size": "small", "/lab/size:2": "large" } });

  it("puts parameters of Systems Manager in their places", async () => {
    const text = "a {{resolve:ssm:/lab/size}} b {{resolve:ssm:/lab/size:2}} c";
    expect(await resolveDynamicReferences(text, scope)).toBe("a small b large c");
  });

  it.each(["{{resolve:ssm-secure:/a:1}}", "{{resolve:secretsmanager:b:SecretString:c}}"])(
    "refuses %s by name",
    async (text) => {
      await expect(resolveDynamicReferences(text, scope)).rejects.toThrow(
        `Dynamic reference ${text} is not modelled`,
      );
    },
  );

  it("refuses a version that is no number", async () => {
    await expect(resolveDynamicReferences("{{resolve:ssm:/a:latest}}", scope)).rejects.toThrow(
      "Incorrect format is used in the following SSM reference: [{{resolve:ssm:/a:latest}}]",
    );
  });
});
