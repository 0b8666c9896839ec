import { imageArchitecture } from "../../../lib/guardrails/image-architecture";
import { seatWith, setProperty } from "../../support/broken-template";

const seatOn = (type: string) =>
  seatWith("AWS::EC2::Instance", (host) => setProperty(host, "InstanceType", type));

test.each(["t4g.micro", "m7gd.large", "c7gn.xlarge", "im4gn.large", "a1.medium", "g5g.xlarge"])(
  "%s runs the seat's arm64 image",
  (type) => {
    expect(imageArchitecture.check(seatOn(type))).toEqual([]);
  },
);

test.each(["t3.micro", "g5.xlarge", "m7i.large", "trn1.2xlarge"])(
  "%s on the seat's arm64 image is found",
  (type) => {
    expect(imageArchitecture.check(seatOn(type))).toEqual([
      {
        resource: expect.stringMatching(/^Generatorsweb1Instance/),
        property: "Properties.ImageId",
        what: expect.stringMatching(new RegExp(`^${type} does not run /aws/service/.*arm64$`)),
      },
    ]);
  },
);

test("an arm type on an x86 image is found, also where the parameter is resolved in place", () => {
  const seat = seatWith("AWS::EC2::Instance", (host) =>
    setProperty(
      host,
      "ImageId",
      "{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-6.1-x86_64}}",
    ),
  );
  expect(imageArchitecture.check(seat)).toHaveLength(1);
});

test("an AMI id says nothing of its architecture, so it passes", () => {
  const seat = seatWith("AWS::EC2::Instance", (host) =>
    setProperty(host, "ImageId", "ami-0123456789abcdef0"),
  );
  expect(imageArchitecture.check(seat)).toEqual([]);
});
