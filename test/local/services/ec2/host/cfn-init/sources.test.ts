import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { unpackSources } from "../../../../../../local/services/ec2/host/cfn-init/sources";
import { initRun } from "../../../../../support/init-run";
import { tarOf } from "../../../../../support/tar";
import { zipOf } from "../../../../../support/zip";

const ADDRESS = "https://s3.us-east-1.amazonaws.com/assets/app";
const ENTRY = { name: "bin/app", data: "program" };

describe("sources of a config", () => {
  it.each([
    ["a zip", zipOf([ENTRY])],
    ["a tar", tarOf([ENTRY])],
    ["a gzipped tar", gzipSync(tarOf([ENTRY]))],
  ])("unpack %s into a directory of the instance", async (_, archive) => {
    await using run = await initRun();
    run.objects.set(ADDRESS, archive);
    expect(await unpackSources(run, { "/opt/app": ADDRESS })).toEqual(["/opt/app"]);
    expect(await readFile(run.at("opt/app/bin/app"), "utf8")).toBe("program");
    expect(run.logged).toEqual([`Unpacked ${ADDRESS} to /opt/app`]);
  });

  it("refuse by name what is no archive that cfn-init knows", async () => {
    await using run = await initRun();
    run.objects.set(ADDRESS, Buffer.from("BZh91AY&SY"));
    await expect(unpackSources(run, { "/opt/app": ADDRESS })).rejects.toThrow(
      new RegExp(`AWS::CloudFormation::Init source ${ADDRESS}, which is neither zip nor tar nor gzipped tar`),
    );
    expect(run.logged).toEqual([]);
  });

  it("that cannot be fetched end the run", async () => {
    await using run = await initRun();
    await expect(unpackSources(run, { "/opt/app": ADDRESS })).rejects.toThrow(
      `Failed to retrieve ${ADDRESS}`,
    );
  });
});
