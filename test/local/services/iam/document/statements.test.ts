import { readRawPolicy } from "../../../../../local/services/iam/document/raw-policy";
import { checkStatements } from "../../../../../local/services/iam/document/statements";

const check =
  (...Statement: object[]) =>
  () =>
    checkStatements(readRawPolicy(JSON.stringify({ Version: "2012-10-17", Statement })));

test("finds faults in AWS's order: older parser, ids, actions, resources, names of actions", () => {
  const all = { Sid: "a", Effect: "Allow", Action: "x", Resource: "y" };
  expect(check({ ...all, Effect: "aLLow" }, all)).toThrow("The policy failed legacy parsing");
  expect(check(all, { ...all, Action: [] })).toThrow(
    "Statement IDs (SID) in a single policy must be unique.",
  );
  expect(check(all, { Effect: "Allow", Resource: "y" })).toThrow("Policy statement must contain actions.");
  expect(check(all)).toThrow('Resource y must be in ARN format or "*".');
  expect(check({ ...all, Resource: "*" })).toThrow("Actions/Conditions must be prefaced by a vendor");
  expect(check({ ...all, Action: "s3:*", Resource: "*" })).not.toThrow();
});

test("of several wrong resources tells the first in the alphabet", () => {
  expect(check({ Effect: "Allow", Action: "s3:*", Resource: ["b", "a", "*"] })).toThrow("Resource a must be");
});
