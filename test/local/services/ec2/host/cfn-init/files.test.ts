import { lstat, readFile, readlink, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFiles } from "../../../../../../local/services/ec2/host/cfn-init/files";
import { initRun } from "../../../../../support/init-run";

const ADDRESS = "https://assets.s3.amazonaws.com/app.conf";
const mode = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

describe("files of a config", () => {
  it("lie below the instance's root, in directories that are made, readable by all unless said otherwise", async () => {
    await using run = await initRun();
    const paths = await writeFiles(run, { "/etc/app/one.conf": { content: "one\n" } });
    expect(paths).toEqual(["/etc/app/one.conf"]);
    expect(await readFile(run.at("etc/app/one.conf"), "utf8")).toBe("one\n");
    expect(await mode(run.at("etc/app/one.conf"))).toBe(0o644);
    expect(run.logged).toEqual(["Wrote /etc/app/one.conf (owner root, group root noted)"]);
  });

  it.each<[string, object, string]>([
    ["text", { content: "a\nb" }, "a\nb"],
    ["base64", { content: "aGVsbG8=", encoding: "base64" }, "hello"],
    ["an object, as JSON", { content: { port: 80 } }, '{"port":80}'],
    ["nothing, as an empty string of JSON", {}, '""'],
  ])("can hold %s", async (_, entry, text) => {
    await using run = await initRun();
    await writeFiles(run, { "/f": entry });
    expect(await readFile(run.at("f"), "utf8")).toBe(text);
  });

  it("have the permissions of their mode, and owner and group are noted", async () => {
    await using run = await initRun();
    await writeFiles(run, {
      "/secret": { content: "x", mode: "000600", owner: "app", group: "www" },
      "/run.sh": { content: "x", mode: "000755" },
    });
    expect(await mode(run.at("secret"))).toBe(0o600);
    expect(await mode(run.at("run.sh"))).toBe(0o755);
    expect(run.logged[0]).toBe("Wrote /secret (owner app, group www noted)");
  });

  it("are fetched from their source, with the authentication that they name", async () => {
    await using run = await initRun();
    run.objects.set(ADDRESS, Buffer.from([0, 255, 10]));
    await writeFiles(run, { "/f": { source: ADDRESS, authentication: "Creds" } });
    expect(await readFile(run.at("f"))).toEqual(Buffer.from([0, 255, 10]));
    expect(run.fetched).toEqual([[ADDRESS, "Creds"]]);
  });

  it("with the mode of a link lead to another path of the instance, also in place of what is there", async () => {
    await using run = await initRun();
    await writeFile(run.at("link"), "old");
    await writeFiles(run, { "/link": { content: "/opt/app/current", mode: "120644" } });
    expect((await lstat(run.at("link"))).isSymbolicLink()).toBe(true);
    expect(await readlink(run.at("link"))).toBe(run.at("opt/app/current"));
  });

  it("that climb out of the root end at the root", async () => {
    await using run = await initRun();
    await writeFiles(run, { "/../../up": { content: "x" }, "/l": { content: "../../up", mode: "120777" } });
    expect(await readFile(run.at("up"), "utf8")).toBe("x");
    expect(await readlink(run.at("l"))).toBe(run.at("up"));
    await expect(stat(join(run.folder.path, "up"))).rejects.toThrow("ENOENT");
  });
});
