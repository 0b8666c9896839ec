import { type Entry, readTree } from "../../../../../local/services/ec2/imds/tree";
import {
  describe as describeInstance,
  ec2UnderTest,
  launch,
  printed,
  userData,
} from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

const TREE: Entry = { a: { b: "1", c: { d: "2" } }, e: async () => "3" };

test.each([
  ["", "a/\ne"],
  ["a", "b\nc/"],
  ["a/b", "1"],
  ["a/c/d", "2"],
  ["e", "3"],
  ["a/x", undefined],
  ["a/b/c", undefined],
])("reads %s", async (path, expected) => {
  expect(await readTree(TREE, path)).toBe(expected);
});

test("tells an instance about itself, with the credentials of its role", async () => {
  await using test = await ec2UnderTest();
  test.metadata = {
    "AWS::CloudFormation::Init": {
      config: {
        packages: { yum: { nodejs: [] } },
        files: {
          "/app.js": {
            content: `
              const base = process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT + "/latest/";
              (async () => {
                const token = await (await fetch(base + "api/token", { method: "PUT", headers: { "x-aws-ec2-metadata-token-ttl-seconds": "60" } })).text();
                const get = async (path) => (await fetch(base + path, { headers: { "x-aws-ec2-metadata-token": token } })).text();
                const paths = ["meta-data/instance-id", "meta-data/placement/region", "meta-data/local-ipv4", "meta-data/iam/security-credentials/", "meta-data/iam/security-credentials/role", "dynamic/instance-identity/document", "meta-data/tags/instance/Name"];
                console.log("read " + JSON.stringify(await Promise.all(paths.map(get))));
                setInterval(() => {}, 1000);
              })();`,
          },
          "/etc/systemd/system/app.service": { content: "[Service]\nExecStart=/usr/bin/node /app.js\n" },
        },
        services: { systemd: { app: { ensureRunning: true } } },
      },
    },
  };
  const { InstanceId } = await launch(test, {
    IamInstanceProfile: { Name: "profile" },
    MetadataOptions: { InstanceMetadataTags: "enabled" },
    TagSpecifications: [{ ResourceType: "instance", Tags: [{ Key: "Name", Value: "web1" }] }],
    UserData: userData("#!/bin/bash\ncfn-init --stack S --resource R"),
  });
  const line = await printed(test, InstanceId, /read \[/);
  const [id, region, ip, role, credentials, document, name] = JSON.parse(
    line.slice(line.indexOf("read ") + 5),
  );
  const instance = await describeInstance(test.ec2, InstanceId);
  expect([id, region, ip, role, name]).toEqual([
    InstanceId,
    "us-east-1",
    instance.PrivateIpAddress,
    "role",
    "web1",
  ]);
  expect(JSON.parse(credentials)).toEqual({
    Code: "Success",
    LastUpdated: "2026-01-15T12:00:00Z",
    Type: "AWS-HMAC",
    AccessKeyId: "ASIAEXAMPLE",
    SecretAccessKey: "secret",
    Token: "token",
    Expiration: "2026-01-15T13:00:00Z",
  });
  expect(JSON.parse(document)).toMatchObject({
    accountId: "000000000000",
    instanceId: InstanceId,
    region: "us-east-1",
  });
  await act(test.ec2, "TerminateInstances", { InstanceIds: [InstanceId] });
});
