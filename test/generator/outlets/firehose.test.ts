import { FirehoseClient } from "@aws-sdk/client-firehose";
import { FirehoseOutlet, firehoseClient } from "../../../generator/outlets/firehose";
import { FirehoseServer } from "../firehose-server";

const RECORDS = [Buffer.from("one\n"), Buffer.from("two\n"), Buffer.from("three\n")];
const credentials = { accessKeyId: "test", secretAccessKey: "test" };

async function start(): Promise<{ server: FirehoseServer; stream: FirehoseOutlet }> {
  const server = await FirehoseServer.start();
  const client = new FirehoseClient({
    region: "us-east-1",
    endpoint: server.endpoint,
    credentials,
    maxAttempts: 1,
  });
  return { server, stream: new FirehoseOutlet(client, "logs") };
}

const never = new AbortController().signal;

describe("FirehoseOutlet", () => {
  test("puts records by name of the stream and tells which were taken", async () => {
    const { server, stream } = await start();
    await using _ = server;
    server.behaviours.push({ kind: "partial", refuse: (index) => index === 1 });
    expect(await stream.put(RECORDS, never)).toEqual([
      undefined,
      { reason: "ServiceUnavailableException", message: "Slow down." },
      undefined,
    ]);
    expect(server.calls[0]?.body.DeliveryStreamName).toBe("logs");
    expect(server.lines).toEqual(["one", "three"]);
  });

  test.each([
    [
      "the service's code",
      { kind: "status", status: 400, code: "ResourceNotFoundException" } as const,
      "ResourceNotFoundException",
    ],
    [
      "throttling",
      { kind: "status", status: 500, code: "ServiceUnavailableException" } as const,
      "ServiceUnavailableException",
    ],
  ])("throws %s when the call failed, without a try of its own", async (_name, behaviour, code) => {
    const { server, stream } = await start();
    await using _ = server;
    server.behaviours.push(behaviour);
    await expect(stream.put(RECORDS, never)).rejects.toMatchObject({ name: code });
    expect(server.calls).toHaveLength(1);
  });

  test("throws when the connection is reset", async () => {
    const { server, stream } = await start();
    await using _ = server;
    server.behaviours.push({ kind: "reset" });
    await expect(stream.put(RECORDS, never)).rejects.toThrow("ECONNRESET");
  });

  test("throws when it is told to end a call that hangs", async () => {
    const { server, stream } = await start();
    await using _ = server;
    server.behaviours.push({ kind: "take-and-hang" });
    const abort = new AbortController();
    const put = stream.put(RECORDS, abort.signal);
    put.catch(() => undefined);
    await server.until(() => server.calls.length === 1);
    abort.abort();
    await expect(put).rejects.toMatchObject({ name: "AbortError" });
  });

  test("throws when fewer outcomes come back than records were put", async () => {
    const client = firehoseClient("us-east-1");
    jest
      .spyOn(client, "send")
      .mockImplementation(async () => ({ FailedPutCount: 0, RequestResponses: [{ RecordId: "1" }] }));
    await expect(new FirehoseOutlet(client, "logs").put(RECORDS, never)).rejects.toThrow(
      "3 records were put, but 1 outcomes came back.",
    );
  });

  test("leaves trying again to the shipper", async () => {
    expect(await firehoseClient("eu-west-1").config.maxAttempts()).toBe(1);
  });
});
