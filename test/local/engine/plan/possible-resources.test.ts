import { unmodelledTypes } from "../../../../local/engine/plan/possible-resources";
import { ResourceTypes } from "../../../../local/engine/resource-types";
import { parseTemplate } from "../../../../local/engine/template/parse-template";
import { fakeWorld } from "../fake-types";

test("types under a condition may never be made, so only the others count", () => {
  const template = parseTemplate(`
Conditions: {Never: !Equals [1, 2]}
Resources:
  A: {Type: "Test::Thing"}
  B: {Type: "AWS::X::Y"}
  C: {Type: "AWS::X::Y"}
  D: {Type: "AWS::X::Z", Condition: Never}
`);
  expect(unmodelledTypes(template, new ResourceTypes(fakeWorld().types))).toEqual(["AWS::X::Y"]);
});
