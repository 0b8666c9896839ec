import {
  AlreadyExistsException,
  ChangeSetNotFoundException,
  CloudFormationClient,
  CreateChangeSetCommand,
  CreateStackCommand,
  DeleteStackCommand,
  DescribeChangeSetCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  DetectStackDriftCommand,
  ExecuteChangeSetCommand,
  GetTemplateCommand,
  InsufficientCapabilitiesException,
  ListStackResourcesCommand,
  UpdateStackCommand,
  waitUntilChangeSetCreateComplete,
  waitUntilStackCreateComplete,
  waitUntilStackDeleteComplete,
  waitUntilStackUpdateComplete,
} from "@aws-sdk/client-cloudformation";
import { GetParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import { startTestCloud, type TestCloud } from "../support/cloud";

const YAML = `
Parameters:
  Course: {Type: String, Default: dsci6007}
Resources:
  Title:
    Type: AWS::SSM::Parameter
    Properties: {Type: String, Value: !Sub "\${Course} in \${AWS::Region}"}
Outputs:
  Title: {Value: !GetAtt Title.Value}
`;

const ROLE = JSON.stringify({
  Resources: {
    Role: {
      Type: "AWS::IAM::Role",
      Properties: {
        AssumeRolePolicyDocument: {
          Version: "2012-10-17",
          Statement: [
            { Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" },
          ],
        },
      },
    },
  },
});

describe("CloudFormation through the SDK", () => {
  let cloud: TestCloud;
  let client: CloudFormationClient;

  beforeAll(async () => {
    cloud = await startTestCloud();
    client = new CloudFormationClient(cloud.client);
  });
  afterAll(() => cloud.stop());

  const patience = () => ({ client, maxWaitTime: 30, minDelay: 1, maxDelay: 1 });

  it("creates, updates and deletes a stack, and the waiters see it", async () => {
    const StackName = "titles";
    await client.send(new CreateStackCommand({ StackName, TemplateBody: YAML }));
    await waitUntilStackCreateComplete(patience(), { StackName });
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName }));
    expect(Stacks[0]?.CreationTime).toBeInstanceOf(Date);
    expect(Stacks[0]?.Outputs).toEqual([{ OutputKey: "Title", OutputValue: "dsci6007 in us-east-1" }]);
    const { StackResourceSummaries = [] } = await client.send(new ListStackResourcesCommand({ StackName }));
    const Name = StackResourceSummaries[0]?.PhysicalResourceId;
    expect(Name).toMatch(/^titles-Title-[A-Z0-9]{12}$/);

    const Parameters = [{ ParameterKey: "Course", ParameterValue: "big7" }];
    await client.send(new UpdateStackCommand({ StackName, UsePreviousTemplate: true, Parameters }));
    await waitUntilStackUpdateComplete(patience(), { StackName });
    const { Parameter } = await new SSMClient(cloud.client).send(new GetParameterCommand({ Name }));
    expect(Parameter?.Value).toBe("big7 in us-east-1");
    expect((await client.send(new GetTemplateCommand({ StackName }))).TemplateBody).toBe(YAML);

    const StackId = Stacks[0]?.StackId;
    await client.send(new DeleteStackCommand({ StackName }));
    await waitUntilStackDeleteComplete(patience(), { StackName: StackId });
    const { StackEvents = [] } = await client.send(new DescribeStackEventsCommand({ StackName: StackId }));
    expect(StackEvents[0]).toMatchObject({ ResourceStatus: "DELETE_COMPLETE", PhysicalResourceId: StackId });
    expect(StackEvents.at(-2)?.ResourceProperties).toBe('{"Type":"String","Value":"dsci6007 in us-east-1"}');
  });

  it("makes and executes a change set", async () => {
    const name = { StackName: "reviewed", ChangeSetName: "first" };
    await client.send(new CreateChangeSetCommand({ ...name, ChangeSetType: "CREATE", TemplateBody: YAML }));
    await waitUntilChangeSetCreateComplete(patience(), name);
    const described = await client.send(
      new DescribeChangeSetCommand({ ...name, IncludePropertyValues: true }),
    );
    expect(described.Changes).toMatchObject([
      {
        Type: "Resource",
        ResourceChange: { Action: "Add", LogicalResourceId: "Title", ResourceType: "AWS::SSM::Parameter" },
      },
    ]);
    await client.send(new ExecuteChangeSetCommand(name));
    await waitUntilStackCreateComplete(patience(), { StackName: name.StackName });
  });

  it("throws the exceptions that programs look for", async () => {
    const create = (StackName: string, TemplateBody: string) =>
      client.send(new CreateStackCommand({ StackName, TemplateBody }));
    await expect(create("role", ROLE)).rejects.toBeInstanceOf(InsufficientCapabilitiesException);
    await expect(create("CDKToolkit", YAML)).rejects.toBeInstanceOf(AlreadyExistsException);
    const absent = new DescribeChangeSetCommand({ StackName: "CDKToolkit", ChangeSetName: "none" });
    await expect(client.send(absent)).rejects.toBeInstanceOf(ChangeSetNotFoundException);
    await expect(client.send(new DescribeStacksCommand({ StackName: "none" }))).rejects.toMatchObject({
      name: "ValidationError",
      message: "Stack with id none does not exist",
      $metadata: { httpStatusCode: 400 },
    });
    await expect(client.send(new DetectStackDriftCommand({ StackName: "CDKToolkit" }))).rejects.toThrow(
      /action cloudformation:DetectStackDrift is not modelled/,
    );
  });
});
