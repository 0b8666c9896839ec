import { propertyFailure } from "../../../../local/engine/properties/failure-text";

describe("the reason of properties that do not fit", () => {
  it("names everything in one sentence, as AWS does", () => {
    expect(
      propertyFailure([
        { kind: "required", path: "/Type" },
        { kind: "unsupported", path: "/", name: "A" },
        { kind: "unsupported", path: "/", name: "B" },
        { kind: "mismatch", path: "/Size", type: "Integer" },
      ]),
    ).toBe(
      "Property validation failure: [Encountered unsupported properties in {/}: [A, B], The property {/Type} is required, Value of property {/Size} does not match type {Integer}]",
    );
  });
});
