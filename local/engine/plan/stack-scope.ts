import { isAwsError } from "../../core/errors";
import type { Identity } from "../../core/identity";
import type { Standing, Value } from "../../core/resource-type";
import type { Engine } from "../engine";
import { refused, validationError } from "../errors";
import { KNOWN_AFTER_APPLY, type Scope, type StackOutputRequest } from "../intrinsics/scope";
import type { Deployment, StackRecord } from "../records";
import { isList } from "../template/parameter-types";
import type { ParameterValue } from "../template/parameter-values";
import type { Template } from "../template/template";
import { attributeOf } from "./attribute";

/** What of a resource can be referred to; undefined when it will only be known later. */
export type StandingOf = (
  logicalId: string,
) => Pick<Standing, "physicalId" | "ref" | "attributes"> | undefined;

export interface ScopeOptions {
  stack: Pick<StackRecord, "stackId" | "stackName">;
  template: Template;
  deployment: Pick<Deployment, "parameters" | "notificationArns">;
  /** As whom other APIs are called. */
  identity: () => Promise<Identity>;
  /** Told the name of each export that is used; `found` is false when nobody exports it, and the value then counts as known later. */
  onImport(name: string, found: boolean): void;
}

/** @returns what the template of one stack can see, before its conditions are decided */
export function stackScope(engine: Engine, options: ScopeOptions): Scope {
  const { cloud } = engine;
  const pseudo = pseudoParameters(engine, options);
  const parameters = new Map(options.deployment.parameters.map((parameter) => [parameter.key, parameter]));
  return {
    region: cloud.region,
    reference(name) {
      if (pseudo.has(name)) return pseudo.get(name);
      const parameter = parameters.get(name);
      return parameter ? parameterValue(options.template, parameter) : KNOWN_AFTER_APPLY;
    },
    attribute: () => KNOWN_AFTER_APPLY,
    condition: () => undefined,
    mapping: (name) => options.template.mappings.get(name),
    async exported(name) {
      const found = engine.store.exports().find((exported) => exported.name === name);
      options.onImport(name, found !== undefined);
      return found?.output.value ?? KNOWN_AFTER_APPLY;
    },
    stackOutput: async (request) => stackOutput(engine, await options.identity(), request),
    ssmParameter: async (name, version) => ssmParameter(engine, await options.identity(), name, version),
  };
}

/** @returns the same scope with conditions decided and resources to be seen */
export function withResources(
  engine: Engine,
  scope: Scope,
  template: Template,
  conditions: ReadonlyMap<string, boolean>,
  standingOf: StandingOf,
): Scope {
  return {
    ...scope,
    condition: (name) => conditions.get(name),
    reference(name) {
      if (!template.resources.has(name)) return scope.reference(name);
      const standing = standingOf(name);
      return standing ? (standing.ref ?? standing.physicalId) : KNOWN_AFTER_APPLY;
    },
    attribute(logicalId, attribute) {
      const type = template.resources.get(logicalId)?.type ?? "";
      return attributeOf(engine.types().find(type), logicalId, attribute, standingOf(logicalId));
    },
  };
}

function pseudoParameters(
  { cloud }: Engine,
  { stack, deployment }: ScopeOptions,
): ReadonlyMap<string, Value | undefined> {
  const china = cloud.region.startsWith("cn-");
  return new Map<string, Value | undefined>([
    ["AWS::AccountId", cloud.account],
    ["AWS::NotificationARNs", [...deployment.notificationArns]],
    ["AWS::NoValue", undefined],
    ["AWS::Partition", china ? "aws-cn" : "aws"],
    ["AWS::Region", cloud.region],
    ["AWS::StackId", stack.stackId],
    ["AWS::StackName", stack.stackName],
    ["AWS::URLSuffix", china ? "amazonaws.com.cn" : "amazonaws.com"],
  ]);
}

function parameterValue(template: Template, { key, value, resolved }: ParameterValue): Value {
  const type = template.parameters.get(key)?.type ?? "String";
  const text = resolved ?? value;
  if (!isList(type)) return text;
  return text === "" ? [] : text.split(",").map((part) => part.trim());
}

async function ssmParameter(
  { cloud }: Engine,
  identity: Identity,
  name: string,
  version: string | undefined,
): Promise<string> {
  const Name = version === undefined ? name : `${name}:${version}`;
  const { Parameter } = await cloud
    .call<{ Parameter?: { Type?: string; Value?: string } }>(identity, "ssm", "GetParameter", { Name })
    .catch((error: unknown) => {
      if (!isAwsError(error, "ParameterNotFound")) throw error;
      throw validationError(`Unable to fetch parameters [${Name}] from parameter store for this account.`);
    });
  if (Parameter?.Type === "SecureString") {
    throw validationError(`SSM Secure reference is not supported in: [${name}]`);
  }
  return Parameter?.Value ?? "";
}

async function stackOutput(
  { cloud }: Engine,
  identity: Identity,
  { stackName, outputName, region, roleArn }: StackOutputRequest,
): Promise<Value> {
  // Only another account needs a role, and there is but one account here.
  if (roleArn !== undefined) throw refused("RoleArn of Fn::GetStackOutput");
  const { Stacks = [] } = await cloud.call<{
    Stacks?: { Outputs?: { OutputKey?: string; OutputValue?: string }[] }[];
  }>(
    identity,
    "cloudformation",
    "DescribeStacks",
    { StackName: stackName },
    region === undefined ? {} : { region },
  );
  const output = Stacks[0]?.Outputs?.find(({ OutputKey }) => OutputKey === outputName);
  if (output?.OutputValue === undefined) {
    throw validationError(`Output ${outputName} does not exist in stack ${stackName}`);
  }
  return output.OutputValue;
}
