import { type App, CfnResource, Stack, Validations } from "aws-cdk-lib";
import { SeatStack } from "../stacks/seat-stack";
import type { Acceptance } from "./acceptance";
import { accepts } from "./acceptance";

/** Lets a synth pass what is accepted of the guardrails; other validators do not run in it. */
export function acknowledgeAccepted(app: App, acceptances: readonly Acceptance[]): void {
  const guardrails = acceptances.filter(({ validator }) => validator === "loglab");
  if (guardrails.length === 0) return;
  for (const construct of app.node.findAll()) {
    if (!CfnResource.isCfnResource(construct)) continue;
    for (const { rule, reason } of guardrails.filter((one) =>
      accepts(one, { ...one, on: placeOf(construct) }),
    ))
      Validations.of(construct).acknowledge({ id: `loglab::${rule}`, reason });
  }
}

/** @returns kind of stack and path of a construct in it, as acceptances spell it: `seat/Bucket/Resource` */
export function placeOf(construct: CfnResource | Stack): string {
  const stack = Stack.of(construct);
  const kind = stack instanceof SeatStack ? "seat" : "shared";
  return `${kind}${construct.node.path.slice(stack.node.path.length)}`;
}
