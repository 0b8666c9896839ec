import { startAccess } from "../../../../support/access";

test("makes a user with an id, a path, tags and a boundary", async () => {
  await using access = await startAccess();
  const PermissionsBoundary = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
  const Tags = [{ Key: "seat", Value: "s01" }];
  const input = { UserName: "ann", Path: "/team/", PermissionsBoundary, Tags };
  await expect(access.call("iam", "CreateUser", input)).resolves.toEqual({
    User: {
      UserName: "ann",
      Path: "/team/",
      UserId: expect.stringMatching(/^AIDA[A-Z2-7]{17}$/),
      Arn: "arn:aws:iam::000000000000:user/team/ann",
      CreateDate: new Date(access.clock.now()),
      PermissionsBoundary: {
        PermissionsBoundaryType: "PermissionsBoundaryPolicy",
        PermissionsBoundaryArn: PermissionsBoundary,
      },
      Tags,
    },
  });
});

test("refuses a name that differs by case alone", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  await expect(access.call("iam", "CreateUser", { UserName: "Ann" })).rejects.toMatchObject({
    code: "EntityAlreadyExists",
    status: 409,
    message: "User with name Ann already exists.",
  });
});

test.each([
  [
    {},
    "1 validation error detected: Value null at 'userName' failed to satisfy constraint: Member must not be null",
  ],
  [
    { UserName: "a".repeat(65) },
    `1 validation error detected: Value '${"a".repeat(65)}' at 'userName' failed to satisfy constraint: Member must have length less than or equal to 64`,
  ],
  [
    { UserName: "a b" },
    "The specified value for userName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-",
  ],
  [
    { UserName: "ann", Path: "team" },
    "The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.",
  ],
])("refuses %j", async (input, message) => {
  await using access = await startAccess();
  await expect(access.call("iam", "CreateUser", input)).rejects.toMatchObject({
    code: "ValidationError",
    status: 400,
    message,
  });
});

test("lets an administrator demand a boundary of every user that is made", async () => {
  await using access = await startAccess();
  const PermissionsBoundary = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
  const identity = await access.user("admin", {
    Effect: "Allow",
    Action: "iam:CreateUser",
    Resource: "*",
    Condition: { StringEquals: { "iam:PermissionsBoundary": PermissionsBoundary } },
  });
  const make = (input: object) => access.call("iam", "CreateUser", input, { identity });
  await expect(make({ UserName: "a" })).rejects.toMatchObject({ code: "AccessDenied" });
  await expect(make({ UserName: "a", PermissionsBoundary })).resolves.toBeDefined();
});
