import { AwsError } from "../../../../local/core/errors";
import { errorMembers, serializationException } from "../../../../local/gateway/protocols/error-members";
import { JSON_FORMAT, REST_JSON_FORMAT } from "../../../../local/gateway/wire/json";
import { loadModel, NO_MODEL } from "../../../../local/gateway/wire/model";
import { MalformedValue } from "../../../../local/gateway/wire/scalar";

test("members have the spelling of their shape", () => {
  const error = new AwsError("InvalidKMSResourceException", "No key.", 400, { code: "KMS.1" });
  expect(errorMembers(error, loadModel("@aws-sdk/client-firehose"), JSON_FORMAT)).toEqual({
    message: "No key.",
    code: "KMS.1",
  });
});

test("an error without a shape has what it was made with", () => {
  expect(errorMembers(new AwsError("X", "y", 400, { z: 1 }), NO_MODEL, REST_JSON_FORMAT)).toEqual({
    message: "y",
    z: 1,
  });
});

test("a malformed value is told with its parameter, where it has one", () => {
  expect(serializationException(new MalformedValue("x", "a number")).message).toBe("x is not a number");
  expect(serializationException(new MalformedValue("x", "a number", "Limit")).message).toBe(
    "Limit: x is not a number",
  );
});
