import { Match } from "aws-cdk-lib/assertions";
import { synthClass } from "../../../support/synth-class";

const made = synthClass();
const seat = made.expect("s01");

test("generators put to the delivery stream itself, and there is no other stream", () => {
  seat.resourceCountIs("AWS::Kinesis::Stream", 0);
  const [stream] = Object.keys(seat.findResources("AWS::KinesisFirehose::DeliveryStream"));
  const [host] = Object.values(seat.findResources("AWS::EC2::Instance"));
  const settings =
    host?.Metadata["AWS::CloudFormation::Init"].config.files["/etc/loglab/generator.env"].content;
  expect(JSON.stringify(settings)).toContain(`"LOGLAB_STREAM=",{"Ref":"${stream}"}`);
  seat.hasOutput("Source", { Value: "direct-put" });
});

test("the delivery stream takes direct puts", () => {
  seat.hasResourceProperties("AWS::KinesisFirehose::DeliveryStream", {
    DeliveryStreamType: "DirectPut",
    KinesisStreamSourceConfiguration: Match.absent(),
  });
});
