import type {
  GetEventSourceMappingCommandInput,
  GetEventSourceMappingCommandOutput,
} from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { describeMapping } from "../event-sources/mapping";
import { onMapping } from "../event-sources/permissions";
import type { Functions } from "../functions";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_GetEventSourceMapping.html */
export const getEventSourceMapping = (
  functions: Functions,
): Action<
  Having<GetEventSourceMappingCommandInput, "UUID">,
  Omit<GetEventSourceMappingCommandOutput, "$metadata">
> => ({
  name: "GetEventSourceMapping",
  permissions: ({ UUID }) => [onMapping(functions, "GetEventSourceMapping", UUID)],
  async handle(input) {
    check("GetEventSourceMapping", input);
    return describeMapping(functions.store, functions.mappings.get(input.UUID));
  },
});
