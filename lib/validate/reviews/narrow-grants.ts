import { SHARED_OUTPUTS } from "../../../contract/outputs";
import { STACK_TAGS } from "../../../contract/tags";
import type { Finding, Review } from "../../guardrails/guardrail";
import { covers, type Statement, statementsOf } from "../../guardrails/statements";
import { at, members, referenced, type Template } from "../../guardrails/template";
import { isBoundBy } from "./conditions";

/** Actions that AWS lets nobody narrow to a resource; every pattern here is one of its families. */
const UNNARROWED = [
  "cloudformation:ListStacks",
  "cloudwatch:GetMetricData",
  "cloudwatch:GetMetricStatistics",
  "cloudwatch:ListMetrics",
  "cloudwatch:PutMetricData",
  "ec2:Describe*",
  "ec2messages:*",
  "firehose:ListDeliveryStreams",
  "kinesis:ListStreams",
  "kms:ListKeys",
  "lambda:ListFunctions",
  "logs:DescribeLogGroups",
  "s3:ListAllMyBuckets",
  "servicequotas:List*",
  "ssm:UpdateInstanceInformation",
  "ssmmessages:*",
  "sts:GetCallerIdentity",
  "tag:GetResources",
  "xray:Put*",
];

/** @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html */
export const narrowGrants: Review = {
  name: "narrow-grants",
  why: "A grant that names no resource reaches the other seats, and whatever else is in the account.",
  fix: "Name the actions, and the resource by its ARN, or by its tags of class and seat.",
  check(template) {
    const boundaries = boundariesOf(template);
    const whose = isShared(template) ? [OF_CLASS] : [OF_CLASS, OF_SEAT];
    return statementsOf(template)
      .filter(({ kind, allows, resource }) => kind === "identity" && allows && !boundaries.has(resource))
      .flatMap((statement): Finding[] => {
        const what = tooWide(statement, whose);
        return what === undefined
          ? []
          : [{ resource: statement.resource, property: statement.property, what }];
      });
  },
};

/** Tags that together say whose something is. */
const OF_CLASS = `aws:resourcetag/${STACK_TAGS.class}`;
const OF_SEAT = `aws:resourcetag/${STACK_TAGS.seat}`;

/** What the seats share may act on all of them, and on no other class's. */
const isShared = (template: Template): boolean =>
  at(template.Outputs, SHARED_OUTPUTS.studentRole) !== undefined;

/** @returns logical ids of policies that bound roles and are attached to none: they grant nothing */
function boundariesOf({ Resources = {} }: Template): Set<string> {
  const holders = Object.values(Resources).map(({ Properties }) => Properties);
  const named = (values: unknown[]): string[] => values.flatMap((value) => referenced(value) ?? []);
  const bounding = named(holders.map((holder) => at(holder, "PermissionsBoundary")));
  const attached = named(holders.flatMap((holder) => members(at(holder, "ManagedPolicyArns"))));
  return new Set(
    bounding.filter((id) => {
      const policy = Resources[id]?.Properties;
      const holdersOf = ["Roles", "Users", "Groups"].flatMap((kind) => members(at(policy, kind)));
      return holdersOf.length === 0 && !attached.includes(id);
    }),
  );
}

function tooWide(
  { actions, inverted, resources, condition }: Statement,
  whose: readonly string[],
): string | undefined {
  if (inverted) return "it allows everything but what it names";
  const wide = actions.find((action) => /^(?:\*|[^:]+:\*)$/.test(action) && !isUnnarrowed(action));
  if (wide !== undefined) return `it allows every action: ${wide}`;
  if (whose.every((key) => isBoundBy(condition, [key]))) return undefined;
  const everything = resources.find(namesNothing);
  const named = everything === undefined ? [] : actions.filter((action) => !isUnnarrowed(action));
  return named.length === 0 ? undefined : `it allows ${named.join(", ")} on ${everything}`;
}

/**
 * @returns whether an ARN has wildcards where names belong: on everything, on every role, on every object; but not
 * `arn:…:log-group:mine:*`, which are one group's streams
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
function namesNothing(arn: string): boolean {
  // `${AWS::Region}` has colons of its own.
  const [first, , service, , , ...rest] = arn.replace(/\$\{[^}]*\}/g, "x").split(":");
  if (first === "*") return true;
  const parts = rest.flatMap((part) => part.split("/"));
  // S3 has no kinds of resource; elsewhere the first of several parts is one.
  const names = service === "s3" || parts.length === 1 ? parts : parts.slice(1);
  return names.length > 0 && names.every((name) => /^[*?]+$/.test(name));
}

const isUnnarrowed = (action: string): boolean => UNNARROWED.some((family) => covers(family, action));
