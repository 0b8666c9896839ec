import { failedResources } from "../../../../local/engine/deploy/outcome";

test("the reason of a stack lists what failed, verb by verb, as AWS words it", () => {
  expect(failedResources({ create: ["A", "B"], update: ["C"] })).toBe(
    "The following resource(s) failed to create: [A, B]. The following resource(s) failed to update: [C]. ",
  );
  expect(failedResources({ create: [], delete: ["D"] })).toBe(
    "The following resource(s) failed to delete: [D]. ",
  );
});
