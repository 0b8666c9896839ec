import { AwsError } from "../../../../local/core/errors";
import { Functions } from "../../../../local/services/lambda/functions";
import { fakeCloud } from "../../../support/fake-cloud";
import { functionOf } from "../../../support/lambda-records";

describe("the functions of a Region", () => {
  it("count what they reserve, but for the one that asks", async () => {
    await using cloud = await fakeCloud();
    const functions = new Functions(cloud);
    await functions.put(functionOf({ name: "a", reservedConcurrency: 10 }));
    await functions.put(functionOf({ name: "b", reservedConcurrency: 5 }));
    await functions.put(functionOf({ name: "c" }));
    expect(functions.reservedInAll()).toBe(15);
    expect(functions.reservedInAll("a")).toBe(5);
    await functions.delete("b");
    expect(functions.reservedInAll()).toBe(10);
    await functions.stop();
  });

  it("have their routes for as long as they are served", async () => {
    await using cloud = await fakeCloud();
    const functions = new Functions(cloud);
    await functions.start();
    expect([...cloud.routes.keys()].sort()).toEqual(["lambda-code-us-east-1", "runtime-us-east-1"]);
    expect(functions.codeAddress({ id: "ab", size: 1 })).toBe(
      "http://127.0.0.1:4566/_lab/lambda-code-us-east-1/ab",
    );
    await functions.stop();
    expect(cloud.routes.size).toBe(0);
  });

  it("refuse an invocation whose role does not let Lambda in", async () => {
    await using cloud = await fakeCloud();
    cloud.assume = () => Promise.reject(new AwsError("AccessDenied", "no", 403));
    const functions = new Functions(cloud);
    const { name, latest } = functionOf();
    await functions.put(functionOf());
    await expect(
      functions.invoke({ target: { name, configuration: latest }, arn: "arn:f", payload: Buffer.from("{}") }),
    ).rejects.toMatchObject({
      code: "AccessDeniedException",
      message: "The role defined for the function cannot be assumed by Lambda.",
    });
    await functions.stop();
  });
});
