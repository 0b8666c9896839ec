import { startAccess } from "../../../../support/access";
import { resourceContext, typeOf } from "../../../../support/resource-context";

test("puts users into a group, changes who they are, and takes them out", async () => {
  await using access = await startAccess();
  for (const UserName of ["a", "b"]) await access.call("iam", "CreateUser", { UserName });
  for (const GroupName of ["g", "h"]) await access.call("iam", "CreateGroup", { GroupName });
  const members = async (GroupName: string): Promise<string[]> => {
    const { Users } = await access.call<{ Users: { UserName: string }[] }>("iam", "GetGroup", { GroupName });
    return Users.map(({ UserName }) => UserName);
  };
  const type = typeOf(access.iam, "AWS::IAM::UserToGroupAddition");
  const context = resourceContext([access.iam]);
  const first = { GroupName: "g", Users: ["a"] };
  const standing = await type.create(first, context);
  expect(await members("g")).toEqual(["a"]);
  const second = { GroupName: "g", Users: ["b"] };
  await type.update(standing, second, first, context);
  expect(await members("g")).toEqual(["b"]);
  const third = { GroupName: "h", Users: ["b"] };
  await type.update(standing, third, second, context);
  expect([await members("g"), await members("h")]).toEqual([[], ["b"]]);
  await type.delete(standing, third, context);
  await type.delete(standing, third, context);
  expect(await members("h")).toEqual([]);
});
