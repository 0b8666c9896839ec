import { policyText, statementOf } from "../../../../local/services/lambda/policy";

const grant = { FunctionName: "f", StatementId: "s", Action: "lambda:InvokeFunction" };

test.each([
  ["*", "*"],
  ["s3.amazonaws.com", { Service: "s3.amazonaws.com" }],
  ["111122223333", { AWS: "arn:aws:iam::111122223333:root" }],
  ["arn:aws:iam::111122223333:role/r", { AWS: "arn:aws:iam::111122223333:role/r" }],
])("the principal %s stands as %j", (Principal, expected) => {
  expect(statementOf({ ...grant, Principal }, "arn:f")).toEqual({
    Sid: "s",
    Effect: "Allow",
    Principal: expected,
    Action: "lambda:InvokeFunction",
    Resource: "arn:f",
  });
});

test("compares ARNs with wildcards and everything else as it is", () => {
  const { Condition } = statementOf(
    { ...grant, Principal: "s3.amazonaws.com", SourceArn: "arn:aws:s3:::b*", SourceAccount: "000000000000" },
    "arn:f",
  );
  expect(Condition).toEqual({
    StringEquals: { "AWS:SourceAccount": "000000000000" },
    ArnLike: { "AWS:SourceArn": "arn:aws:s3:::b*" },
  });
});

test("is a policy document as GetPolicy gives it", () => {
  const statement = statementOf({ ...grant, Principal: "*" }, "arn:f");
  expect(JSON.parse(policyText({ revisionId: "r", statements: [statement] }))).toEqual({
    Version: "2012-10-17",
    Id: "default",
    Statement: [statement],
  });
});
