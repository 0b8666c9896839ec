import type { Finding, Review } from "../../guardrails/guardrail";
import { covers, type Statement, statementsOf } from "../../guardrails/statements";

/** Actions that AWS lets nobody narrow to a resource; every pattern here is one of its families. */
const UNNARROWED = [
  "cloudformation:ListStacks",
  "cloudwatch:GetMetricData",
  "cloudwatch:ListMetrics",
  "cloudwatch:PutMetricData",
  "ec2:Describe*",
  "ec2messages:*",
  "firehose:ListDeliveryStreams",
  "kinesis:ListStreams",
  "kms:ListKeys",
  "lambda:ListFunctions",
  "s3:ListAllMyBuckets",
  "servicequotas:List*",
  "ssm:UpdateInstanceInformation",
  "ssmmessages:*",
  "sts:GetCallerIdentity",
  "tag:GetResources",
  "xray:Put*",
];

/** `arn:aws:s3:::*`, `arn:…:role/*`: everything of a service or of a kind. */
const EVERYTHING = /^(?:\*|arn:[^/]*:(?:[a-z-]+\/)?\*)$/;

/** @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html */
export const narrowGrants: Review = {
  name: "narrow-grants",
  why: "A grant that names no resource reaches the other seats, and whatever else is in the account.",
  fix: "Name the actions, and the resource by its ARN.",
  check(template) {
    return statementsOf(template)
      .filter(({ kind, allows }) => kind === "identity" && allows)
      .flatMap((statement): Finding[] => {
        const what = tooWide(statement);
        return what === undefined
          ? []
          : [{ resource: statement.resource, property: statement.property, what }];
      });
  },
};

function tooWide({ actions, inverted, resources }: Statement): string | undefined {
  if (inverted) return "it allows everything but what it names";
  const wide = actions.find((action) => /^(?:\*|[^:]+:\*)$/.test(action) && !isUnnarrowed(action));
  if (wide !== undefined) return `it allows every action: ${wide}`;
  const everything = resources.find((resource) => EVERYTHING.test(resource));
  const named = everything === undefined ? [] : actions.filter((action) => !isUnnarrowed(action));
  return named.length === 0 ? undefined : `it allows ${named.join(", ")} on ${everything}`;
}

const isUnnarrowed = (action: string): boolean => UNNARROWED.some((family) => covers(family, action));
