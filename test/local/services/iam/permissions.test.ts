import type { Identity } from "../../../../local/core/identity";
import { keyOwner, onPolicy, onRole, userNameOf } from "../../../../local/services/iam/permissions";
import { IamStore } from "../../../../local/services/iam/store";
import { fakeCloud, rootCall } from "../../../support/fake-cloud";

const USER: Identity = {
  kind: "user",
  arn: "arn:aws:iam::000000000000:user/team/ann",
  account: "000000000000",
  userId: "AIDA",
};

test("what is there brings its path, its tags and its boundary", async () => {
  await using cloud = await fakeCloud();
  const store = new IamStore(cloud);
  await store.roles.put({
    ...{ name: "r", path: "/x/", id: "AROA", created: 0, inline: {}, attached: [], trust: "{}" },
    maxSessionDuration: 3600,
    tags: { seat: "s01" },
    boundary: "arn:b",
  });
  expect(onRole(store, "GetRole", "r", { "iam:PolicyARN": "arn:p" })).toEqual([
    {
      action: "iam:GetRole",
      resource: "arn:aws:iam::000000000000:role/x/r",
      conditions: {
        "aws:ResourceTag/seat": "s01",
        "iam:ResourceTag/seat": "s01",
        "iam:PermissionsBoundary": "arn:b",
        "iam:PolicyARN": "arn:p",
      },
    },
  ]);
});

test("what is not there has the ARN that it would have", async () => {
  await using cloud = await fakeCloud();
  const store = new IamStore(cloud);
  expect(onRole(store, "GetRole", "none")).toEqual([
    { action: "iam:GetRole", resource: "arn:aws:iam::000000000000:role/none", conditions: {} },
  ]);
  expect(onPolicy(store, "GetPolicy", undefined)[0]?.resource).toBe("*");
});

test("whoever names no user means itself", () => {
  const user = rootCall({ identity: USER });
  expect(userNameOf(undefined, user)).toBe("ann");
  expect(userNameOf("bob", user)).toBe("bob");
  expect(userNameOf(undefined, rootCall())).toBeUndefined();
});

test("keys are a user's or the root's, never a session's", () => {
  const session = rootCall({ identity: { ...USER, kind: "role-session" } });
  expect([keyOwner(undefined, rootCall()), keyOwner(undefined, rootCall({ identity: USER }))]).toEqual([
    undefined,
    "ann",
  ]);
  expect(keyOwner("bob", session)).toBe("bob");
  expect(() => keyOwner(undefined, session)).toThrow(
    "Must specify userName when calling with non-User credentials",
  );
});
