import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

describe("DeleteAlias", () => {
  it("deletes an alias; one that is not there is no error, as on AWS", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "");
    await act(lambda, "CreateAlias", { FunctionName: "f", Name: "live", FunctionVersion: "$LATEST" });
    await act(lambda, "DeleteAlias", { FunctionName: "f", Name: "live" });
    expect(await act(lambda, "DeleteAlias", { FunctionName: "f", Name: "live" })).toEqual({});
    expect(await act(lambda, "ListAliases", { FunctionName: "f" })).toEqual({ Aliases: [] });
  });
});
