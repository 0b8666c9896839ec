import { formatArn, parseArn } from "../../../local/core/arn";

test.each([
  ["arn:aws:s3:::logs/a:b/c", { service: "s3", region: "", account: "", resource: "logs/a:b/c" }],
  [
    "arn:aws:lambda:eu-west-1:000000000000:function:f:$LATEST",
    { service: "lambda", region: "eu-west-1", account: "000000000000", resource: "function:f:$LATEST" },
  ],
])("takes %s apart and puts it together again", (text, parts) => {
  const arn = parseArn(text);
  expect(arn).toEqual({ partition: "aws", ...parts });
  if (arn) expect(formatArn(arn)).toBe(text);
});

test.each(["", "logs", "arn:aws:s3", "arn:aws:s3::000000000000", "arn::s3:::logs", "urn:aws:s3:::logs"])(
  "%j is no ARN",
  (text) => {
    expect(parseArn(text)).toBeUndefined();
  },
);
