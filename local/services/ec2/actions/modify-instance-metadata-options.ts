import type {
  ModifyInstanceMetadataOptionsCommandInput,
  ModifyInstanceMetadataOptionsCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import type { Instances } from "../instances/instances";
import { metadataOptions } from "../instances/plan";
import { needs, type Output } from "../requests";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstanceMetadataOptions.html */
export const modifyInstanceMetadataOptions = (
  instances: Instances,
): Action<ModifyInstanceMetadataOptionsCommandInput, Output<ModifyInstanceMetadataOptionsCommandOutput>> => ({
  name: "ModifyInstanceMetadataOptions",
  permissions: ({ InstanceId }) => [
    instances.store.permission("ModifyInstanceMetadataOptions", "instance", InstanceId),
  ],
  async handle(input) {
    needs(input, "InstanceId");
    const { store } = instances;
    const instance = store.get("instance", input.InstanceId);
    const metadata = metadataOptions(input, instance.metadata);
    await store.put("instance", { ...instance, metadata });
    return {
      InstanceId: instance.id,
      InstanceMetadataOptions: {
        State: "pending",
        HttpTokens: metadata.tokens,
        HttpEndpoint: metadata.endpoint,
        HttpPutResponseHopLimit: metadata.hopLimit,
        InstanceMetadataTags: metadata.tags,
      },
    };
  },
});
