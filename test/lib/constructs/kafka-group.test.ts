import { synthClass } from "../../support/synth-class";

const seat = synthClass({ pipeline: { producer: "sdk", source: "kafka", destination: "s3" } }).expect("s01");
const groups = seat.findResources("AWS::EC2::SecurityGroup");
const idOf = (part: string) => ({
  "Fn::GetAtt": [Object.keys(groups).find((id) => id.startsWith(`KafkaGroups${part}`)), "GroupId"],
});
const [broker, clients] = [idOf("Broker"), idOf("Clients")];

test("only the clients' group reaches the broker, at its port; there is no way in from outside, and none to a client", () => {
  const ingress = Object.values(seat.findResources("AWS::EC2::SecurityGroupIngress"));
  expect(ingress.map(({ Properties }) => Properties)).toEqual([
    expect.objectContaining({
      GroupId: broker,
      SourceSecurityGroupId: clients,
      FromPort: 9092,
      ToPort: 9092,
      IpProtocol: "tcp",
    }),
  ]);
  seat.hasResourceProperties("AWS::EC2::SecurityGroupEgress", {
    GroupId: clients,
    DestinationSecurityGroupId: broker,
  });
});

test("the broker's host is in the one, generators are in the other, beside the group of all hosts of the class", () => {
  for (const [id, { Properties }] of Object.entries(seat.findResources("AWS::EC2::Instance"))) {
    expect(Properties.SecurityGroupIds).toHaveLength(2);
    expect(Properties.SecurityGroupIds).toContainEqual(id.startsWith("Kafka") ? broker : clients);
  }
});

test("their descriptions have no character that EC2 refuses", () => {
  for (const { Properties } of Object.values(groups)) {
    expect(Properties.GroupDescription).toMatch(/^[\w .:\-/()#,@[\]+=&;{}!$*]{1,255}$/);
  }
});
