import { boundaryKey } from "../../../../local/services/iam/boundaries";
import { policyOf, startAccess } from "../../../support/access";

const BOUNDARY = "arn:aws:iam::aws:policy/IAMReadOnlyAccess";

test("a request without a boundary has no such key", () => {
  expect(boundaryKey(undefined)).toEqual({});
  expect(boundaryKey(BOUNDARY)).toEqual({ "iam:PermissionsBoundary": BOUNDARY });
});

test("an administrator of bounded users cannot lift a boundary, nor give grants beyond it any effect", async () => {
  await using access = await startAccess();
  const identity = await access.user(
    "admin",
    { Effect: "Allow", Action: "iam:*", Resource: "*" },
    { Effect: "Deny", Action: "iam:Delete*PermissionsBoundary", Resource: "*" },
    {
      Effect: "Deny",
      Action: ["iam:CreateUser", "iam:PutUserPermissionsBoundary"],
      Resource: "*",
      Condition: { StringNotEquals: { "iam:PermissionsBoundary": BOUNDARY } },
    },
  );
  const as = (operation: string, input: object) => access.call("iam", operation, input, { identity });
  await expect(as("CreateUser", { UserName: "free" })).rejects.toMatchObject({ code: "AccessDenied" });
  await as("CreateUser", { UserName: "bound", PermissionsBoundary: BOUNDARY });
  const bound = { UserName: "bound" };
  await expect(as("DeleteUserPermissionsBoundary", bound)).rejects.toMatchObject({ code: "AccessDenied" });
  const PermissionsBoundary = "arn:aws:iam::aws:policy/AdministratorAccess";
  await expect(as("PutUserPermissionsBoundary", { ...bound, PermissionsBoundary })).rejects.toMatchObject({
    code: "AccessDenied",
  });
  const PolicyDocument = policyOf({ Effect: "Allow", Action: "*", Resource: "*" });
  await as("PutUserPolicy", { ...bound, PolicyName: "all", PolicyDocument });
  const { AccessKey } = (await as("CreateAccessKey", bound)) as { AccessKey: { AccessKeyId: string } };
  const user = access.identityOf(AccessKey.AccessKeyId);
  await expect(access.call("iam", "ListUsers", {}, { identity: user })).resolves.toBeDefined();
  await expect(access.call("iam", "CreateUser", { UserName: "x" }, { identity: user })).rejects.toMatchObject(
    {
      message: expect.stringContaining("because no permissions boundary allows the iam:CreateUser action"),
    },
  );
});
