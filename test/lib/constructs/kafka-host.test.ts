import { Match } from "aws-cdk-lib/assertions";
import { synthClass } from "../../support/synth-class";

const made = synthClass({ pipeline: { producer: "sdk", source: "kafka", destination: "s3" } });
const seat = made.expect("s01");
const [broker] = Object.entries(seat.findResources("AWS::EC2::Instance"))
  .filter(([id]) => id.startsWith("Kafka"))
  .map(([, resource]) => resource);
const init = broker?.Metadata["AWS::CloudFormation::Init"].config;

test("the broker has an instance of its own that is large enough for Java, with an encrypted disk and no old metadata service", () => {
  seat.hasResourceProperties("AWS::EC2::Instance", {
    InstanceType: "t4g.small",
    MetadataOptions: { HttpTokens: "required" },
    BlockDeviceMappings: [
      { DeviceName: "/dev/xvda", Ebs: { Encrypted: true, VolumeType: "gp3", VolumeSize: 8 } },
    ],
  });
  expect(broker?.Properties.KeyName).toBeUndefined();
});

test("CloudFormation Init brings Node, Java, the jars and the program, and starts broker and connector; the stack waits for both", () => {
  expect(Object.keys(init.packages.yum)).toEqual(["nodejs24", "java-17-amazon-corretto-headless"]);
  expect(Object.keys(init.sources)).toEqual(["/opt/loglab/kafka", "/opt/loglab/broker"]);
  expect(Object.keys(init.services.systemd)).toEqual(["loglab-broker", "loglab-connector"]);
  expect(init.commands).toBeUndefined();
  expect(broker?.CreationPolicy.ResourceSignal).toEqual({ Count: 1, Timeout: "PT10M" });
});

test("its role puts to the seat's stream, reads its two assets, and nothing else of the account", () => {
  seat.hasResourceProperties("AWS::IAM::Role", {
    Policies: [
      {
        PolicyDocument: {
          Statement: Match.arrayWith([
            {
              Action: "firehose:PutRecordBatch",
              Effect: "Allow",
              Resource: { "Fn::GetAtt": [Match.stringLikeRegexp("^DeliveryStream"), "Arn"] },
            },
          ]),
        },
        PolicyName: "Generator",
      },
    ],
  });
});
