import { check } from "../../../../local/services/sts/constraints";

const valid = { RoleArn: "arn:aws:iam::000000000000:role/r", RoleSessionName: "ann" };

test.each([
  [{ DurationSeconds: 43201 }, "Value '43201' at 'durationSeconds'"],
  [{ ExternalId: "a b" }, "Value 'a b' at 'externalId'"],
  [{ Policy: "x".repeat(2049) }, "at 'policy'"],
  [{ Tags: [{ Key: "k" }] }, "Value null at 'tags.1.member.value'"],
  [{ PolicyArns: [{ arn: "short" }] }, "Value 'short' at 'policyArns.1.member.arn'"],
])("AssumeRole refuses %j", (more, message) => {
  expect(() => check("AssumeRole", valid)).not.toThrow();
  expect(() => check("AssumeRole", { ...valid, ...more })).toThrow(
    expect.objectContaining({ code: "ValidationError", message: expect.stringContaining(message) }),
  );
});

test.each(["SerialNumber", "TokenCode", "ProvidedContexts", "MinimumSessionTokenSize"])(
  "%s is refused by name",
  (member) => {
    expect(() => check("AssumeRole", { ...valid, [member]: "x" })).toThrow(`sts:AssumeRole with ${member}`);
  },
);
