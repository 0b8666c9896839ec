import type { ModifyVpcEndpointCommandInput, ModifyVpcEndpointCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { resourceId } from "../../../core/ids";
import { freeAddress } from "../network/addresses";
import { FULL_ACCESS } from "../network/endpoints";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcEndpoint.html */
export const modifyVpcEndpoint = (
  store: Ec2Store,
): Action<ModifyVpcEndpointCommandInput, Output<ModifyVpcEndpointCommandOutput>> => ({
  name: "ModifyVpcEndpoint",
  permissions: ({ VpcEndpointId }) => [store.permission("ModifyVpcEndpoint", "vpc-endpoint", VpcEndpointId)],
  async handle(input) {
    needs(input, "VpcEndpointId");
    const endpoint = store.get("vpc-endpoint", input.VpcEndpointId);
    const { AddSubnetIds: added = [], RemoveSubnetIds: removed = [] } = input;
    const joining = added.filter((id) => !endpoint.subnets.includes(id)).map((id) => store.get("subnet", id));
    await store.put("vpc-endpoint", {
      ...endpoint,
      policy: input.ResetPolicy ? FULL_ACCESS : (input.PolicyDocument ?? endpoint.policy),
      privateDns: input.PrivateDnsEnabled ?? endpoint.privateDns,
      routeTables: changed(endpoint.routeTables, input.AddRouteTableIds, input.RemoveRouteTableIds),
      securityGroups: changed(
        endpoint.securityGroups,
        input.AddSecurityGroupIds,
        input.RemoveSecurityGroupIds,
      ),
      subnets: changed(endpoint.subnets, added, removed),
      interfaces: [
        ...endpoint.interfaces.filter(({ subnet }) => !removed.includes(subnet)),
        ...joining.map((subnet) => ({
          id: resourceId("eni"),
          subnet: subnet.id,
          ip: freeAddress(store, subnet),
        })),
      ],
    });
    return { Return: true };
  },
});

const changed = (
  ids: readonly string[],
  added: readonly string[] = [],
  removed: readonly string[] = [],
): string[] => [...new Set([...ids, ...added])].filter((id) => !removed.includes(id));
