import { Values } from "../../../../../../local/packages/kinesis-agent/program/config/values";
import {
  localConfiguration,
  loggingConfiguration,
  regionMapping,
} from "../../../../../../local/packages/kinesis-agent/program/real/local-configuration";

describe("the configuration that the real agent is given", () => {
  it("leads its files below the instance's root and its requests to the local cloud, and leaves all else", () => {
    const given = new Values({
      "firehose.endpoint": "firehose.us-east-1.amazonaws.com",
      maxSendingThreads: 2,
      flows: [{ filePattern: "/var/log/a*", deliveryStream: "s" }],
    });
    expect(localConfiguration(given, (path) => `/r${path}`, "http://127.0.0.1:1", "eu-west-1")).toEqual({
      checkpointFile: "/r/var/run/aws-kinesis-agent/checkpoints",
      "cloudwatch.endpoint": "http://127.0.0.1:1",
      "firehose.endpoint": "http://127.0.0.1:1",
      "kinesis.endpoint": "http://127.0.0.1:1",
      "kinesis.region": "eu-west-1",
      "sts.endpoint": "http://127.0.0.1:1",
      maxSendingThreads: 2,
      flows: [{ filePattern: "/r/var/log/a*", deliveryStream: "s" }],
    });
  });

  it("tells the Region of an address that names none", () => {
    expect(regionMapping("http://127.0.0.1:4566", "eu-west-1")).toEqual({
      hostRegexToRegionMappings: [{ hostNameRegex: "127\\.0\\.0\\.1", regionName: "eu-west-1" }],
    });
  });

  it("logs where the instance's files lie", () => {
    expect(loggingConfiguration('/a&"b')).toContain('fileName="/a&amp;&quot;b"');
  });
});
