import { assetKeys } from "../../../../lib/validate/reviews/asset-keys";
import { findInClean, whats } from "../../../support/review";

test("a clean class keeps it", () => {
  expect(findInClean(assetKeys)).toEqual([]);
});

const opened = (Resource: unknown) =>
  whats(assetKeys, "AWS::IAM::Policy", {
    PolicyDocument: { Statement: { Effect: "Allow", Action: "s3:GetObject", Resource } },
  });

/** As the CDK writes it. */
const assets = (rest: string) => ({
  "Fn::Join": [
    "",
    [
      "arn:",
      { Ref: "AWS::Partition" },
      ":s3:::",
      { "Fn::Sub": `cdk-hnb659fds-assets-\${AWS::AccountId}-us-east-1` },
      rest,
    ],
  ],
});

test.each(["", "/*", `/${"0a".repeat(32)}*`, "/0a.zip"])("the assets bucket with %j is found", (rest) => {
  expect(opened(assets(rest))).toEqual([
    expect.stringMatching(/^it opens arn:.*:s3:::cdk-hnb659fds-assets-/),
  ]);
});

test("one asset passes, and so does any other bucket", () => {
  expect(opened(assets(`/${"0a".repeat(32)}.zip`))).toEqual([]);
  expect(opened("arn:aws:s3:::mine/*")).toEqual([]);
});
