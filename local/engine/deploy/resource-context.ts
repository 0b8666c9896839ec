import { createHash } from "node:crypto";
import type { ResourceContext, Standing, Value } from "../../core/resource-type";
import type { Desired } from "../plan/desired";
import type { Run } from "./run";

/** @returns a UUID that is the same again for the same step of the same operation */
export function stepToken(operationId: string, logicalId: string, action: string): string {
  const hex = createHash("sha256").update(`${operationId}|${logicalId}|${action}`).digest("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
}

/** @returns what a handler may know and do in one step */
export function resourceContext(
  run: Run,
  logicalId: string,
  desired: Desired,
  token: string,
  initiated: (standing: Standing) => Promise<void>,
): ResourceContext {
  const { cloud } = run.engine;
  const { stackId, stackName, deployment, target } = run.stack();
  const roleArn = (target ?? deployment)?.roleArn;
  return {
    stackName,
    stackId,
    logicalId,
    region: cloud.region,
    account: cloud.account,
    clock: cloud.clock,
    tags: {
      ...desired.tags,
      "aws:cloudformation:stack-name": stackName,
      "aws:cloudformation:stack-id": stackId,
      "aws:cloudformation:logical-id": logicalId,
    },
    token,
    signal: AbortSignal.any([run.stopping, run.cancelled.signal]),
    type: desired.type,
    metadata: attributesOf(desired),
    initiated,
    call: async (service, operation, input) =>
      cloud.call(await run.identity(), service, operation, input, {
        signal: run.stopping,
        // A call with the caller's own identity is made on its behalf, one with the role is the role's own.
        ...(roleArn === undefined && {
          conditions: { "aws:CalledVia": ["cloudformation.amazonaws.com"], "aws:ViaAWSService": "true" },
        }),
      }),
    physicalName: (longest, lower) => physicalName(stackName, logicalId, token, longest, lower),
  };
}

function attributesOf(desired: Desired): Value {
  const { metadata, creationPolicy, updatePolicy, deletionPolicy } = desired;
  return {
    DeletionPolicy: deletionPolicy,
    ...(metadata !== undefined && { Metadata: metadata }),
    ...(creationPolicy !== undefined && { CreationPolicy: creationPolicy }),
    ...(updatePolicy !== undefined && { UpdatePolicy: updatePolicy }),
  };
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/** The 12 characters come from the token, so that a step that is taken up again finds the name it gave before. */
function physicalName(
  stackName: string,
  logicalId: string,
  token: string,
  longest: number,
  lower = false,
): string {
  const digest = createHash("sha256").update(`name|${token}`).digest().subarray(0, 12);
  const suffix = [...digest].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
  const room = longest - suffix.length - 2;
  const stackRoom = Math.max(Math.ceil(room / 2), room - logicalId.length);
  const stack = stackName.slice(0, stackRoom);
  const name = `${stack}-${logicalId.slice(0, room - stack.length)}-${suffix}`;
  return lower ? name.toLowerCase() : name;
}
