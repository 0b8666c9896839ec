import type {
  ListEventSourceMappingsCommandInput,
  ListEventSourceMappingsCommandOutput,
} from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import { check } from "../constraints";
import { describeMapping } from "../event-sources/mapping";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { pageOf } from "../pages";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_ListEventSourceMappings.html */
export const listEventSourceMappings = ({
  store,
  mappings,
}: Functions): Action<
  ListEventSourceMappingsCommandInput,
  Omit<ListEventSourceMappingsCommandOutput, "$metadata">
> => ({
  name: "ListEventSourceMappings",
  permissions: () => [{ action: "lambda:ListEventSourceMappings", resource: "*" }],
  async handle(input) {
    check("ListEventSourceMappings", input);
    const { FunctionName, EventSourceArn } = input;
    const arn = FunctionName === undefined ? undefined : store.arn(parseFunctionName(FunctionName));
    const all = mappings
      .all()
      .filter(({ sourceArn }) => EventSourceArn === undefined || sourceArn === EventSourceArn)
      .filter((mapping) => arn === undefined || store.arn(mapping.function) === arn);
    const { items, token } = pageOf(all, ({ id }) => id, input);
    return {
      EventSourceMappings: items.map((mapping) => describeMapping(store, mapping)),
      ...(token && { NextMarker: token }),
    };
  },
});
