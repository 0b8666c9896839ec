import { createEc2 } from "../../../../../local/services/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("CreateInternetGateway", () => {
  it("is attached to nothing at first", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    expect(await act(ec2, "CreateInternetGateway", {})).toMatchObject({
      InternetGateway: { InternetGatewayId: expect.stringMatching(/^igw-/), Attachments: [] },
    });
  });
});
