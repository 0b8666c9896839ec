import { NormalizedSchema } from "@smithy/core/schema";
import { decodeForm } from "../../../../local/gateway/wire/form";
import { MalformedValue } from "../../../../local/gateway/wire/scalar";
import { inputOf } from "../../../support/shapes";

function decode(client: string, name: string, text: string, ec2 = false): object {
  return decodeForm(inputOf(client, name), new URLSearchParams(text), { ec2 });
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
  expect(() => decode("cloudformation", "CreateStack", text)).toThrow(MalformedValue);
});

test("ignores parameters that the operation has not, however deep their names go", () => {
  const deep = `${"a.".repeat(500_000)}a=x`;
  const hostile = "__proto__.x=1&constructor.prototype.y=1&StackName.__proto__=2";
  expect(decode("cloudformation", "CreateStack", `StackName=s&${deep}&${hostile}&Other=1`)).toEqual({
    StackName: "s",
  });
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

test("reads maps, whatever their keys are called", () => {
  const text = [
    "EntityType=p&Attributes.entry.1.key=__proto__&Attributes.entry.1.value=a",
    "Attributes.entry.2.key=b&Attributes.entry.2.value=",
  ].join("&");
  const schema = NormalizedSchema.of([
    3,
    "test",
    "Input",
    0,
    ["Attributes"],
    [[2, "test", "Map", 0, 0, 0]],
  ] as never);
  const { Attributes } = decodeForm(schema, new URLSearchParams(text), { ec2: false }) as {
    Attributes: Record<string, string>;
  };
  expect(Object.entries(Attributes)).toEqual([
    ["__proto__", "a"],
    ["b", ""],
  ]);
});

test("takes the last of a parameter that is given twice", () => {
  expect(decode("cloudformation", "CreateStack", "StackName=a&StackName=b")).toEqual({ StackName: "b" });
});
