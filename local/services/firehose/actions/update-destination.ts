import { isDeepStrictEqual } from "node:util";
import type { UpdateDestinationCommandInput, UpdateDestinationCommandOutput } from "@aws-sdk/client-firehose";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { DESTINATION_ID, type DestinationChange, updated, withChange } from "../destination/destination";
import { refuseUnmodelled } from "../destination/refused";
import { rolesNamed, rolesOf } from "../destination/roles";
import { checkChange, checkDestination } from "../destination/rules";
import { invalidArgument, notUpdatable, staleVersion } from "../errors";
import type { Firehose } from "../firehose";
import { checkRoles, passRoles } from "../roles";
import type { Stream } from "../store";
import { resourceTagConditions } from "../tags";
import { check } from "../validation/requests";

type Input = Having<
  UpdateDestinationCommandInput,
  "DeliveryStreamName" | "CurrentDeliveryStreamVersionId" | "DestinationId"
>;

/** @see https://docs.aws.amazon.com/firehose/latest/APIReference/API_UpdateDestination.html */
export const updateDestination = (
  firehose: Firehose,
): Action<Input, Omit<UpdateDestinationCommandOutput, "$metadata">> => ({
  name: "UpdateDestination",
  permissions: (input) => [
    {
      action: "firehose:UpdateDestination",
      resource: firehose.store.arn(input.DeliveryStreamName),
      conditions: resourceTagConditions(firehose.store.find(input.DeliveryStreamName)?.tags ?? {}),
    },
    ...passRoles(rolesNamed(updated(input))),
  ],
  async handle(input) {
    check("UpdateDestination", input);
    const { store, pipelines } = firehose;
    const stream = updatable(firehose, input);
    const change = theChange(input);
    checkChange(stream.destination, change);
    const destination = withChange(stream.destination, change);
    checkDestination(destination, store.cloud.region, stream.destination);
    await checkRoles(pipelines.sessions, rolesOf(destination), stream);
    // What changes nothing is no new version.
    if (isDeepStrictEqual(destination, stream.destination)) return {};
    // Another update may have come first while the roles were tried.
    const current = updatable(firehose, input);
    await store.put({
      ...current,
      destination,
      version: current.version + 1,
      updated: store.cloud.clock.now(),
    });
    await (await pipelines.get(current)).reconfigure();
    return {};
  },
});

/** @throws AwsError in AWS's order: not found, status, version, destination id */
function updatable({ store }: Firehose, input: Input): Stream {
  const stream = store.get(input.DeliveryStreamName);
  if (stream.status !== "ACTIVE") throw notUpdatable(stream.name, stream.status);
  const current = String(stream.version);
  if (input.CurrentDeliveryStreamVersionId !== current) {
    throw staleVersion(stream.name, current, input.CurrentDeliveryStreamVersionId);
  }
  if (input.DestinationId !== DESTINATION_ID) {
    throw invalidArgument(`Destination Id ${input.DestinationId} not found`);
  }
  return stream;
}

function theChange(input: Input): DestinationChange {
  refuseUnmodelled(input);
  const given = [
    input.S3DestinationUpdate,
    input.ExtendedS3DestinationUpdate,
    input.RedshiftDestinationUpdate,
  ];
  if (given.filter((update) => update !== undefined).length > 1) {
    throw invalidArgument("Exactly one destination configuration is supported for a Firehose");
  }
  const change = updated(input);
  if (!change) {
    throw invalidArgument("At least one destination or source configuration update must be provided");
  }
  return change;
}
