import { refuseTransforms } from "../../../../local/engine/template/transforms";

test("a template without transforms passes, one with any of them does not", () => {
  expect(() => refuseTransforms({ Resources: { A: { Properties: { "Fn::Sub": "x" } } } })).not.toThrow();
  expect(() => refuseTransforms({ Transform: [{ Name: "AWS::Include" }] })).toThrow(
    "Transform AWS::Include is not modelled",
  );
  expect(() => refuseTransforms({ Resources: [{ "Fn::Transform": { Name: ["x"] } }] })).toThrow(
    "Key Name of transform definition must be a string.",
  );
});
