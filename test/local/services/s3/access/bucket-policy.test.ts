import { checkBucketPolicy } from "../../../../../local/services/s3/access/bucket-policy";

const statement = {
  Effect: "Allow",
  Principal: { AWS: "arn:aws:iam::000000000000:role/writer" },
  Action: "s3:PutObject",
  Resource: "arn:aws:s3:::logs/*",
};

const check = (changes: object) => () =>
  checkBucketPolicy(
    JSON.stringify({ Version: "2012-10-17", Statement: { ...statement, ...changes } }),
    "logs",
  );

test.each([
  ["a role", {}],
  ["everybody", { Principal: "*" }],
  ["a service", { Principal: { Service: ["firehose.amazonaws.com", "logging.s3.amazonaws.com"] } }],
  ["an account", { Principal: { AWS: "000000000000" } }],
  ["the bucket itself", { Resource: ["arn:aws:s3:::logs", "arn:aws:s3:::logs/*"] }],
  ["a name with a wildcard", { Resource: "arn:aws:s3:::lo*/x" }],
  ["all but some actions", { Action: undefined, NotAction: "s3:Delete*" }],
])("takes a policy on %s", (_, changes) => {
  expect(check(changes)).not.toThrow();
});

test.each([
  ["no Effect", { Effect: undefined }, "Missing required field Effect"],
  ["another Effect", { Effect: "allow" }, "Invalid effect: allow"],
  ["no Principal", { Principal: undefined }, "Missing required field Principal"],
  ["no Action", { Action: undefined }, "Missing required field Action"],
  ["no Resource", { Resource: undefined }, "Missing required field Resource"],
  ["another service's action", { Action: "sqs:SendMessage" }, "Policy has invalid action"],
  ["another bucket", { Resource: "arn:aws:s3:::other/*" }, "Policy has invalid resource"],
  ["a bucket whose name begins like it", { Resource: "arn:aws:s3:::logs2/*" }, "Policy has invalid resource"],
  ["a principal that is a name", { Principal: { AWS: "writer" } }, "Invalid principal in policy"],
  ["a principal of an unknown kind", { Principal: { User: "x" } }, "Invalid principal in policy"],
  ["a principal of text", { Principal: "writer" }, "Invalid principal in policy"],
])("refuses a policy with %s", (_, changes, message) => {
  expect(check(changes)).toThrow(expect.objectContaining({ code: "MalformedPolicy", message }));
});

test.each(["", "random", "[]", "{"])("refuses %j, which is no JSON object", (text) => {
  expect(() => checkBucketPolicy(text, "logs")).toThrow(
    "Policies must be valid JSON and the first byte must be '{'",
  );
});

test("refuses a policy without statements, and one that is too large", () => {
  expect(() => checkBucketPolicy("{}", "logs")).toThrow("Missing required field Statement");
  expect(() => checkBucketPolicy(`{"Id":"${"x".repeat(21_000)}"}`, "logs")).toThrow(/limited to 20480 bytes/);
});
