import type { Finding, Guardrail } from "./guardrail";
import { covers, statementsOf } from "./statements";
import { at, resourcesOf, type Template } from "./template";

/** What lets a function make its log group anew when a line is flushed after the stack's deletion. */
const CREATE = "logs:CreateLogGroup";

/** AWS's managed policies for functions, which hold that leave for every group. */
const CREATING_POLICIES = /:policy\/service-role\/AWSLambda\w*ExecutionRole\b/;

/** @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html */
export const ownedLogGroups: Guardrail = {
  name: "owned-log-groups",
  why: "A log group that no stack owns is made at the first line and stays when the stack goes.",
  fix: "Hand in an OwnedLogGroup, and let the role write into that group only.",
  check(template) {
    return [...functions(template), ...streams(template), ...makers(template)];
  },
};

function functions(template: Template): Finding[] {
  return resourcesOf(template, "AWS::Lambda::Function")
    .filter(([, { Properties }]) => !isReference(at(Properties, "LoggingConfig", "LogGroup")))
    .map(([resource]) => ({
      resource,
      property: "Properties.LoggingConfig",
      what: "the function logs into a group that Lambda makes",
    }));
}

function streams(template: Template): Finding[] {
  return resourcesOf(template, "AWS::KinesisFirehose::DeliveryStream").flatMap(([resource, stream]) =>
    Object.entries(stream.Properties ?? {}).flatMap(([destination, properties]) => {
      const logging = at(properties, "CloudWatchLoggingOptions");
      if (at(logging, "Enabled") !== true || isReference(at(logging, "LogGroupName"))) return [];
      const property = `Properties.${destination}.CloudWatchLoggingOptions`;
      return [{ resource, property, what: "the stream logs into a group that no stack of the class owns" }];
    }),
  );
}

function makers(template: Template): Finding[] {
  const stated = statementsOf(template)
    .filter((one) => one.kind === "identity" && one.allows && !one.inverted)
    .filter(({ actions }) => actions.some((action) => covers(action, CREATE)))
    .map(({ resource, property }) => ({ resource, property, what: "this grant can make log groups" }));
  const managed = resourcesOf(template, "AWS::IAM::Role")
    .filter(([, { Properties }]) =>
      CREATING_POLICIES.test(JSON.stringify(at(Properties, "ManagedPolicyArns") ?? "")),
    )
    .map(([resource]) => ({
      resource,
      property: "Properties.ManagedPolicyArns",
      what: "AWS's managed policy for functions can make log groups",
    }));
  return [...stated, ...managed];
}

/** A `Ref`, a `Fn::GetAtt` or an import: something that a stack of the class owns. */
const isReference = (value: unknown): boolean => typeof value === "object" && value !== null;
