import { privateEndpoints } from "../../../lib/facts/private-endpoints";

test("a class whose generators put to Firehose reaches CloudFormation, Logs, Session Manager and Firehose", () => {
  expect(privateEndpoints("direct-put")).toEqual([
    "cloudformation",
    "logs",
    "ssm",
    "ssmmessages",
    "kinesis-firehose",
  ]);
});

test("a class with data streams reaches Kinesis instead of Firehose, and pays for no endpoint that nobody uses", () => {
  expect(privateEndpoints("kinesis")).toContain("kinesis-streams");
  expect(privateEndpoints("kinesis")).not.toContain("kinesis-firehose");
});

test("what reads a Kafka broker puts to Firehose", () => {
  expect(privateEndpoints("kafka")).toContain("kinesis-firehose");
});
