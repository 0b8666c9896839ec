import { startAccess } from "../../../../support/access";

test("lists groups by name, below a path", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateGroup", { GroupName: "b" });
  await access.call("iam", "CreateGroup", { GroupName: "a", Path: "/team/" });
  await expect(access.call("iam", "ListGroups", {})).resolves.toMatchObject({
    Groups: [{ GroupName: "a" }, { GroupName: "b" }],
    IsTruncated: false,
  });
  await expect(access.call("iam", "ListGroups", { PathPrefix: "/team/" })).resolves.toMatchObject({
    Groups: [{ GroupName: "a" }],
  });
});
