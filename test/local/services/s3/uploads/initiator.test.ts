import { ROOT } from "../../../../../local/core/identity";
import { OWNER } from "../../../../../local/services/s3/access/acl";
import { initiatorOf } from "../../../../../local/services/s3/uploads/initiator";

test("names the root by the account's canonical id", () => {
  expect(initiatorOf(ROOT)).toEqual({ ID: OWNER.ID, DisplayName: "root" });
});

test("names a session by its ARN", () => {
  const arn = "arn:aws:sts::000000000000:assumed-role/writer/i-1";
  const session = { kind: "role-session", arn, account: "000000000000", userId: "AROA:i-1" } as const;
  expect(initiatorOf(session)).toEqual({ ID: arn, DisplayName: "i-1" });
});
