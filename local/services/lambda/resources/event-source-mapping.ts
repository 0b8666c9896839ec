import type {
  CreateEventSourceMappingCommandInput,
  EventSourceMappingConfiguration,
} from "@aws-sdk/client-lambda";
import { isAwsError } from "../../../core/errors";
import type { EventBus } from "../../../core/events";
import {
  type PropertyTable,
  type ResourceContext,
  type ResourceType,
  resourceType,
  type Standing,
} from "../../../core/resource-type";

interface MappingProperties
  extends Omit<CreateEventSourceMappingCommandInput, "StartingPositionTimestamp" | "Tags" | "FunctionName"> {
  FunctionName: string;
  StartingPositionTimestamp?: number;
  Tags?: { Key: string; Value: string }[];
}

const TEXT = { type: "string" } as const;
const WHOLE = { type: "integer" } as const;

/** Properties of sources that are not modelled are left out, so a template with one of them is refused before anything is made. */
const PROPERTIES: PropertyTable = {
  BatchSize: WHOLE,
  BisectBatchOnFunctionError: { type: "boolean" },
  DestinationConfig: {
    type: "object",
    members: { OnFailure: { type: "object", members: { Destination: TEXT } } },
  },
  Enabled: { type: "boolean" },
  EventSourceArn: { type: "string", update: "replace" },
  FunctionName: { type: "string", required: true },
  FunctionResponseTypes: { type: "list", of: TEXT },
  MaximumBatchingWindowInSeconds: WHOLE,
  MaximumRecordAgeInSeconds: WHOLE,
  MaximumRetryAttempts: WHOLE,
  ParallelizationFactor: WHOLE,
  StartingPosition: { type: "string", update: "replace" },
  StartingPositionTimestamp: { type: "number", update: "replace" },
  Tags: {
    type: "list",
    of: { type: "object", members: { Key: { type: "string", required: true }, Value: TEXT } },
  },
  TumblingWindowInSeconds: WHOLE,
};

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html */
export const eventSourceMappingType = (events: EventBus): ResourceType =>
  resourceType<MappingProperties>({
    type: "AWS::Lambda::EventSourceMapping",
    properties: PROPERTIES,
    attributes: ["EventSourceMappingArn", "Id"],

    async create(desired, context) {
      const mapping = await create(desired, context);
      await context.initiated(standing(mapping));
      await settled(events, mapping.UUID ?? "", context);
      return standing(mapping);
    },

    async update(current, desired, _previous, context) {
      await settled(events, current.physicalId, context);
      const { EventSourceArn, StartingPosition, StartingPositionTimestamp, Tags, ...settings } = desired;
      await context.call("lambda", "UpdateEventSourceMapping", {
        ...DEFAULTS,
        ...settings,
        UUID: current.physicalId,
      });
      await settled(events, current.physicalId, context);
      return current;
    },

    async delete({ physicalId: UUID }, _previous, context) {
      try {
        await settled(events, UUID, context);
        const ended = new AbortController();
        const signal = AbortSignal.any([context.signal, ended.signal]);
        const gone = events.next(
          "mappingState",
          ({ mapping, state }) => mapping === UUID && state === "Deleted",
          signal,
        );
        gone.catch(() => undefined);
        try {
          await context.call("lambda", "DeleteEventSourceMapping", { UUID });
          await gone;
        } finally {
          ended.abort();
        }
      } catch (error) {
        if (!isAwsError(error, "ResourceNotFoundException")) throw error;
      }
    },
  });

/** What an update says of properties that a template leaves out. */
const DEFAULTS = {
  BatchSize: 100,
  BisectBatchOnFunctionError: false,
  DestinationConfig: { OnFailure: {} },
  Enabled: true,
  FunctionResponseTypes: [],
  MaximumBatchingWindowInSeconds: 0,
  MaximumRecordAgeInSeconds: -1,
  MaximumRetryAttempts: -1,
};

/** A creation that is taken up again finds its mapping: there is one for a function and a stream. */
async function create(
  { StartingPositionTimestamp: seconds, Tags = [], ...desired }: MappingProperties,
  context: ResourceContext,
): Promise<EventSourceMappingConfiguration> {
  const tags = { ...context.tags, ...Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value ?? ""])) };
  try {
    return await context.call("lambda", "CreateEventSourceMapping", {
      ...desired,
      ...(seconds !== undefined && { StartingPositionTimestamp: new Date(seconds * 1000) }),
      ...(Object.keys(tags).length > 0 && { Tags: tags }),
    });
  } catch (error) {
    if (!isAwsError(error, "ResourceConflictException")) throw error;
    const id = /with UUID (\S+)$/.exec(error.message)?.[1];
    const own = await describe(id ?? "", context);
    const listed = await context.call<{ Tags?: Record<string, string> }>("lambda", "ListTags", {
      Resource: own.EventSourceMappingArn,
    });
    const { "aws:cloudformation:stack-id": stack, "aws:cloudformation:logical-id": logical } =
      listed.Tags ?? {};
    if (stack !== context.stackId || logical !== context.logicalId) throw error;
    return own;
  }
}

const describe = (UUID: string, context: ResourceContext): Promise<EventSourceMappingConfiguration> =>
  context.call("lambda", "GetEventSourceMapping", { UUID });

const standing = ({ UUID = "", EventSourceMappingArn = "" }: EventSourceMappingConfiguration): Standing => ({
  physicalId: UUID,
  attributes: { Id: UUID, EventSourceMappingArn },
});

/** Waits until a mapping has come through a state that passes by itself. */
async function settled(events: EventBus, id: string, context: ResourceContext): Promise<void> {
  for (;;) {
    const ended = new AbortController();
    const signal = AbortSignal.any([context.signal, ended.signal]);
    const next = events.next("mappingState", ({ mapping }) => mapping === id, signal);
    next.catch(() => undefined);
    try {
      const { State } = await describe(id, context);
      if (State === "Enabled" || State === "Disabled") return;
      await next;
    } finally {
      ended.abort();
    }
  }
}
