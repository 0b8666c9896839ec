import { ResourceFailure, resourceType } from "../../../local/core/resource-type";
import { resourceContext } from "../../support/resource-context";

test("a type that is declared by the shape of its properties is the engine's to call", async () => {
  const type = resourceType<{ Name: string }>({
    type: "Test::Thing",
    properties: { Name: { type: "string", required: true } },
    attributes: [],
    create: async ({ Name }) => ({ physicalId: Name, attributes: {} }),
    update: async (standing) => standing,
    delete: async () => undefined,
  });
  expect(await type.create({ Name: "a" }, resourceContext([]))).toEqual({ physicalId: "a", attributes: {} });
});

test("a failure in a resource's own words can be told from an API's", () => {
  expect(new ResourceFailure("It did not start.")).toMatchObject({
    name: "ResourceFailure",
    message: "It did not start.",
  });
});
