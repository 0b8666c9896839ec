import { checkEncryptionType } from "../../../../local/services/kinesis/encryption";

test("KMS can be started and stopped, NONE is a value and cannot", () => {
  expect(() => checkEncryptionType({ EncryptionType: "KMS" })).not.toThrow();
  expect(() => checkEncryptionType({ EncryptionType: "NONE" })).toThrow(
    expect.objectContaining({ code: "InvalidArgumentException" }),
  );
});
