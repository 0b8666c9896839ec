import { isOwn } from "../../../local/core/ownership";
import { resourceContext } from "../../support/resource-context";

const context = resourceContext([]);

test("knows what was made for this resource of this stack by its tags", () => {
  expect(isOwn({ ...context.tags, mine: "too" }, context)).toBe(true);
});

test.each([
  ["bears no tags", {}],
  ["belongs to another resource", { ...context.tags, "aws:cloudformation:logical-id": "Other" }],
  ["belongs to another stack of this name", { ...context.tags, "aws:cloudformation:stack-id": "arn:other" }],
])("takes nothing over that %s", (_, tags) => {
  expect(isOwn(tags, context)).toBe(false);
});
