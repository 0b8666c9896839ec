import { Match } from "aws-cdk-lib/assertions";
import { maskHashes } from "../../../../lib/summary/mask-hashes";
import { templateSummary } from "../../../../lib/summary/template-summary";
import { synthClass } from "../../../support/synth-class";

const made = synthClass({ pipeline: { producer: "sdk", source: "kafka", destination: "s3" } });
const seat = made.expect("s01");
const instances = seat.findResources("AWS::EC2::Instance");
const broker = Object.keys(instances).find((id) => id.startsWith("Kafka")) ?? "";
const generator = Object.entries(instances).find(([id]) => id.startsWith("Generators"))?.[1];

test("a seat with a broker is what the summary says", () => {
  expect(templateSummary(maskHashes(made.template("s01")))).toMatchSnapshot();
});

test("generators are told the broker's private name, and may not put to the delivery stream", () => {
  const { files } = generator?.Metadata["AWS::CloudFormation::Init"].config ?? {};
  expect(JSON.stringify(files["/etc/loglab/generator.env"].content)).toContain(
    `"LOGLAB_KAFKA=",{"Fn::GetAtt":["${broker}","PrivateDnsName"]},":9092`,
  );
  const [roleName] = Object.keys(seat.findResources("AWS::IAM::Role")).filter((id) =>
    id.startsWith("GeneratorsRole"),
  );
  const role = seat.findResources("AWS::IAM::Role")[roleName ?? ""];
  expect(JSON.stringify(role)).not.toContain("firehose:");
});

test("generators start when the broker serves, and end before it; it ends before the delivery stream", () => {
  expect(generator?.DependsOn).toEqual(expect.arrayContaining([broker]));
  expect(instances[broker]?.DependsOn).toEqual(
    expect.arrayContaining([expect.stringMatching(/^DeliveryStream/)]),
  );
});

test("its outputs name the broker and its address", () => {
  seat.hasOutput("KafkaInstanceId", { Value: { Ref: broker } });
  seat.hasOutput("KafkaBootstrap", { Value: Match.anyValue() });
  seat.hasOutput("Source", { Value: "kafka" });
});
