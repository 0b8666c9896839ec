import { noIngress } from "../../../../lib/validate/reviews/no-ingress";
import { findInClean, whats } from "../../../support/review";

test("a clean class keeps it", () => {
  expect(findInClean(noIngress)).toEqual([]);
});

const group = (rule: Record<string, unknown>) =>
  whats(noIngress, "AWS::EC2::SecurityGroup", { SecurityGroupIngress: [{ IpProtocol: "tcp", ...rule }] });

test.each([
  [{ CidrIp: "0.0.0.0/0", FromPort: 22, ToPort: 22 }, "it lets in 0.0.0.0/0 on ports 22 to 22"],
  [{ CidrIpv6: "::/0", FromPort: 80, ToPort: 90 }, "it lets in ::/0 on ports 80 to 90"],
  [{ CidrIp: "10.0.0.0/16", IpProtocol: "-1" }, "it lets in 10.0.0.0/16 on every port"],
  [
    { CidrIp: { "Fn::GetAtt": ["Vpc", "CidrBlock"] }, FromPort: 443, ToPort: 443 },
    "it lets in a network on ports 443 to 443",
  ],
  [
    { SourceSecurityGroupId: { Ref: "G" }, FromPort: 22, ToPort: 22 },
    "it lets in another security group on ports 22 to 22",
  ],
])("%j is found", (rule, what) => {
  expect(group(rule)).toEqual([what]);
});

test("HTTPS from a named group passes, for interface endpoints", () => {
  expect(group({ SourceSecurityGroupId: { Ref: "G" }, FromPort: 443, ToPort: 443 })).toEqual([]);
});

test("Kafka from a named group passes, and from nowhere else", () => {
  const port = { FromPort: 9092, ToPort: 9092 };
  expect(group({ ...port, SourceSecurityGroupId: { Ref: "Clients" } })).toEqual([]);
  expect(group({ ...port, CidrIp: "10.0.0.0/16" })).toEqual(["it lets in 10.0.0.0/16 on ports 9092 to 9092"]);
});

test("a rule that stands alone is found too", () => {
  const rule = { GroupId: "g", IpProtocol: "tcp", FromPort: 22, ToPort: 22, CidrIp: "0.0.0.0/0" };
  expect(whats(noIngress, "AWS::EC2::SecurityGroupIngress", rule)).toEqual([
    "it lets in 0.0.0.0/0 on ports 22 to 22",
  ]);
});
