import { synthClass } from "../../support/synth-class";

const seat = synthClass({ pipeline: { producer: "sdk", source: "kinesis", destination: "s3" } }).expect(
  "s01",
);

test("it has two shards of its own, so that a hot partition key has a cool one beside it", () => {
  seat.hasResourceProperties("AWS::Kinesis::Stream", {
    ShardCount: 2,
    StreamModeDetails: { StreamMode: "PROVISIONED" },
    RetentionPeriodHours: 24,
  });
});

test("what lies in it is encrypted, with a key that costs nothing as it stands", () => {
  seat.hasResourceProperties("AWS::Kinesis::Stream", {
    StreamEncryption: { EncryptionType: "KMS", KeyId: "alias/aws/kinesis" },
  });
});

test("it goes with its stack", () => {
  seat.hasResource("AWS::Kinesis::Stream", { DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete" });
});
