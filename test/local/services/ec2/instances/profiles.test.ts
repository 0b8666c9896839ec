import { AwsError } from "../../../../../local/core/errors";
import { attachableProfile, findProfile } from "../../../../../local/services/ec2/instances/profiles";
import { type FakeCloud, fakeCloud } from "../../../../support/fake-cloud";

const PROFILE = {
  Arn: "arn:aws:iam::000000000000:instance-profile/path/host",
  InstanceProfileId: "AIPAEXAMPLE",
  InstanceProfileName: "host",
  Roles: [{ RoleName: "role" }],
};

async function iam(): Promise<FakeCloud> {
  const cloud = await fakeCloud();
  cloud.answers.set("iam.GetInstanceProfile", ({ InstanceProfileName }: { InstanceProfileName: string }) => {
    if (InstanceProfileName === "broken") throw new AwsError("ServiceFailure", "IAM is broken", 500);
    if (InstanceProfileName !== "host") throw new AwsError("NoSuchEntity", "There is none.", 404);
    return { InstanceProfile: PROFILE };
  });
  return cloud;
}

describe("an instance profile", () => {
  it("is found by name or by ARN, and only by its own", async () => {
    await using cloud = await iam();
    expect(await findProfile(cloud, { Name: "host" })).toEqual(PROFILE);
    expect(await findProfile(cloud, { Arn: PROFILE.Arn })).toEqual(PROFILE);
    expect(
      await findProfile(cloud, { Arn: "arn:aws:iam::111111111111:instance-profile/host" }),
    ).toBeUndefined();
    expect(await findProfile(cloud, { Name: "other" })).toBeUndefined();
    expect(await findProfile(cloud, {})).toBeUndefined();
    await expect(findProfile(cloud, { Name: "broken" })).rejects.toThrow("IAM is broken");
  });

  it("is attached with its role, each time anew", async () => {
    await using cloud = await iam();
    const first = await attachableProfile(cloud, { Name: "host" });
    expect(first).toEqual({
      association: expect.stringMatching(/^iip-assoc-0[0-9a-f]{16}$/),
      arn: PROFILE.Arn,
      id: "AIPAEXAMPLE",
      name: "host",
      role: "role",
    });
    expect((await attachableProfile(cloud, { Name: "host" })).association).not.toBe(first.association);
  });

  it.each([
    [
      { Name: "x" },
      "Value (x) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name",
    ],
    [
      { Arn: "a/x" },
      "Value (a/x) for parameter iamInstanceProfile.arn is invalid. Invalid IAM Instance Profile ARN",
    ],
  ])("that is not there is refused: %j", async (reference, message) => {
    await using cloud = await iam();
    await expect(attachableProfile(cloud, reference)).rejects.toMatchObject({
      code: "InvalidParameterValue",
      message,
    });
  });
});
