import { startAccess } from "../../../../support/access";

test("lists users by name, below a path, page by page, without their tags", async () => {
  await using access = await startAccess();
  const Tags = [{ Key: "a", Value: "b" }];
  for (const [UserName, Path] of [
    ["c", "/"],
    ["a", "/team/"],
    ["b", "/team/x/"],
  ]) {
    await access.call("iam", "CreateUser", { UserName, Path, Tags });
  }
  const names = async (input: object): Promise<string[]> => {
    const { Users } = await access.call<{ Users: { UserName: string }[] }>("iam", "ListUsers", input);
    return Users.map(({ UserName }) => UserName);
  };
  expect(await names({})).toEqual(["a", "b", "c"]);
  expect(await names({ PathPrefix: "/team/" })).toEqual(["a", "b"]);
  const first = await access.call<{ Users: object[]; Marker: string }>("iam", "ListUsers", { MaxItems: 1 });
  expect(first).toMatchObject({ IsTruncated: true });
  expect(first.Users[0]).not.toHaveProperty("Tags");
  expect(await names({ Marker: first.Marker })).toEqual(["b", "c"]);
});

test.each([
  [{ MaxItems: 0 }, "Value '0' at 'maxItems'"],
  [{ PathPrefix: "team" }, "The specified value for pathPrefix is invalid."],
])("refuses %j", async (input, message) => {
  await using access = await startAccess();
  await expect(access.call("iam", "ListUsers", input)).rejects.toMatchObject({
    code: "ValidationError",
    message: expect.stringContaining(message),
  });
});
