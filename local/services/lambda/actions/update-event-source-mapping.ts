import type {
  UpdateEventSourceMappingCommandInput,
  UpdateEventSourceMappingCommandOutput,
} from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { resourceInUse } from "../errors";
import { describeMapping, type Mapping } from "../event-sources/mapping";
import { onMapping } from "../event-sources/permissions";
import { refuseUnmodelled, withSettings } from "../event-sources/request";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_UpdateEventSourceMapping.html */
export const updateEventSourceMapping = (
  functions: Functions,
): Action<
  Having<UpdateEventSourceMappingCommandInput, "UUID">,
  Omit<UpdateEventSourceMappingCommandOutput, "$metadata">
> => ({
  name: "UpdateEventSourceMapping",
  permissions: ({ UUID }) => [onMapping(functions, "UpdateEventSourceMapping", UUID)],
  async handle(input) {
    check("UpdateEventSourceMapping", input);
    refuseUnmodelled(input);
    const { store, mappings, cloud } = functions;
    const mapping = mappings.get(input.UUID);
    if (mapping.state !== "Enabled" && mapping.state !== "Disabled") throw resourceInUse(mapping.state);
    const { onFailure: _, ...rest } = mapping;
    const changed: Mapping = {
      ...rest,
      ...withSettings(mapping, input),
      function: input.FunctionName === undefined ? mapping.function : parseFunctionName(input.FunctionName),
      enabled: input.Enabled ?? mapping.enabled,
      modified: cloud.clock.now(),
    };
    store.resolve(changed.function);
    const updated = { ...changed, state: stateOf(mapping, changed) };
    await mappings.put(updated);
    return describeMapping(store, updated);
  },
});

function stateOf(before: Mapping, after: Mapping): string {
  if (before.enabled === after.enabled) return "Updating";
  return after.enabled ? "Enabling" : "Disabling";
}
