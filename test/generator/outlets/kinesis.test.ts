import { KinesisClient, type PutRecordCommand } from "@aws-sdk/client-kinesis";
import { EnvironmentReader } from "../../../generator/environment";
import { KinesisOutlet, kinesis, kinesisClient } from "../../../generator/outlets/kinesis";
import { CONFIG } from "../life";

const never = new AbortController().signal;

/** An outlet whose client answers each call with the next of these, and what it was asked. */
function outletThat(...answers: (string | Error)[]) {
  const client = new KinesisClient({ region: "us-east-1", maxAttempts: 1 });
  const asked: PutRecordCommand["input"][] = [];
  jest.spyOn(client, "send").mockImplementation(async (command) => {
    asked.push(command.input as PutRecordCommand["input"]);
    const answer = answers.shift() ?? "none";
    if (answer instanceof Error) throw answer;
    return { SequenceNumber: answer };
  });
  return { asked, outlet: new KinesisOutlet(client, "log", "web1") };
}

test("a call holds one record, the host is its partition key, and it names the record before: so a host keeps its order", async () => {
  const { asked, outlet } = outletThat("1", "2");
  expect(outlet.limits.records).toBe(1);
  expect(await outlet.put([Buffer.from("a\n")], never)).toEqual([undefined]);
  expect(await outlet.put([Buffer.from("b\n")], never)).toEqual([undefined]);
  expect(asked).toEqual([
    {
      StreamName: "log",
      PartitionKey: "web1",
      Data: Buffer.from("a\n"),
      SequenceNumberForOrdering: undefined,
    },
    { StreamName: "log", PartitionKey: "web1", Data: Buffer.from("b\n"), SequenceNumberForOrdering: "1" },
  ]);
});

test("a record that is refused is the shipper's to send again, behind the last that was taken", async () => {
  const slow = Object.assign(new Error("Rate exceeded"), { name: "ProvisionedThroughputExceededException" });
  const { asked, outlet } = outletThat("1", slow, "2");
  await outlet.put([Buffer.from("a\n")], never);
  await expect(outlet.put([Buffer.from("b\n")], never)).rejects.toBe(slow);
  await outlet.put([Buffer.from("b\n")], never);
  expect(asked.map(({ SequenceNumberForOrdering }) => SequenceNumberForOrdering)).toEqual([
    undefined,
    "1",
    "1",
  ]);
  expect(outlet.advice.get(slow.name)).toContain("split the shard");
});

test("a stream that does not know the record before, as one that was made anew, is put to without it", async () => {
  const unknown = Object.assign(new Error("invalid sequence number"), { name: "InvalidArgumentException" });
  const { asked, outlet } = outletThat("1", unknown, "2");
  await outlet.put([Buffer.from("a\n")], never);
  await expect(outlet.put([Buffer.from("b\n")], never)).rejects.toBe(unknown);
  await outlet.put([Buffer.from("b\n")], never);
  expect(asked.map(({ SequenceNumberForOrdering }) => SequenceNumberForOrdering)).toEqual([
    undefined,
    "1",
    undefined,
  ]);
});

test("it is told the stream's name, and leaves trying again to the shipper", async () => {
  const settings = kinesis.readSettings(new EnvironmentReader({ LOGLAB_STREAM: "log" }));
  const outlet = kinesis.open(settings, CONFIG);
  expect(outlet.credentials).toBeInstanceOf(Function);
  expect(await kinesisClient("eu-west-1").config.maxAttempts()).toBe(1);
  await outlet.close();
});
