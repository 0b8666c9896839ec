import { imageName } from "../../../lib/guardrails/image-name";

const template = {
  Parameters: {
    Image: { Type: "AWS::SSM::Parameter::Value<String>", Default: "/images/al2023" },
    Bare: { Type: "String" },
  },
};

test("an image is named by itself or by the parameter that holds its id", () => {
  expect(imageName(template, "ami-0123456789abcdef0")).toBe("ami-0123456789abcdef0");
  expect(imageName(template, { Ref: "Image" })).toBe("/images/al2023");
});

test.each([[{ Ref: "Bare" }], [{ Ref: "Absent" }], [{ "Fn::ImportValue": "x" }], [undefined]])(
  "%j names no image",
  (image) => {
    expect(imageName(template, image)).toBeUndefined();
  },
);
