import { startAccess } from "../../../../support/access";

test("lists instance profiles by name, below a path", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateInstanceProfile", { InstanceProfileName: "b" });
  await access.call("iam", "CreateInstanceProfile", { InstanceProfileName: "a", Path: "/x/" });
  await expect(access.call("iam", "ListInstanceProfiles", {})).resolves.toMatchObject({
    InstanceProfiles: [{ InstanceProfileName: "a" }, { InstanceProfileName: "b" }],
    IsTruncated: false,
  });
  await expect(access.call("iam", "ListInstanceProfiles", { PathPrefix: "/x/" })).resolves.toMatchObject({
    InstanceProfiles: [{ InstanceProfileName: "a" }],
  });
});
