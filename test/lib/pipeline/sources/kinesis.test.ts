import { Match } from "aws-cdk-lib/assertions";
import { maskHashes } from "../../../../lib/summary/mask-hashes";
import { templateSummary } from "../../../../lib/summary/template-summary";
import { synthClass } from "../../../support/synth-class";

const made = synthClass({ pipeline: { producer: "sdk", source: "kinesis", destination: "s3" } });
const seat = made.expect("s01");
const [dataStream = ""] = Object.keys(seat.findResources("AWS::Kinesis::Stream"));

test("a seat with a data stream is what the summary says", () => {
  expect(templateSummary(maskHashes(made.template("s01")))).toMatchSnapshot();
});

test("generators put to the data stream, one record a call, which keeps their order", () => {
  seat.hasResourceProperties("AWS::IAM::Role", {
    Policies: [
      {
        PolicyDocument: {
          Statement: Match.arrayWith([
            { Action: "kinesis:PutRecord", Effect: "Allow", Resource: { "Fn::GetAtt": [dataStream, "Arn"] } },
          ]),
        },
        PolicyName: "Generator",
      },
    ],
  });
  expect(JSON.stringify(made.template("s01"))).not.toContain("firehose:Put");
});

test("the delivery stream reads it, with a role that may do so on this stream alone", () => {
  seat.hasResourceProperties("AWS::KinesisFirehose::DeliveryStream", {
    DeliveryStreamType: "KinesisStreamAsSource",
    DeliveryStreamEncryptionConfigurationInput: Match.absent(),
    KinesisStreamSourceConfiguration: {
      KinesisStreamARN: { "Fn::GetAtt": [dataStream, "Arn"] },
      RoleARN: { "Fn::GetAtt": [Match.stringLikeRegexp("^DeliveryRole"), "Arn"] },
    },
  });
});

test("the delivery stream is deleted before the data stream, and generators before both", () => {
  seat.allResources("AWS::EC2::Instance", {
    DependsOn: Match.arrayWith([dataStream, Match.stringLikeRegexp("^DeliveryStream")]),
  });
});

test("its outputs name the data stream, and the words of the class", () => {
  seat.hasOutput("DataStreamName", { Value: { Ref: dataStream } });
  seat.hasOutput("Source", { Value: "kinesis" });
});
