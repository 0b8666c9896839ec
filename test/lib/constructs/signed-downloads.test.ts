import { synthClass } from "../../support/synth-class";

const seat = synthClass({ pipeline: { producer: "sdk", source: "kafka", destination: "s3" } }).expect("s01");

test("an instance signs its downloads with its own role, for the assets' bucket", () => {
  for (const { Metadata } of Object.values(seat.findResources("AWS::EC2::Instance"))) {
    const { S3AccessCreds } = Metadata["AWS::CloudFormation::Authentication"];
    expect(S3AccessCreds).toEqual({
      type: "S3",
      roleName: { Ref: expect.stringMatching(/^(Kafka|Generators)Role/) },
      buckets: [{ "Fn::Sub": expect.stringContaining("assets") }],
    });
  }
});
