import {
  allTags,
  changeBoundary,
  changeTags,
} from "../../../../../local/services/iam/resources/holder-settings";
import { startAccess } from "../../../../support/access";
import { resourceContext } from "../../../../support/resource-context";

const READ = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
const person = { kind: "User", name: "ann" } as const;

test("a resource's own tags stand over the stack's", () => {
  const context = resourceContext([], { tags: { class: "a", seat: "s00" } });
  expect(allTags([{ Key: "seat", Value: "s01" }], context)).toEqual([
    { Key: "class", Value: "a" },
    { Key: "seat", Value: "s01" },
  ]);
});

test("asks the API for nothing when tags and boundary stay", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann", PermissionsBoundary: READ });
  const operations: string[] = [];
  const inner = resourceContext([access.iam]);
  const context = {
    ...inner,
    call<O extends object>(service: string, operation: string, input: object): Promise<O> {
      operations.push(operation);
      return inner.call<O>(service, operation, input);
    },
  };
  const tags = [{ Key: "seat", Value: "s01" }];
  await changeTags(person, tags, context);
  await changeTags(person, tags, context);
  await changeBoundary(person, READ, READ, context);
  expect(operations).toEqual(["ListUserTags", "TagUser", "ListUserTags"]);
});

test("a boundary that has gone by other hands is gone", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  const context = resourceContext([access.iam]);
  await expect(changeBoundary(person, undefined, READ, context)).resolves.toBeUndefined();
});
