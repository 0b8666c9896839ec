import { LabError } from "../../../cli/lab-error";
import { explained, stopperOf } from "../../../cli/stacks/explain";
import { chooseTarget, localTarget } from "../../../cli/target";
import { awsError } from "../../support/answering";

const LOCAL = localTarget(4599, "us-east-1");
const AWS = chooseTarget("aws", 4599, "us-east-1");

test.each([
  ["ExpiredToken", "gone", /credentials have expired\. Sign in again/],
  ["ExpiredTokenException", "gone", /credentials have expired/],
  ["RequestTimeTooSkewed", "off", /clock of this machine is wrong.*timedatectl set-ntp true/],
  ["SignatureDoesNotMatch", "Signature expired: 1 is now earlier than 2", /clock of this machine is wrong/],
  [
    "InvalidSignatureException",
    "Signature not yet current: 2 is still later than 1",
    /clock of this machine/,
  ],
  ["SignatureDoesNotMatch", "The signature we calculated does not match", /secret access key/],
  ["CredentialsProviderError", "none", /no credentials for AWS\. Sign in/],
  ["InvalidClientTokenId", "unknown", /does not know your access key/],
])("tells %s (%s) as something that stops everything, with what to do", (name, message, told) => {
  const stopper = stopperOf(awsError(name, message), AWS);
  expect(`${stopper?.message} ${stopper?.fix}`).toMatch(told);
});

test("tells that nobody is there, and where one was looked for", () => {
  const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
  expect(stopperOf(refused, LOCAL)?.message).toBe("No local cloud answers at http://127.0.0.1:4599.");
  expect(stopperOf(refused, AWS)?.message).toBe("AWS cannot be reached.");
});

test("leaves what concerns one request as it is, and what is explained already", () => {
  const denied = awsError("AccessDenied", "no");
  const told = new LabError("What.", "Fix.");
  expect(stopperOf(denied, AWS)).toBeUndefined();
  expect(explained(denied, AWS)).toBe(denied);
  expect(explained(told, AWS)).toBe(told);
  expect(stopperOf("text", AWS)).toBeUndefined();
});

test("tells what AWS answers as its word, not as a failure of the command", () => {
  const denied = Object.assign(awsError("AccessDenied", "you may not"), { $fault: "client" });
  expect(explained(denied, AWS)).toMatchObject({
    message: "AWS refused it: AccessDenied: you may not",
    fix: expect.stringContaining("preflight"),
  });
});
