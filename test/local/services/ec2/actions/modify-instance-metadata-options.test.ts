import { describe as describeInstance, ec2UnderTest, launch } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("ModifyInstanceMetadataOptions", () => {
  it("holds from now on", async () => {
    await using test = await ec2UnderTest();
    const { InstanceId } = await launch(test);
    await act(test.ec2, "ModifyInstanceMetadataOptions", {
      InstanceId,
      HttpTokens: "optional",
      HttpPutResponseHopLimit: 3,
    });
    expect(await describeInstance(test.ec2, InstanceId)).toMatchObject({
      MetadataOptions: { HttpTokens: "optional", HttpPutResponseHopLimit: 3, HttpEndpoint: "enabled" },
    });
  });
});
