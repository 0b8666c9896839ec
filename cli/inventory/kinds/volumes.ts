import { DeleteVolumeCommand, paginateDescribeVolumes } from "@aws-sdk/client-ec2";
import { type Ec2Thing, ec2Kind } from "../ec2-kind";

/** A disk; it costs as much when no instance has it. */
export const volumes = ec2Kind({
  name: "volume",
  type: "AWS::EC2::Volume",
  async list(client, tagged) {
    const found: Ec2Thing[] = [];
    for await (const { Volumes = [] } of paginateDescribeVolumes({ client }, { Filters: [tagged] })) {
      for (const { VolumeId, VolumeType, Size, Tags } of Volumes)
        found.push({ id: VolumeId, tags: Tags, properties: { VolumeType, Size } });
    }
    return found;
  },
  async remove(client, VolumeId) {
    await client.send(new DeleteVolumeCommand({ VolumeId }));
  },
});
