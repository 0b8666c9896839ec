import type { Cloud } from "../core/cloud";
import type { ResourceType } from "../core/resource-type";
import type { Service } from "../core/service";
import { createStack } from "./actions/create-stack";
import { deleteStack } from "./actions/delete-stack";
import { describeStackEvents } from "./actions/describe-stack-events";
import { describeStacks } from "./actions/describe-stacks";
import { Operations } from "./deploy/operations";
import type { Engine } from "./engine";
import { ResourceTypes } from "./resource-types";
import { StackStore } from "./store";

/**
 * CloudFormation of one Region.
 * @param resourceTypes the types that templates may use; asked for at each request, the engine's own are added
 */
export function createCloudFormation(cloud: Cloud, resourceTypes: () => readonly ResourceType[]): Service {
  const store = new StackStore(cloud.state);
  const engine: Engine = { cloud, store, types: () => new ResourceTypes([...own, ...resourceTypes()]) };
  const operations = new Operations(engine);
  const own: ResourceType[] = [];
  return {
    name: "cloudformation",
    protocol: "query",
    client: "@aws-sdk/client-cloudformation",
    deniedCode: "AccessDenied",
    actions: [
      createStack(engine, operations),
      deleteStack(engine, operations),
      describeStacks(engine),
      describeStackEvents(engine),
    ],
    resourceTypes: own,
    async start() {
      await store.forgetOldStacks(cloud.clock.now());
      operations.resume();
    },
    stop: () => operations.stop(),
  };
}
