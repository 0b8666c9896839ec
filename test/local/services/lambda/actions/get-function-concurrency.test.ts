import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

describe("GetFunctionConcurrency", () => {
  it("is empty without a reservation", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "");
    expect(await act(lambda, "GetFunctionConcurrency", { FunctionName: "f" })).toEqual({});
    await act(lambda, "PutFunctionConcurrency", { FunctionName: "f", ReservedConcurrentExecutions: 5 });
    expect(await act(lambda, "GetFunctionConcurrency", { FunctionName: "f" })).toEqual({
      ReservedConcurrentExecutions: 5,
    });
  });
});
