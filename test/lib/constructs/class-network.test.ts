import { Match } from "aws-cdk-lib/assertions";
import { synthClass } from "../../support/synth-class";

const shared = synthClass().expect("shared");

test("a class takes one VPC of the five that a Region has by default", () => {
  shared.resourceCountIs("AWS::EC2::VPC", 1);
});

test("there is no NAT gateway, which would cost as much as five generators", () => {
  shared.resourceCountIs("AWS::EC2::NatGateway", 0);
});

test("nothing may connect to a generator", () => {
  shared.hasResourceProperties("AWS::EC2::SecurityGroup", { SecurityGroupIngress: Match.absent() });
  shared.resourceCountIs("AWS::EC2::SecurityGroupIngress", 0);
});

test("a generator may speak HTTPS and nothing else", () => {
  shared.hasResourceProperties("AWS::EC2::SecurityGroup", {
    SecurityGroupEgress: [
      Match.objectLike({ IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: "0.0.0.0/0" }),
    ],
  });
});

test("two zones have room for the generators of a thousand seats", () => {
  shared.resourceCountIs("AWS::EC2::Subnet", 2);
  shared.allResourcesProperties("AWS::EC2::Subnet", { CidrBlock: Match.stringLikeRegexp("/18$") });
});

describe("a private network", () => {
  const made = synthClass({ network: "private" });
  const closed = made.expect("shared");

  test("has no way to the internet", () => {
    closed.resourceCountIs("AWS::EC2::InternetGateway", 0);
    closed.resourceCountIs("AWS::EC2::NatGateway", 0);
    closed.resourceCountIs("AWS::EC2::Route", 0);
  });

  test("gives no generator a public address", () => {
    closed.allResourcesProperties("AWS::EC2::Subnet", { MapPublicIpOnLaunch: false });
    made.expect("s01").hasResourceProperties("AWS::EC2::Instance", { NetworkInterfaces: Match.absent() });
  });

  test("has as many zones and as much room as a public one", () => {
    closed.resourceCountIs("AWS::EC2::Subnet", 2);
    closed.allResourcesProperties("AWS::EC2::Subnet", { CidrBlock: Match.stringLikeRegexp("/18$") });
  });
});
