import {
  deleteInlinePolicy,
  getInlinePolicy,
  listInlinePolicies,
  putInlinePolicy,
  sizeOf,
} from "../../../../local/services/iam/inline-policies";
import { IamStore } from "../../../../local/services/iam/store";
import { policyOf } from "../../../support/access";
import { fakeCloud } from "../../../support/fake-cloud";

const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });

test("names that every object has are names of policies like any other", async () => {
  await using cloud = await fakeCloud();
  const { groups } = new IamStore(cloud);
  await groups.put({ name: "g", path: "/", id: "AGPA", created: 0, inline: {}, attached: [] });
  for (const name of ["constructor", "__proto__", "toString"]) {
    await expect(deleteInlinePolicy(groups, "g", name)).rejects.toMatchObject({ code: "NoSuchEntity" });
    expect(() => getInlinePolicy(groups, "g", name)).toThrow("cannot be found");
    await putInlinePolicy(groups, "g", name, DOCUMENT);
    expect(getInlinePolicy(groups, "g", name).PolicyName).toBe(name);
  }
  expect(listInlinePolicies(groups, "g", {}).PolicyNames).toEqual(["__proto__", "constructor", "toString"]);
  await deleteInlinePolicy(groups, "g", "__proto__");
  expect(listInlinePolicies(groups, "g", {}).PolicyNames).toEqual(["constructor", "toString"]);
});

test("all policies of a holder share its room", async () => {
  await using cloud = await fakeCloud();
  const { users } = new IamStore(cloud);
  await users.put({
    ...{ name: "ann", path: "/", id: "AIDA", created: 0, inline: {}, attached: [], tags: {}, groups: [] },
  });
  const fitting = Math.floor(2048 / sizeOf(DOCUMENT));
  for (let i = 0; i < fitting; i++) await putInlinePolicy(users, "ann", `p${i}`, DOCUMENT);
  await expect(putInlinePolicy(users, "ann", "one-more", DOCUMENT)).rejects.toMatchObject({
    code: "LimitExceeded",
  });
  await expect(putInlinePolicy(users, "ann", "p0", DOCUMENT)).resolves.toBeUndefined();
});

test("white space takes no room", () => {
  expect(sizeOf('{ "a":\n\t"b c" }')).toBe('{"a":"bc"}'.length);
});
