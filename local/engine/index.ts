import type { Cloud } from "../core/cloud";
import type { ResourceType } from "../core/resource-type";
import type { Service } from "../core/service";
import { cancelUpdateStack } from "./actions/cancel-update-stack";
import { continueUpdateRollback } from "./actions/continue-update-rollback";
import { createChangeSet } from "./actions/create-change-set";
import { createStack } from "./actions/create-stack";
import { deleteChangeSet } from "./actions/delete-change-set";
import { deleteStack } from "./actions/delete-stack";
import { describeAccountLimits } from "./actions/describe-account-limits";
import { describeChangeSet } from "./actions/describe-change-set";
import { describeEvents } from "./actions/describe-events";
import { describeStackEvents } from "./actions/describe-stack-events";
import { describeStackResource } from "./actions/describe-stack-resource";
import { describeStackResources } from "./actions/describe-stack-resources";
import { describeStacks } from "./actions/describe-stacks";
import { executeChangeSet } from "./actions/execute-change-set";
import { getStackPolicy } from "./actions/get-stack-policy";
import { getTemplate } from "./actions/get-template";
import { getTemplateSummary } from "./actions/get-template-summary";
import { listChangeSets } from "./actions/list-change-sets";
import { listExports } from "./actions/list-exports";
import { listHookResults } from "./actions/list-hook-results";
import { listImports } from "./actions/list-imports";
import { listStackResources } from "./actions/list-stack-resources";
import { listStacks } from "./actions/list-stacks";
import { rollbackStack } from "./actions/rollback-stack";
import { setStackPolicy } from "./actions/set-stack-policy";
import { signalResource } from "./actions/signal-resource";
import { updateStack } from "./actions/update-stack";
import { updateTerminationProtection } from "./actions/update-termination-protection";
import { validateTemplate } from "./actions/validate-template";
import { Operations } from "./deploy/operations";
import type { Engine } from "./engine";
import { ResourceTypes } from "./resource-types";
import { cdkMetadata } from "./resources/cdk-metadata";
import { nestedStack } from "./resources/nested-stack";
import { waitCondition } from "./resources/wait-condition";
import { serveHandles, waitConditionHandle } from "./resources/wait-condition-handle";
import { StackStore } from "./store";

/** How long DescribeStacks waits for what is under way on a stack, in milliseconds. */
const PATIENCE = 5_000;

/**
 * CloudFormation of one Region.
 * @param resourceTypes the types that templates may use; asked for at the first request, the engine's own are added
 */
export function createCloudFormation(
  cloud: Cloud,
  resourceTypes: () => readonly ResourceType[],
  patience = PATIENCE,
): Service {
  const store = new StackStore(cloud.state);
  let types: ResourceTypes | undefined;
  const engine: Engine = {
    cloud,
    store,
    types: () => {
      types ??= new ResourceTypes([...own, ...resourceTypes()]);
      return types;
    },
  };
  const operations = new Operations(engine);
  const own: readonly ResourceType[] = [
    cdkMetadata,
    nestedStack(engine, operations),
    waitCondition(store, operations.signals),
    waitConditionHandle(cloud),
  ];
  let stopServing = (): void => {};
  return {
    name: "cloudformation",
    protocol: "query",
    client: "@aws-sdk/client-cloudformation",
    deniedCode: "AccessDenied",
    actions: [
      cancelUpdateStack(engine, operations),
      continueUpdateRollback(engine, operations),
      createChangeSet(engine, operations),
      createStack(engine, operations),
      deleteChangeSet(engine),
      deleteStack(engine, operations),
      describeAccountLimits(engine),
      describeChangeSet(engine),
      describeEvents(engine),
      describeStackEvents(engine),
      describeStackResource(engine),
      describeStackResources(engine),
      describeStacks(engine, operations, patience),
      executeChangeSet(engine, operations),
      getStackPolicy(engine),
      getTemplate(engine),
      getTemplateSummary(engine),
      listChangeSets(engine),
      listExports(engine),
      listHookResults(engine),
      listImports(engine),
      listStackResources(engine),
      listStacks(engine),
      rollbackStack(engine, operations),
      setStackPolicy(engine, operations),
      signalResource(engine, operations),
      updateStack(engine, operations),
      updateTerminationProtection(engine, operations),
      validateTemplate(engine),
    ],
    resourceTypes: own,
    async start() {
      await store.forgetOldStacks(cloud.clock.now());
      stopServing = serveHandles(cloud, store, operations.signals);
      operations.resume();
    },
    async stop() {
      stopServing();
      await operations.stop();
    },
  };
}
