import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Service } from "../../local/core/service";
import {
  createServices,
  keptRegions,
  Regions,
  resourceTypes,
  startServices,
  stopServices,
} from "../../local/regions";
import { classFolder } from "../support/class-folder";
import { fakeCloud } from "../support/fake-cloud";

/** A service that notes what becomes of it. */
function service(name: string, noted: string[], more: Partial<Service> = {}): Service {
  return {
    name,
    protocol: "json-1.1",
    client: "",
    deniedCode: "AccessDenied",
    actions: [],
    resourceTypes: [],
    start: async () => void noted.push(`start ${name}`),
    stop: async () => void noted.push(`stop ${name}`),
    ...more,
  };
}

describe("services", () => {
  it("are made in order, each with its surroundings and the types of all", async () => {
    await using cloud = await fakeCloud();
    const type = (name: string) => ({ type: name }) as Service["resourceTypes"][number];
    let types: () => readonly { type: string }[] = () => [];
    const asked: string[] = [];
    const services = await createServices(
      {
        a: (_, all) => {
          types = all;
          return service("a", [], { resourceTypes: [type("A")] });
        },
        b: () => service("b", [], { resourceTypes: [type("B")] }),
      },
      async (name) => {
        asked.push(name);
        return cloud;
      },
      [type("Other")],
    );
    expect(asked).toEqual(["a", "b"]);
    expect(types().map((one) => one.type)).toEqual(["Other", "A", "B"]);
    expect(resourceTypes(services).map((one) => one.type)).toEqual(["A", "B"]);
  });

  it("that have started are stopped again in reverse when one does not start", async () => {
    const noted: string[] = [];
    const broken = service("c", noted, { start: () => Promise.reject(new Error("no")) });
    const services = new Map(
      [service("a", noted), service("b", noted), broken].map((one) => [one.name, one]),
    );
    await expect(startServices(services)).rejects.toThrow("no");
    expect(noted).toEqual(["start a", "start b", "stop b", "stop a"]);
  });

  it("stop though one of them does not", async () => {
    const noted: string[] = [];
    const broken = service("b", noted, { stop: () => Promise.reject(new Error("no")) });
    const services = new Map([service("a", noted), broken].map((one) => [one.name, one]));
    await expect(stopServices(services)).rejects.toThrow("no");
    expect(noted).toEqual(["stop a"]);
  });
});

describe("Regions", () => {
  it("come up once, and again when they did not", async () => {
    const opened: string[] = [];
    const regions = new Regions(async (name) => {
      opened.push(name);
      if (opened.length === 1) throw new Error("not yet");
      return new Map();
    });
    await expect(regions.get("eu-west-1")).rejects.toThrow("not yet");
    const [one, two] = await Promise.all([regions.get("eu-west-1"), regions.get("eu-west-1")]);
    expect(one).toBe(two);
    expect(opened).toEqual(["eu-west-1", "eu-west-1"]);
    await expect(regions.get("mars-north-1")).rejects.toMatchObject({ code: "InvalidRegion" });
  });

  it("stop in reverse, and none comes up any more", async () => {
    const noted: string[] = [];
    const regions = new Regions(async (name) => new Map([[name, service(name, noted)]]));
    for (const name of ["eu-west-1", "us-east-1"]) await regions.get(name);
    await regions.stop();
    expect(noted).toEqual(["stop us-east-1", "stop eu-west-1"]);
    await expect(regions.get("us-west-2")).rejects.toMatchObject({ code: "ServiceUnavailable", status: 503 });
  });

  it("that have state are known by their folders", async () => {
    using folder = classFolder();
    for (const name of ["us-east-1", "eu-west-1", "global", "mars-north-1"])
      await mkdir(join(folder.path, name));
    folder.write("eu-west-2", "");
    expect(await keptRegions(folder.path)).toEqual(["eu-west-1", "us-east-1"]);
  });

  it("have services of their own", () => {
    expect([Regions.serves("firehose"), Regions.serves("iam"), Regions.serves("toString")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
