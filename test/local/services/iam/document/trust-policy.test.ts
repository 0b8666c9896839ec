import { ACCOUNT } from "../../../../../local/core/regions";
import { checkTrustPolicy } from "../../../../../local/services/iam/document/trust-policy";
import { IamStore } from "../../../../../local/services/iam/store";
import { fakeCloud } from "../../../../support/fake-cloud";

const document = (more: object): string =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: { Effect: "Allow", Action: "sts:AssumeRole", Principal: { AWS: ACCOUNT }, ...more },
  });

const user = {
  name: "ann",
  path: "/team/",
  id: "AIDA",
  created: 0,
  inline: {},
  attached: [],
  tags: {},
  groups: [],
};

async function withUser() {
  const cloud = await fakeCloud();
  const store = new IamStore(cloud);
  await store.users.put(user);
  return { store, [Symbol.asyncDispose]: () => cloud[Symbol.asyncDispose]() };
}

test.each([
  ["the account", { AWS: ACCOUNT }],
  ["the account's root", { AWS: `arn:aws:iam::${ACCOUNT}:root` }],
  ["a user that is there", { AWS: `arn:aws:iam::${ACCOUNT}:user/team/ann` }],
  ["another account's role, of which nothing is known", { AWS: "arn:aws:iam::111111111111:role/x" }],
  ["a session", { AWS: `arn:aws:sts::${ACCOUNT}:assumed-role/r/s` }],
  ["services", { Service: ["ec2.amazonaws.com", "logs.us-east-1.amazonaws.com"] }],
  ["an identity provider", { Federated: "cognito-identity.amazonaws.com" }],
  ["everybody", "*"],
])("may trust %s", async (_, Principal) => {
  await using known = await withUser();
  expect(() => checkTrustPolicy(known.store, document({ Principal }))).not.toThrow();
});

test.each([
  [
    "a user that is not there",
    { AWS: `arn:aws:iam::${ACCOUNT}:user/bob` },
    `"AWS":"arn:aws:iam::${ACCOUNT}:user/bob"`,
  ],
  [
    "a user under another path",
    { AWS: `arn:aws:iam::${ACCOUNT}:user/ann` },
    `"AWS":"arn:aws:iam::${ACCOUNT}:user/ann"`,
  ],
  ["a group", { AWS: `arn:aws:iam::${ACCOUNT}:group/g` }, `"AWS":"arn:aws:iam::${ACCOUNT}:group/g"`],
  ["a name", { AWS: "ann" }, '"AWS":"ann"'],
  ["a service that cannot be", { Service: "ec2" }, '"SERVICE":"ec2"'],
  ["a kind of principal that is none", { People: "ann" }, '"PEOPLE":"ann"'],
])("may not trust %s", async (_, Principal, printed) => {
  await using known = await withUser();
  expect(() => checkTrustPolicy(known.store, document({ Principal }))).toThrow(
    expect.objectContaining({
      code: "MalformedPolicyDocument",
      message: `Invalid principal in policy: ${printed}`,
    }),
  );
});

test.each([
  ["a resource", { Resource: "*" }, "Has prohibited field Resource"],
  ["no principal", { Principal: undefined }, "Missing required field Principal"],
  [
    "another service's action",
    { Action: "s3:GetObject" },
    "AssumeRole policy may only specify STS AssumeRole actions.",
  ],
  ["no action", { Action: [] }, "Policy statement must contain actions."],
])("is refused with %s", async (_, more, message) => {
  await using known = await withUser();
  expect(() => checkTrustPolicy(known.store, document(more))).toThrow(
    expect.objectContaining({ code: "MalformedPolicyDocument", message }),
  );
});
