import { passesLegacyParser, resourceProblem } from "../../../../../local/services/iam/document/resources";

const PATHS =
  'IAM resource path must either be "*" or start with user/, federated-user/, role/, group/, instance-profile/, mfa/, server-certificate/, policy/, sms-mfa/, saml-provider/, oidc-provider/, report/, access-report/.';

test.each<[string, string | undefined]>([
  ["*", undefined],
  ["arn:aws:s3:::logs/*", undefined],
  ["arn:*:s3:::logs", undefined],
  ["arn:aws:iam::000000000000:role/r", undefined],
  ["arn:aws:iam::000000000000:*", undefined],
  ["arn:aws:s3:us-east-1:000000000000:accesspoint/a", undefined],
  ["arn:aws:unknown:us-east-1::x", undefined],
  ["", 'Resource  must be in ARN format or "*".'],
  ["arn:aws", "Resource vendor must be fully qualified and cannot contain regexes."],
  ["a:b:c:d:e:f:g:h", 'Partition "b" is not valid for resource "arn:b:c:d:e:f:g:h".'],
  ["a:bsd", 'Partition "bsd" is not valid for resource "arn:bsd:*:*:*:*".'],
  ["arn:aws:iam:::logs", PATHS],
  [
    "arn:aws:iam:us-east-1::role/r",
    "IAM resource arn:aws:iam:us-east-1::role/r cannot contain region information.",
  ],
])("%p: %p", (resource, problem) => {
  expect(resourceProblem(resource)).toBe(problem);
});

test("the older parser wants all parts once two colons stand together, and a service", () => {
  expect(["*", "arn:aws:s3:::logs", "arn:aws:fdsasf"].every(passesLegacyParser)).toBe(true);
  expect(["arn:aws:s3::logs", "arn:aws::::logs", "arn:aws::x"].some(passesLegacyParser)).toBe(false);
});
