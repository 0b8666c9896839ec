import { decodeForm } from "../../../../local/gateway/wire/form";
import { loadModel } from "../../../../local/gateway/wire/model";

function decode(client: string, name: string, text: string, ec2 = false): object {
  const operation = loadModel(`@aws-sdk/client-${client}`).operation(name);
  if (!operation) throw new Error(`no operation ${name}`);
  return decodeForm(operation.input, new URLSearchParams(text), { ec2 });
}

test("reads lists of structures in the order of their numbers", () => {
  const text =
    "Action=CreateStack&StackName=s&Parameters.member.2.ParameterKey=b&Parameters.member.10.ParameterKey=c" +
    "&Parameters.member.1.ParameterKey=a&Parameters.member.1.UsePreviousValue=true&TimeoutInMinutes=5";
  expect(decode("cloudformation", "CreateStack", text)).toEqual({
    StackName: "s",
    TimeoutInMinutes: 5,
    Parameters: [{ ParameterKey: "a", UsePreviousValue: true }, { ParameterKey: "b" }, { ParameterKey: "c" }],
  });
});

test("takes an empty list from a parameter without numbers", () => {
  expect(decode("cloudformation", "CreateStack", "StackName=s&Tags=")).toEqual({ StackName: "s", Tags: [] });
});

test("reads EC2's flat lists and capital names", () => {
  const text =
    "Filter.1.Name=vpc-id&Filter.1.Value.1=vpc-1&Filter.1.Value.2=vpc-2&InstanceId.1=i-1&MaxResults=5";
  expect(decode("ec2", "DescribeInstances", text, true)).toEqual({
    Filters: [{ Name: "vpc-id", Values: ["vpc-1", "vpc-2"] }],
    InstanceIds: ["i-1"],
    MaxResults: 5,
  });
});

test.each([
  ["a word for a number", "StackName=s&TimeoutInMinutes=soon"],
  ["a word for a boolean", "StackName=s&DisableRollback=perhaps"],
  ["nothing for a number", "StackName=s&TimeoutInMinutes="],
])("refuses %s", (_, text) => {
  expect(() => decode("cloudformation", "CreateStack", text)).toThrow(
    expect.objectContaining({ code: "MalformedInput" }),
  );
});
