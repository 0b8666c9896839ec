import type { ListFunctionsCommandOutput } from "@aws-sdk/client-lambda";
import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

describe("ListFunctions", () => {
  it("lists by name, page by page", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    for (const FunctionName of ["b", "a", "c"]) await createFunction(lambda, "", { FunctionName });
    const list = async (input: object) => {
      const { Functions = [], NextMarker } = await act<ListFunctionsCommandOutput>(
        lambda,
        "ListFunctions",
        input,
      );
      return { names: Functions.map(({ FunctionName }) => FunctionName), NextMarker };
    };
    expect((await list({})).names).toEqual(["a", "b", "c"]);
    const { names, NextMarker: Marker } = await list({ MaxItems: 2 });
    expect(names).toEqual(["a", "b"]);
    expect((await list({ Marker })).names).toEqual(["c"]);
    await expect(list({ Marker: "bogus" })).rejects.toMatchObject({ code: "InvalidParameterValueException" });
  });

  it("lists every version when asked for ALL", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "", { Publish: true });
    const { Functions } = await act<ListFunctionsCommandOutput>(lambda, "ListFunctions", {
      FunctionVersion: "ALL",
    });
    expect(Functions?.map(({ Version }) => Version)).toEqual(["$LATEST", "1"]);
  });
});
