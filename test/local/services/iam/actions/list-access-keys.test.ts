import { startAccess } from "../../../../support/access";

test("lists the keys of a user without their secrets, and those of whoever asks", async () => {
  await using access = await startAccess();
  const identity = await access.user("ann", { Effect: "Allow", Action: "iam:ListAccessKeys", Resource: "*" });
  const expected = {
    AccessKeyMetadata: [
      {
        UserName: "ann",
        AccessKeyId: identity.accessKeyId,
        Status: "Active",
        CreateDate: new Date(access.clock.now()),
      },
    ],
    IsTruncated: false,
  };
  await expect(access.call("iam", "ListAccessKeys", { UserName: "ann" })).resolves.toEqual(expected);
  await expect(access.call("iam", "ListAccessKeys", {}, { identity })).resolves.toEqual(expected);
  await expect(access.call("iam", "ListAccessKeys", {})).resolves.toMatchObject({ AccessKeyMetadata: [] });
  await expect(access.call("iam", "ListAccessKeys", { UserName: "bob" })).rejects.toMatchObject({
    code: "NoSuchEntity",
  });
});
