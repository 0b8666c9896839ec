import type { OperationEntry, Parameter, Stack, Tag } from "@aws-sdk/client-cloudformation";
import type { Deployment, Operation, Output, StackRecord } from "../records";
import type { ParameterValue } from "../template/parameter-values";

/** @returns a stack as DescribeStacks shows it */
export function describeStack(stack: StackRecord): Stack {
  const shown = stack.target ?? stack.deployment;
  const deleted = stack.status === "DELETE_COMPLETE";
  return {
    StackId: stack.stackId,
    StackName: stack.stackName,
    CreationTime: new Date(stack.createdAt),
    StackStatus: stack.status,
    DisableRollback: stack.disableRollback,
    NotificationARNs: [...(shown?.notificationArns ?? [])],
    RollbackConfiguration: shown?.rollbackConfiguration ?? {},
    Tags: tagList(shown?.tags ?? {}),
    DriftInformation: { StackDriftStatus: "NOT_CHECKED" },
    ...(!deleted && { EnableTerminationProtection: stack.terminationProtection }),
    ...optionalMembers(stack, shown),
    ...(shown && shown.parameters.length > 0 && { Parameters: shown.parameters.map(parameterView) }),
    ...(stack.outputs.length > 0 && !deleted && { Outputs: stack.outputs.map(outputView) }),
    ...lastOperations(stack),
  };
}

function optionalMembers(stack: StackRecord, shown: Deployment | undefined): Partial<Stack> {
  return {
    ...(stack.statusReason !== undefined && { StackStatusReason: stack.statusReason }),
    ...(stack.updatedAt !== undefined && { LastUpdatedTime: new Date(stack.updatedAt) }),
    ...(stack.deletedAt !== undefined && { DeletionTime: new Date(stack.deletedAt) }),
    ...(stack.changeSetId !== undefined && { ChangeSetId: stack.changeSetId }),
    ...(stack.timeoutMinutes !== undefined && { TimeoutInMinutes: stack.timeoutMinutes }),
    ...(stack.retainExceptOnCreate && { RetainExceptOnCreate: true }),
    ...(stack.parentId !== undefined && { ParentId: stack.parentId }),
    ...(stack.rootId !== undefined && { RootId: stack.rootId }),
    ...(shown?.description !== undefined && { Description: shown.description }),
    ...(shown?.capabilities && { Capabilities: [...shown.capabilities] }),
    ...(shown?.roleArn !== undefined && { RoleARN: shown.roleArn }),
  };
}

const KINDS: Record<Operation["kind"], OperationEntry["OperationType"]> = {
  create: "CREATE_STACK",
  update: "UPDATE_STACK",
  delete: "DELETE_STACK",
  "roll-back": "ROLLBACK",
};

function lastOperations({ operation, lastOperation }: StackRecord): Partial<Stack> {
  const last = operation ?? lastOperation;
  return last ? { LastOperations: [{ OperationType: KINDS[last.kind], OperationId: last.id }] } : {};
}

/** @returns a parameter as it is shown: what is secret as asterisks */
export function parameterView({ key, value, resolved, noEcho }: ParameterValue): Parameter {
  return {
    ParameterKey: key,
    ParameterValue: noEcho ? "****" : value,
    ...(resolved !== undefined && { ResolvedValue: noEcho ? "****" : resolved }),
  };
}

function outputView({ key, value, description, exportName }: Output) {
  return {
    OutputKey: key,
    OutputValue: value,
    ...(description !== undefined && { Description: description }),
    ...(exportName !== undefined && { ExportName: exportName }),
  };
}

export const tagList = (tags: Readonly<Record<string, string>>): Tag[] =>
  Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
