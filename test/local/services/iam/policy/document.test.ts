import { readDocument } from "../../../../../local/services/iam/policy/document";

test("reads single values as lists, and what is left out as such", () => {
  const text = JSON.stringify({
    Version: "2012-10-17",
    Statement: {
      Sid: "One",
      Effect: "Allow",
      Principal: { AWS: "000000000000", Service: ["a.amazonaws.com"] },
      Action: "s3:GetObject",
      Resource: ["*"],
      Condition: { Bool: { "aws:SecureTransport": true }, NumericLessThan: { "s3:max-keys": 10 } },
    },
  });
  expect(readDocument(text)).toEqual({
    version: "2012-10-17",
    statements: [
      {
        sid: "One",
        allow: true,
        actions: ["s3:GetObject"],
        notActions: false,
        resources: ["*"],
        notResources: false,
        principals: { AWS: ["000000000000"], Service: ["a.amazonaws.com"] },
        notPrincipals: false,
        conditions: { Bool: { "aws:SecureTransport": ["true"] }, NumericLessThan: { "s3:max-keys": ["10"] } },
      },
    ],
  });
});

test("a policy without a version is of the first", () => {
  const [statement] = readDocument(
    '{"Statement":[{"Effect":"Deny","NotAction":"*","NotResource":"a","NotPrincipal":"*"}]}',
  ).statements;
  expect(statement).toMatchObject({
    allow: false,
    notActions: true,
    notResources: true,
    notPrincipals: true,
    principals: "*",
  });
  expect(readDocument('{"Statement":[]}').version).toBe("2008-10-17");
});
