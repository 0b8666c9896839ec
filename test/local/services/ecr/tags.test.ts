import { EcrStore } from "../../../../local/services/ecr/store";
import { taggedRepository, withTags } from "../../../../local/services/ecr/tags";
import { fakeCloud } from "../../../support/fake-cloud";

const many = (count: number) => Array.from({ length: count }, (_, i) => ({ Key: `k${i}`, Value: "v" }));

test("puts tags on top of those that are there, 50 of them at most", () => {
  expect(
    withTags({ a: "1" }, [
      { Key: "a", Value: "2" },
      { Key: "b", Value: "" },
    ]),
  ).toEqual({ a: "2", b: "" });
  expect(Object.keys(withTags({ "aws:cloudformation:stack-name": "s" }, many(50)))).toHaveLength(51);
  expect(() => withTags({}, many(51))).toThrow(expect.objectContaining({ code: "TooManyTagsException" }));
});

test.each([
  ["arn:aws:s3:::bucket", "InvalidParameterException"],
  ["arn:aws:ecr:us-east-1:000000000000:repository/none", "RepositoryNotFoundException"],
])("%s is refused", async (arn, code) => {
  await using cloud = await fakeCloud();
  expect(() => taggedRepository(new EcrStore(cloud), arn)).toThrow(expect.objectContaining({ code }));
});
