import { checkCapabilities, neededCapability } from "../../../../local/engine/requests/capabilities";
import { ResourceTypes } from "../../../../local/engine/resource-types";
import { parseTemplate } from "../../../../local/engine/template/parse-template";
import { fakeWorld } from "../fake-types";

const types = new ResourceTypes(fakeWorld().types);
const resources = (properties: object | undefined) =>
  parseTemplate(
    JSON.stringify({
      Resources: {
        A: { Type: "Test::Thing" },
        ...(properties && { R: { Type: "Test::Role", Properties: properties } }),
      },
    }),
  ).resources;

test("a template needs to be acknowledged for what it makes, and more so for what it names", () => {
  expect(neededCapability(types, resources(undefined))).toBeUndefined();
  expect(neededCapability(types, resources({}))).toEqual({
    capability: "CAPABILITY_IAM",
    reason: "The following resource(s) require capabilities: [Test::Role]",
  });
  expect(neededCapability(types, resources({ RoleName: "r" }))?.capability).toBe("CAPABILITY_NAMED_IAM");
});

test("the stronger acknowledgement covers the weaker", () => {
  expect(() => checkCapabilities(types, resources({}), ["CAPABILITY_NAMED_IAM"])).not.toThrow();
  expect(() => checkCapabilities(types, resources({ RoleName: "r" }), ["CAPABILITY_IAM"])).toThrow(
    "Requires capabilities : [CAPABILITY_NAMED_IAM]",
  );
});
