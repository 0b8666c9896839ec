import { act } from "../../../../support/fake-cloud";
import { createFunction, lambdaUnderTest } from "../../../../support/lambda";

describe("GetFunction", () => {
  it("tells where the code can be fetched", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(test.lambda, "exports.handler = 1;");
    const { Code } = await act<{ Code: { Location: string } }>(test.lambda, "GetFunction", {
      FunctionName: "f",
    });
    const response = await fetch(Code.Location);
    const archive = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get("content-type")).toBe("application/zip");
    expect(archive.includes("exports.handler = 1;")).toBe(true);
    expect((await fetch(Code.Location.replace(/.$/, "!"))).status).toBe(404);
  });

  it("takes names and ARNs, whole and in part", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(test.lambda, "", { Publish: true });
    const arn = "arn:aws:lambda:us-east-1:000000000000:function:f";
    for (const FunctionName of ["f", "f:1", "000000000000:function:f", "function:f", arn, `${arn}:$LATEST`]) {
      expect(await act(test.lambda, "GetFunction", { FunctionName })).toMatchObject({
        Configuration: { FunctionName: "f" },
      });
    }
    await expect(act(test.lambda, "GetFunction", { FunctionName: "none" })).rejects.toMatchObject({
      code: "ResourceNotFoundException",
      status: 404,
      message: "Function not found: arn:aws:lambda:us-east-1:000000000000:function:none",
    });
  });
});
