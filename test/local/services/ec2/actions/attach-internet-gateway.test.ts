import type { CreateInternetGatewayCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("AttachInternetGateway", () => {
  it("attaches one gateway to a VPC, and a gateway to one VPC", async () => {
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
    await expect(act(ec2, "AttachInternetGateway", { InternetGatewayId, VpcId: vpc })).rejects.toMatchObject({
      code: "Resource.AlreadyAssociated",
    });
    const { InternetGateway: second } = await act<CreateInternetGatewayCommandOutput>(
      ec2,
      "CreateInternetGateway",
      {},
    );
    await expect(
      act(ec2, "AttachInternetGateway", { InternetGatewayId: second?.InternetGatewayId, VpcId: vpc }),
    ).rejects.toMatchObject({ code: "InvalidParameterValue" });
  });
});
