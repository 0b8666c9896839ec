import { readdir } from "node:fs/promises";
import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";
import { zipOf } from "../../../../support/zip";

describe("UpdateFunctionCode", () => {
  it("gives the function other code and another revision", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    const before = await createFunction(lambda, "exports.handler = 1;");
    const ZipFile = zipOf([{ name: "index.js", data: "exports.handler = 2;" }]);
    const after = await act<{ RevisionId: string }>(lambda, "UpdateFunctionCode", {
      FunctionName: "f",
      ZipFile,
    });
    expect(after).toMatchObject({ LastUpdateStatus: "InProgress", LastUpdateStatusReasonCode: "Creating" });
    expect(after).not.toMatchObject({ CodeSha256: (before as { CodeSha256: string }).CodeSha256 });
    expect(await readdir(cloud.state.path("code"))).toHaveLength(1);
    await expect(
      act(lambda, "UpdateFunctionCode", { FunctionName: "f", ZipFile, RevisionId: "old" }),
    ).rejects.toMatchObject({ code: "PreconditionFailedException", status: 412 });
  });

  it("changes nothing in a dry run", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    const before = await createFunction(lambda, "exports.handler = 1;");
    const ZipFile = zipOf([{ name: "index.js", data: "exports.handler = 2;" }]);
    await act(lambda, "UpdateFunctionCode", { FunctionName: "f", ZipFile, DryRun: true });
    expect(await act(lambda, "GetFunctionConfiguration", { FunctionName: "f" })).toMatchObject({
      CodeSha256: (before as { CodeSha256: string }).CodeSha256,
    });
  });
});
