import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

describe("GetFunctionConfiguration", () => {
  it("names the version in the ARN when the request does", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "", { Publish: true });
    const get = (Qualifier?: string) =>
      act(lambda, "GetFunctionConfiguration", { FunctionName: "f", Qualifier });
    const arn = "arn:aws:lambda:us-east-1:000000000000:function:f";
    expect(await get()).toMatchObject({ FunctionArn: arn, Version: "$LATEST" });
    expect(await get("1")).toMatchObject({ FunctionArn: `${arn}:1`, Version: "1" });
  });
});
