import { createEc2 } from "../../../../../local/services/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DescribePrefixLists", () => {
  it("lists the services with gateway endpoints", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const Filters = [{ Name: "prefix-list-name", Values: ["com.amazonaws.us-east-1.s3"] }];
    expect(await act(ec2, "DescribePrefixLists", { Filters })).toMatchObject({
      PrefixLists: [{ PrefixListId: expect.stringMatching(/^pl-[0-9a-f]{8}$/) }],
    });
  });
});
