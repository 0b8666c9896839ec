import { DeleteSnapshotCommand, paginateDescribeSnapshots } from "@aws-sdk/client-ec2";
import { type Ec2Thing, ec2Kind } from "../ec2-kind";

/** A copy of a disk, which somebody has made; its price depends on what has changed since the one before. */
export const snapshots = ec2Kind({
  name: "snapshot",
  type: "AWS::EC2::Snapshot",
  async list(client, tagged) {
    const found: Ec2Thing[] = [];
    for await (const { Snapshots = [] } of paginateDescribeSnapshots(
      { client },
      { OwnerIds: ["self"], Filters: [tagged] },
    )) {
      for (const { SnapshotId, Tags } of Snapshots) found.push({ id: SnapshotId, tags: Tags });
    }
    return found;
  },
  async remove(client, SnapshotId) {
    await client.send(new DeleteSnapshotCommand({ SnapshotId }));
  },
});
