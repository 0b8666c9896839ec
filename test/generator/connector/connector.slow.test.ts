import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { buildSync } from "esbuild";
import { lagOf } from "../../../checks";
import { openKafkajs, quietKafka } from "../../../cli/kafka/clients/kafkajs";
import { CONNECTOR_GROUP, LOG_TOPIC } from "../../../contract/kafka";
import { testBroker } from "../../support/kafka";
import { testWith } from "../../support/needs";
import { FirehoseServer } from "../firehose-server";
import { TemporaryDirectory } from "../temporary-directory";

const HOSTS = ["web1", "web2", "web3", "web4", "web5", "web6"];
const LINES = 3_000;
const lineOf = (number: number): string => `${"x".repeat(100)} ${number}`;

/** Bundles the program, as it is shipped. */
function bundle(folder: string): string {
  const outfile = join(folder, "index.js");
  buildSync({
    entryPoints: [join(__dirname, "program.ts")],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    mainFields: ["module", "main"],
    supported: { "dynamic-import": false },
  });
  return outfile;
}

function start(program: string, broker: string, endpoint: string) {
  const child = spawn(process.execPath, [program, broker], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      PATH: process.env.PATH,
      AWS_ENDPOINT_URL: endpoint,
      AWS_ACCESS_KEY_ID: "test",
      AWS_SECRET_ACCESS_KEY: "test",
      AWS_REGION: "us-east-1",
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
      LOGLAB_STREAM: "logs",
      LOGLAB_LOG_GROUP: "group",
    },
  });
  const said: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => said.push(line));
  return {
    said,
    end: async (signal: NodeJS.Signals): Promise<number | null> => {
      const closed = once(child, "close");
      child.kill(signal);
      const [code] = (await closed) as [number | null];
      return code;
    },
  };
}

async function produce(broker: string, from: number, to: number): Promise<void> {
  const producer = quietKafka(broker).producer();
  await producer.connect();
  const messages = Array.from({ length: to - from }, (_, index) => ({
    key: HOSTS[(from + index) % HOSTS.length] ?? "",
    value: lineOf(from + index),
  }));
  await producer.send({ topic: LOG_TOPIC.name, messages });
  await producer.disconnect();
}

const missing = ({ lines }: FirehoseServer, count: number): number => {
  const arrived = new Set(lines);
  return Array.from({ length: count }, (_, number) => lineOf(number)).filter((line) => !arrived.has(line))
    .length;
};

testWith(
  "java",
  "nothing is lost when the connector is killed between the acknowledgement and the commit",
  async () => {
    using folder = new TemporaryDirectory();
    const program = bundle(folder.path);
    await using broker = await testBroker();
    await using server = await FirehoseServer.start();
    await produce(broker.bootstrap, 0, LINES);
    // One call goes well, of one a part is refused, and of one the answer never comes.
    server.behaviours.push({ kind: "take" }, { kind: "partial", refuse: (index) => index % 2 === 0 });
    server.rest = { kind: "take-and-hang" };
    const first = start(program, broker.bootstrap, server.endpoint);
    await server.until(
      () => server.calls.filter(({ target }) => target.endsWith("PutRecordBatch")).length >= 3,
    );
    await first.end("SIGKILL");
    server.rest = { kind: "take" };
    const second = start(program, broker.bootstrap, server.endpoint);
    await produce(broker.bootstrap, LINES, LINES + 10);
    await server.until(() => missing(server, LINES + 10) === 0);
    const port = await openKafkajs(broker.bootstrap);
    const ends = await port.ends(LOG_TOPIC.name);
    while (lagOf(await port.group(CONNECTOR_GROUP, LOG_TOPIC.name), ends) > 0)
      await new Promise(setImmediate);
    await port.close();
    expect(await second.end("SIGTERM")).toBe(0);
    // What the first had committed did not come once more: a part was, at least.
    const again = server.lines.length - (LINES + 10);
    expect(again).toBeGreaterThan(0);
    expect(again).toBeLessThan(LINES);
  },
);

testWith("java", "lines of a host arrive in their order, many in one record", async () => {
  using folder = new TemporaryDirectory();
  const program = bundle(folder.path);
  await using broker = await testBroker();
  await using server = await FirehoseServer.start();
  await produce(broker.bootstrap, 0, 600);
  const connector = start(program, broker.bootstrap, server.endpoint);
  await server.until(() => missing(server, 600) === 0);
  await connector.end("SIGTERM");
  const numbers = server.lines.map((line) => Number(line.split(" ")[1]));
  for (const [index] of HOSTS.entries()) {
    const own = numbers.filter((number) => number % HOSTS.length === index);
    expect(own).toEqual([...own].sort((one, other) => one - other));
  }
  const records = server.calls.flatMap(({ body }) => body.Records ?? []);
  expect(records.length).toBeLessThan(60);
});
