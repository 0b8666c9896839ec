import { synthClass } from "../../../support/synth-class";

test("as many generators as the class has, which put their lines themselves", () => {
  const seat = synthClass({ generators: 2 }).expect("s01");
  seat.resourceCountIs("AWS::EC2::Instance", 2);
  for (const host of Object.values(seat.findResources("AWS::EC2::Instance"))) {
    expect(host.Metadata["AWS::CloudFormation::Init"].config.packages).toEqual({ yum: { nodejs24: [] } });
  }
  seat.hasOutput("Producer", { Value: "sdk" });
});
