import { Match } from "aws-cdk-lib/assertions";
import { maskHashes } from "../../../../lib/summary/mask-hashes";
import { templateSummary } from "../../../../lib/summary/template-summary";
import { synthClass } from "../../../support/synth-class";

const made = synthClass({ pipeline: { producer: "agent", source: "direct-put", destination: "s3" } });
const seat = made.expect("s01");
const toKinesis = synthClass({ pipeline: { producer: "agent", source: "kinesis", destination: "s3" } });

/** What CloudFormation Init does on the one host of a seat, and what the agent is told there. */
function initOf(template: ReturnType<typeof made.expect>) {
  const [host] = Object.values(template.findResources("AWS::EC2::Instance"));
  const init = host?.Metadata["AWS::CloudFormation::Init"];
  return { init, agent: init.agent.files["/etc/aws-kinesis/agent.json"].content };
}

const mayPut = (template: ReturnType<typeof made.expect>, Action: string, Resource: object) =>
  template.hasResourceProperties("AWS::IAM::Role", {
    Policies: [
      {
        PolicyDocument: { Statement: Match.arrayWith([{ Action, Effect: "Allow", Resource }]) },
        PolicyName: "Generator",
      },
    ],
  });

test("a seat with an agent is what the summary says", () => {
  expect(templateSummary(maskHashes(made.template("s01")))).toMatchSnapshot();
});

test("the agent is started before the generator: of several files it would take up the newest alone", () => {
  const { init } = initOf(seat);
  expect(init.configSets).toEqual({ default: ["agent", "generator"] });
  expect(Object.keys(init.generator).sort()).toEqual(["files", "packages", "services", "sources", "users"]);
  expect(init.generator.users).toEqual({ loglab: {} });
  expect(init.generator.services.systemd).toHaveProperty("loglab-generator");
});

test("the agent comes from Amazon Linux's repository, with its Java and the group that its package forgets; no commands", () => {
  const { init } = initOf(seat);
  expect(Object.keys(init.agent).sort()).toEqual(["files", "groups", "packages", "services"]);
  expect(init.agent.packages).toEqual({
    yum: { "aws-kinesis-agent": [], "java-17-amazon-corretto-headless": [] },
  });
  expect(init.agent.groups).toEqual({ "aws-kinesis-agent-user": {} });
  expect(init.agent.services).toEqual({
    systemd: { "aws-kinesis-agent": { enabled: true, ensureRunning: true } },
  });
});

test("the agent ships the file and those that were set aside to the delivery stream, from their beginning", () => {
  const [stream = ""] = Object.keys(seat.findResources("AWS::KinesisFirehose::DeliveryStream"));
  const endpoint = (service: string) => ({
    "Fn::Join": ["", [`${service}.`, { Ref: "AWS::Region" }, ".", { Ref: "AWS::URLSuffix" }]],
  });
  expect(initOf(seat).agent).toEqual({
    "cloudwatch.emitMetrics": false,
    "firehose.endpoint": endpoint("firehose"),
    "kinesis.endpoint": endpoint("kinesis"),
    checkpointFile: "/var/log/aws-kinesis-agent/checkpoints",
    flows: [
      {
        filePattern: "/var/log/loglab/access.log*",
        initialPosition: "START_OF_FILE",
        maxBufferAgeMillis: 1000,
        deliveryStream: { Ref: stream },
      },
    ],
  });
  mayPut(seat, "firehose:PutRecordBatch", { "Fn::GetAtt": [stream, "Arn"] });
});

test("in front of a data stream, it may put records there and nowhere else", () => {
  const template = toKinesis.expect("s01");
  const [stream = ""] = Object.keys(template.findResources("AWS::Kinesis::Stream"));
  expect(initOf(template).agent.flows).toEqual([
    expect.objectContaining({ kinesisStream: { Ref: stream }, partitionKeyOption: "RANDOM" }),
  ]);
  mayPut(template, "kinesis:PutRecords", { "Fn::GetAtt": [stream, "Arn"] });
  expect(JSON.stringify(toKinesis.template("s01"))).not.toMatch(/firehose:Put|kinesis:PutRecord"/);
});

test("the generator is not told of any stream", () => {
  const content = JSON.stringify(initOf(seat).init.generator.files["/etc/loglab/generator.env"].content);
  expect(content).toContain("LOGLAB_ROTATE_BYTES=38100\\nLOGLAB_ROTATE_KEEP=40\\n");
  expect(content).not.toContain("LOGLAB_STREAM");
});

test("hosts are deleted before the stream, and their output says what ships the lines", () => {
  seat.allResources("AWS::EC2::Instance", {
    DependsOn: Match.arrayWith([Match.stringLikeRegexp("^DeliveryStream")]),
  });
  seat.hasOutput("Producer", { Value: "agent" });
});
