import type { Finding, Review } from "../../guardrails/guardrail";
import { at, members, resourcesOf } from "../../guardrails/template";

/** Interface endpoints speak HTTPS, and take it from a security group that is named. */
const ENDPOINT_PORT = 443;

/** @see https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html */
export const noIngress: Review = {
  name: "no-ingress",
  why: "Nothing connects to a generator: Session Manager reaches it from the inside.",
  fix: "Remove the rule; `aws ssm start-session` opens a shell.",
  check(template) {
    const inline = resourcesOf(template, "AWS::EC2::SecurityGroup").flatMap(([resource, { Properties }]) =>
      members(at(Properties, "SecurityGroupIngress")).map((rule) => ({
        resource,
        property: "Properties.SecurityGroupIngress",
        rule,
      })),
    );
    const alone = resourcesOf(template, "AWS::EC2::SecurityGroupIngress").map(
      ([resource, { Properties }]) => ({
        resource,
        property: "Properties",
        rule: Properties,
      }),
    );
    return [...inline, ...alone]
      .filter(({ rule }) => !isForEndpoint(rule) && !isAmongMembers(rule))
      .map(
        ({ resource, property, rule }): Finding => ({
          resource,
          property,
          what: `it lets in ${describe(rule)}`,
        }),
      );
  },
};

const isForEndpoint = (rule: unknown): boolean =>
  at(rule, "SourceSecurityGroupId") !== undefined &&
  at(rule, "FromPort") === ENDPOINT_PORT &&
  at(rule, "ToPort") === ENDPOINT_PORT;

/** What lets in the members of its own group lets in nobody from outside, at whatever port. */
const isAmongMembers = (rule: unknown): boolean =>
  at(rule, "GroupId") !== undefined &&
  JSON.stringify(at(rule, "GroupId")) === JSON.stringify(at(rule, "SourceSecurityGroupId"));

function describe(rule: unknown): string {
  const source = at(rule, "CidrIp") ?? at(rule, "CidrIpv6") ?? "another security group";
  const from = at(rule, "FromPort");
  const ports = from === undefined ? "every port" : `ports ${from} to ${at(rule, "ToPort")}`;
  return `${typeof source === "string" ? source : "a network"} on ${ports}`;
}
