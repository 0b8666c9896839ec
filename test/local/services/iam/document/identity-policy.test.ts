import {
  checkIdentityPolicy,
  checkManagedPolicy,
} from "../../../../../local/services/iam/document/identity-policy";

const statement = { Effect: "Allow", Action: "s3:ListBucket", Resource: "arn:aws:s3:::logs" };
const document = (more: object, version: string | null = "2012-10-17"): string =>
  JSON.stringify({ ...(version && { Version: version }), Statement: { ...statement, ...more } });

test.each([
  ["a statement", document({})],
  [
    "several statements",
    JSON.stringify({ Version: "2012-10-17", Id: "x", Statement: [statement, statement] }),
  ],
  ["the older version", document({}, "2008-10-17")],
  ["no version", document({}, null)],
  [
    "conditions of every kind of value",
    document({ Condition: { Bool: { a: true }, NumericLessThan: { b: [1, "2"] } } }),
  ],
  [
    "dates of every form",
    document({ Condition: { DateLessThan: { a: ["2026", "2026-01-15T12:00:00.5+01:00", "1768478400"] } } }),
  ],
  ["nulls in a list, which AWS passes over", document({ Resource: [null, "*"] })],
])("takes a policy with %s", (_, text) => {
  expect(() => checkIdentityPolicy(text)).not.toThrow();
});

test.each([
  ["no JSON", "nonsense", "Syntax errors in policy."],
  ["blanks before it", ` ${document({})}`, "JSON strings must not have leading spaces"],
  [
    "an element that policies do not have",
    '{"Version":"2012-10-17","Statement":[],"x":1}',
    "Syntax errors in policy.",
  ],
  ["no statement", '{"Version":"2012-10-17","Statement":[]}', "Syntax errors in policy."],
  ["another version", document({}, "2026-01-01"), "Syntax errors in policy."],
  ["an element that statements do not have", document({ Actions: "*" }), "Syntax errors in policy."],
  ["an effect that is none", document({ Effect: "Maybe" }), "Syntax errors in policy."],
  ["an effect in the wrong case", document({ Effect: "allow" }), "The policy failed legacy parsing"],
  ["both Action and NotAction", document({ NotAction: "*" }), "Syntax errors in policy."],
  ["an operator that is none", document({ Condition: { Strings: { a: "b" } } }), "Syntax errors in policy."],
  [
    "a date that is none",
    document({ Condition: { DateLessThan: { a: "soon" } } }),
    "The policy failed legacy parsing",
  ],
  ["no action", document({ Action: [] }), "Policy statement must contain actions."],
  ["no resource", document({ Resource: undefined }), "Policy statement must contain resources."],
  [
    "an action without a service",
    document({ Action: "ListBucket" }),
    "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.",
  ],
  [
    "an action with two colons",
    document({ Action: "s3:List:Bucket" }),
    "Actions/Condition can contain only one colon.",
  ],
  ["a service that cannot be", document({ Action: "s 3:ListBucket" }), "Vendor s 3 is not valid"],
  [
    "a resource that is no ARN",
    document({ Resource: "logs" }),
    'Resource logs must be in ARN format or "*".',
  ],
  [
    "a resource of no partition",
    document({ Resource: "arn:moon:s3:::logs" }),
    'Partition "moon" is not valid for resource "arn:moon:s3:::logs".',
  ],
  [
    "a bucket with a Region",
    document({ Resource: "arn:aws:s3:us-east-1::logs" }),
    "Resource arn:aws:s3:us-east-1::logs can not contain region information.",
  ],
  [
    "a resource with too few parts",
    document({ Resource: "arn:aws:s3::logs" }),
    "The policy failed legacy parsing",
  ],
  ["a principal", document({ Principal: "*" }), "Policy document should not specify a principal."],
  [
    "two statements of one id",
    JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        { ...statement, Sid: "a" },
        { ...statement, Sid: "a" },
      ],
    }),
    "Statement IDs (SID) in a single policy must be unique.",
  ],
  [
    "an id with a dash",
    document({ Sid: "a-b" }),
    "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*",
  ],
])("refuses a policy with %s", (_, text, message) => {
  expect(() => checkIdentityPolicy(text)).toThrow(
    expect.objectContaining({ code: "MalformedPolicyDocument", status: 400, message }),
  );
});

test("a managed policy must be of the current version", () => {
  const message = "Policy document must be version 2012-10-17 or greater.";
  expect(() => checkManagedPolicy(document({}))).not.toThrow();
  expect(() => checkManagedPolicy(document({}, "2008-10-17"))).toThrow(message);
  expect(() => checkManagedPolicy(document({}, null))).toThrow(message);
});
