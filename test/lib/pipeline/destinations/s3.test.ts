import { synthClass } from "../../../support/synth-class";

test("the delivery stream writes to the seat's bucket, whatever it gets its records from", () => {
  for (const source of ["direct-put", "kinesis"] as const) {
    const seat = synthClass({ pipeline: { producer: "sdk", source, destination: "s3" } }).expect("s01");
    const [bucket] = Object.keys(seat.findResources("AWS::S3::Bucket"));
    seat.hasResourceProperties("AWS::KinesisFirehose::DeliveryStream", {
      ExtendedS3DestinationConfiguration: { BucketARN: { "Fn::GetAtt": [bucket, "Arn"] } },
    });
    seat.hasOutput("Destination", { Value: "s3" });
  }
});
