import { KNOWN_AFTER_APPLY } from "../../../../local/engine/intrinsics/scope";
import { attributeOf } from "../../../../local/engine/plan/attribute";
import { fakeWorld } from "../fake-types";

const [thing, , custom] = fakeWorld().types;
const nested = thing && { ...thing, attributes: ["Outputs.*"] };
const standing = { physicalId: "p", attributes: { Arn: "arn:p", "Outputs.Id": "7", Answer: "yes" } };

describe("an attribute", () => {
  it("is what stands, or known later", () => {
    expect(attributeOf(thing, "A", "Arn", standing)).toBe("arn:p");
    expect(attributeOf(thing, "A", "Arn", undefined)).toBe(KNOWN_AFTER_APPLY);
    expect(attributeOf(nested, "A", "Outputs.Id", standing)).toBe("7");
    expect(attributeOf(custom, "A", "Answer", standing)).toBe("yes");
    expect(attributeOf(undefined, "A", "Arn", standing)).toBe(KNOWN_AFTER_APPLY);
  });

  it("is refused when the type has none of the name, before anything stands", () => {
    expect(() => attributeOf(thing, "A", "Nope", undefined)).toThrow(
      "Template error: resource A does not support attribute type Nope in Fn::GetAtt",
    );
    expect(() => attributeOf(nested, "A", "Arn", undefined)).toThrow(/does not support attribute type Arn/);
  });

  it("is missed when a custom resource has not answered it", () => {
    expect(() => attributeOf(custom, "A", "Desk", standing)).toThrow(
      "CustomResource attribute error: Vendor response doesn't contain Desk attribute in object p",
    );
  });
});
