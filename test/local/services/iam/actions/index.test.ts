import { REQUIRED } from "../../../../../local/services/iam/required";
import { startAccess } from "../../../../support/access";

test("has an action for every operation whose demands it knows, and none twice", async () => {
  await using access = await startAccess();
  const names = access.iam.actions.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(Object.keys(REQUIRED)));
});

test("every operation asks leave for an action of its own name, on something", async () => {
  await using access = await startAccess();
  const call = { identity: await access.user("ann"), region: "us-east-1", requestId: "", conditions: {} };
  for (const action of access.iam.actions) {
    const signal = new AbortController().signal;
    const permissions = await action.permissions({}, { ...call, signal });
    expect(permissions.map((permission) => permission.action)).toContain(`iam:${action.name}`);
    expect(permissions.every(({ resource }) => resource === "*" || resource.startsWith("arn:"))).toBe(true);
  }
});
