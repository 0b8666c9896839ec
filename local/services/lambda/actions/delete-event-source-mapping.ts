import type {
  DeleteEventSourceMappingCommandInput,
  DeleteEventSourceMappingCommandOutput,
} from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { resourceInUse } from "../errors";
import { describeMapping } from "../event-sources/mapping";
import { onMapping } from "../event-sources/permissions";
import type { Functions } from "../functions";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_DeleteEventSourceMapping.html */
export const deleteEventSourceMapping = (
  functions: Functions,
): Action<
  Having<DeleteEventSourceMappingCommandInput, "UUID">,
  Omit<DeleteEventSourceMappingCommandOutput, "$metadata">
> => ({
  name: "DeleteEventSourceMapping",
  permissions: ({ UUID }) => [onMapping(functions, "DeleteEventSourceMapping", UUID)],
  async handle(input) {
    check("DeleteEventSourceMapping", input);
    const { store, mappings } = functions;
    const mapping = mappings.get(input.UUID);
    if (mapping.state !== "Enabled" && mapping.state !== "Disabled") throw resourceInUse(mapping.state);
    const deleting = { ...mapping, state: "Deleting" };
    await mappings.put(deleting);
    return describeMapping(store, deleting);
  },
});
