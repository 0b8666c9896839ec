import { KAFKA_PORTS } from "../../../contract/kafka";
import type { Finding, Review } from "../../guardrails/guardrail";
import { at, members, resourcesOf } from "../../guardrails/template";

/** What takes connections from a security group that is named: interface endpoints, which speak HTTPS, and a seat's broker. */
const SERVING_PORTS: readonly unknown[] = [443, KAFKA_PORTS.inside];

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
      .filter(({ rule }) => !isForServer(rule))
      .map(
        ({ resource, property, rule }): Finding => ({
          resource,
          property,
          what: `it lets in ${describe(rule)}`,
        }),
      );
  },
};

const isForServer = (rule: unknown): boolean =>
  at(rule, "SourceSecurityGroupId") !== undefined &&
  SERVING_PORTS.includes(at(rule, "FromPort")) &&
  at(rule, "ToPort") === at(rule, "FromPort");

function describe(rule: unknown): string {
  const source = at(rule, "CidrIp") ?? at(rule, "CidrIpv6") ?? "another security group";
  const from = at(rule, "FromPort");
  const ports = from === undefined ? "every port" : `ports ${from} to ${at(rule, "ToPort")}`;
  return `${typeof source === "string" ? source : "a network"} on ${ports}`;
}
