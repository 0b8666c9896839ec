import { codeLines } from "../../../lib/summary/code";

const HASH = "517c967a5d41b6db0fe5c83c2515c392cbabf1b2b670d4b8d8905f93e1ce3c7a";

test("a function and an instance tell which code they run, and an instance which edition it is", () => {
  const sources = { "/opt": { "Fn::Sub": `https://s3/${HASH}.zip` } };
  expect(
    codeLines({
      Resources: {
        Function58095C87: { Type: "AWS::Lambda::Function", Properties: { Code: { S3Key: `${HASH}.zip` } } },
        Instance97F9318Ff703930c4dd0187e: {
          Type: "AWS::EC2::Instance",
          ...{ Metadata: { "AWS::CloudFormation::Init": { config: { sources } } } },
        },
        Bucket83908E77: { Type: "AWS::S3::Bucket" },
      },
    }),
  ).toEqual([
    "Function: asset 517c967a5d41",
    "Instance: asset 517c967a5d41",
    "Instance: edition f703930c4dd0 (another one replaces it)",
  ]);
});

test("of an instance with several configs, that of each one counts", () => {
  const Metadata = {
    "AWS::CloudFormation::Init": {
      configSets: { default: ["agent", "generator"] },
      agent: { packages: {} },
      generator: { sources: { "/opt": `https://s3/${HASH}.zip` } },
    },
  };
  expect(codeLines({ Resources: { Host: { Type: "AWS::EC2::Instance", ...{ Metadata } } } })).toEqual([
    "Host: asset 517c967a5d41",
  ]);
});
