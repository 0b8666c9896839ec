import { AwsError } from "../../../../../local/core/errors";
import {
  deleteIfThere,
  tagSpecifications,
  updateTags,
  wantedTags,
} from "../../../../../local/services/ec2/resources/tagging";
import { resourceContext, type TestContext } from "../../../../support/resource-context";

const TAGS = { "aws:cloudformation:stack-name": "Test", team: "red" };

function contextOf(answer: (operation: string, input: object) => object): TestContext {
  return resourceContext([], {
    tags: TAGS,
    call: async <O extends object>(_service: string, operation: string, input: object) =>
      answer(operation, input) as O,
  });
}

test("puts the template's tags on top of those of the stack", () => {
  const context = contextOf(() => ({}));
  const properties = { Tags: [{ Key: "team", Value: "blue" }] };
  expect(wantedTags(properties, context)).toEqual({ ...TAGS, team: "blue" });
  expect(tagSpecifications("vpc", properties, context)).toEqual({
    TagSpecifications: [
      {
        ResourceType: "vpc",
        Tags: [
          { Key: "aws:cloudformation:stack-name", Value: "Test" },
          { Key: "team", Value: "blue" },
        ],
      },
    ],
  });
});

test("takes away the tags that are wanted no more", async () => {
  const calls: [string, object][] = [];
  const context = contextOf((operation, input) => {
    calls.push([operation, input]);
    return operation === "DescribeTags"
      ? {
          Tags: [
            { Key: "old", Value: "1" },
            { Key: "team", Value: "x" },
          ],
        }
      : {};
  });
  await updateTags("vpc-1", {}, context);
  expect(calls.slice(1)).toMatchObject([
    ["DeleteTags", { Resources: ["vpc-1"], Tags: [{ Key: "old" }] }],
    ["CreateTags", { Resources: ["vpc-1"] }],
  ]);
});

test("deletes what is there, and is content when it is gone already", async () => {
  const failing = (code: string) =>
    contextOf(() => {
      throw new AwsError(code, code);
    });
  await deleteIfThere(failing("InvalidVpcID.NotFound"), "DeleteVpc", {}, "InvalidVpcID.NotFound");
  await expect(
    deleteIfThere(failing("DependencyViolation"), "DeleteVpc", {}, "InvalidVpcID.NotFound"),
  ).rejects.toMatchObject({ code: "DependencyViolation" });
});
