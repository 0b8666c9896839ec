import {
  accessDenied,
  chainedSessionTooLong,
  packedPolicyTooLarge,
  sessionLongerThanRole,
} from "../../../../local/services/sts/errors";

test.each([
  [accessDenied("no"), "AccessDenied", 403],
  [packedPolicyTooLarge(120), "PackedPolicyTooLarge", 400],
  [sessionLongerThanRole(), "ValidationError", 400],
  [chainedSessionTooLong(), "ValidationError", 400],
])("%s has AWS's code and status", (error, code, status) => {
  expect(error).toMatchObject({ code, status });
});
