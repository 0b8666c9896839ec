import { AwsError } from "../../../../local/core/errors";
import { ROOT } from "../../../../local/core/identity";
import { findRole } from "../../../../local/services/sts/roles";
import { fakeCloud } from "../../../support/fake-cloud";

const ARN = "arn:aws:iam::000000000000:role/path/r";

test("asks IAM for the role, its trust and its limits", async () => {
  await using cloud = await fakeCloud();
  cloud.answers.set("iam.GetRole", () => ({
    Role: {
      Arn: ARN,
      RoleId: "AROA",
      AssumeRolePolicyDocument: "%7B%22a%22%3A%22%2A%22%7D",
      MaxSessionDuration: 7200,
      Tags: [{ Key: "seat", Value: "s01" }],
    },
  }));
  expect(await findRole(cloud, ARN)).toEqual({
    arn: ARN,
    id: "AROA",
    name: "r",
    trust: '{"a":"*"}',
    maxSessionDuration: 7200,
    tags: { seat: "s01" },
  });
  expect(cloud.calls).toEqual([
    { identity: ROOT, service: "iam", operation: "GetRole", input: { RoleName: "r" } },
  ]);
});

test("a role under another path is another role", async () => {
  await using cloud = await fakeCloud();
  cloud.answers.set("iam.GetRole", () => ({ Role: { Arn: ARN, RoleId: "AROA" } }));
  expect(await findRole(cloud, "arn:aws:iam::000000000000:role/r")).toBeUndefined();
});

test.each([undefined, "r", "arn:aws:iam::000000000000:user/r", "arn:aws:s3:::role/r"])(
  "%p names no role, and IAM is not asked",
  async (arn) => {
    await using cloud = await fakeCloud();
    expect(await findRole(cloud, arn)).toBeUndefined();
    expect(cloud.calls).toEqual([]);
  },
);

test("a fault of IAM is no answer", async () => {
  await using cloud = await fakeCloud();
  cloud.answers.set("iam.GetRole", () => {
    throw new AwsError("InternalFailure", "the disk is full", 500);
  });
  await expect(findRole(cloud, ARN)).rejects.toThrow("the disk is full");
  cloud.answers.set("iam.GetRole", () => {
    throw new AwsError("NoSuchEntity", "", 404);
  });
  expect(await findRole(cloud, ARN)).toBeUndefined();
});
