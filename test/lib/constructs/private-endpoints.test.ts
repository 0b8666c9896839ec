import { Match } from "aws-cdk-lib/assertions";
import { synthClass } from "../../support/synth-class";

const made = synthClass({ network: "private" });
const shared = made.expect("shared");
const ENDPOINT = "AWS::EC2::VPCEndpoint";

function endpoints(type: "Interface" | "Gateway") {
  return Object.values(shared.findResources(ENDPOINT, { Properties: { VpcEndpointType: type } }));
}

test("every service that a generator speaks to has an interface endpoint, which answers under the service's public name", () => {
  const names = endpoints("Interface").map(({ Properties }) => JSON.stringify(Properties.ServiceName));
  expect(names.map((name) => /\.([a-z-]+)"/.exec(name)?.[1]).sort()).toEqual([
    "cloudformation",
    "kinesis-firehose",
    "logs",
    "ssm",
    "ssmmessages",
  ]);
  shared.allResourcesProperties(ENDPOINT, Match.not({ PrivateDnsEnabled: false }));
});

test("an interface endpoint stands in one zone, because it costs by zone", () => {
  expect(endpoints("Interface").map(({ Properties }) => Properties.SubnetIds.length)).toEqual([
    1, 1, 1, 1, 1,
  ]);
});

test("S3, and with it the packages of Amazon Linux, is reached through the free gateway from both subnets", () => {
  const [gateway, another] = endpoints("Gateway");
  expect(another).toBeUndefined();
  expect(gateway?.Properties.RouteTableIds).toHaveLength(2);
});

test("the endpoints let generators in by HTTPS and nobody else, and connect to nobody", () => {
  shared.hasResourceProperties("AWS::EC2::SecurityGroup", {
    GroupDescription: Match.stringLikeRegexp("^Endpoints"),
    SecurityGroupEgress: [Match.objectLike({ CidrIp: "255.255.255.255/32" })],
  });
  const rules = [
    ...Object.values(shared.findResources("AWS::EC2::SecurityGroupIngress")).map((rule) => rule.Properties),
    ...Object.values(shared.findResources("AWS::EC2::SecurityGroup")).flatMap(
      ({ Properties }) => Properties.SecurityGroupIngress ?? [],
    ),
  ];
  expect(rules).toHaveLength(1);
  expect(rules[0]).toMatchObject({ FromPort: 443, ToPort: 443, IpProtocol: "tcp" });
  expect(rules[0].SourceSecurityGroupId).toBeDefined();
});
