import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readSettings } from "../../../../../../local/packages/kinesis-agent/program/config/agent-settings";
import { readFlows } from "../../../../../../local/packages/kinesis-agent/program/config/flow";
import { Values } from "../../../../../../local/packages/kinesis-agent/program/config/values";
import { AgentLog } from "../../../../../../local/packages/kinesis-agent/program/log";
import { clientSettings } from "../../../../../../local/packages/kinesis-agent/program/sending/client-settings";
import { outgoing } from "../../../../../../local/packages/kinesis-agent/program/sending/outgoing";
import { Publisher } from "../../../../../../local/packages/kinesis-agent/program/sending/publisher";
import type { OutgoingRecord } from "../../../../../../local/packages/kinesis-agent/program/sending/record";
import { Slots } from "../../../../../../local/packages/kinesis-agent/program/sending/slots";
import { Checkpoints } from "../../../../../../local/packages/kinesis-agent/program/tailing/checkpoints";
import { TrackedFile } from "../../../../../../local/packages/kinesis-agent/program/tailing/tracked-file";
import { classFolder } from "../../../../../support/class-folder";
import { ManualClock, settled } from "../../../../../support/manual-clock";

const FILE = new TrackedFile("/var/log/a.log", "(dev=1,ino=2)", 0, 100);

function flowOf(overrides: object) {
  const [flow] = readFlows(new Values({ flows: [{ filePattern: "/var/log/a.log*", ...overrides }] }));
  if (!flow) throw new Error("no flow");
  return flow;
}

/** @param answers what each request comes to: an error code a record, or an error of its own */
function publishing(overrides: object, answers: ((string | undefined)[] | Error)[] = []) {
  const folder = classFolder();
  mkdirSync(folder.path, { recursive: true });
  const clock = new ManualClock();
  const log = new AgentLog(join(folder.path, "log"), clock);
  const flow = flowOf({ deliveryStream: "s", ...overrides });
  const checkpoints = new Checkpoints(join(folder.path, "checkpoints"), clock, log, 7);
  const requests: string[][] = [];
  const times: number[] = [];
  const begun = clock.now();
  let id = 1;
  const publisher = new Publisher(
    flow,
    {
      async send(records) {
        times.push(clock.now() - begun);
        requests.push(records.map(({ data }) => data.toString()));
        const answer = answers.shift() ?? records.map(() => undefined);
        if (answer instanceof Error) throw answer;
        return answer;
      },
      close: () => undefined,
    },
    { clock, log, checkpoints, slots: new Slots(2), random: () => 0.5, nextId: () => ++id },
  );
  const record = (text: string, end: number): OutgoingRecord => ({
    data: Buffer.from(text),
    file: FILE,
    end,
  });
  return {
    ...{ clock, requests, times, publisher },
    offer: (text: string, end = 0) => publisher.offer(record(text, end)),
    offset: () => checkpoints.get(flow.id)?.offset,
    log: () => readFileSync(join(folder.path, "log"), "utf8"),
    async heartbeat(milliseconds: number) {
      await clock.advance(milliseconds);
      publisher.heartbeat();
      await settled();
    },
    async [Symbol.asyncDispose]() {
      await publisher.close();
      folder[Symbol.dispose]();
    },
  };
}

describe("the agent's sending", () => {
  it("waits until a buffer is old enough, and notes how far it has come", async () => {
    await using test = publishing({ maxBufferAgeMillis: 1000 });
    test.offer("a", 5);
    test.offer("b", 9);
    await test.heartbeat(999);
    expect(test.requests).toEqual([]);
    await test.heartbeat(1);
    expect(test.requests).toEqual([["a", "b"]]);
    expect(test.offset()).toBe(9);
    expect(test.publisher.sent).toBe(2);
  });

  it("sends a full buffer when the next record comes", async () => {
    await using test = publishing({ maxBufferSizeRecords: 2 });
    for (const text of ["a", "b", "c"]) test.offer(text);
    await settled();
    expect(test.requests).toEqual([["a", "b"]]);
  });

  it("counts bytes as well", async () => {
    await using test = publishing({ maxBufferSizeBytes: 5 });
    for (const text of ["aaa", "bb", "c"]) test.offer(text);
    await settled();
    expect(test.requests).toEqual([["aaa", "bb"]]);
  });

  it("sends refused records again, and no others", async () => {
    await using test = publishing({ maxBufferSizeRecords: 3 }, [
      [undefined, "ServiceUnavailableException", "x"],
    ]);
    for (const text of ["a", "b", "c", "d"]) test.offer(text, 7);
    await settled();
    expect(test.requests).toEqual([
      ["a", "b", "c"],
      ["b", "c"],
    ]);
    expect(test.offset()).toBe(7);
  });

  it("tries for ever, waiting longer each time, and says why", async () => {
    const failure = Object.assign(new Error("no such stream"), { name: "ResourceNotFoundException" });
    await using test = publishing({ maxBufferSizeRecords: 1 }, [failure, failure, failure, failure]);
    test.offer("a");
    test.offer("b");
    await settled();
    await test.clock.advance(5000);
    // Whoever waits for the next buffer takes the first one that comes back at once.
    expect(test.times.slice(0, 5)).toEqual([0, 0, 250, 500, 1000]);
    expect(test.requests.at(-1)).toEqual(["b"]);
    expect(test.log()).toContain(
      "[ERROR] AsyncPublisher[fh:s:/var/log/a.log*]:RecordBuffer(id=2,records=1,bytes=1) Retriable send error (ResourceNotFoundException: no such stream). Will retry.",
    );
  });

  it("has no room when too many buffers wait", async () => {
    const failures = Array.from({ length: 9 }, () => new Error("down"));
    await using test = publishing({ maxBufferSizeRecords: 1, publishQueueCapacity: 1 }, failures);
    expect(test.offer("a") && test.offer("b")).toBe(true);
    await settled();
    expect(["c", "d", "e"].map((text) => test.offer(text))).toEqual([true, false, false]);
  });

  it("drops what is buffered at its end, so that it is read again", async () => {
    await using test = publishing({});
    test.offer("a", 3);
    await test.publisher.close();
    expect(test.requests).toEqual([]);
    expect(test.offset()).toBeUndefined();
    expect(test.offer("b")).toBe(false);
  });
});

describe("a record on its way to a data stream", () => {
  const made = (flow: object, text: string) =>
    outgoing(
      flowOf({ kinesisStream: "k", ...flow }),
      { data: Buffer.from(text), file: FILE, end: 0 },
      () => 0.25,
    )?.record;

  it("has a partition key at random, or of its contents", () => {
    expect(made({}, "a")?.partitionKey).toBe("250000");
    expect(made({ partitionKeyOption: "DETERMINISTIC" }, "a")?.partitionKey).toBe(
      "0cc175b9c0f1b6a831c399e269772661",
    );
  });

  it("is cut with its key counted", () => {
    const { data, partitionKey = "" } = made({}, "x".repeat(1024 * 1024)) ?? {};
    expect((data?.length ?? 0) + partitionKey.length).toBe(1024 * 1024);
  });
});

describe("the Region that the agent sends to", () => {
  const region = (service: "firehose" | "kinesis", keys: Record<string, unknown>): string =>
    clientSettings(service, readSettings(new Values(keys)), "eu-west-1").region;

  it("is what its endpoint names, and otherwise what its SDK takes", () => {
    expect(region("firehose", { "firehose.endpoint": "firehose.us-west-2.amazonaws.com" })).toBe("us-west-2");
    expect(region("firehose", { "firehose.endpoint": "https://firehose.eu-west-1.amazonaws.com" })).toBe(
      "eu-west-1",
    );
    expect(region("firehose", { "firehose.endpoint": "" })).toBe("us-east-1");
    expect(region("kinesis", { "kinesis.endpoint": "kinesis.us-west-2.amazonaws.com" })).toBe("us-west-2");
    expect(region("kinesis", {})).toBe("eu-west-1");
    expect(region("kinesis", { "kinesis.region": "ap-south-1" })).toBe("ap-south-1");
  });
});
