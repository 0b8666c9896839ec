import { at, members, type Resource } from "../guardrails/template";
import { plain, say } from "./say";

/** @returns a line a statement: who may, or must not, do what on what, and if what */
export function grantLines(id: string, { Type, Properties = {} }: Resource): string[] {
  const statements = (document: unknown) => members(at(document, "Statement"));
  switch (Type) {
    case "AWS::IAM::Role":
      return [
        ...statements(Properties.AssumeRolePolicyDocument).map(
          (one) => `${plain(id)}: worn by ${principal(one)}${given(one)}`,
        ),
        ...members(Properties.ManagedPolicyArns).map((arn) => `${plain(id)}: managed policy ${say(arn)}`),
        ...members(Properties.Policies).flatMap((policy) =>
          statements(at(policy, "PolicyDocument")).map((one) => `${plain(id)}: ${grant(one)}`),
        ),
      ];
    case "AWS::IAM::Policy":
      return statements(Properties.PolicyDocument).map(
        (one) => `${members(Properties.Roles).map(say).join(", ")}: ${grant(one)}`,
      );
    case "AWS::IAM::ManagedPolicy":
      return statements(Properties.PolicyDocument).map((one) => `${plain(id)}: ${grant(one)}`);
    case "AWS::S3::BucketPolicy":
      return statements(Properties.PolicyDocument).map((one) => `${principal(one)}: ${grant(one)}`);
    case "AWS::Lambda::Permission":
      return [
        `${say(Properties.Principal)}: allow ${say(Properties.Action)} on ${say(Properties.FunctionName)}`,
      ];
    case "AWS::EC2::SecurityGroup":
      return [
        ...members(Properties.SecurityGroupIngress).map((rule) => `${plain(id)}: in from ${traffic(rule)}`),
        ...members(Properties.SecurityGroupEgress).map((rule) => `${plain(id)}: out to ${traffic(rule)}`),
      ];
    case "AWS::EC2::SecurityGroupIngress":
      return [`${say(Properties.GroupId)}: in from ${traffic(Properties)}`];
    case "AWS::EC2::SecurityGroupEgress":
      return [`${say(Properties.GroupId)}: out to ${traffic(Properties)}`];
    default:
      return [];
  }
}

/** The properties of a rule that name the other side, of which a rule has one. */
const OTHER_SIDE = [
  "CidrIp",
  "CidrIpv6",
  "SourceSecurityGroupId",
  "DestinationSecurityGroupId",
  "SourcePrefixListId",
  "DestinationPrefixListId",
];

/** @returns the other side, the protocol and the ports of a security group's rule */
function traffic(rule: unknown): string {
  const side = OTHER_SIDE.map((name) => at(rule, name)).find((value) => value !== undefined);
  const protocol = say(at(rule, "IpProtocol"));
  if (protocol === "-1") return `${say(side)}, any protocol`;
  const [from, to] = [say(at(rule, "FromPort")), say(at(rule, "ToPort"))];
  return `${say(side)}, ${protocol} ${from === to ? from : `${from} to ${to}`}`;
}

/** @returns who a statement speaks of: a service's name, an ARN, or everyone (`*`) */
function principal(statement: unknown): string {
  const named = at(statement, "Principal");
  if (typeof named !== "object" || named === null) return say(named);
  return Object.values(named).flatMap(list).join(", ");
}

function grant(statement: unknown): string {
  const actions = list(at(statement, "Action") ?? at(statement, "NotAction")).join(" ");
  const effect = String(at(statement, "Effect")).toLowerCase();
  const but = at(statement, "NotAction") === undefined ? "" : " all but";
  return `${effect}${but} ${actions} on ${list(at(statement, "Resource")).join(", ")}${given(statement)}`;
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(say);

function given(statement: unknown): string {
  const condition = at(statement, "Condition");
  return condition === undefined ? "" : ` if ${say(condition)}`;
}
