import {
  arnText,
  compileArnPattern,
  matchesArn,
  splitArn,
} from "../../../../../local/services/iam/policy/arn-pattern";
import { withWildcards } from "../../../../../local/services/iam/policy/pattern";

const fits = (pattern: string, text: string): boolean =>
  matchesArn(compileArnPattern(withWildcards(pattern)), arnText(text));

test.each([
  ["*", "arn:aws:s3:::logs/a", true],
  ["*", "*", true],
  ["arn:aws:s3:::logs/*", "arn:aws:s3:::logs/a/b:c", true],
  ["arn:aws:s3:::logs/*", "arn:aws:s3:::logs", false],
  ["arn:aws:s3:::logs*", "arn:aws:s3:::logs-2/a", true],
  ["arn:aws:s3:::logs/*", "*", false],
  ["arn:aws:lambda:*:000000000000:function:f", "arn:aws:lambda:us-east-1:000000000000:function:f", true],
  ["arn:aws:lambda:*:000000000000:function:f", "arn:aws:lambda:us-east-1:000000000000:function:f:1", false],
  ["arn:aws:lambda:*:*:function:f*", "arn:aws:lambda:us-east-1:000000000000:function:f:1", true],
  // A star ends at the colon of its part.
  ["arn:aws:logs:*:log-group:a", "arn:aws:logs:us-east-1:000000000000:log-group:a", false],
  ["arn:aws:iam::?00000000000:role/r", "arn:aws:iam::000000000000:role/r", true],
  ["arn:*:s3:::logs", "arn:aws:s3:::logs", true],
  // What is left out at the end is open.
  ["arn:aws:s3*", "arn:aws:s3:::logs/a", true],
  ["arn:aws:s3", "arn:aws:s3:::logs/a", true],
  ["arn:aws:sns:*:topic", "arn:aws:sns:us-east-1:000000000000:topic", false],
])("%s against %s is %s", (pattern, text, expected) => {
  expect(fits(pattern, text)).toBe(expected);
});

test("the resource keeps its colons", () => {
  expect(splitArn("arn:aws:logs:us-east-1:0:log-group:a:*")).toEqual([
    "arn",
    "aws",
    "logs",
    "us-east-1",
    "0",
    "log-group:a:*",
  ]);
  expect(splitArn("arn:aws:s3")).toBeUndefined();
});
