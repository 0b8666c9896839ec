import { ResourceTypes } from "../../../local/engine/resource-types";
import { fakeWorld } from "./fake-types";

test("a type is found by its name, and a custom one by the wildcard", () => {
  const types = new ResourceTypes(fakeWorld().types);
  expect(types.find("Test::Thing")?.type).toBe("Test::Thing");
  expect(types.find("Custom::Anything")?.type).toBe("Custom::*");
  expect(types.find("AWS::Foo::Bar")).toBeUndefined();
});
