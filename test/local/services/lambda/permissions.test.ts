import { act, rootCall } from "../../../support/fake-cloud";
import { createFunction, lambdaUnderTest } from "../../../support/lambda";

const ARN = "arn:aws:lambda:us-east-1:000000000000:function:f";
const OWN = { "aws:ResourceTag/seat": "s01" };

async function taggedFunction() {
  const test = await lambdaUnderTest();
  await createFunction(test.lambda, "", { Tags: { seat: "s01" } });
  const ask = async (operation: string, input: object) =>
    test.lambda.actions.find(({ name }) => name === operation)?.permissions(input, rootCall());
  return { ...test, ask, [Symbol.asyncDispose]: () => test[Symbol.asyncDispose]() };
}

test.each([
  ["GetFunction", { FunctionName: "f" }, "GetFunction", ARN],
  ["GetFunction", { FunctionName: "f", Qualifier: "1" }, "GetFunction", `${ARN}:1`],
  ["GetFunctionConfiguration", { FunctionName: ARN }, "GetFunctionConfiguration", ARN],
  ["UpdateFunctionCode", { FunctionName: "f" }, "UpdateFunctionCode", ARN],
  ["DeleteFunction", { FunctionName: "f" }, "DeleteFunction", ARN],
  ["Invoke", { FunctionName: "f" }, "InvokeFunction", ARN],
  ["ListTags", { Resource: ARN }, "ListTags", ARN],
])("a policy on %s of %j may look at the function's tags", async (operation, input, action, resource) => {
  await using test = await taggedFunction();
  expect(await test.ask(operation, input)).toEqual([
    { action: `lambda:${action}`, resource, conditions: OWN },
  ]);
});

test("a policy on tagging may look at what is to be put on, and at what is there", async () => {
  await using test = await taggedFunction();
  expect(await test.ask("TagResource", { Resource: ARN, Tags: { seat: "s02" } })).toEqual([
    {
      action: "lambda:TagResource",
      resource: ARN,
      conditions: { ...OWN, "aws:RequestTag/seat": "s02", "aws:TagKeys": ["seat"] },
    },
  ]);
  expect(await test.ask("UntagResource", { Resource: ARN, TagKeys: ["seat"] })).toEqual([
    { action: "lambda:UntagResource", resource: ARN, conditions: { ...OWN, "aws:TagKeys": ["seat"] } },
  ]);
});

test("a policy on the creation of a function may look at the tags that it is to have", async () => {
  await using test = await taggedFunction();
  const conditions = { "aws:RequestTag/seat": "s02", "aws:TagKeys": ["seat"] };
  const resource = ARN.replace(/f$/, "g");
  expect(await test.ask("CreateFunction", { FunctionName: "g", Role: "r", Tags: { seat: "s02" } })).toEqual([
    { action: "lambda:CreateFunction", resource, conditions },
    { action: "lambda:TagResource", resource, conditions },
    expect.objectContaining({ action: "iam:PassRole" }),
  ]);
});

test("tags that change count at once", async () => {
  await using test = await taggedFunction();
  await act(test.lambda, "TagResource", { Resource: ARN, Tags: { seat: "s02" } });
  expect(await test.ask("GetFunction", { FunctionName: "f" })).toEqual([
    expect.objectContaining({ conditions: { "aws:ResourceTag/seat": "s02" } }),
  ]);
});
