import {
  DescribeInstancesCommand,
  EC2Client,
  ModifyVpcAttributeCommand,
  RunInstancesCommand,
} from "@aws-sdk/client-ec2";
import { DeleteUserCommand, GetUserCommand, IAMClient, TagUserCommand } from "@aws-sdk/client-iam";
import { AwsError } from "../../../../local/core/errors";
import { ec2QueryProtocol, queryProtocol, readForm } from "../../../../local/gateway/protocols/query";
import { loadModel, NO_MODEL } from "../../../../local/gateway/wire/model";
import { MalformedValue } from "../../../../local/gateway/wire/scalar";
import { startEdge } from "../../../support/edge";
import { edgeRequest } from "../../../support/edge-request";
import { operationOf } from "../../../support/shapes";

test("the SDK's client of IAM is understood, and understands", async () => {
  await using edge = await startEdge();
  const iam = new IAMClient(edge.client);
  const inputs: object[] = [];
  edge.answers.set("iam.TagUser", (input) => {
    inputs.push(input);
    return {};
  });
  const CreateDate = new Date(1_700_000_000_000);
  edge.answers.set("iam.GetUser", () => ({
    User: { UserName: "a<b", CreateDate, Tags: [{ Key: "k", Value: "" }] },
  }));
  edge.answers.set("iam.DeleteUser", () => ({}));

  const Tags = [
    { Key: "a&b=c", Value: "\u00e9 +%" },
    { Key: "d", Value: "" },
  ];
  await iam.send(new TagUserCommand({ UserName: "u", Tags }));
  expect(inputs).toEqual([{ UserName: "u", Tags }]);
  const { User } = await iam.send(new GetUserCommand({}));
  expect(User).toMatchObject({ UserName: "a<b", CreateDate, Tags: [{ Key: "k", Value: "" }] });
  const { $metadata } = await iam.send(new DeleteUserCommand({ UserName: "u" }));
  expect($metadata).toMatchObject({
    httpStatusCode: 200,
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});

test("the SDK's client of EC2 is understood, and understands", async () => {
  await using edge = await startEdge();
  const ec2 = new EC2Client(edge.client);
  const inputs: object[] = [];
  edge.answers.set("ec2.RunInstances", (input) => {
    inputs.push(input);
    return {
      Instances: [{ InstanceId: "i-1", LaunchTime: new Date(1000), Tags: [{ Key: "k", Value: "v" }] }],
    };
  });
  edge.answers.set("ec2.DescribeInstances", () => ({ Reservations: [] }));
  edge.answers.set("ec2.ModifyVpcAttribute", () => ({}));

  const request = {
    ImageId: "ami-1",
    MinCount: 1,
    MaxCount: 2,
    SecurityGroupIds: ["sg-1", "sg-2"],
    MetadataOptions: { HttpTokens: "required" as const },
    TagSpecifications: [{ ResourceType: "instance" as const, Tags: [{ Key: "k", Value: "v" }] }],
  };
  const { Instances } = await ec2.send(new RunInstancesCommand({ ...request, ClientToken: "t" }));
  expect(inputs).toEqual([{ ...request, ClientToken: "t" }]);
  expect(Instances).toMatchObject([
    { InstanceId: "i-1", LaunchTime: new Date(1000), Tags: [{ Key: "k", Value: "v" }] },
  ]);
  expect((await ec2.send(new DescribeInstancesCommand({}))).Reservations ?? []).toEqual([]);
  await expect(ec2.send(new ModifyVpcAttributeCommand({ VpcId: "vpc-1" }))).resolves.toBeDefined();
});

test("errors come in each family's own element", async () => {
  await using edge = await startEdge();
  const refuse = (): never => {
    throw new AwsError("NoSuchThing", "There is <none>.", 404);
  };
  edge.answers.set("iam.GetUser", refuse);
  edge.answers.set("ec2.DescribeInstances", refuse);
  const refusal = { name: "NoSuchThing", message: "There is <none>.", $metadata: { httpStatusCode: 404 } };
  await expect(new IAMClient(edge.client).send(new GetUserCommand({}))).rejects.toMatchObject(refusal);
  await expect(new EC2Client(edge.client).send(new DescribeInstancesCommand({}))).rejects.toMatchObject(
    refusal,
  );
});

describe("times are printed as AWS prints them", () => {
  const date = new Date(1_700_000_000_000);
  test.each([
    ["iam", "ListUsers", { Users: [{ CreateDate: date }] }, "22:13:20Z"],
    ["sts", "GetSessionToken", { Credentials: { Expiration: date } }, "22:13:20Z"],
    ["cloudwatch", "GetMetricStatistics", { Datapoints: [{ Timestamp: date }] }, "22:13:20Z"],
    ["cloudformation", "DescribeStacks", { Stacks: [{ CreationTime: date }] }, "22:13:20.000Z"],
    ["ec2", "DescribeVolumes", { Volumes: [{ CreateTime: date }] }, "22:13:20.000Z"],
  ] as const)("by %s in %s", (client, name, output, time) => {
    const protocol = client === "ec2" ? ec2QueryProtocol : queryProtocol;
    const exchange = { model: loadModel(`@aws-sdk/client-${client}`), requestId: "1" };
    expect(protocol.encode(output, operationOf(client, name), exchange).body).toContain(
      `>2023-11-14T${time}<`,
    );
  });
});

test("an error says whose fault it is", () => {
  const exchange = { model: NO_MODEL, requestId: "1" };
  expect(queryProtocol.error(new AwsError("A", "b", 403), exchange)).toMatchObject({
    status: 403,
    body: "<ErrorResponse><Error><Type>Sender</Type><Code>A</Code><Message>b</Message></Error><RequestId>1</RequestId></ErrorResponse>",
  });
  expect(queryProtocol.error(new AwsError("A", "b", 500), exchange).body).toContain("<Type>Receiver</Type>");
  expect(ec2QueryProtocol.error(new AwsError("A", "b", 400), exchange).body).toBe(
    "<Response><Errors><Error><Code>A</Code><Message>b</Message></Error></Errors><RequestID>1</RequestID></Response>",
  );
});

test("a value of the wrong type is told in each family's own words", () => {
  const value = new MalformedValue("x", "a number");
  expect(queryProtocol.malformed(value)).toMatchObject({ code: "MalformedInput", status: 400 });
  expect(ec2QueryProtocol.malformed(value)).toMatchObject({ code: "InvalidParameterValue", status: 400 });
});

describe("parameters", () => {
  test("stand in the URL, and in the body when it is posted", async () => {
    expect(await readForm(edgeRequest({ method: "GET", path: "/?a=1", body: "b=2" }))).toEqual([["a", "1"]]);
    expect(await readForm(edgeRequest({ method: "POST", path: "/?a=1", body: "b=2+3%26&c" }))).toEqual([
      ["a", "1"],
      ["b", "2 3&"],
      ["c", ""],
    ]);
  });

  test("are refused when there are more than any operation takes", async () => {
    const request = edgeRequest({ method: "POST", path: "/", body: "a&".repeat(200_000) });
    await expect(readForm(request)).rejects.toMatchObject({ status: 413 });
  });
});
