import { ANONYMOUS, ROOT, servicePrincipal } from "../../../local/core/identity";

test.each([
  [ROOT, "root", "arn:aws:iam::000000000000:root", "000000000000"],
  [ANONYMOUS, "anonymous", "anonymous", ""],
  [servicePrincipal("logs.amazonaws.com"), "service", "logs.amazonaws.com", ""],
] as const)("%# is known to policies by kind, ARN and account", (identity, kind, arn, account) => {
  expect(identity).toMatchObject({ kind, arn, account });
});
