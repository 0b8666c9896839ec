import type { ReleaseAddressCommandInput, ReleaseAddressCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReleaseAddress.html */
export const releaseAddress = (
  store: Ec2Store,
): Action<ReleaseAddressCommandInput, Output<ReleaseAddressCommandOutput>> => ({
  name: "ReleaseAddress",
  permissions: ({ AllocationId }) => [store.permission("ReleaseAddress", "elastic-ip", AllocationId)],
  async handle(input) {
    needs(input, "AllocationId");
    const { id, ip, association } = store.get("elastic-ip", input.AllocationId);
    if (association) throw new AwsError("InvalidIPAddress.InUse", `Address ${ip} is in use.`);
    await store.delete("elastic-ip", id);
    return {};
  },
});
