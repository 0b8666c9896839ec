import type { Stack, StackEvent } from "@aws-sdk/client-cloudformation";
import type { Service } from "../../../local/core/service";
import { createCloudFormation } from "../../../local/engine";
import { act, type FakeCloud, fakeCloud, rootCall } from "../../support/fake-cloud";
import { type FakeWorld, fakeWorld } from "./fake-types";

/** An engine over fake resource types, with short ways to its API. */
export interface EngineUnderTest extends AsyncDisposable {
  cloud: FakeCloud;
  service: Service;
  world: FakeWorld;
  call<O extends object = Record<string, never>>(operation: string, input: object): Promise<O>;
  /** Creates a stack and waits for its end. */
  create(name: string, template: object, more?: object): Promise<Stack>;
  update(name: string, template: object, more?: object): Promise<Stack>;
  delete(name: string, more?: object): Promise<Stack>;
  stack(nameOrId: string): Promise<Stack>;
  /** Waits until nothing is under way on the stack. */
  ended(nameOrId: string): Promise<Stack>;
  /** `LogicalId STATUS reason`, oldest first. */
  events(nameOrId: string): Promise<string[]>;
}

export async function engineUnderTest(
  options: { cloud?: FakeCloud; world?: FakeWorld; patience?: number } = {},
): Promise<EngineUnderTest> {
  const cloud = options.cloud ?? (await fakeCloud());
  const world = options.world ?? fakeWorld();
  const service = createCloudFormation(cloud, () => world.types, options.patience ?? 0);
  await service.start();
  const call = <O extends object>(operation: string, input: object): Promise<O> =>
    act<O>(service, operation, input);
  const stack = async (StackName: string): Promise<Stack> => {
    const { Stacks = [] } = await call<{ Stacks?: Stack[] }>("DescribeStacks", { StackName });
    return Stacks[0] as Stack;
  };
  const ended = async (name: string): Promise<Stack> => {
    for (;;) {
      const next = cloud.events.next("stackEvent");
      const now = await stack(name);
      if (!now.StackStatus?.endsWith("IN_PROGRESS") || now.StackStatus === "REVIEW_IN_PROGRESS") return now;
      await next;
    }
  };
  return {
    cloud,
    service,
    world,
    call,
    stack,
    ended,
    async create(StackName, template, more = {}) {
      const { StackId } = await call<{ StackId: string }>("CreateStack", {
        StackName,
        TemplateBody: JSON.stringify(template),
        ...more,
      });
      return ended(StackId);
    },
    async update(StackName, template, more = {}) {
      await call("UpdateStack", { StackName, TemplateBody: JSON.stringify(template), ...more });
      return ended(StackName);
    },
    async delete(StackName, more = {}) {
      const { StackId = "" } = await stack(StackName);
      await call("DeleteStack", { StackName, ...more });
      return ended(StackId);
    },
    async events(StackName) {
      const { StackEvents = [] } = await call<{ StackEvents?: StackEvent[] }>("DescribeStackEvents", {
        StackName,
      });
      return StackEvents.toReversed().map(({ LogicalResourceId, ResourceStatus, ResourceStatusReason }) =>
        [LogicalResourceId, ResourceStatus, ResourceStatusReason].filter(Boolean).join(" "),
      );
    },
    async [Symbol.asyncDispose]() {
      await service.stop();
      if (!options.cloud) await cloud[Symbol.asyncDispose]();
    },
  };
}

/** @returns the sentence of the error that a call ends with */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("the call was not refused");
}

export { rootCall };
