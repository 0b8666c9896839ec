import { check } from "../../../../local/services/lambda/constraints";

const refused = (operation: Parameters<typeof check>[0], input: object) => {
  try {
    check(operation, input);
  } catch (error) {
    return error;
  }
  return undefined;
};

const wanted = { FunctionName: "f", Role: "arn:aws:iam::000000000000:role/r", Code: {} };

test.each([
  [
    "CreateFunction",
    { ...wanted, Role: "r" },
    "'role' failed to satisfy constraint: Member must satisfy regular",
  ],
  ["CreateFunction", { ...wanted, Runtime: "nodejs6" }, "Value 'nodejs6' at 'runtime'"],
  ["CreateFunction", { ...wanted, Timeout: 901 }, "Member must have value less than or equal to 900"],
  ["CreateFunction", { ...wanted, MemorySize: 64 }, "Member must have value greater than or equal to 128"],
  [
    "CreateFunction",
    { ...wanted, Environment: { Variables: { A: "one letter" } } },
    "'environment.variables.key'",
  ],
  ["CreateFunction", { ...wanted, FunctionName: "a b" }, "'functionName'"],
  ["CreateAlias", { FunctionName: "f", Name: "12", FunctionVersion: "1" }, "'name'"],
  ["Invoke", { FunctionName: "f", InvocationType: "Later" }, "[Event, RequestResponse, DryRun]"],
  ["AddPermission", { FunctionName: "f", StatementId: "s", Action: "s3:Get", Principal: "p" }, "'action'"],
  ["PutFunctionEventInvokeConfig", { FunctionName: "f", MaximumRetryAttempts: 3 }, "less than or equal to 2"],
] as const)("%s with %j is refused", (operation, input, message) => {
  expect(refused(operation, input)).toMatchObject({
    code: "ValidationException",
    message: expect.stringContaining(message),
  });
});

test.each([
  "f",
  "f:live",
  "000000000000:function:f",
  "arn:aws:lambda:us-east-1:000000000000:function:f:$LATEST",
])("a function may be called %s", (FunctionName) => {
  expect(refused("GetFunction", { FunctionName })).toBeUndefined();
});
