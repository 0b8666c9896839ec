import { startAccess } from "../../../../support/access";

test("makes a group", async () => {
  await using access = await startAccess();
  await expect(access.call("iam", "CreateGroup", { GroupName: "g", Path: "/p/" })).resolves.toEqual({
    Group: {
      GroupName: "g",
      Path: "/p/",
      GroupId: expect.stringMatching(/^AGPA[A-Z2-7]{17}$/),
      Arn: "arn:aws:iam::000000000000:group/p/g",
      CreateDate: new Date(access.clock.now()),
    },
  });
  await expect(access.call("iam", "CreateGroup", { GroupName: "G" })).rejects.toMatchObject({
    code: "EntityAlreadyExists",
    message: "Group with name G already exists.",
  });
});
