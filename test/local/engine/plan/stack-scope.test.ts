import type { AwsError } from "../../../../local/core/errors";
import { AwsError as Aws } from "../../../../local/core/errors";
import { engineUnderTest, refusal } from "../engine-under-test";

const output = (Value: unknown) => ({ Resources: { A: { Type: "Test::Thing" } }, Outputs: { O: { Value } } });

describe("what a template can see", () => {
  it.each([
    ["AWS::AccountId", "000000000000"],
    ["AWS::Partition", "aws"],
    ["AWS::Region", "us-east-1"],
    ["AWS::StackName", "demo"],
    ["AWS::URLSuffix", "amazonaws.com"],
  ])("%s is %s", async (name, value) => {
    await using engine = await engineUnderTest();
    const stack = await engine.create("demo", output({ Ref: name }));
    expect(stack.Outputs?.[0]?.OutputValue).toBe(value);
  });

  it("is also its own id, its topics, and lists in parameters", async () => {
    await using engine = await engineUnderTest();
    const template = {
      Parameters: { Names: { Type: "CommaDelimitedList", Default: "a, b" } },
      ...output({
        "Fn::Join": [
          "|",
          [
            { Ref: "AWS::StackId" },
            { "Fn::Select": [0, { Ref: "AWS::NotificationARNs" }] },
            { "Fn::Select": [1, { Ref: "Names" }] },
          ],
        ],
      }),
    };
    const stack = await engine.create("demo", template, { NotificationARNs: ["arn:topic"] });
    expect(stack.Outputs?.[0]?.OutputValue).toBe(`${stack.StackId}|arn:topic|b`);
  });

  it("is an output of another stack, of another Region too", async () => {
    await using engine = await engineUnderTest();
    const asked: unknown[] = [];
    engine.cloud.call = async <O extends object>(
      _identity: unknown,
      service: string,
      operation: string,
      input: object,
      options?: object,
    ) => {
      asked.push([service, operation, input, options]);
      return { Stacks: [{ Outputs: [{ OutputKey: "Id", OutputValue: "vpc-1" }] }] } as unknown as O;
    };
    const node = { "Fn::GetStackOutput": { StackName: "other", OutputName: "Id", Region: "eu-west-1" } };
    const stack = await engine.create("demo", output(node));
    expect(stack.Outputs?.[0]?.OutputValue).toBe("vpc-1");
    expect(asked[0]).toEqual([
      "cloudformation",
      "DescribeStacks",
      { StackName: "other" },
      { region: "eu-west-1" },
    ]);
    const missing = { "Fn::GetStackOutput": { StackName: "other", OutputName: "None" } };
    expect(await refusal(engine.create("two", output(missing)))).toBe(
      "Output None does not exist in stack other",
    );
  });

  it("is a parameter of Systems Manager, unless that is secret or not there", async () => {
    await using engine = await engineUnderTest();
    const answer = (give: () => object) => engine.cloud.answers.set("ssm.GetParameter", give);
    answer(() => ({ Parameter: { Type: "String", Value: "v" } }));
    const stack = await engine.create("demo", output("{{resolve:ssm:/lab/x:3}}"));
    expect(stack.Outputs?.[0]?.OutputValue).toBe("v");
    expect(engine.cloud.calls[0]?.input).toEqual({ Name: "/lab/x:3" });
    answer(() => ({ Parameter: { Type: "SecureString", Value: "v" } }));
    expect(await refusal(engine.create("two", output("{{resolve:ssm:/lab/x}}")))).toBe(
      "SSM Secure reference is not supported in: [/lab/x]",
    );
    answer((): never => {
      throw new Aws("ParameterNotFound", "") satisfies AwsError;
    });
    expect(await refusal(engine.create("two", output("{{resolve:ssm:/lab/x}}")))).toBe(
      "Unable to fetch parameters [/lab/x] from parameter store for this account.",
    );
  });
});
