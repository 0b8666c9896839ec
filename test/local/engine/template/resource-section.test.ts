import { readResources } from "../../../../local/engine/template/resource-section";

test("a resource is read with its attributes, and with AWS's defaults for the rest", () => {
  const [[name, resource] = []] = [
    ...readResources({ A: { Type: "T", DependsOn: ["B", "C"], DeletionPolicy: "RetainExceptOnCreate" } }),
  ];
  expect(name).toBe("A");
  expect(resource).toMatchObject({
    type: "T",
    properties: {},
    dependsOn: ["B", "C"],
    deletionPolicy: "RetainExceptOnCreate",
    updateReplacePolicy: "Delete",
  });
});

test.each([
  [{ Properties: [] }, "[/Resources/A] Every Properties member must be an object."],
  [{ DependsOn: [1] }, "[/Resources/A/DependsOn] Every DependsOn value must be a string."],
  [{ Condition: { a: 1 } }, "[/Resources/A] Every Condition member must be a string."],
  [{ DeletionPolicy: "Keep" }, "Unrecognized DeletionPolicy Keep for resource A"],
  [
    { UpdateReplacePolicy: "RetainExceptOnCreate" },
    "Unrecognized UpdateReplacePolicy RetainExceptOnCreate for resource A",
  ],
  [{ UpdateReplacePolicy: "Snapshot" }, "UpdateReplacePolicy Snapshot of resource A is not modelled"],
])("%j is refused", (more, message) => {
  expect(() => readResources({ A: { Type: "T", ...more } })).toThrow(message);
});
