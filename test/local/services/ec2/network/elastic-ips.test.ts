import { giveAddress, takeAddress } from "../../../../../local/services/ec2/network/elastic-ips";
import { ec2StoreOf, instanceOf } from "../../../../support/ec2-records";
import { fakeCloud } from "../../../../support/fake-cloud";

const address = (id: string, instance?: string) => ({
  id,
  ip: `198.18.0.${id.slice(-1)}`,
  ...(instance && {
    association: { id: `${id}-given`, instance, interface: "eni-1", privateIp: "10.0.1.4" },
  }),
});

describe("an elastic address", () => {
  it("goes from one instance to another, and frees the one that was there", async () => {
    await using cloud = await fakeCloud();
    const store = await ec2StoreOf(cloud, {
      instance: [instanceOf({ publicIp: "198.18.0.1" }), instanceOf({ id: "i-2", publicIp: "198.18.0.2" })],
      "elastic-ip": [address("eipalloc-1", "i-1"), address("eipalloc-2", "i-2")],
    });
    const id = await giveAddress(store, store.get("elastic-ip", "eipalloc-1"), store.get("instance", "i-2"));
    expect(store.get("instance", "i-1").publicIp).toBeUndefined();
    expect(store.get("instance", "i-2").publicIp).toBe("198.18.0.1");
    expect(store.get("elastic-ip", "eipalloc-1").association).toMatchObject({ id, instance: "i-2" });
    expect(store.get("elastic-ip", "eipalloc-2").association).toBeUndefined();
  });

  it("stays where it is when it is given again", async () => {
    await using cloud = await fakeCloud();
    const given = address("eipalloc-1", "i-1");
    const store = await ec2StoreOf(cloud, { instance: [instanceOf()], "elastic-ip": [given] });
    expect(await giveAddress(store, given, store.get("instance", "i-1"))).toBe("eipalloc-1-given");
  });

  it.each([
    [true, "running", /^198\.1[89]\./],
    [true, "stopped", /^$/],
    [false, "running", /^$/],
  ] as const)(
    "taken from an instance that wants one (%s) and is %s leaves it another or none",
    async (...row) => {
      const [wantsPublicIp, state, left] = row;
      await using cloud = await fakeCloud();
      const given = address("eipalloc-1", "i-1");
      const instance = instanceOf({ publicIp: given.ip, wantsPublicIp, state });
      const store = await ec2StoreOf(cloud, { instance: [instance], "elastic-ip": [given] });
      await takeAddress(store, given);
      expect(store.get("elastic-ip", "eipalloc-1").association).toBeUndefined();
      expect(store.get("instance", "i-1").publicIp ?? "").toMatch(left);
    },
  );
});
