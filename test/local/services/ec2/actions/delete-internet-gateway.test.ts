import type { CreateInternetGatewayCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DeleteInternetGateway", () => {
  it("does not delete one that is attached", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc } = await network(ec2);
    const { InternetGateway } = await act<CreateInternetGatewayCommandOutput>(
      ec2,
      "CreateInternetGateway",
      {},
    );
    const InternetGatewayId = InternetGateway?.InternetGatewayId;
    await act(ec2, "AttachInternetGateway", { InternetGatewayId, VpcId: vpc });
    await expect(act(ec2, "DeleteInternetGateway", { InternetGatewayId })).rejects.toMatchObject({
      code: "DependencyViolation",
      message: `The internetGateway '${InternetGatewayId}' has dependencies and cannot be deleted.`,
    });
    await act(ec2, "DetachInternetGateway", { InternetGatewayId, VpcId: vpc });
    expect(await act(ec2, "DeleteInternetGateway", { InternetGatewayId })).toEqual({});
  });
});
