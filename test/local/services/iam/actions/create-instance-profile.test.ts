import { startAccess } from "../../../../support/access";

test("makes an instance profile, as yet without a role", async () => {
  await using access = await startAccess();
  const Tags = [{ Key: "seat", Value: "s01" }];
  const input = { InstanceProfileName: "p", Path: "/x/", Tags };
  await expect(access.call("iam", "CreateInstanceProfile", input)).resolves.toEqual({
    InstanceProfile: {
      InstanceProfileName: "p",
      Path: "/x/",
      InstanceProfileId: expect.stringMatching(/^AIPA[A-Z2-7]{17}$/),
      Arn: "arn:aws:iam::000000000000:instance-profile/x/p",
      CreateDate: new Date(access.clock.now()),
      Roles: [],
      Tags,
    },
  });
  await expect(
    access.call("iam", "CreateInstanceProfile", { InstanceProfileName: "P" }),
  ).rejects.toMatchObject({
    code: "EntityAlreadyExists",
    message: "Instance Profile P already exists.",
  });
});
