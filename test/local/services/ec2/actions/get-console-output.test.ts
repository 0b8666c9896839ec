import { ec2UnderTest, launch, printed, userData } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("GetConsoleOutput", () => {
  it("gives what the boot has printed", async () => {
    await using test = await ec2UnderTest();
    const { InstanceId } = await launch(test, { UserData: userData("#!/bin/sh\necho hello") });
    await printed(test, InstanceId, /hello/);
    const { Output } = await act<{ Output: string }>(test.ec2, "GetConsoleOutput", { InstanceId });
    expect(Buffer.from(Output, "base64").toString()).toBe("2026-01-15T12:00:00.000Z cloud-init: hello\n");
  });
});
