import { Match } from "aws-cdk-lib/assertions";
import { synthClass } from "../../support/synth-class";

test("without an image, Amazon Linux 2023 for arm64 is looked up when the stack is deployed", () => {
  synthClass()
    .expect("s01")
    .hasParameter("*", {
      Type: "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>",
      Default: Match.stringLikeRegexp("^/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-.*-arm64$"),
    });
});

test("a class may pin an AMI, so that an update of the stack replaces no generator", () => {
  synthClass({ image: "ami-0123456789abcdef0" })
    .expect("s01")
    .hasResourceProperties("AWS::EC2::Instance", { ImageId: "ami-0123456789abcdef0" });
});

test("a class may name a parameter that holds its image", () => {
  const seat = synthClass({ image: "/dsci6007/image" }).expect("s01");
  seat.hasParameter("*", {
    Type: "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>",
    Default: "/dsci6007/image",
  });
});
