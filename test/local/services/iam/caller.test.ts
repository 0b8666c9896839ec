import { type Identity, ROOT } from "../../../../local/core/identity";
import { ACCOUNT } from "../../../../local/core/regions";
import { Caller, isRoot } from "../../../../local/services/iam/caller";

const USER: Identity = {
  kind: "user",
  arn: `arn:aws:iam::${ACCOUNT}:user/ann`,
  account: ACCOUNT,
  userId: "AIDA",
};
const NO_VALUES = { value: () => undefined };
const policy = (...Statement: object[]): string => JSON.stringify({ Version: "2012-10-17", Statement });
const deny = policy({ Effect: "Deny", Action: "s3:*", Resource: "*" });
const allow = policy({ Effect: "Allow", Action: "*", Resource: "*" });
const GET = { action: "s3:GetObject", resource: "arn:aws:s3:::b/k" };

test("tells which managed policy denies, of the kind that does", () => {
  const caller = new Caller(
    USER,
    {
      policies: [{ text: deny }, { text: allow, arn: "arn:allows" }, { text: deny, arn: "arn:denies" }],
      boundary: { text: deny, arn: "arn:bounds" },
      tags: {},
    },
    [{ text: deny, arn: "arn:narrows" }],
  );
  expect(caller.denyingArn(GET, "identity-based policy", NO_VALUES)).toBe("arn:denies");
  expect(caller.denyingArn(GET, "permissions boundary", NO_VALUES)).toBe("arn:bounds");
  expect(caller.denyingArn(GET, "session policy", NO_VALUES)).toBe("arn:narrows");
  expect(caller.denyingArn(GET, "resource-based policy", NO_VALUES)).toBeUndefined();
});

test("an inline policy that denies has no ARN to tell", () => {
  const caller = new Caller(USER, { policies: [{ text: deny }], tags: {} }, undefined);
  expect(caller.decide(GET, () => NO_VALUES)).toEqual({
    allowed: false,
    explicit: true,
    by: "identity-based policy",
  });
  expect(caller.denyingArn(GET, "identity-based policy", NO_VALUES)).toBeUndefined();
});

test("asks for the request's values only where they matter", () => {
  const caller = new Caller(USER, { policies: [{ text: allow }], tags: {} }, undefined);
  expect(
    caller.decide(GET, () => {
      throw new Error("nobody needs the values");
    }),
  ).toEqual({ allowed: true });
});

test("keeps its head over any number of resources", () => {
  const caller = new Caller(USER, { policies: [{ text: allow }], tags: {} }, undefined);
  for (let i = 0; i < 1000; i++) {
    expect(caller.decide({ ...GET, resource: `arn:aws:s3:::b/${i}` }, () => NO_VALUES)).toEqual({
      allowed: true,
    });
  }
});

test("nothing needs to be granted to the root, nor to whom the root has federated", () => {
  expect([isRoot(ROOT), isRoot({ ...USER, issuerArn: ROOT.arn }), isRoot(USER)]).toEqual([true, true, false]);
});
