import { statusOf } from "../../../../local/gateway/protocols/protocol";
import { operationOf } from "../../../support/shapes";

test("an action may choose the status, the operation's binding has one, and 200 is the rest's", () => {
  expect(statusOf({ $metadata: { httpStatusCode: 206 } }, operationOf("s3", "GetObject"))).toBe(206);
  expect(statusOf({}, operationOf("lambda", "CreateFunction"))).toBe(201);
  expect(statusOf({}, operationOf("iam", "GetUser"))).toBe(200);
});
