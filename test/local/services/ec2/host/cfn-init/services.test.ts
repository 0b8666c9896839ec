import { type Changed, runServices } from "../../../../../../local/services/ec2/host/cfn-init/services";
import { type InitRunUnderTest, initRun } from "../../../../../support/init-run";

const NOTHING: Changed = { files: [], sources: [], packages: [] };
const LOOP = "[Service]\nExecStart=/bin/sleep 1000\n";

async function withApp(): Promise<InitRunUnderTest> {
  const run = await initRun();
  await run.unit("app", LOOP);
  return run;
}

const running = (more: object = {}) => ({ systemd: { app: { ensureRunning: true, ...more } } });

describe("services of a config", () => {
  it("are started and enabled where it says so, in words or in truth values", async () => {
    await using run = await withApp();
    await runServices(run, { sysvinit: { app: { enabled: "true", ensureRunning: "true" } } }, NOTHING);
    expect(run.systemd.isActive("app")).toBe(true);
    expect(run.logged).toEqual(["Enabled service app", "Started service app"]);
    await run.systemd.shutdown();
    await run.systemd.startEnabled();
    expect(run.systemd.isActive("app")).toBe(true);
  });

  it("are stopped and disabled where it says so", async () => {
    await using run = await withApp();
    await run.systemd.enable("app", true);
    await run.systemd.start("app");
    await runServices(run, { systemd: { app: { enabled: "false", ensureRunning: false } } }, NOTHING);
    expect(run.systemd.isActive("app")).toBe(false);
    expect(run.logged).toEqual(["Disabled service app"]);
    await run.systemd.startEnabled();
    expect(run.systemd.isActive("app")).toBe(false);
  });

  it("stay as they are where it says nothing", async () => {
    await using run = await withApp();
    await runServices(run, { systemd: { app: {} } }, NOTHING);
    expect([run.states, run.logged]).toEqual([[], []]);
  });

  it.each<[string, object]>([
    ["a file", { files: ["/etc/app.env"] }],
    ["a source", { sources: ["/opt/app"] }],
    ["a package", { packages: { yum: ["other", "nodejs24"] } }],
  ])("that run are started again when %s that they watch was changed", async (_, watched) => {
    await using run = await withApp();
    await run.systemd.start("app");
    run.states.splice(0);
    const changed = { files: ["/etc/app.env"], sources: ["/opt/app"], packages: ["nodejs24"] };
    await runServices(run, running(watched), changed);
    expect(run.states).toEqual(expect.arrayContaining(["app inactive", "app active"]));
    expect(run.logged).toEqual(["Started service app"]);
  });

  it("that run are left alone when nothing that they watch was changed", async () => {
    await using run = await withApp();
    await run.systemd.start("app");
    run.states.splice(0);
    const watched = { files: ["/etc/app.env"], sources: ["/opt/app"], packages: { yum: ["nodejs24"] } };
    await runServices(run, running(watched), { files: ["/etc/other"], sources: [], packages: ["python3"] });
    expect([run.states, run.logged]).toEqual([[], []]);
  });

  it("that do not start end the run, with the reason", async () => {
    await using run = await initRun();
    await expect(runServices(run, running(), NOTHING)).rejects.toThrow("Unit app.service not found.");
    await run.unit("app", "[Service]\nType=oneshot\nExecStart=/bin/false\n");
    await expect(runServices(run, running(), NOTHING)).rejects.toThrow(/Could not start app: .*status=1/);
  });
});
