import type {
  DescribeInstancesCommandOutput,
  Instance,
  RunInstancesCommandOutput,
} from "@aws-sdk/client-ec2";
import { isAwsError } from "../../../core/errors";
import type { EventBus } from "../../../core/events";
import {
  type ResourceContext,
  ResourceFailure,
  resourceType,
  type Standing,
} from "../../../core/resource-type";
import { parseInitMetadata } from "../host/cfn-init/metadata";
import type { Instances } from "../instances/instances";
import { type InstanceProperties, instanceProperties, instanceRequest } from "./instance-properties";
import { updateInstance } from "./instance-update";
import { wantedTags } from "./tagging";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-instance.html */
export const instanceType = (instances: Instances) => {
  const { events } = instances.store.cloud;
  return resourceType<InstanceProperties>({
    type: "AWS::EC2::Instance",
    properties: instanceProperties,
    attributes: [
      "AvailabilityZone",
      "InstanceId",
      "PrivateDnsName",
      "PrivateIp",
      "PublicDnsName",
      "PublicIp",
      "State.Code",
      "State.Name",
      "VpcId",
    ],

    async create(desired, context) {
      checkInit(context);
      const tags = Object.entries(wantedTags(desired, context)).map(([Key, Value]) => ({ Key, Value }));
      const propagated = desired.PropagateTagsToVolumeOnCreation
        ? [{ ResourceType: "volume", Tags: tags }]
        : [];
      const { Instances: [launched] = [] } = await context.call<RunInstancesCommandOutput>(
        "ec2",
        "RunInstances",
        {
          ...instanceRequest(desired),
          MinCount: 1,
          MaxCount: 1,
          ClientToken: context.token,
          TagSpecifications: [{ ResourceType: "instance", Tags: tags }, ...propagated],
        },
      );
      const id = launched?.InstanceId ?? "";
      await context.initiated(standingOf(launched ?? {}));
      if (desired.SourceDestCheck === false) {
        await context.call("ec2", "ModifyInstanceAttribute", {
          InstanceId: id,
          SourceDestCheck: { Value: false },
        });
      }
      return standingOf(await reached(events, context, id, "running"));
    },

    async update(standing, desired, previous, context) {
      const id = standing.physicalId;
      await updateInstance(id, desired, previous, context, (state) => reached(events, context, id, state));
      return standingOf(await describe(context, id));
    },

    async delete({ physicalId: id }, _previous, context) {
      try {
        await context.call("ec2", "TerminateInstances", { InstanceIds: [id] });
        await reached(events, context, id, "terminated");
      } catch (error) {
        if (!isAwsError(error, "InvalidInstanceID.NotFound")) throw error;
      }
    },

    async explain({ physicalId }) {
      return instances.lastWords(physicalId);
    },
  });
};

/** What the instance could not carry out is refused before anything is launched. */
function checkInit({ metadata }: ResourceContext): void {
  const { Metadata } = Object(metadata) as { Metadata?: object };
  if (Metadata && "AWS::CloudFormation::Init" in Metadata) parseInitMetadata(Metadata);
}

/** Waits until an instance is in a state. */
async function reached(
  events: EventBus,
  context: ResourceContext,
  id: string,
  state: string,
): Promise<Instance> {
  for (;;) {
    // Listening comes before looking, so that no change is missed in between.
    const looking = new AbortController();
    const signal = AbortSignal.any([context.signal, looking.signal]);
    const change = events.next("instance", ({ instance }) => instance === id, signal);
    change.catch(() => undefined);
    try {
      const instance = await describe(context, id);
      const now = instance.State?.Name;
      if (now === state) return instance;
      if (now === "terminated")
        throw new ResourceFailure(
          `Instance ${id} did not stabilize. It is terminated: ${instance.StateReason?.Message}`,
        );
      await change;
    } finally {
      looking.abort();
    }
  }
}

async function describe(context: ResourceContext, id: string): Promise<Instance> {
  const { Reservations } = await context.call<DescribeInstancesCommandOutput>("ec2", "DescribeInstances", {
    InstanceIds: [id],
  });
  return Reservations?.[0]?.Instances?.[0] ?? {};
}

function standingOf(instance: Instance): Standing {
  const {
    InstanceId = "",
    Placement,
    PrivateDnsName,
    PrivateIpAddress,
    PublicDnsName,
    PublicIpAddress,
  } = instance;
  return {
    physicalId: InstanceId,
    attributes: {
      InstanceId,
      AvailabilityZone: Placement?.AvailabilityZone ?? "",
      PrivateDnsName: PrivateDnsName ?? "",
      PrivateIp: PrivateIpAddress ?? "",
      PublicDnsName: PublicDnsName ?? "",
      PublicIp: PublicIpAddress ?? "",
      "State.Code": String(instance.State?.Code ?? ""),
      "State.Name": instance.State?.Name ?? "",
      VpcId: instance.VpcId ?? "",
    },
  };
}
