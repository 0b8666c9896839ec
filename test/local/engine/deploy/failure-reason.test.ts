import { AwsError } from "../../../../local/core/errors";
import { ResourceFailure } from "../../../../local/core/resource-type";
import { failureReason } from "../../../../local/engine/deploy/failure-reason";

describe("the reason of a resource that failed", () => {
  it.each([
    ["AccessDenied", "AccessDenied"],
    ["UnauthorizedOperation", "AccessDenied"],
    ["EntityAlreadyExists", "AlreadyExists"],
    ["NoSuchBucket", "NotFound"],
    ["ResourceNotFoundException", "NotFound"],
    ["LimitExceededException", "ServiceLimitExceeded"],
    ["ThrottlingException", "Throttling"],
    ["DeleteConflict", "ResourceConflict"],
    ["InvalidParameterValue", "InvalidRequest"],
    ["Strange", "GeneralServiceException"],
  ])("is a handler's for the error %s: %s", (code, handler) => {
    expect(failureReason(new AwsError(code, "What AWS says."), "token")).toBe(
      `Resource handler returned message: "What AWS says." (RequestToken: token, HandlerErrorCode: ${handler})`,
    );
  });

  it("is the sentence alone when the type has found it itself", () => {
    expect(failureReason(new ResourceFailure("Received response status [FAILED]"), "token")).toBe(
      "Received response status [FAILED]",
    );
  });

  it("says that it is our fault when it is", () => {
    expect(failureReason(new TypeError("x is undefined"), "token")).toBe(
      "Internal failure of the local cloud: x is undefined (RequestToken: token, HandlerErrorCode: InternalFailure)",
    );
  });
});
