import { gunzipSync } from "node:zlib";
import { startTestCloud, type TestCloud } from "../support/cloud";
import { allowingRole, hostTemplate } from "../support/host-template";
import { describeRealAgent } from "../support/real-agent";

/** Not the home Region: the agent's endpoints name it. */
const REGION = "eu-west-1";
const GROUP = { "aws-kinesis-agent-user": {} };
const LINES = [
  '192.0.2.1 - - [24/Nov/2026:16:00:00 +0000] "GET / HTTP/1.1" 200 512 "-" "curl/8.9"\n',
  '192.0.2.2 - ada [24/Nov/2026:16:00:01 +0000] "GET /a HTTP/1.1" 304 - "https://example.com/" "Mozilla/5.0"\n',
];
const JSON_LINES = [
  '{"host":"192.0.2.1","ident":null,"authuser":null,"datetime":"24/Nov/2026:16:00:00 +0000","request":"GET / HTTP/1.1","response":"200","bytes":"512","referer":null,"agent":"curl/8.9"}\n',
  '{"host":"192.0.2.2","ident":null,"authuser":"ada","datetime":"24/Nov/2026:16:00:01 +0000","request":"GET /a HTTP/1.1","response":"304","bytes":null,"referer":"https://example.com/","agent":"Mozilla/5.0"}\n',
];

const FLOW = {
  filePattern: "/var/log/app/access.log*",
  initialPosition: "START_OF_FILE",
  maxBufferAgeMillis: 1000,
};
const CONFIGURATION = {
  "cloudwatch.emitMetrics": false,
  "firehose.endpoint": `firehose.${REGION}.amazonaws.com`,
  "kinesis.endpoint": `kinesis.${REGION}.amazonaws.com`,
  flows: [
    { ...FLOW, deliveryStream: "raw" },
    {
      ...FLOW,
      kinesisStream: "parsed",
      dataProcessingOptions: [{ optionName: "LOGTOJSON", logFormat: "COMBINEDAPACHELOG" }],
    },
  ],
};

interface Host {
  groups?: object;
  /** Of agent.json. */
  configuration?: string;
}

const template = ({ groups = GROUP, configuration = JSON.stringify(CONFIGURATION) }: Host) =>
  hostTemplate({
    packages: { yum: { "aws-kinesis-agent": [], "java-17-amazon-corretto-headless": [] } },
    groups,
    files: {
      "/etc/aws-kinesis/agent.json": { content: configuration, mode: "000644" },
      "/var/log/app/access.log": { content: LINES.join("") },
    },
    services: { systemd: { "aws-kinesis-agent": { enabled: true, ensureRunning: true } } },
  });

/** A bucket with a Firehose stream in front, and a data stream. */
async function destinations(cloud: TestCloud): Promise<void> {
  await allowingRole(cloud, "host", "ec2.amazonaws.com");
  await cloud.call("s3", "CreateBucket", { Bucket: "logs" });
  const active = cloud.events.next("streamStatus", ({ status }) => status === "ACTIVE");
  await cloud.call(
    "firehose",
    "CreateDeliveryStream",
    {
      DeliveryStreamName: "raw",
      ExtendedS3DestinationConfiguration: {
        RoleARN: await allowingRole(cloud, "delivery", "firehose.amazonaws.com"),
        BucketARN: "arn:aws:s3:::logs",
        BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 0 },
        CompressionFormat: "GZIP",
      },
    },
    REGION,
  );
  await cloud.call("kinesis", "CreateStream", { StreamName: "parsed", ShardCount: 1 }, REGION);
  await active;
}

/** @returns how the stack came out, and what its instance has printed */
async function deploy(cloud: TestCloud, host: Host): Promise<{ status: string; console: string }> {
  const lines: string[] = [];
  const stop = cloud.events.subscribe((event) => {
    if (event.name === "console") lines.push(event.line);
  });
  const ended = cloud.events.next(
    "stackEvent",
    ({ stackName, logicalId, status }) => stackName === logicalId && !status.endsWith("_IN_PROGRESS"),
  );
  const TemplateBody = JSON.stringify(template(host));
  await cloud.call(
    "cloudformation",
    "CreateStack",
    { StackName: "hosts", TemplateBody, OnFailure: "DO_NOTHING", Capabilities: ["CAPABILITY_IAM"] },
    REGION,
  );
  const { status } = await ended;
  stop();
  return { status, console: lines.join("") };
}

/** @returns what the data stream holds */
async function records(cloud: TestCloud): Promise<string[]> {
  const at = { StreamName: "parsed", ShardId: "shardId-000000000000", ShardIteratorType: "TRIM_HORIZON" };
  const { ShardIterator } = await cloud.call<{ ShardIterator: string }>(
    "kinesis",
    "GetShardIterator",
    at,
    REGION,
  );
  const { Records } = await cloud.call<{ Records: { Data: Uint8Array }[] }>(
    "kinesis",
    "GetRecords",
    { ShardIterator },
    REGION,
  );
  return Records.map(({ Data }) => Buffer.from(Data).toString());
}

function shipsLogs(): void {
  test("carries an instance's log file to Firehose, and to a data stream as JSON, with the role of the instance", async () => {
    await using cloud = await startTestCloud({ bootstrapped: false });
    await destinations(cloud);
    const delivered = cloud.events.next("objectCreated", () => true);
    const put = cloud.events.next("request", ({ operation }) => operation === "PutRecords");
    const { status, console } = await deploy(cloud, {});
    expect([status, console]).toEqual([
      "CREATE_COMPLETE",
      expect.stringContaining("Started service aws-kinesis-agent"),
    ]);
    const { key } = await delivered;
    const { Body } = await cloud.call<{ Body: AsyncIterable<Uint8Array> }>("s3", "GetObject", {
      Bucket: "logs",
      Key: key,
    });
    const parts: Uint8Array[] = [];
    for await (const part of Body) parts.push(part);
    expect(gunzipSync(Buffer.concat(parts)).toString()).toBe(LINES.join(""));
    await put;
    expect(await records(cloud)).toEqual(JSON_LINES);
  }, 120_000);
}

describe("the Kinesis Agent on an instance", () => {
  const home = process.env.KINESIS_AGENT_HOME;
  beforeAll(() => {
    delete process.env.KINESIS_AGENT_HOME;
  });
  afterAll(() => {
    if (home !== undefined) process.env.KINESIS_AGENT_HOME = home;
  });

  shipsLogs();

  test("does not start without the group that its package leaves out", async () => {
    await using cloud = await startTestCloud({ bootstrapped: false });
    await destinations(cloud);
    const { status, console } = await deploy(cloud, { groups: {} });
    expect(status).toBe("CREATE_FAILED");
    expect(console).toContain("install: invalid group 'aws-kinesis-agent-user'");
  });

  test("does not start with a configuration that is garbage, and says why", async () => {
    await using cloud = await startTestCloud({ bootstrapped: false });
    await destinations(cloud);
    const { status, console } = await deploy(cloud, { configuration: '{ "flows": [ }' });
    expect(status).toBe("CREATE_FAILED");
    expect(console).toContain("Failed when reading configuration file: /etc/aws-kinesis/agent.json");
  });
});

describeRealAgent(shipsLogs);
