import { MetadataServer } from "../../../../../local/services/ec2/imds/server";
import type { MetadataOptions } from "../../../../../local/services/ec2/records";
import { ManualClock } from "../../../../support/manual-clock";

const TTL = "x-aws-ec2-metadata-token-ttl-seconds";
const TOKEN = "x-aws-ec2-metadata-token";

async function opened(options: Partial<MetadataOptions> = {}) {
  const clock = new ManualClock();
  const current: MetadataOptions = {
    tokens: "required",
    endpoint: "enabled",
    hopLimit: 1,
    tags: "disabled",
    ...options,
  };
  const server = await MetadataServer.open(clock, {
    options: () => current,
    tree: () => ({
      "meta-data": { "instance-id": "i-1", iam: { info: async () => "{}" }, none: async () => undefined },
    }),
  });
  const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    fetch(server.address + path, { headers, method });
  const token = async (seconds = "60") => (await get("/latest/api/token", { [TTL]: seconds }, "PUT")).text();
  return { server, clock, current, get, token, [Symbol.asyncDispose]: () => server.close() };
}

describe("the instance metadata service", () => {
  it("answers only with a token when tokens are required", async () => {
    await using imds = await opened();
    expect((await imds.get("/latest/meta-data/instance-id")).status).toBe(401);
    expect((await imds.get("/latest/meta-data/instance-id", { [TOKEN]: "made up" })).status).toBe(401);
    const answer = await imds.get("/latest/meta-data/instance-id", { [TOKEN]: await imds.token() });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("server")).toBe("EC2ws");
    expect(answer.headers.get(TTL)).toBe("60");
    expect(await answer.text()).toBe("i-1");
  });

  it("answers without a token where they are optional, and never to a wrong one", async () => {
    await using imds = await opened({ tokens: "optional" });
    expect((await imds.get("/latest/meta-data/instance-id")).status).toBe(200);
    expect((await imds.get("/latest/meta-data/instance-id", { [TOKEN]: "made up" })).status).toBe(401);
  });

  it("lets tokens end", async () => {
    await using imds = await opened();
    const token = await imds.token("60");
    await imds.clock.advance(59_000);
    expect((await imds.get("/latest/meta-data/", { [TOKEN]: token })).status).toBe(200);
    await imds.clock.advance(1000);
    expect((await imds.get("/latest/meta-data/", { [TOKEN]: token })).status).toBe(401);
  });

  it.each([
    ["no time to live", {}, 400],
    ["none that EC2 takes", { [TTL]: "21601" }, 400],
    ["zero", { [TTL]: "0" }, 400],
    ["a proxy in between", { [TTL]: "60", "x-forwarded-for": "1.2.3.4" }, 403],
  ])("gives no token for %s", async (_, headers: Record<string, string>, status) => {
    await using imds = await opened();
    expect((await imds.get("/latest/api/token", headers, "PUT")).status).toBe(status);
  });

  it("lists folders, and knows no other paths and methods", async () => {
    await using imds = await opened({ tokens: "optional" });
    expect(await (await imds.get("/latest/meta-data")).text()).toBe("instance-id\niam/\nnone");
    expect(await (await imds.get("/2021-07-15/meta-data/iam/info")).text()).toBe("{}");
    for (const path of ["/latest/meta-data/none", "/latest/meta-data/other", "/elsewhere"])
      expect((await imds.get(path)).status).toBe(404);
    expect((await imds.get("/latest/meta-data/", {}, "POST")).status).toBe(405);
    expect((await imds.get("/latest/api/token")).status).toBe(405);
  });

  it("is shut when it is disabled, from one moment to the next", async () => {
    await using imds = await opened({ tokens: "optional" });
    imds.current.endpoint = "disabled";
    expect((await imds.get("/latest/meta-data/")).status).toBe(403);
  });
});
