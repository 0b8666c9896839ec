import {
  DescribeAddressesCommand,
  DisassociateAddressCommand,
  ReleaseAddressCommand,
} from "@aws-sdk/client-ec2";
import { ec2Kind } from "../ec2-kind";

/** An address that is kept; it costs the same in use and idle. */
export const addresses = ec2Kind({
  name: "address",
  type: "AWS::EC2::EIP",
  async list(client, tagged) {
    const { Addresses = [] } = await client.send(new DescribeAddressesCommand({ Filters: [tagged] }));
    return Addresses.map(({ AllocationId, Tags }) => ({ id: AllocationId, tags: Tags }));
  },
  async remove(client, AllocationId) {
    const { Addresses: [address] = [] } = await client.send(
      new DescribeAddressesCommand({ AllocationIds: [AllocationId] }),
    );
    if (address?.AssociationId !== undefined)
      await client.send(new DisassociateAddressCommand({ AssociationId: address.AssociationId }));
    await client.send(new ReleaseAddressCommand({ AllocationId }));
  },
});
