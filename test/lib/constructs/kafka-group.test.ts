import { synthClass } from "../../support/synth";

const seat = synthClass({ pipeline: { producer: "sdk", source: "kafka", destination: "s3" } }).expect("s01");
const [group = ""] = Object.keys(seat.findResources("AWS::EC2::SecurityGroup"));
const id = { "Fn::GetAtt": [group, "GroupId"] };

test("only the members of a seat's group reach its broker, at its port; there is no way in from outside", () => {
  const ingress = Object.values(seat.findResources("AWS::EC2::SecurityGroupIngress"));
  expect(ingress.map(({ Properties }) => Properties)).toEqual([
    expect.objectContaining({
      GroupId: id,
      SourceSecurityGroupId: id,
      FromPort: 9092,
      ToPort: 9092,
      IpProtocol: "tcp",
    }),
  ]);
  seat.hasResourceProperties("AWS::EC2::SecurityGroupEgress", {
    GroupId: id,
    DestinationSecurityGroupId: id,
  });
});

test("broker and generators are its members, beside the group of all hosts of the class", () => {
  for (const { Properties } of Object.values(seat.findResources("AWS::EC2::Instance"))) {
    expect(Properties.SecurityGroupIds).toHaveLength(2);
    expect(Properties.SecurityGroupIds).toContainEqual(id);
  }
});

test("its description has no character that EC2 refuses", () => {
  const [made] = Object.values(seat.findResources("AWS::EC2::SecurityGroup"));
  expect(made?.Properties.GroupDescription).toMatch(/^[\w .:\-/()#,@[\]+=&;{}!$*]{1,255}$/);
});
