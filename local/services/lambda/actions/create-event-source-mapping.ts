import type {
  CreateEventSourceMappingCommandInput,
  CreateEventSourceMappingCommandOutput,
} from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import { uuid } from "../../../core/ids";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { invalidParameterValue, resourceConflict } from "../errors";
import { DEFAULTS, describeMapping, type Mapping } from "../event-sources/mapping";
import { checkAccess, checkSource, refuseUnmodelled, withSettings } from "../event-sources/request";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { tagConditions } from "../tags";

type Input = Having<CreateEventSourceMappingCommandInput, "FunctionName">;

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html */
export const createEventSourceMapping = (
  functions: Functions,
): Action<Input, Omit<CreateEventSourceMappingCommandOutput, "$metadata">> => ({
  name: "CreateEventSourceMapping",
  permissions: ({ FunctionName, Tags }) => {
    const arn = functions.store.arn(parseFunctionName(FunctionName));
    const conditions = { "lambda:FunctionArn": arn, ...tagConditions(Tags) };
    return [
      { action: "lambda:CreateEventSourceMapping", resource: "*", conditions },
      ...(Tags ? [{ action: "lambda:TagResource", resource: "*", conditions }] : []),
    ];
  },
  async handle(input) {
    check("CreateEventSourceMapping", input);
    refuseUnmodelled(input);
    const { store, mappings } = functions;
    const mapping = newMapping(functions, input);
    store.resolve(mapping.function);
    checkNew(functions, mapping);
    await checkAccess(store, mapping);
    checkNew(functions, mapping);
    await mappings.put(mapping);
    return describeMapping(store, mapping);
  },
});

function newMapping({ store }: Functions, input: Input): Mapping {
  const { StartingPosition: position, StartingPositionTimestamp: timestamp } = input;
  if (position === undefined) {
    throw invalidParameterValue(
      "1 validation error detected: Value null at 'startingPosition' failed to satisfy constraint: Member must not be null.",
    );
  }
  if ((position === "AT_TIMESTAMP") !== (timestamp !== undefined))
    throw invalidParameterValue(
      "StartingPositionTimestamp goes with StartingPosition AT_TIMESTAMP, and with no other.",
    );
  const now = store.cloud.clock.now();
  return {
    id: uuid(),
    function: parseFunctionName(input.FunctionName),
    sourceArn: checkSource(store, input.EventSourceArn),
    position,
    ...(timestamp && { timestamp: timestamp.getTime() }),
    ...withSettings(DEFAULTS, input),
    enabled: input.Enabled ?? true,
    state: "Creating",
    created: now,
    modified: now,
    lastResult: "No records processed",
    tags: input.Tags ?? {},
  };
}

function checkNew({ store, mappings }: Functions, mapping: Mapping): void {
  const arn = store.arn(mapping.function);
  const other = mappings
    .all()
    .find(({ function: of, sourceArn }) => sourceArn === mapping.sourceArn && store.arn(of) === arn);
  if (other) {
    throw resourceConflict(
      `The event source arn (" ${mapping.sourceArn} ") and function (" ${mapping.function.name} ") provided mapping already exists. Please update or delete the existing mapping with UUID ${other.id}`,
    );
  }
}
