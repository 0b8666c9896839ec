import { endOfLife } from "../../../../lib/validate/reviews/end-of-life";
import { findIn, findInClean, NOW, whats } from "../../../support/review";

test("a clean class keeps it", () => {
  expect(findInClean(endOfLife)).toEqual([]);
});

const on = (day: string) => new Date(`${day}T12:00:00Z`);
const runtime = (Runtime: unknown, day: string) =>
  findIn(endOfLife, { F: { Type: "AWS::Lambda::Function", Properties: { Runtime } } }, on(day));

test("a runtime that is out of support is an error from the day after on", () => {
  expect(runtime("nodejs22.x", "2027-05-01")).toEqual([
    { resource: "F", property: "Properties.Runtime", what: "support for nodejs22.x ended on 2027-04-30" },
  ]);
});

test("a runtime is warned of 180 days before, and on its last day", () => {
  expect(runtime("nodejs22.x", "2026-10-31")).toEqual([]);
  expect(runtime("nodejs22.x", "2026-11-01")).toMatchObject([
    { what: "support for nodejs22.x ends on 2027-04-30, in 180 days", severity: "warning" },
  ]);
  expect(runtime("nodejs22.x", "2027-04-30")).toMatchObject([{ severity: "warning" }]);
});

test("a runtime that the table does not know is warned of", () => {
  expect(runtime("nodejs99.x", "2026-11-24")).toMatchObject([
    { what: expect.stringContaining("does not know the runtime nodejs99.x"), severity: "warning" },
  ]);
});

test("a function of an image, and a runtime that is a reference, say nothing", () => {
  expect(runtime(undefined, "2026-11-24")).toEqual([]);
  expect(runtime({ Ref: "Runtime" }, "2026-11-24")).toEqual([]);
});

test("an image is judged by the name that it is looked up by", () => {
  const ImageId = "{{resolve:ssm:/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-arm64-gp2}}";
  expect(whats(endOfLife, "AWS::EC2::Instance", { ImageId }, NOW)).toEqual([
    "support for Amazon Linux 2 ended on 2026-06-30",
  ]);
  expect(whats(endOfLife, "AWS::EC2::Instance", { ImageId: "ami-0123456789abcdef0" }, NOW)).toEqual([]);
});

test("an engine is judged by its version", () => {
  expect(whats(endOfLife, "AWS::MSK::Cluster", { KafkaVersion: "3.5.1" }, NOW)).toEqual([
    "support for Apache Kafka 3.5.1 on MSK ended on 2025-10-23",
  ]);
  expect(whats(endOfLife, "AWS::MSK::Cluster", { KafkaVersion: "3.8.x" }, NOW)).toEqual([]);
});

test("what CloudFormation Init puts on a host is judged by the package's name", () => {
  const Metadata = {
    "AWS::CloudFormation::Init": {
      configSets: { default: ["config"] },
      config: { packages: { yum: { jq: [], nodejs20: [] } } },
    },
  };
  expect(findIn(endOfLife, { I: { Type: "AWS::EC2::Instance", Metadata } })).toEqual([
    {
      resource: "I",
      property: "Metadata.AWS::CloudFormation::Init.config.packages.yum.nodejs20",
      what: "support for the package nodejs20 ended on 2026-04-30",
    },
  ]);
});
