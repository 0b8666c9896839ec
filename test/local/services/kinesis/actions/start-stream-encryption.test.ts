import { type KinesisBench, kinesisBench } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

beforeEach(() => bench.create("s"));

const change = (verb: string, input: object = {}) =>
  bench.act(`${verb}StreamEncryption`, {
    StreamName: "s",
    EncryptionType: "KMS",
    KeyId: "alias/aws/kinesis",
    ...input,
  });

test("is UPDATING, then shows its key, until it is stopped", async () => {
  await bench.until("s", "ACTIVE", async () => {
    await change("Start");
    expect(await bench.describe("s")).toMatchObject({ StreamStatus: "UPDATING", EncryptionType: "NONE" });
  });
  expect(await bench.describe("s")).toMatchObject({ EncryptionType: "KMS", KeyId: "alias/aws/kinesis" });
  await bench.until("s", "ACTIVE", () => change("Stop"));
  const stopped = await bench.describe("s");
  expect(stopped).toMatchObject({ EncryptionType: "NONE" });
  expect(stopped).not.toHaveProperty("KeyId");
});

test("knows no other type", async () => {
  for (const verb of ["Start", "Stop"]) {
    await expect(change(verb, { EncryptionType: "NONE" })).rejects.toMatchObject({
      code: "InvalidArgumentException",
    });
    await expect(change(verb, { EncryptionType: "AES" })).rejects.toMatchObject({
      code: "ValidationException",
    });
  }
});
